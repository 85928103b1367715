import { mulberry32, normal } from '#domain/statistics';

type Asked = readonly [statistic: string, x: readonly number[], y?: readonly number[]];

const LONGEST = 200;
const CUTS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
const ZS = [1.6449, 1.959964, 3.0902];

/** Questions on so many vectors of 1 to 200 numbers, drawn from a seed: each statistic of each, as CSV that the R program reads. */
export function drawnQuestions(vectors: number, seed: number): string {
  const random = mulberry32(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const pick = <T>(options: readonly T[]): T => options[below(options.length)]!;
  const list = (length: number, draw: () => number): readonly number[] => Array.from({ length }, draw);

  /** Whole numbers with many ties, pounds and pence, thin tails, fat ones, very large, very small, and all the same. */
  const KINDS = [
    () => below(6),
    () => Math.round(normal(random, 200, 6000)) / 100,
    () => normal(random, 0, 1),
    () => Math.exp(normal(random, 3, 1.5)),
    () => 1e9 * normal(random, 1, 0.2),
    () => 1e-3 * normal(random, 1, 0.5),
    () => (random() < 0.7 ? 4.25 : below(4)),
    () => 7.3,
  ];

  const ofOneList = (x: readonly number[]): readonly Asked[] => [
    ...['median', 'percentileRank', 'place', 'robustSpread', 'overdispersion', 'mean'].map((name) => [name, x] as const),
    ['quantile', x, [...CUTS, random()]],
    ['robustZ', x, [pick(x), pick(x), 2 * pick(x)]],
    ['winsorise', x, [pick([0, 0.05, 0.1, 0.25])]],
    ['adjustedZ', x, [4 * random()]],
    ...(x.length > 1 ? ['standardDeviation', 'standardise'].map((name) => [name, x] as const) : []),
  ];

  /** Characteristics that go together a little, of more units than would do. */
  const ofMatrix = (): readonly Asked[] => {
    const width = 1 + below(5);
    const rows = list(width + 4 + below(20), () => normal(random)).flatMap((together) => list(width, () => together + normal(random)));
    const first = list(width, () => normal(random));
    return [
      ['covarianceMatrix', rows, [width]],
      ['inverse', rows, [width]],
      ['solve', [...first, ...rows], [width]],
      ['mahalanobis', [...first, ...rows], [width]],
      ['weightedEuclid', [...first, ...list(width, () => normal(random))], list(width, random)],
    ];
  };

  /** Two groups of their own size, middle and spread. */
  const ofGroups = (): readonly Asked[] => {
    const group = (middle: number, spread: number): readonly number[] => list(2 + below(60), () => normal(random, middle, spread));
    return [['welch', group(0, 1), group(random(), 0.1 + 3 * random())]];
  };

  const ofCounts = (): readonly Asked[] => {
    const total = 1 + below(pick([5, 50, 5000]));
    const events = pick([0, total, below(total + 1), below(total + 1)]);
    return [
      ['wilsonInterval', [events, total], [pick(ZS)]],
      ['byarInterval', [events, total, pick([100, 1000, 100_000])], [pick(ZS)]],
      ['funnelLimits', [random(), total], [pick(ZS)]],
      ['funnelZ', [events, total], [0.02 + 0.96 * random()]],
      ['jaccard', list(below(15), () => below(12)), list(1 + below(15), () => below(12))],
    ];
  };

  const questions = Array.from({ length: vectors }, (_, i) => {
    const draw = KINDS[i % KINDS.length]!;
    const x = list(i < 40 ? 1 + (i % 5) : 1 + below(LONGEST), draw);
    const pairs: readonly Asked[] = x.length > 1 ? [['correlation', x, list(x.length, draw)]] : [];
    return [...ofOneList(x), ...pairs, ...ofMatrix(), ...ofGroups(), ...ofCounts()];
  });
  return ['statistic,x,y', ...questions.flat().map(([name, x, y = []]) => `${name},${x.join(' ')},${y.join(' ')}`)].join('\n') + '\n';
}
