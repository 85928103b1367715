import { type Council, type Figure, type FinancialYear, missing, type Money } from '../../catalogue/index.js';
import type { Release } from '../release/release.js';
import type { ReleaseSources } from '../release/release-label.js';
import { NATIONAL_RETURN_CODES, nationalReturn, type NationalReturnCode } from './national-return.table.js';
import { type NotComparableReason, whyNotComparable } from './not-comparable.js';
import { notComparableSentence, reconciledSentence } from './reconciliation-sentence.js';
import { reconcile, type Reconciled } from './reconcile.js';
import { reasonsOf } from './reasons-of.js';
import { netSpendIn, publicationsFor, quantityIn, sidesOf } from './sides.js';

/** What an accepted return says of the year’s spending, as the release has it. */
export interface OwnSpend {
  /** Net current expenditure: gross less client contributions. */
  readonly net: Figure<Money>;
  /** Gross current expenditure (method 2.1). */
  readonly gross: Figure<Money>;
  /** The net outturn that the council’s budget monitoring prints, which need not be what its lines come to. */
  readonly outturn: Figure<Money>;
}

interface AgainstReturn {
  readonly against: NationalReturnCode;
  /** What the published figures of the year were read from; of several, a later one corrects an earlier. */
  readonly publications: ReleaseSources['publications'];
  readonly sentence: string;
}

export interface ReconciledReturn extends AgainstReturn, Reconciled {
  readonly kind: 'reconciled';
}

/** Not set against each other, with what is known of both. */
export interface NotComparableReturn extends AgainstReturn {
  readonly kind: 'not-comparable';
  readonly why: NotComparableReason;
  readonly ours: Figure<Money>;
  readonly theirs: Figure<Money>;
}

export type ReconciliationOutcome = ReconciledReturn | NotComparableReturn;

/** What a council returned of a year, beside each national return of the same council and year. */
export interface Reconciliation {
  readonly council: Council;
  readonly year: FinancialYear;
  readonly ours: OwnSpend;
  readonly outcomes: readonly ReconciliationOutcome[];
}

/** Reckoned from what the release holds and nothing else, in pounds of the year: each national return once, in the order of its table. */
export function reconciliationOf(release: Release, council: Council, year: FinancialYear): Reconciliation {
  const spend = netSpendIn(release, council.code, year);
  return {
    council,
    year,
    ours: {
      net: spend?.currentExpenditure ?? missing('not-submitted'),
      gross: quantityIn(release, council.code, 'GROSS_CURRENT_EXPENDITURE', year),
      outturn: spend?.outturn ?? missing('not-submitted'),
    },
    outcomes: NATIONAL_RETURN_CODES.map((against) => outcome(release, council, year, against)),
  };
}

function outcome(release: Release, council: Council, year: FinancialYear, against: NationalReturnCode): ReconciliationOutcome {
  const national = nationalReturn(against);
  const publications = publicationsFor(release, national.quantity, year);
  const sides = sidesOf(release, council.code, year, national);
  const both = whyNotComparable(sides, release, council, year, publications);
  if (typeof both === 'string')
    return { kind: 'not-comparable', against, publications, why: both, ...sides, sentence: notComparableSentence(national, year, both) };
  const account = release.account(council.code, year);
  const found = reconcile(both.ours, both.theirs, account && reasonsOf(account, national));
  return { kind: 'reconciled', against, publications, ...found, sentence: reconciledSentence(national, year, found) };
}
