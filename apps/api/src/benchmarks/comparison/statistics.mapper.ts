import type { CutPoints, Standing, Statistic as DomainStatistic } from '#domain/benchmarking';
import type { PeerComparison, SPREAD, STANDING, Statistic } from './comparison.types.js';

type StandingStatistics = Pick<PeerComparison, (typeof SPREAD)[number] | (typeof STANDING)[number]>;

/** Where a value stands, statistic by statistic, in the words of the schema. */
export const statisticsOf = (found: Standing): StandingStatistics => ({
  mean: statistic(found.mean),
  median: statistic(found.median),
  lowerQuartile: statistic(lower(found.quartiles)),
  upperQuartile: statistic(upper(found.quartiles)),
  lowerTenth: statistic(lower(found.tenths)),
  upperTenth: statistic(upper(found.tenths)),
  quartileBand: found.quartileBand.kind === 'given' ? found.quartileBand.value : undefined,
  percentile: statistic(found.percentile),
  place: statistic(found.place),
  robustZ: statistic(found.robustZ),
});

export const lower = (cuts: DomainStatistic<CutPoints>): DomainStatistic => cutOf(cuts, 'lower');
export const upper = (cuts: DomainStatistic<CutPoints>): DomainStatistic => cutOf(cuts, 'upper');

const cutOf = (cuts: DomainStatistic<CutPoints>, which: keyof CutPoints): DomainStatistic =>
  cuts.kind === 'given' ? { kind: 'given', value: cuts.value[which] } : cuts;

export function statistic(given: DomainStatistic): Statistic {
  switch (given.kind) {
    case 'given':
      return { value: given.value, withheld: undefined };
    case 'too-few':
      return { value: undefined, withheld: `${given.needed} councils with a figure are needed.` };
    case 'no-better-direction':
      return { value: undefined, withheld: 'Neither direction of this measure is better, so nobody is placed.' };
    case 'no-spread':
      return { value: undefined, withheld: 'The figures are so alike that no distance is usual among them.' };
  }
}
