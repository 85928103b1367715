export * from './release/figures/figure-columns.js';
export * from './release/figures/release-view.js';
export type { GroupTotal } from './release/disclosure/fixed-groups.js';
export * from './release/release.js';
export * from './release/release-label.js';
export * from './release/programme-rows.js';
export * from './release/practice-in-use.js';
export * from './release/build-release.js';
export { effectsOfPractice, type PracticesBeside, practicesBeside } from './release/effects/practices-beside.js';
export { verdictsInto } from './release/verdicts/verdicts-into.js';
export {
  type AccountAdjustment,
  type AccountLine,
  type CellIncome,
  type CouncilAccount,
  linesOfCell,
} from './release/verdicts/account-lines.js';
export * from './release/release-text.js';
export * from './ports.js';
export * from './reading/release-entry.js';
export * from './reading/read-releases.use-case.js';
export * from './release/changes/release-changes.js';
export type { ColumnChanges, FigureChanges, RevisedFigure } from './release/changes/figure-changes.js';
export * from './office/pre-election.js';
export * from './office/pre-release.js';
export * from './office/publishing.js';
export * from './office/publish-release.use-case.js';
export * from './office/request-release.use-case.js';
export * from './office/release-office.use-case.js';
export * from './check-publication.js';
export * from './programme-office.use-case.js';
export * from './tables/index.js';
export * from './release/disclosure/measure-totals.js';
export { CHECKSUM_DIGITS, type CitedParts } from './citations/cited-parts.js';
export * from './citations/citations.js';
export * from './citations/answer-again.js';
export * from './citations/recite.use-case.js';
export {
  DIFFERENCE_REASON_CODES,
  DIFFERENCE_REASONS,
  differenceReason,
  type DifferenceReasonCode,
} from './reconciliation/difference-reason.table.js';
export {
  NATIONAL_RETURN_CODES,
  NATIONAL_RETURNS,
  nationalReturn,
  type NationalReturnCode,
  PRINTED_TO,
} from './reconciliation/national-return.table.js';
export { NOT_COMPARABLE_REASONS, type NotComparableReason } from './reconciliation/not-comparable.js';
export { type ReasonAmount, reasonsOf } from './reconciliation/reasons-of.js';
export { explanationLabel } from './reconciliation/reconciliation-sentence.js';
export * from './reconciliation/reconcile.js';
export * from './reconciliation/reconciliation.js';
