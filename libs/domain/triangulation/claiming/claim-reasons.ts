import { pounds, reason, type Reason, type ReasonCode } from '../reasons.js';
import type { ComparableClaim, WhyLeftOut } from './claim.js';

/** What was left out of the claim, taken off it or assumed about it, each with its amount. */
export function claimReasons({ leftOut, labels, findings, costs }: ComparableClaim): readonly Reason[] {
  const sum = (...why: readonly WhyLeftOut[]): number =>
    leftOut.filter((each) => why.includes(each.why)).reduce((total, { amount }) => total + amount, 0);
  const given = (code: ReasonCode, amount: number, sentence: (words: string) => string): readonly Reason[] =>
    Math.abs(amount) < SMALLEST_SAID ? [] : [reason(code, sentence(pounds(amount)))];
  const named = (code: ReasonCode, lines: readonly string[], sentence: (names: string) => string): readonly Reason[] =>
    lines.length === 0 ? [] : [reason(code, sentence(lines.join(', ')))];
  const invalid = [...new Set(leftOut.filter(({ why }) => why === 'locus-invalid').map(({ reference }) => reference))];

  return [
    ...given(
      'INCOME_EXCLUDED',
      sum('income-fees', 'funding'),
      (it) => `${it} of income and funding is not a fall in expenditure and is left out.`,
    ),
    ...given(
      'AVOIDANCE_NOT_TESTABLE',
      sum('avoidance-not-testable'),
      (it) => `${it} of avoided cost has no external growth path to test it against and is left out.`,
    ),
    ...given('NON_CASH_EXCLUDED', sum('non-cash'), (it) => `${it} released no cash and is left out.`),
    ...given(
      'OTHER_SERVICE_EXCLUDED',
      sum('other-service'),
      (it) => `${it} was saved in services other than adult social care and is left out.`,
    ),
    ...given(
      'DOUBLE_COUNT_REMOVED',
      sum('double-count'),
      (it) => `${it} is counted in the lines that it is booked in, and left out of the others.`,
    ),
    ...given('SUPERSEDED', sum('superseded'), (it) => `${it} of earlier budget rounds is left out: a later round has the same saving.`),
    ...given(
      'ONE_OFF_EXPIRED',
      sum('one-off-expired', 'term-ended'),
      (it) => `${it} of savings for a time had ended by the assessed year.`,
    ),
    ...given(
      'NET_OF_COST',
      costs.reduce((total, { amount }) => total + amount, 0),
      (it) => `${it} of what the savings cost is taken off the claim.`,
    ),
    ...named(
      'LOCUS_ASSUMED',
      labels.locusAssumed,
      (names) => `No locus is declared for ${names}: assessment and commissioning is assumed.`,
    ),
    ...named(
      'LOCUS_INVALID',
      invalid,
      (names) => `${names}: ${pounds(sum('locus-invalid'))} is claimed in services that cost nothing in the base year, and is left out.`,
    ),
    ...named('NOT_NET_OF_COST', labels.notNetOfCost, (names) => `What ${names} cost is not given: the claim is gross of it.`),
    ...named(
      'GROSS_OR_NET_UNCLEAR',
      labels.grossOrNetUnclear,
      (names) => `The cost of ${names} is given without its years: whether the claim is net of it is not clear.`,
    ),
    ...named('PART_YEAR', labels.partYear, (names) => `${names} began within the assessed year: a whole year saves more.`),
    ...findings.map(({ code, sentence }) => reason(code, sentence)),
  ];
}

/** Less than a penny is what is left of adding up. */
const SMALLEST_SAID = 0.005;
