import { type Figure, isKnown, type Money } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { accountsOf, poundsOf } from '../figures/accounts.js';
import { activityCell, AMOUNTS, financeCell, financeName, positionCell } from '../figures/cells.js';
import type { Found, NamedCell } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPercent } from '../figures/words.js';

/** Fewer figures than this can be alike or round by chance. */
const FEWEST_FIGURES = 10;

/** A year of which this much stands as the year before has been copied (S27). */
const MOST_IDENTICAL = 0.9;

/** A ledger does not come to round sums in more of its amounts than this (S28). */
const MOST_ROUND = 0.6;
const ROUND_PENCE = 10_000_000n;

/** How the figures were entered: copied, rounded, or forecast (S27, S28, S37). */
export const entryHabits = (checked: Checked): readonly Found[] => [
  ...copied(checked, 'finance lines', financeFigures),
  ...copied(checked, 'activity lines', activityFigures),
  ...roundNumbers(checked),
  ...forecast(checked),
];

/** A known figure other than nought: nought is nought every year. */
interface GivenFigure {
  readonly name: string;
  readonly cells: () => readonly NamedCell[];
  readonly value: bigint | number;
  readonly pounds: number;
}
type FiguresOf = (content: ReturnContent) => readonly GivenFigure[];

function copied({ content, before }: Checked, what: string, figuresOf: FiguresOf): readonly Found[] {
  const last = new Map(before && figuresOf(before.content).map(({ name, value }) => [name, value]));
  const compared = figuresOf(content).filter(({ name }) => last.has(name));
  const identical = compared.filter(({ name, value }) => last.get(name) === value);
  const share = identical.length / compared.length;
  if (compared.length < FEWEST_FIGURES || share < MOST_IDENTICAL) return [];
  return [
    {
      rule: 'YEAR_COPIED',
      about: what,
      cells: identical.flatMap(({ cells }) => cells()),
      sentence: `${identical.length} of ${compared.length} figures of the ${what} (${inPercent(share)}) are those of the year before.`,
      suspicion: share / MOST_IDENTICAL,
      impact: identical.reduce((sum, { pounds }) => sum + pounds, 0),
    },
  ];
}

const financeFigures: FiguresOf = ({ financeLines }) =>
  financeLines.flatMap((line, index) =>
    AMOUNTS.flatMap((field) => {
      const amount: Figure<Money> = line[field];
      if (!isKnown(amount) || amount.value.isZero()) return [];
      const pounds = field === 'gross' ? amount.value.toPounds() : 0;
      return [
        { name: `${financeName(line)} ${field}`, cells: () => [financeCell({ line, index }, field)], value: amount.value.pence, pounds },
      ];
    }),
  );

const activityFigures: FiguresOf = (content) =>
  [...accountsOf(content).lines.values()].flatMap((account) => {
    const quantity = account.activity?.line.quantity;
    if (quantity === undefined || !isKnown(quantity) || quantity.value === 0) return [];
    return [{ name: account.name, cells: () => activityCell(account), value: quantity.value, pounds: poundsOf(account.costOfCare) ?? 0 }];
  });

function roundNumbers({ content: { financeLines } }: Checked): readonly Found[] {
  const amounts = financeLines.flatMap((line, index) =>
    AMOUNTS.flatMap((field) => {
      const amount = line[field];
      return isKnown(amount) && !amount.value.isZero() ? [{ line, index, field, amount: amount.value }] : [];
    }),
  );
  const round = amounts.filter(({ amount }) => amount.pence % ROUND_PENCE === 0n);
  const share = round.length / amounts.length;
  if (amounts.length < FEWEST_FIGURES || share <= MOST_ROUND) return [];
  return [
    {
      rule: 'ROUND_NUMBERS',
      about: 'finance lines',
      cells: round.map(({ field, ...at }) => financeCell(at, field)),
      sentence: `${round.length} of ${amounts.length} amounts of the finance lines (${inPercent(share)}) are multiples of £100,000.`,
      suspicion: share / MOST_ROUND,
      // Rounding to £100,000 leaves an amount up to half of that out.
      impact: round.length * 50_000,
    },
  ];
}

function forecast({ content: { budgetPosition } }: Checked): readonly Found[] {
  if (budgetPosition?.outturnBasis !== 'forecast') return [];
  const { outturn, budget, forecastPeriod } = budgetPosition;
  const made = forecastPeriod === undefined ? '' : `, made at period ${forecastPeriod}`;
  const [expected, planned] = [outturn, budget].map((figure) => (isKnown(figure) ? figure.value.toPounds() : undefined));
  return [
    {
      rule: 'OUTTURN_IS_FORECAST',
      about: 'outturn',
      cells: [positionCell(budgetPosition, 'outturnBasis'), positionCell(budgetPosition, 'outturn')],
      sentence: `The net outturn of the service is a forecast${made}.`,
      suspicion: 1,
      impact: expected === undefined || planned === undefined ? 0 : Math.abs(expected - planned),
    },
  ];
}
