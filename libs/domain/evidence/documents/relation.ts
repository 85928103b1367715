/** The address of a printed cell: `table/cell`, of this document or of the one named. */
export interface CellAddress {
  readonly document?: string | undefined;
  readonly cell: string;
}

/**
 * What a document says, or plainly implies, about its own figures. A relation is never a verdict: it says which cells to put
 * side by side, and the rule named by its kind says whether they agree.
 */
export type StatedRelation = RelationText & RelationBody;

interface RelationText {
  /** Unique in the document, such as `budget.closing.2021-22`. */
  readonly code: string;
  /** Where the document says so; the paragraph of the first cell where it is left out. */
  readonly paragraph?: string | undefined;
  /** In our own words what is said, for the sentence of a finding: `the remaining savings are new ways of working and establishment`. */
  readonly says?: string | undefined;
}

export type RelationBody =
  | SumRelation
  | SameRelation
  | ShareRelation
  | ProductRelation
  | OneBaseRelation
  | OneRateRelation
  | BandRelation
  | TargetRelation
  | CountRelation
  | LimitRelation
  | ScaleRelation;

/** `total` = the parts, those of `less` subtracted. `of`: a printed table (H01), a budget bridge (H03), a schedule year by year (H04) or a narrative (S07). */
export interface SumRelation {
  readonly kind: 'sum';
  readonly of: 'table' | 'bridge' | 'schedule' | 'narrative';
  readonly total: CellAddress;
  readonly parts: readonly CellAddress[];
  readonly less?: readonly CellAddress[] | undefined;
}

/** One figure printed in two places (H06), or a figure and the one its publisher has published. */
export interface SameRelation {
  readonly kind: 'same';
  readonly one: CellAddress;
  readonly other: CellAddress;
}

/** `share` is `part` of `whole`; of `whole` over so many years where `years` is given (S08). */
export interface ShareRelation {
  readonly kind: 'share';
  readonly share: CellAddress;
  readonly part: CellAddress;
  readonly whole: CellAddress;
  readonly years?: number | undefined;
}

/** `result` = the factors multiplied, and multiplied by `times`: people x pounds a week x 52 (S48). */
export interface ProductRelation {
  readonly kind: 'product';
  readonly result: CellAddress;
  readonly factors: readonly CellAddress[];
  readonly times?: number | undefined;
}

/** Several shares of the same thing imply one whole, for each of `per` where that is given (S09). */
export interface OneBaseRelation {
  readonly kind: 'one-base';
  readonly statements: readonly { readonly part: CellAddress; readonly share: CellAddress; readonly per?: CellAddress | undefined }[];
}

/** Several counts with their rates imply one population (S36). */
export interface OneRateRelation {
  readonly kind: 'one-rate';
  readonly statements: readonly { readonly count: CellAddress; readonly rate: CellAddress }[];
}

/** The value stands in the quartile band that is printed in words (Top, Second, Third, Bottom), by published quartile values. */
export interface BandRelation {
  readonly kind: 'band';
  readonly value: CellAddress;
  readonly band: CellAddress;
  readonly better: 'higher' | 'lower';
  /** First quartile, median, third quartile. */
  readonly cuts: readonly [CellAddress, CellAddress, CellAddress];
}

/** The rating printed in words (Green, Amber, Red) beside a value and its target; `targetTo` where the target is a band. */
export interface TargetRelation {
  readonly kind: 'target';
  readonly value: CellAddress;
  readonly target: CellAddress;
  readonly targetTo?: CellAddress | undefined;
  readonly rating: CellAddress;
  readonly better: 'higher' | 'lower' | 'within';
}

/** The number that the document gives of things that it lists. */
export interface CountRelation {
  readonly kind: 'count';
  readonly stated: CellAddress;
  readonly listed: readonly CellAddress[];
}

/** The factors multiplied stay within `limit`. */
export interface LimitRelation {
  readonly kind: 'limit';
  readonly limit: CellAddress;
  readonly factors: readonly CellAddress[];
}

/** One measure in two periods: a jump of about ten, a hundred or a thousand asks whether the unit slipped (S12). */
export interface ScaleRelation {
  readonly kind: 'scale';
  readonly now: CellAddress;
  readonly before: CellAddress;
}
