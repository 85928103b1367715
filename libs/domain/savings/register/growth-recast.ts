import { addUp, type Figure, type FinancialYear, isKnown, known, Money } from '../../catalogue/index.js';
import { growthProfileOf } from '../line-profile.js';
import { positionIn } from '../profile.js';
import type { GrowthDriver, GrowthLine } from '../savings-line.js';

/** A growth schedule taken apart: what the budget really had to grow by, and the offsets that a net total hides. */
export interface GrowthRecast {
  /** Lines above nought added up: the pressure before anything was set against it. */
  readonly grossPressures: Figure<Money>;
  /** Income expected to come with growth; positive. It is income, not a saving. */
  readonly incomeOffsets: Figure<Money>;
  /** Growth that is to be avoided by managing demand; positive. It is a target of cost avoidance. */
  readonly avoidanceTargets: Figure<Money>;
  /** Lines below nought of any other driver; positive. */
  readonly otherOffsets: Figure<Money>;
  /** What the schedule prints: gross pressures less every offset. */
  readonly net: Figure<Money>;
  readonly lines: readonly RecastLine[];
}

export interface RecastLine {
  readonly reference: string;
  readonly title: string;
  readonly driver: GrowthDriver;
  readonly recastAs: 'pressure' | 'income' | 'cost-avoidance' | 'other-offset';
  readonly amount: Figure<Money>;
}

/** Re-casts the growth lines of a year by what they are (method 1.5): savings hide in growth schedules as lines below nought. */
export function recastGrowth(lines: readonly GrowthLine[], year: FinancialYear): GrowthRecast {
  const recast = lines.map((line): RecastLine => {
    const amount = positionIn(growthProfileOf(line), year);
    const { reference, title, driver } = line;
    return { reference, title, driver, amount, recastAs: isOffset(driver, amount) ? OFFSETS[driver] : 'pressure' };
  });
  const total = (as: RecastLine['recastAs'], sign: 1 | -1): Figure<Money> =>
    addUp(recast.filter((line) => line.recastAs === as).map((line) => signed(line.amount, sign)));
  return {
    grossPressures: total('pressure', 1),
    incomeOffsets: total('income', -1),
    avoidanceTargets: total('cost-avoidance', -1),
    otherOffsets: total('other-offset', -1),
    net: addUp(recast.map((line) => line.amount)),
    lines: recast,
  };
}

/** A line below nought; one without a figure counts where its driver belongs, so that the total there is missing and not smaller. */
const isOffset = (driver: GrowthDriver, amount: Figure<Money>): boolean =>
  isKnown(amount) ? amount.value.isNegative() : OFFSETS[driver] !== 'other-offset';

const OFFSETS: Readonly<Record<GrowthDriver, RecastLine['recastAs']>> = {
  demand: 'other-offset',
  price: 'other-offset',
  'transfer-of-function': 'other-offset',
  'income-offset': 'income',
  'avoidance-target': 'cost-avoidance',
  'funding-shortfall': 'other-offset',
  other: 'other-offset',
};

const signed = (figure: Figure<Money>, sign: 1 | -1): Figure<Money> =>
  isKnown(figure) && sign === -1 ? known(Money.zero.minus(figure.value)) : figure;
