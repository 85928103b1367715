import {
  calendarDay,
  type Figure,
  type FinancialYear,
  financialYear,
  isKnown,
  missing,
  Money,
  type Provenance,
  yearStartingIn,
} from '../../catalogue/index.js';
import type { DefinedTable } from '../definition/index.js';
import { type Problem, problem, type ProblemCode } from '../problem.js';
import { isBlank, type SheetCell, type SheetRow } from './sheet-cell.js';

/** Where problems are gathered, so that all of them are told at once. */
export type Complain = (found: Problem) => void;

/**
 * Reads the cells of one row into words of the domain. What cannot be read is complained of at its table, row and column, and a
 * stand-in is given back: whoever reads with it gives no content out once there is a complaint.
 */
export class RowReader {
  constructor(
    readonly table: DefinedTable,
    private readonly row: SheetRow,
    /** From 0, in the order the rows were given. */
    readonly at: number,
    private readonly complain: Complain,
  ) {}

  /** Whether the table of this year has the column at all. */
  asks(column: string): boolean {
    return codesOf(this.table).has(column);
  }

  isBlank(columns: readonly string[]): boolean {
    return columns.every((column) => isBlank(this.row[column]));
  }

  text(column: string): string {
    return this.optionalText(column) ?? this.missing(column, '');
  }

  optionalText(column: string): string | undefined {
    const cell = this.given(column);
    if (cell === undefined) return undefined;
    return cell.kind === 'text' ? cell.text : this.wrong(column, 'text', '');
  }

  word<Word extends string>(column: string, words: readonly Word[]): Word {
    return this.optionalWord(column, words) ?? this.missing(column, words[0] as Word);
  }

  optionalWord<Word extends string>(column: string, words: readonly Word[]): Word | undefined {
    const text = this.optionalText(column);
    if (text === undefined) return undefined;
    if (text === '') return words[0]; // what is no text has been complained of
    const word = words.find((each) => each === text);
    return word ?? this.refuse('CHOICE_UNKNOWN', column, `“${text}” is none of the choices. Choose one of ${listed(words)}.`, words[0]);
  }

  year(column: string): FinancialYear {
    return this.parsed(column, 'a financial year such as 2024-25', financialYear, STAND_IN_YEAR);
  }

  /** ISO. */
  day(column: string): string {
    return this.parsed(column, 'a day such as 31/03/2025', calendarDay, '');
  }

  /** A blank was not submitted, and a column that the year does not have was not collected. */
  amount(column: string): Figure<Money> {
    return this.yearAmount(column) ?? missing(this.asks(column) ? 'not-submitted' : 'not-collected');
  }

  /** The amount of a column, or undefined where the cell is blank. */
  yearAmount(column: string): Figure<Money> | undefined {
    const cell = this.given(column);
    if (cell === undefined) return undefined;
    return cell.kind === 'money' ? cell.amount : this.wrong(column, 'an amount of money', missing('not-submitted'));
  }

  money(column: string): Money {
    return this.optionalMoney(column) ?? this.missing(column, Money.zero);
  }

  optionalMoney(column: string): Money | undefined {
    const cell = this.given(column);
    if (cell === undefined) return undefined;
    return cell.kind === 'money' && isKnown(cell.amount) ? cell.amount.value : this.wrong(column, 'an amount that is known', Money.zero);
  }

  quantity(column: string): Figure {
    const cell = this.given(column);
    if (cell === undefined) return missing(this.asks(column) ? 'not-submitted' : 'not-collected');
    return cell.kind === 'number' ? cell.number : this.wrong(column, 'a number', missing('not-submitted'));
  }

  number(column: string): number {
    return this.optionalNumber(column) ?? this.missing(column, 0);
  }

  optionalNumber(column: string): number | undefined {
    const cell = this.given(column);
    if (cell === undefined) return undefined;
    return cell.kind === 'number' && isKnown(cell.number) ? cell.number.value : this.wrong(column, 'a number that is known', 0);
  }

  yes(column: string): boolean {
    const cell = this.given(column);
    if (cell === undefined) return this.missing(column, false);
    return cell.kind === 'yes-no' ? cell.yes : this.wrong(column, 'yes or no', false);
  }

  provenance(): Provenance | undefined {
    if (this.isBlank(['document', 'paragraph'])) return undefined;
    return { document: this.text('document'), paragraph: this.text('paragraph') };
  }

  /** A complaint about a cell of this row that only the reader of the whole table can see. */
  refuse<StandIn>(code: ProblemCode, column: string, message: string, standIn: StandIn): StandIn {
    const heading = this.table.columns.find((each) => each.code === column)?.heading ?? column;
    this.complain(problem(code, message, [this.table.code, this.at, column], `${this.table.title}, row ${this.at + 1}, ${heading}`));
    return standIn;
  }

  private given(column: string): SheetCell | undefined {
    const cell = this.row[column];
    return isBlank(cell) || !this.asks(column) ? undefined : cell;
  }

  private missing<StandIn>(column: string, standIn: StandIn): StandIn {
    return this.refuse('CELL_BLANK', column, 'The cell is blank. Fill it in, or clear the whole row.', standIn);
  }

  private wrong<StandIn>(column: string, wanted: string, standIn: StandIn): StandIn {
    return this.refuse('CELL_OF_WRONG_KIND', column, `The cell does not hold ${wanted}. Enter ${wanted}.`, standIn);
  }

  private parsed<Value>(column: string, wanted: string, read: (text: string) => Value, standIn: Value): Value {
    const text = this.text(column);
    if (text === '') return standIn;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return this.wrong(column, wanted, standIn);
    }
  }
}

/** Kept with the table, because each cell of each row asks. */
function codesOf(table: DefinedTable): ReadonlySet<string> {
  const kept = CODES.get(table);
  if (kept !== undefined) return kept;
  const codes = new Set(table.columns.map(({ code }) => code));
  CODES.set(table, codes);
  return codes;
}
const CODES = new WeakMap<DefinedTable, ReadonlySet<string>>();

const STAND_IN_YEAR = yearStartingIn(2000);
const listed = (words: readonly string[]): string => (words.length > 12 ? 'the list' : words.join(', '));
