import { ANSWER_REASONS } from '#domain/checking';
import { enumOf } from '../figures/enum-of.types.js';

export const AnswerReasonEnum = enumOf('AnswerReason', 'Why a figure that a rule asks about is right.', ANSWER_REASONS);
export const CheckedWhenEnum = enumOf('CheckedWhen', 'SAVED: no version may hold it. CHECKED: it is told with every version.', [
  'saved',
  'checked',
]);
export const TargetedTestEnum = enumOf(
  'TargetedTest',
  'Whether a claim may be tested in the cells that it names: ON where it named them before the outturn could be known, DECLARED_LATE where it did so later, NO_LOCUS where it names none.',
  ['on', 'declared-late', 'no-locus'],
);
