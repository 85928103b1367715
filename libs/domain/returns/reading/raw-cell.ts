import type { ProblemCode } from '../problem.js';

/** A cell as a sheet has it, before anybody says what it means. */
export interface RawCell {
  readonly value: RawValue;
  /** The formula that the value was reckoned by; absent where it was typed. */
  readonly formula?: string | undefined;
}

export type RawValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** Days since 30 December 1899, as spreadsheets count them, with the time as a fraction. */
  | { readonly kind: 'date'; readonly serial: number }
  /** Such as `#DIV/0!`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula without its result. */
  | { readonly kind: 'not-computed' };

/** What a cell was read as, with whatever a person should know of the reading; or why it cannot be read, and what to do. */
export type Reading<T> = Read<T> | Refused;
export interface Read<T> {
  readonly kind: 'read';
  readonly value: T;
  readonly notes: readonly string[];
}
export interface Refused {
  readonly kind: 'refused';
  readonly code: ProblemCode;
  readonly sentence: string;
}

/** What can be read: no error and no formula without its result. */
export type Settled = Exclude<RawValue, { readonly kind: 'error' | 'not-computed' }>;

/** Refuses what no column can take, and says of a result that it is one. */
export function settle({ value, formula }: RawCell): Reading<Settled> {
  if (value.kind === 'error') {
    return refused('CELL_IS_ERROR', `The cell holds the error ${value.error}. Mend the formula, or enter the value itself.`);
  }
  if (value.kind === 'not-computed' || (value.kind === 'blank' && formula !== undefined))
    return refused('FORMULA_WITHOUT_VALUE', NOT_COMPUTED);
  return read(value, formula === undefined ? [] : ['The value is the result of a formula, as it was last calculated.']);
}

const NOT_COMPUTED =
  'The cell holds a formula without its result. Open the workbook in a spreadsheet program and save it there, or enter the value itself.';

export const read = <T>(value: T, notes: readonly string[] = []): Read<T> => ({ kind: 'read', value, notes });
export const refused = (code: ProblemCode, sentence: string): Refused => ({ kind: 'refused', code, sentence });

/** Reads a settled value further, keeping its notes. */
export function then<A, B>(reading: Reading<A>, next: (value: A) => Reading<B>): Reading<B> {
  if (reading.kind === 'refused') return reading;
  const further = next(reading.value);
  return further.kind === 'refused' ? further : { ...further, notes: [...reading.notes, ...further.notes] };
}
