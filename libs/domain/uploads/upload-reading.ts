import type { Role } from '../access/index.js';
import type { CouncilCode, FinancialYear } from '../catalogue/index.js';
import type { TableCode, Unit } from '../returns/index.js';

/**
 * What came of reading a file once. It is JSON throughout, amounts as decimal texts, because it passes between processes and is kept
 * as it is.
 */
export interface UploadReading {
  readonly outcome: UploadOutcome;
  /** One or two plain sentences: what this means, and what to do next. */
  readonly sentence: string;
  /** Errors before questions, then by sheet and cell. */
  readonly remarks: readonly UploadRemark[];
  /** How amounts were taken, for a person to confirm. */
  readonly conventions: readonly ReadConvention[];
  /** What a person should know and need not answer: sheets and columns read past, results of formulas, a dash read as missing. */
  readonly notices: readonly string[];
  /**
   * What was understood, ready to become a version; absent where it cannot, or must not yet: while a person is still to say in which
   * unit amounts are.
   */
  readonly tables?: KeptTables;
  /** Whether the file holds one table alone, and the others of `tables` are those of the return as it stood. */
  readonly isFilledUp?: boolean;
}

/**
 * `wrong-template` is for another council, year or form; `fix-and-re-upload` cannot be read or cannot be true; `answer-the-checks` can
 * be taken in and has questions; `ready` has none.
 */
export const UPLOAD_OUTCOMES = ['wrong-template', 'fix-and-re-upload', 'answer-the-checks', 'ready'] as const;
export type UploadOutcome = (typeof UPLOAD_OUTCOMES)[number];

/** One thing that is wrong, or that is asked, where it is in the file. */
export interface UploadRemark {
  readonly severity: 'error' | 'question';
  /** Of a problem, a rule or a refusal, such as `CELL_IS_ERROR`, `LABEL_DOES_NOT_FIT` or `encrypted`. */
  readonly code: string;
  /** What is the matter, with its figures. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** The place in the words of the return: `Savings lines, row 3, Share cashable`, rows counted from 1 without headings and blank rows. */
  readonly cell: string;
  /**
   * Every cell of the file that it is about, the one to mend first. Empty where it is about the whole file, or a table that is not in it.
   */
  readonly places: readonly SheetPlace[];
}

/** A cell as people find it: the tab and `B7`. */
export interface SheetPlace {
  readonly sheet: string;
  readonly address: string;
}

/** How the amounts of a table, or of one column of it, were taken. */
export interface ReadConvention extends ChosenConvention {
  readonly heading: string;
  readonly sheet: string;
  /** Why it was taken so. */
  readonly because: string;
  /** One cell of it before and after, such as `F9: 4,920 is read as £4,920,000`; empty where no amount is known. */
  readonly example: string;
  /** A question each; empty where nothing is in doubt, or where a person has chosen. */
  readonly toConfirm: readonly string[];
  readonly isChosen: boolean;
}

/** What a person says of amounts. */
export interface ChosenConvention {
  readonly table: TableCode;
  /** Empty where all amounts of the table go together: finance, the budget, and tables with a column a year. */
  readonly column: string;
  readonly unit: Unit;
  /** Of the amounts that a ledger may write below nought: savings and income. */
  readonly sign: 'as-given' | 'turned';
}

declare const brand: unique symbol;
/**
 * The rows of each table with the cells that hold something, as one text of JSON: it passes between processes and is kept as it is, and
 * only who lands it opens it (`tablesFromKept`).
 */
export type KeptTables = string & { readonly [brand]: 'KeptTables' };

/** What a file is read by. JSON, as what comes of it. */
export interface ReadingRequest {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly fileName: string;
  /** In which role it will be landed: only finance may change what finance has said. */
  readonly role: Role;
  /** What a person said of amounts that an earlier reading showed. */
  readonly chosen: readonly ChosenConvention[];
  /** The council’s last known net budget in pounds, by which units are told apart; absent where none is known. */
  readonly lastBudget?: string;
  /** The return as it stands: a file that holds one table alone is read together with the others of it. */
  readonly standing?: KeptTables;
}
