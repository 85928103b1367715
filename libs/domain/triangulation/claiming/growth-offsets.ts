import { combineFigures, yearsUpTo } from '../../catalogue/index.js';
import { type GrowthLine, growthProfileOf, incrementIn, recastGrowth } from '../../savings/index.js';
import { ASSUMED_LOCUS, type GrowthOffset, type PriceLift, type Window } from './claim.js';

/** The growth lines below nought, each with what it sets against growth in the window. */
export function growthOffsets(lines: readonly GrowthLine[], { base, year }: Window, lift: PriceLift): readonly GrowthOffset[] {
  const recast = recastGrowth(lines, year).lines;
  return lines.flatMap((line, i) => {
    const as = recast[i]?.recastAs;
    if (as === undefined || as === 'pressure') return [];
    const years = yearsUpTo(base, year);
    const amount = combineFigures(
      years.map((each) => incrementIn(growthProfileOf(line), each)),
      (added) => -added.reduce((sum, each, at) => sum + each.toPounds() * lift(ASSUMED_LOCUS, years[at] ?? year), 0),
    );
    return [{ reference: line.reference, recastAs: as, amount }];
  });
}
