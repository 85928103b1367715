import type { OneRateRelation } from '../../documents/index.js';
import { distance, type FigureRange, over } from '../figure-range.js';
import type { FigureCell } from '../printed-cells.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { listed, number, printed } from '../wording.js';

/** Rates of one document may stand on two mid-year estimates of one population: the method’s thousandth is what those may differ by. */
const MOST_APART = 0.001;

interface Implied {
  readonly count: FigureCell;
  readonly rate: FigureCell;
  readonly population: FigureRange;
}

/** Counts divided by their rates leave one population that fits them all (S36). */
export const ONE_RATE: RelationTest<OneRateRelation> = {
  reads: ({ statements }) => figures(statements.flatMap(({ count, rate }) => [count, rate])),

  judge({ statements }, cells) {
    const implied = statements.map(({ count: countAt, rate: rateAt }): Implied => {
      const count = cells.figure(countAt);
      const rate = cells.figure(rateAt);
      return { count, rate, population: over(count.range, rate.range) };
    });
    const nought = implied.find(({ rate }) => !(rate.range.high > 0));
    if (nought !== undefined) return { kind: 'not-testable', cell: nought.rate, why: 'is nought, and implies no population' };

    const least = Math.max(...implied.map(({ population }) => population.low));
    const most = Math.min(...implied.map(({ population }) => population.high));
    const apart = least <= most ? 0 : distance({ low: least, high: least }, { low: most, high: most }) / most;
    if (apart <= MOST_APART) return HOLDS;
    return {
      kind: 'broken',
      rule: 'RATES_IMPLY_DIFFERENT_POPULATIONS',
      cells: implied.flatMap(({ count, rate }) => [count, rate]),
      sentence: `${listed(implied.map(populationInWords))}; with all rounding allowed they are still ${number(100 * apart, 1)} % apart`,
    };
  },
};

const populationInWords = ({ count, rate }: Implied): string =>
  `${printed(count)} at ${printed(rate)} is of ${number(count.value / rate.value)}`;
