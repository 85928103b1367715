import type { OneBaseRelation } from '../../documents/index.js';
import { median } from '../../../statistics/index.js';
import type { FigureCell } from '../printed-cells.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { computed, listed, number, printed, startingSentence } from '../wording.js';

/** Shares are printed to whole or half per cents, so wholes differ by a few per cent without meaning it; beyond this they are not one. */
const MOST_FROM_MEDIAN = 0.05;

interface Implied {
  readonly part: FigureCell;
  readonly share: FigureCell;
  readonly per: FigureCell | undefined;
  readonly base: number;
}

/** Parts divided by their shares give one whole, for each of `per` where that is given (S09). The printed values count. */
export const ONE_BASE: RelationTest<OneBaseRelation> = {
  reads: ({ statements }) =>
    figures(statements.flatMap(({ part, share, per }) => (per === undefined ? [part, share] : [part, share, per]))),

  judge({ statements }, cells) {
    const implied = statements.map(({ part: partAt, share: shareAt, per: perAt }): Implied => {
      const part = cells.figure(partAt);
      const share = cells.figure(shareAt);
      const per = perAt === undefined ? undefined : cells.figure(perAt);
      return { part, share, per, base: part.value / share.value / (per?.value ?? 1) };
    });
    const nought = implied.find(({ base }) => !Number.isFinite(base));
    if (nought !== undefined) return { kind: 'not-testable', cell: nought.share, why: 'is nought, and implies no whole' };

    const middle = median(implied.map(({ base }) => base));
    const farthest = Math.max(...implied.map(({ base }) => Math.abs(base - middle)));
    if (farthest <= MOST_FROM_MEDIAN * Math.abs(middle)) return HOLDS;
    return {
      kind: 'broken',
      rule: 'SHARES_IMPLY_DIFFERENT_WHOLES',
      cells: implied.flatMap(({ part, share, per }) => (per === undefined ? [part, share] : [part, share, per])),
      sentence: `${startingSentence(listed(implied.map(baseInWords)))}; the farthest is ${number((100 * farthest) / Math.abs(middle), 1)} % from their median`,
    };
  },
};

function baseInWords({ part, share, per, base }: Implied): string {
  const each = per === undefined ? '' : `, for each of ${printed(per)}`;
  return `${printed(part)} at ${printed(share)} (${part.label}) is of ${computed(base, part, [], 1)}${each}`;
}
