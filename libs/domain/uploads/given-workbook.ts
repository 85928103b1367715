/** A workbook as it came, cell by cell, before anybody asks what its cells mean; what reads the file gives it in this shape. */
export interface GivenWorkbook {
  readonly sheets: readonly GivenSheet[];
  /** What the template says of itself; empty where the file is no template of ours. */
  readonly stamp: GivenStamp;
  /** Named areas, such as `t_finance`, as written: `'Finance'!$A$8:$F$40`. */
  readonly names: readonly { readonly name: string; readonly area: string }[];
}

export interface GivenStamp {
  readonly template?: string;
  readonly council?: string;
  readonly collectionYear?: string;
  readonly edition?: string;
}

export interface GivenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The cells that hold something, by rows and then by columns. */
  readonly cells: readonly GivenCell[];
}

export interface GivenCell {
  /** As people write it: `B7`. */
  readonly address: string;
  /** From 1. */
  readonly row: number;
  /** From 1: column 2 is B. */
  readonly column: number;
  readonly value: GivenValue;
  /** Without its `=`; empty where the formula is that of a cell above it. */
  readonly formula?: string;
  /** The area that is merged into this cell: `B7:D7`. */
  readonly merged?: string;
}

export type GivenValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'not-computed' };
