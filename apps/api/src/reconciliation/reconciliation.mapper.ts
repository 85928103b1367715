import { known, Money } from '#domain/catalogue';
import {
  type AccountAdjustment,
  differenceReason,
  explanationLabel,
  nationalReturn,
  NOT_COMPARABLE_REASONS,
  PRINTED_TO,
  type ReasonTold,
  type ReconciledReturn,
  type Reconciliation as DomainReconciliation,
  type ReconciliationOutcome,
  type Release,
} from '#domain/publishing';
import { councilType } from '../councils/council.types.js';
import { moneyFigure, type MoneyFigure } from '../figures/figure.types.js';
import { releaseType } from '../releases/release.types.js';
import type { AnsweredOutcome, DeclaredAdjustment, DifferenceReason, Reconciliation } from './reconciliation.types.js';

/** A reconciliation in the words of the schema. */
export function reconciliationAnswer({ council, year, ours, outcomes }: DomainReconciliation, release: Release): Reconciliation {
  return {
    council: councilType(council),
    year,
    net: moneyFigure(ours.net),
    gross: moneyFigure(ours.gross),
    printedOutturn: moneyFigure(ours.outturn),
    against: outcomes.map(outcomeAnswer),
    release: releaseType(release),
  };
}

function outcomeAnswer(outcome: ReconciliationOutcome): AnsweredOutcome {
  const { against, publications, sentence } = outcome;
  const theirsRoundedTo = exactly(Money.nearestPenny(PRINTED_TO));
  const about = { nationalReturn: against, quantity: nationalReturn(against).quantity, publications, sentence, theirsRoundedTo };
  if (outcome.kind === 'reconciled') return { ...about, ...reconciledAnswer(outcome) };
  const { kind, why, ours, theirs } = outcome;
  return { ...about, kind, state: kind, why, because: NOT_COMPARABLE_REASONS[why], ours: moneyFigure(ours), theirs: moneyFigure(theirs) };
}

const reconciledAnswer = ({ kind, state, share, tried, nearest, reasons, ...amounts }: ReconciledReturn) => ({
  ...{ kind, state, share, tried },
  ours: exactly(amounts.ours),
  theirs: exactly(amounts.theirs),
  difference: exactly(amounts.difference),
  tolerance: exactly(amounts.tolerance),
  remainder: exactly(amounts.remainder),
  nearest: nearest && { of: nearest.of, label: explanationLabel(nearest.of), wouldExplain: exactly(nearest.amount) },
  reasons: reasons.map(reasonAnswer),
});

function reasonAnswer({ code, amount, wouldLeave, declared }: ReasonTold): DifferenceReason {
  const { label, kind } = differenceReason(code);
  return {
    ...{ code, label, kind },
    wouldExplain: moneyFigure(amount),
    wouldLeave: moneyFigure(wouldLeave),
    declared: declared.map(adjustmentAnswer),
  };
}

const adjustmentAnswer = ({ cell, kind, reason, pounds }: AccountAdjustment): DeclaredAdjustment => ({
  ...{ cell, kind, reason },
  amount: exactly(Money.nearestPenny(pounds)),
});

const exactly = (amount: Money): MoneyFigure => moneyFigure(known(amount));
