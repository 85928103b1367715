import { effectOf, pooledEffect, windowsOf } from '#domain/effects';
import { tQuantile } from '#domain/statistics';
import { ORDINARY_INDICATOR, simulateIndicator } from '#simulation';

/** Nations by what is planted, and what is bent. */
export const NATIONS = {
  none: { effect: 0, effectSd: 0 },
  'none-on-average': { effect: 0 },
  two: { effect: 2 },
  five: { effect: 5 },
  'none-after-bad-year': { effect: 0, effectSd: 0, afterBadYear: 2 },
  'two-after-bad-year': { effect: 2, afterBadYear: 2 },
  'five-after-bad-year': { effect: 5, afterBadYear: 2 },
  'none-in-regions': { effect: 0, effectSd: 0, inThreeRegions: 4, regional: 2.5 },
  'two-in-regions': { effect: 2, inThreeRegions: 4, regional: 2.5 },
  'none-in-few': { effect: 0, effectSd: 0, adopting: 0.2 },
  'two-in-few': { effect: 2, adopting: 0.2 },
  'none-in-most': { effect: 0, effectSd: 0, adopting: 0.7 },
  'two-in-most': { effect: 2, adopting: 0.7 },
  'none-people-unknown': { effect: 0, effectSd: 0, afterBadYear: 2, peopleUnknown: true },
  'two-people-unknown': { effect: 2, afterBadYear: 2, peopleUnknown: true },
};
const LAG = 1;
const SEED = 20121031;

const holds = ({ lower, upper }, value) => lower <= value && value <= upper;
const share = (flags) => (flags.length === 0 ? undefined : flags.filter(Boolean).length / flags.length);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function panelOf({ values, starts, peers, regions }, peopleUnknown) {
  const untold = (series) => new Map([...series].map(([year, { kind, value }]) => [year, { kind, value }]));
  const about = { tag: 'REABLEMENT', concept: 'reablement-sequel', direction: 'up', move: 'points' };
  return {
    ...about,
    values: peopleUnknown ? new Map([...values].map(([council, series]) => [council, untold(series)])) : values,
    starts,
    peers,
    regions,
    setAside: [],
    breaks: [],
  };
}

/** How often what is told of a nation is right, over so many of its kind; five councils of each are asked one by one. */
export function measured(name, replicates, firstSeed = SEED) {
  const options = { ...ORDINARY_INDICATOR, ...NATIONS[name] };
  const pooled = [];
  const single = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const simulated = simulateIndicator({ ...options, seed: firstSeed + replicate });
    const panel = panelOf(simulated, options.peopleUnknown);
    const windows = windowsOf(panel);
    const found = pooledEffect(panel, LAG, windows);
    if (found.kind === 'pooled-effect') pooled.push(found);
    for (const [council, truth] of [...simulated.truth].slice(0, 5)) {
      const effect = effectOf(panel, council, LAG, windows);
      if (effect.kind === 'council-effect') single.push({ ...effect, truth });
    }
  }
  return {
    nation: name,
    replicates,
    pooled: pooled.length,
    councils: mean(pooled.map(({ councils }) => councils)),
    coverage: share(pooled.map(({ interval }) => holds(interval, options.effect))),
    declared: share(pooled.map(({ finding }) => finding !== 'none-seen')),
    wrongWay: share(pooled.map(({ finding }) => finding === 'against')),
    // What 95% would declare, and what is left of a bad year where earlier levels are not allowed for.
    declaredAt95: share(
      pooled.map(({ effect, standardError, councils }) => Math.abs(effect) > tQuantile(0.975, councils - 1) * standardError),
    ),
    plainBias: mean(single.map(({ change, usualChange, truth }) => change - usualChange - truth)),
    singleBias: mean(single.map(({ effect, truth }) => effect - truth)),
    bias: mean(pooled.map(({ effect }) => effect - options.effect)),
    sd: Math.sqrt(mean(pooled.map(({ effect }) => effect ** 2)) - mean(pooled.map(({ effect }) => effect)) ** 2),
    standardError: mean(pooled.map(({ standardError }) => standardError)),
    startedAbove: mean(pooled.map(({ startedAbove }) => startedAbove)),
    tau: mean(pooled.map(({ tau }) => tau)),
    single: single.length,
    singleCoverage: share(single.map(({ interval, truth }) => holds(interval, truth))),
    singleDeclared: share(single.map(({ finding }) => finding !== 'none-seen')),
    singleAtTenth: share(single.map(({ p }) => p <= 0.1)),
    singleHalfWidth: mean(single.map(({ interval }) => (interval.upper - interval.lower) / 2)),
  };
}
