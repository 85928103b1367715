import { addUp, isKnown, Money } from '../../catalogue/index.js';
import type { BudgetBridgeYear } from '../../returns/index.js';
import { firstYear, growthProfileOf, hasCosts, incrementIn, profileOf, type SavingsLine, worth } from '../../savings/index.js';
import type { Finding } from '../rules/index.js';
import { bridgeCell, lineCell, type PrintedRegister, registerFinding } from './printed-register.js';

/** Practices that cost money every year before they save any (method 8, S51). */
const COST_TO_RUN = ['REABLEMENT', 'TELECARE'] as const;

/** Two amounts within this share of each other are taken for the same amount (method 1.7). */
const SAME_AMOUNT = 0.02;

/** A printed table may be out by £1,000, or a thousandth where that is more (method 8). */
const SMALLEST_GAP = Money.thousands(1);
const GAP_PER_AMOUNT = 1000n;

/** Whether the amounts of a register can be what they say. */
export function amountFindings(register: PrintedRegister): readonly Finding[] {
  return [
    ...register.savingsLines.flatMap((line) => [
      ...reversals(register, line),
      ...costsMissing(register, line),
      ...grossOrNet(register, line),
      ...avoidanceWithoutPath(register, line),
    ]),
    ...doubleCounts(register),
    ...register.budgetBridge.flatMap((bridge) => [
      ...bridgeAgainst(register, bridge, 'savings'),
      ...bridgeAgainst(register, bridge, 'growth'),
    ]),
  ];
}

/** A cumulative saving that falls is a saving that ended: one that is to last does not. */
function reversals(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  if (line.recurrence !== 'recurrent') return [];
  const profile = profileOf(line, 'planned');
  return line.amounts.planned.flatMap(({ year }) => {
    const increment = incrementIn(profile, year);
    if (!isKnown(increment) || !increment.value.isNegative()) return [];
    const fall = Money.zero.minus(increment.value);
    const sentence = `${line.reference} (${line.title}) is entered as recurrent and falls by £${pounds(fall)} in ${year}.`;
    return [
      registerFinding('PROFILE_REVERSES', register, [lineCell(register, line, `planned ${year}`, `£${pounds(increment.value)}`)], sentence),
    ];
  });
}

function costsMissing(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  const practice = COST_TO_RUN.find((tag) => line.practiceTags.includes(tag));
  if (practice === undefined || hasCosts(line) || line.amounts.planned.length === 0) return [];
  const sentence = `${line.reference} (${line.title}) rests on a practice that costs money to run, and no cost is given: whether the saving is net of it is not known.`;
  return [registerFinding('RUNNING_COST_MISSING', register, [lineCell(register, line, 'costs', 'not submitted')], sentence)];
}

/** A cost of the whole saving that is as large as all its years together leaves nothing, unless the years are net of it (method 1.8). */
function grossOrNet(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  const { unphased } = line.costs;
  const whole = addUp(line.amounts.planned.map(({ amount }) => amount));
  if (unphased === undefined || !isKnown(whole) || line.profileKind !== 'cumulative' || !alike(whole.value.toPounds(), unphased.toPounds()))
    return [];
  const sentence = `${line.reference} (${line.title}) brings £${pounds(whole.value)} over its printed years and is said to cost £${pounds(unphased)}: either the amounts are net of the cost, or nothing is left.`;
  return [
    registerFinding('GROSS_OR_NET_UNCLEAR', register, [lineCell(register, line, 'cost of the whole', `£${pounds(unphased)}`)], sentence),
  ];
}

function avoidanceWithoutPath(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  if (line.cashShares['cost-avoidance'] + line.cashShares['avoidance-not-testable'] === 0 || line.calculation !== undefined) return [];
  const sentence = `${line.reference} (${line.title}) is avoided cost, and what cost would have been is not stated as a quantity and a rate.`;
  return [registerFinding('AVOIDED_FROM_NO_STATED_PATH', register, [lineCell(register, line, 'calculation', 'not submitted')], sentence)];
}

/** Two lines reckoned to the same amount may be one saving (method 1.7); a declared overlap has answered the question. */
function doubleCounts(register: PrintedRegister): readonly Finding[] {
  // In pounds beforehand: a thousand lines make half a million pairs.
  const reckoned = register.savingsLines.flatMap((line) => {
    const amount = line.calculation && worth(line.calculation);
    return amount === undefined ? [] : [{ line, amount, pounds: amount.toPounds() }];
  });
  return reckoned.flatMap((one, i) =>
    reckoned.slice(i + 1).flatMap((other) => {
      if (!alike(one.pounds, other.pounds) || declared(register, one.line.reference, other.line.reference)) return [];
      const sentence = `${one.line.reference} and ${other.line.reference} are both reckoned at about £${pounds(one.amount)}: they may be one saving entered twice.`;
      const cells = [one, other].map(({ line, amount }) => lineCell(register, line, 'calculation', `£${pounds(amount)}`));
      return [registerFinding('MAY_BE_COUNTED_TWICE', register, cells, sentence)];
    }),
  );
}

const declared = ({ overlapGroups }: PrintedRegister, one: string, other: string): boolean =>
  overlapGroups.some(({ claims }) => [one, other].every((reference) => claims.some((claim) => claim.reference === reference)));

/** What the bridge prints for a year against what its lines add in the year, where every line has a figure (H04). */
function bridgeAgainst(register: PrintedRegister, bridge: BudgetBridgeYear, part: 'savings' | 'growth'): readonly Finding[] {
  const profiles =
    part === 'savings' ? register.savingsLines.map((line) => profileOf(line, 'planned')) : register.growthLines.map(growthProfileOf);
  const given = profiles.filter((profile) => firstYear(profile) !== undefined);
  const lines = addUp(given.map((profile) => incrementIn(profile, bridge.year)));
  const printed = bridge[part];
  if (given.length === 0 || !isKnown(lines) || !isKnown(printed) || !beyondRounding(lines.value.minus(printed.value), printed.value))
    return [];
  const sentence = `The ${bridge.year} budget bridge has £${pounds(printed.value)} of ${part}, and the lines add £${pounds(lines.value)} in that year.`;
  return [
    registerFinding('BRIDGE_DIFFERS_FROM_LINES', register, [bridgeCell(register, bridge, part, `£${pounds(printed.value)}`)], sentence),
  ];
}

/** In pounds. */
const alike = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_AMOUNT * Math.max(Math.abs(a), Math.abs(b));

function beyondRounding(gap: Money, amount: Money): boolean {
  const size = (pence: bigint): bigint => (pence < 0n ? -pence : pence);
  const allowed = size(amount.pence) / GAP_PER_AMOUNT;
  return size(gap.pence) > (allowed > SMALLEST_GAP.pence ? allowed : SMALLEST_GAP.pence);
}

const pounds = (amount: Money): string => amount.toPounds().toLocaleString('en-GB');
