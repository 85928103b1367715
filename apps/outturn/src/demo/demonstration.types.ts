import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';

/** What a person needs to look around the demonstration. */
export interface Demonstration {
  readonly consultantKey: string;
  /** A fictional council with a full comparison and verdict. */
  readonly council: string;
}

/** A return that a printed report fills. */
export interface PrintedReturn {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}
