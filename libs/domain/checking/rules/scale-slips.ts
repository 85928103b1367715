import { type Figure, isKnown } from '../../catalogue/index.js';
import type { FinanceLine } from '../../returns/index.js';
import { accountName, type At, type LineAccount, poundsOf } from '../figures/accounts.js';
import { activityCell, AMOUNTS, financeCell, financeName, lineWords, positionCell } from '../figures/cells.js';
import { adultsOf, type PeerSpread } from '../check-bounds.js';
import type { Found, NamedCell } from '../return-finding.js';
import { type Checked, MOST_DEVIATIONS, usualChange } from '../under-check.js';
import { grouped, inPounds } from '../figures/words.js';
import { slipBetween } from './slip.js';
import { savingSlips } from './saving-slips.js';

/** A smaller amount moves no estimate, whatever its unit. */
const SMALLEST_AMOUNT = 10_000;

/** Spending for each adult this many times the peers’ median, or less, is out of line (S12). */
const PER_ADULT = { least: 0.2, most: 5 };

/** Figures that are about ten, a hundred or a thousand times last year’s, or such a part of them (S12). */
export const scaleSlips = (checked: Checked): readonly Found[] => [
  ...financeSlips(checked),
  ...activitySlips(checked),
  ...positionSlips(checked),
  ...savingSlips(checked),
];

function financeSlips(checked: Checked): readonly Found[] {
  const last = new Map(checked.before?.content.financeLines.map((line) => [financeName(line), line]));
  return checked.content.financeLines.flatMap((line, index) => {
    const before = last.get(financeName(line));
    return before === undefined ? [] : lineSlips(checked, { line, index }, before);
  });
}

/** All amounts of a line that slipped are one finding. */
function lineSlips(checked: Checked, at: At<FinanceLine>, before: FinanceLine): readonly Found[] {
  const { line } = at;
  const name = accountName(line);
  const isOut = isOutPerAdult(checked, checked.accounts.lines.get(name));
  const slipped = AMOUNTS.flatMap((field) => {
    const [now, then] = [poundsOf(line[field]), poundsOf(before[field])];
    const slip = slipBetween(now, then);
    if (now === undefined || then === undefined || slip === undefined || Math.max(now, then) < SMALLEST_AMOUNT) return [];
    const deviations = deviationsOf(slip.log, checked.bounds?.lines[name]?.change);
    return isOut || deviations > MOST_DEVIATIONS ? [{ field, now, then, slip, deviations }] : [];
  });
  const [first] = slipped;
  if (first === undefined) return [];
  const { now, then, slip } = first;
  return [
    {
      rule: 'SCALE_SLIP',
      about: financeName(line),
      cells: slipped.map(({ field }) => financeCell(at, field)),
      sentence: `${financeCell(at, first.field).label} is ${inPounds(now)} and was ${inPounds(then)} the year before: ${slip.words}.`,
      suspicion: Math.max(1, first.deviations / MOST_DEVIATIONS),
      impact: Math.abs(now - then),
      besides: slipped.map((each) => `before ${inPounds(each.then)}`),
    },
  ];
}

function activitySlips({ accounts, before, bounds }: Checked): readonly Found[] {
  return [...accounts.lines.values()].flatMap((account) => {
    const [now, then] = [quantityOf(account), quantityOf(before?.accounts.lines.get(account.name))];
    const slip = slipBetween(now, then);
    if (now === undefined || then === undefined || slip === undefined) return [];
    const deviations = deviationsOf(slip.log, bounds?.lines[account.name]?.quantityChange);
    if (deviations <= MOST_DEVIATIONS) return [];
    return [
      {
        rule: 'SCALE_SLIP',
        about: `${account.name} quantity`,
        cells: activityCell(account),
        sentence: `${lineWords(account)}: ${grouped(now)} ${account.activity?.line.unit ?? ''} are counted and ${grouped(then)} the year before: ${slip.words}.`,
        suspicion: Math.max(1, deviations / MOST_DEVIATIONS),
        impact: poundsOf(account.costOfCare) ?? 0,
        besides: [`before ${grouped(then)}`],
      },
    ];
  });
}

function positionSlips({ content: { budgetPosition }, before }: Checked): readonly Found[] {
  const last = before?.content.budgetPosition;
  if (budgetPosition === undefined || last === undefined) return [];
  return (['budget', 'outturn'] as const).flatMap((field) => {
    const [now, then] = [poundsOf(budgetPosition[field]), poundsOf(last[field])];
    const slip = slipBetween(now, then);
    if (now === undefined || then === undefined || slip === undefined) return [];
    const cells: readonly NamedCell[] = [positionCell(budgetPosition, field)];
    const sentence = `The net ${field} is ${inPounds(now)} and was ${inPounds(then)} the year before: ${slip.words}.`;
    const suspicion = Math.max(1, deviationsOf(slip.log, undefined) / MOST_DEVIATIONS);
    return [
      {
        rule: 'SCALE_SLIP',
        about: `position ${field}`,
        cells,
        sentence,
        suspicion,
        impact: Math.abs(now - then),
        besides: [inPounds(then)],
      },
    ];
  });
}

/** How far a change is from what is usual, in robust standard deviations. */
function deviationsOf(log: number, measured: PeerSpread | undefined): number {
  const { median, spread } = usualChange(measured);
  return Math.abs(log - median) / spread;
}

function isOutPerAdult({ adults, bounds }: Checked, account: LineAccount | undefined): boolean {
  const [spend, usual] = [poundsOf(account?.spend), account && bounds?.lines[account.name]?.perAdult];
  if (account === undefined || adults === undefined || spend === undefined || usual === undefined) return false;
  const times = spend / adultsOf(adults, account.ageBand) / usual.median;
  return times < PER_ADULT.least || times > PER_ADULT.most;
}

const quantityOf = (account: LineAccount | undefined): number | undefined => valueOf(account?.activity?.line.quantity);
const valueOf = (figure: Figure | undefined): number | undefined => (figure !== undefined && isKnown(figure) ? figure.value : undefined);
