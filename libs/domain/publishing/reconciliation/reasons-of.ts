import { addUp, type Figure, known, missing, Money } from '../../catalogue/index.js';
import type { AccountAdjustment, CouncilAccount } from '../release/verdicts/account-lines.js';
import { DIFFERENCE_REASON_CODES, differenceReason, type DifferenceReasonCode, TRANSFER_REASON } from './difference-reason.table.js';
import type { NationalReturn } from './national-return.table.js';

/** What one reason would explain of ours less theirs. */
export interface ReasonAmount {
  readonly code: DifferenceReasonCode;
  /** Above nought where it makes ours the larger; missing where the return does not say, which is not nought. */
  readonly amount: Figure<Money>;
  /** The adjustments that a declared amount is added up from. */
  readonly declared: readonly AccountAdjustment[];
}

/** Every reason with its amount in the part of the service that is compared; undefined where the release keeps nothing to tell them by. */
export function reasonsOf({ adjustments, income }: CouncilAccount, { basis, cells }: NationalReturn): readonly ReasonAmount[] | undefined {
  if (income === undefined) return undefined;
  const ofCells = adjustments.filter(({ cell }) => cells.includes(cell));
  return DIFFERENCE_REASON_CODES.map((code): ReasonAmount => {
    const about = differenceReason(code);
    if (about.kind === 'declared') return declaredReason(code, about.undeclared, ofCells);
    const parts = income.filter(({ cell }) => cells.includes(cell)).map((each) => poundsIn(each[about.income]));
    const netted = addUp(parts);
    // Gross figures leave contributions in, so that theirs would be the smaller had it taken them off.
    const sign = basis === 'gross' && about.income === 'clientContributions' ? 1 : -1;
    return { code, amount: signed(netted, sign), declared: [] };
  });
}

function declaredReason(
  code: DifferenceReasonCode,
  undeclared: 'not-submitted' | 'not-collected',
  adjustments: readonly AccountAdjustment[],
): ReasonAmount {
  const declared = adjustments.filter((each) => categoryOf(each) === code);
  const amount = known(Money.sum(declared.map(effectOf)));
  return { code, amount: declared.length === 0 ? missing(undeclared) : amount, declared };
}

/** What was declared without a reason that is kept counts as a change of accounting that has no other name. */
const categoryOf = ({ kind, reason = 'other' }: AccountAdjustment): DifferenceReasonCode =>
  kind === 'transfer' ? TRANSFER_REASON[reason] : 'one-offs';

/** How much larger the adjustment makes the year: a one-off saving made it smaller. */
function effectOf({ kind, pounds }: AccountAdjustment): Money {
  return Money.nearestPenny(kind === 'one-off-saving' ? -pounds : pounds);
}

const poundsIn = (amount: number | null): Figure<Money> => (amount === null ? missing('not-submitted') : known(Money.nearestPenny(amount)));

const signed = (figure: Figure<Money>, sign: 1 | -1): Figure<Money> =>
  figure.kind === 'known' && sign < 0 ? known(Money.zero.minus(figure.value)) : figure;
