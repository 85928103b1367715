import type { CouncilCode, Provenance } from '../../catalogue/index.js';
import type { RuleCode } from './rule.table.js';

/** Where a rule does not hold: what was read, what is printed, and what it would have to be. It is about figures, never about people. */
export interface Finding {
  /** What was tested, once in a release: the document and the relation, such as `leicester-2024/share.2023-24`. */
  readonly about: string;
  readonly rule: RuleCode;
  /** Whose figures they are; undefined for those of a national body. */
  readonly council: CouncilCode | undefined;
  /** Where it is printed. */
  readonly provenance: Provenance;
  readonly cells: readonly FoundCell[];
  /** One plain sentence with its numbers. */
  readonly sentence: string;
  readonly remedy: string;
}

/** A figure that a finding rests on, as it is printed. */
export interface FoundCell {
  /** The document by title, and its code where it is filed here. */
  readonly document: string;
  readonly documentCode: string | undefined;
  readonly paragraph: string;
  /** Its row and column. */
  readonly label: string;
  /** As printed, with its unit: `15.1 £m`. */
  readonly printed: string;
  readonly address: string;
}

/** What became of one stated relation. */
export type RelationOutcome =
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly finding: Finding }
  | { readonly kind: 'not-testable'; readonly cells: readonly UntestedCell[] };

/** A cell that a relation needs and that has no figure, or none that can be used. */
export interface UntestedCell {
  /** With its document's code where that is another: `ascof-2019-20:2A2/q1.value`. */
  readonly address: string;
  /** The words that finish “it cannot be tested, because this cell ...”. */
  readonly why: string;
}

/** What became of all the relations of a document. Those that could not be tested are counted and named, and are no findings. */
export interface RelationTests {
  readonly held: number;
  readonly findings: readonly Finding[];
  readonly untested: readonly UntestedRelation[];
}

export interface UntestedRelation {
  readonly relation: string;
  readonly cells: readonly UntestedCell[];
}
