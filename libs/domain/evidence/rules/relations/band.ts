import type { BandRelation } from '../../documents/index.js';
import { alike, distance } from '../figure-range.js';
import type { FigureCell } from '../printed-cells.js';
import { figures, HOLDS, type RelationTest, words } from '../relation-test.js';
import { listed, printed } from '../wording.js';

/** Worst first: a value is better than none, one, two or all three of the quartile values. */
const BANDS = ['bottom', 'third', 'second', 'top'] as const;

/**
 * A value stands in its printed quartile, by published quartile values; one that is printed on a quartile value belongs to the
 * better side (method 7.1), and one that only its rounding keeps on a side may stand on both.
 */
export const BAND: RelationTest<BandRelation> = {
  reads: ({ value, band, cuts }) => [...figures([value, ...cuts]), ...words([band])],

  judge({ value: valueAt, band: bandAt, cuts: cutsAt, better }, cells) {
    const value = cells.figure(valueAt);
    const band = cells.cell(bandAt);
    const cuts = cutsAt.map((cut) => cells.figure(cut));
    const given = BANDS.findIndex((each) => cells.words(bandAt).toLowerCase().startsWith(each));
    if (given < 0) return { kind: 'not-testable', cell: band, why: 'names none of the quartiles Top, Second, Third and Bottom' };

    const standings = cuts.map((cut) => standing(value, cut, better));
    const worst = standings.filter((each) => each === 'better').length;
    const best = standings.filter((each) => each !== 'worse').length;
    if (given >= worst && given <= best) return HOLDS;
    return {
      kind: 'broken',
      rule: 'BAND_DOES_NOT_FIT_VALUE',
      cells: [value, band, ...cuts],
      sentence: `${value.label} is ${printed(value)} and is said to be in the quartile ${printed(band)}; by quartile values of ${listed(cuts.map(printed))}, ${better} being better, it is in the ${BANDS[worst] ?? BANDS[0]} quartile`,
    };
  },
};

function standing(value: FigureCell, cut: FigureCell, better: BandRelation['better']): 'better' | 'worse' | 'either' {
  if (alike(value.value, cut.value)) return 'better';
  if (distance(value.range, cut.range) === 0) return 'either';
  return value.value > cut.value === (better === 'higher') ? 'better' : 'worse';
}
