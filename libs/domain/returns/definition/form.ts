import type { FinancialYear, ReturnLineCode } from '../../catalogue/index.js';
import type { Choice, DateName, DefinedColumn, DefinedSection, DefinedTable, Formula } from './collection-definition.js';

/** A form before it is printed for a year: fixed rows are named by what they list, and years are still to be counted from the year. */
export interface Form {
  readonly lines: readonly FormLine[];
  /** `MM-DD` in the calendar year in which the financial year ends. */
  readonly days: Readonly<Record<DateName, string>>;
  readonly sections: readonly (Omit<DefinedSection, 'tables'> & { readonly tables: readonly FormTable[] })[];
}

/** A line of the return as this form words it. */
export interface FormLine {
  readonly code: ReturnLineCode;
  readonly label: string;
}

export interface FormTable extends Omit<DefinedTable, 'rows'> {
  readonly rows: 'lines' | 'counted-lines' | { readonly most: number };
  /** Whether a column for each year around the collection's stands after the others, and how its amounts are signed. */
  readonly years: DefinedColumn['sign'];
}

/** One change of a form. What it names must be there, or for an addition not be there. */
export type FormChange =
  | { readonly kind: 'add-column'; readonly table: DefinedTable['code']; readonly after: string; readonly column: DefinedColumn }
  | { readonly kind: 'remove-column'; readonly table: DefinedTable['code']; readonly column: string }
  | { readonly kind: 'relabel-column'; readonly table: DefinedTable['code']; readonly column: string; readonly heading: string }
  | { readonly kind: 'add-line'; readonly line: FormLine }
  | { readonly kind: 'remove-line'; readonly line: ReturnLineCode }
  | { readonly kind: 'relabel-line'; readonly line: ReturnLineCode; readonly label: string }
  | { readonly kind: 'move-date'; readonly date: DateName; readonly day: string };

/** Changes that hold from one collection on. */
export interface FormEdition {
  readonly edition: number;
  readonly from: FinancialYear;
  readonly why: string;
  readonly changes: readonly FormChange[];
}

const PLAIN: Omit<DefinedColumn, 'code' | 'heading' | 'help' | 'kind'> = {
  choices: [],
  required: false,
  unit: undefined,
  sign: undefined,
  formula: undefined,
  forYear: undefined,
};

/** How a cell must be filled, as the last word of a column. */
type Need = 'required' | 'optional';
type Names = readonly [code: string, heading: string, help: string];

export const text = ([code, heading, help]: Names, need: Need = 'optional'): DefinedColumn => ({
  ...PLAIN,
  code,
  heading,
  help,
  kind: 'text',
  required: need === 'required',
});
export const choice = (names: Names, choices: readonly Choice[], need: Need = 'required'): DefinedColumn => ({
  ...text(names, need),
  kind: 'choice',
  choices,
});
export const money = (names: Names, sign: 'positive' | 'signed' = 'positive', need: Need = 'optional'): DefinedColumn => ({
  ...text(names, need),
  kind: 'money',
  unit: '£',
  sign,
});
export const quantity = (names: Names, unit: string | undefined, need: Need = 'optional'): DefinedColumn => ({
  ...text(names, need),
  kind: 'quantity',
  unit,
  sign: 'positive',
});
export const share = (names: Names): DefinedColumn => ({ ...text(names), kind: 'share', sign: 'positive' });
export const year = (names: Names): DefinedColumn => ({ ...text(names, 'required'), kind: 'year' });
export const date = (names: Names): DefinedColumn => ({ ...text(names, 'required'), kind: 'date' });
export const yesNo = (names: Names): DefinedColumn => ({ ...text(names, 'required'), kind: 'yes-no' });
export const derived = (names: Names, formula: Formula): DefinedColumn => ({
  ...text(names),
  kind: 'derived',
  unit: formula.over === undefined ? '£' : '%',
  sign: 'signed',
  formula,
});

/** Words of the domain as choices: `service-reduction` reads “Service reduction”. */
export const choicesOf = (words: readonly string[]): readonly Choice[] =>
  words.map((code) => ({ code, label: code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ') }));

/** The rows of a reference table as choices, by their labels. */
export const labelled = (table: Readonly<Record<string, { readonly label: string }>>): readonly Choice[] =>
  Object.entries(table).map(([code, { label }]) => ({ code, label }));
