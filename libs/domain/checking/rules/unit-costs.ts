import { type Figure, isKnown, type MissingReason, RETURN_LINES } from '../../catalogue/index.js';
import { type LineAccount, poundsOf, unitCostOf } from '../figures/accounts.js';
import { activityCell, grossCells, lineWords } from '../figures/cells.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { grouped, inPence, inPounds, inTimes } from '../figures/words.js';
import { UNIT_COST_WINDOWS } from './unit-cost-window.table.js';

/** A unit costs at most twice what it does elsewhere, and at least half (S31). */
const BESIDE_PEERS = { least: 0.5, most: 2 };

/** Reasons for which a council is not asked for a figure. */
const NOT_ASKED: readonly MissingReason[] = ['not-collected', 'not-applicable', 'suppressed'];

/** Whether spending and activity of a line go together (H30, S31, S32). */
export const unitCosts = (checked: Checked): readonly Found[] => [
  ...[...checked.accounts.lines.values()].flatMap((account) => [...bothOrNeither(checked, account), ...unusual(checked, account)]),
  ...repeated(checked),
];

function bothOrNeither({ content }: Checked, account: LineAccount): readonly Found[] {
  if (RETURN_LINES[account.line].activityUnit === undefined) return [];
  const cost = poundsOf(account.costOfCare);
  const counted: Figure | undefined = account.activity?.line.quantity;
  const quantity = counted !== undefined && isKnown(counted) ? counted.value : undefined;
  const shape = { about: account.name, cells: [...grossCells(account), ...activityCell(account)], impact: cost ?? 0, suspicion: 1 };
  const bought = quantity === undefined ? '' : `${grouped(quantity)} ${account.activity?.line.unit ?? ''}`;

  if (cost !== undefined && quantity !== undefined && cost > 0 !== quantity > 0) {
    if (cost < 0 || quantity < 0) return [];
    const sentence = `${lineWords(account)} cost ${inPounds(cost)} and bought ${bought}: one of the two is nought.`;
    return [{ ...shape, rule: 'ACTIVITY_CONTRADICTS_SPEND', sentence }];
  }
  const lacksActivity = (cost ?? 0) > 0 && quantity === undefined && content.activityLines.length > 0 && isAsked(counted);
  const lacksSpend = (quantity ?? 0) > 0 && cost === undefined && content.financeLines.length > 0 && isAsked(account.costOfCare);
  if (lacksActivity) {
    const sentence = `${lineWords(account)} cost ${inPounds(cost ?? 0)}, and how much care that bought is not given.`;
    return [{ ...shape, rule: 'ACTIVITY_OR_SPEND_MISSING', sentence }];
  }
  if (!lacksSpend) return [];
  return [
    { ...shape, rule: 'ACTIVITY_OR_SPEND_MISSING', sentence: `${lineWords(account)} has ${bought}, and what they cost is not given.` },
  ];
}

const isAsked = (figure: Figure<unknown> | undefined): boolean =>
  figure === undefined || isKnown(figure) || !NOT_ASKED.includes(figure.reason);

function unusual({ bounds }: Checked, account: LineAccount): readonly Found[] {
  const unitCost = unitCostOf(account);
  const [cost, quantity] = [poundsOf(account.costOfCare), account.activity?.line.quantity];
  if (!isKnown(unitCost) || cost === undefined || quantity === undefined || !isKnown(quantity) || !(unitCost.value > 0)) return [];
  const peers = bounds?.lines[account.name]?.unitCost;
  const window = UNIT_COST_WINDOWS[account.name];
  const [least, most] = [BESIDE_PEERS.least * (peers?.median ?? 0), BESIDE_PEERS.most * (peers?.median ?? Infinity)];
  const lowest = Math.max(least, window?.least ?? 0);
  const highest = Math.min(most, window?.most ?? Infinity);
  if (unitCost.value >= lowest && unitCost.value <= highest) return [];
  const beside =
    peers === undefined
      ? ''
      : `, ${inTimes(unitCost.value / peers.median)} the median of ${peers.councils} councils, ${inPence(peers.median)}`;
  const bound = unitCost.value < lowest ? lowest : highest;
  return [
    {
      rule: 'UNIT_COST_UNUSUAL',
      about: account.name,
      cells: [...grossCells(account), ...activityCell(account)],
      sentence: `${lineWords(account)}: ${inPounds(cost)} for ${grouped(quantity.value)} ${account.activity?.line.unit ?? ''} is ${inPence(unitCost.value)} each${beside}; from ${inPence(lowest)} to ${inPence(highest)} is usual.`,
      suspicion: unitCost.value < lowest ? lowest / unitCost.value : unitCost.value / highest,
      impact: Math.abs(unitCost.value - bound) * quantity.value,
    },
  ];
}

/** Unit costs to the penny that are 1.00, or that services of one unit have in common; one service may have one price for both ages. */
function repeated({ accounts }: Checked): readonly Found[] {
  const lines = [...accounts.lines.values()].flatMap((account) => {
    const unitCost = unitCostOf(account);
    return isKnown(unitCost) && unitCost.value > 0 ? [{ account, cost: inPence(unitCost.value) }] : [];
  });
  const costs = [...new Set(lines.map(({ cost }) => cost))];
  return costs.flatMap((cost) => {
    const alike = lines.filter((each) => each.cost === cost).map(({ account }) => account);
    const units = new Set(alike.map(({ activity }) => activity?.line.unit));
    const services = new Set(alike.map(({ line }) => line));
    const isOne = cost === inPence(1);
    if (!isOne && (services.size < 2 || units.size > 1)) return [];
    return [
      {
        rule: 'UNIT_COST_REPEATED' as const,
        about: alike
          .map(({ name }) => name)
          .sort()
          .join(' + '),
        cells: alike.flatMap((account) => [...grossCells(account), ...activityCell(account)]),
        sentence: `A unit of ${alike.map(lineWords).join(' and of ')} costs ${cost}${isOne ? '' : ' in each'}: activity may have been reckoned from spending.`,
        suspicion: 1,
        impact: alike.reduce((sum, { costOfCare }) => sum + (poundsOf(costOfCare) ?? 0), 0),
      },
    ];
  });
}
