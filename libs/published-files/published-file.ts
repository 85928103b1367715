import type { CouncilCode, Publication, RegisteredCouncil } from '#domain/catalogue';

/** The councils that codes are looked up among. */
export type Register = ReadonlyMap<CouncilCode, RegisteredCouncil>;

export interface Given {
  readonly fileName: string;
  readonly councils: Register;
  /** When it was published, ISO date, where that is not the day this version knows. */
  readonly vintage?: string | undefined;
  /** What the publication is called, where its own name is taken by a file of other years. */
  readonly name?: string | undefined;
}

export type PublishedFileOutcome = (ReadFile | NotRead) & { readonly fileName: string };

export interface ReadFile {
  readonly kind: 'read';
  readonly layout: string;
  /** What such a file holds, to finish “it holds ...”. */
  readonly holds: string;
  /** Whether it is compared with what is known, and never loaded. */
  readonly compared: boolean;
  /** What there is to load; nothing where the file is compared with what is known, or no row of it could be used. */
  readonly publication: Publication | undefined;
  readonly reconciliation: Reconciliation;
}

/** `not-recognised`: a table, and of no known layout. `not-readable`: no table. */
export interface NotRead {
  readonly kind: 'not-recognised' | 'not-readable';
  readonly why: string;
}

/** What became of each row. `rowsIn` is always the sum of those used, set aside and refused. */
export interface Reconciliation {
  readonly rowsIn: number;
  readonly used: number;
  readonly setAside: readonly SetAsideRows[];
  readonly refused: readonly RefusedRows[];
  readonly remarks: readonly string[];
}

/** Rows that are right and are not kept, and why. */
export interface SetAsideRows {
  readonly why: string;
  readonly rows: number;
  /** The line of the first of them, the headings being line 1. */
  readonly firstLine: number;
}

/** Rows that cannot be right, what the first of them hold, and how they are mended. */
export interface RefusedRows {
  readonly why: string;
  readonly mend: string;
  readonly rows: number;
  readonly examples: readonly { readonly line: number; readonly what: string }[];
}
