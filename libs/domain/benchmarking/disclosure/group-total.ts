/** With two, each knows the other (method 7.10). */
const FEWEST_CONTRIBUTORS = 3;
/** Nobody may come within this share, in per cent, of the largest contribution: the p%-rule with p = 10 (method 7.10). */
const P = 10;
/** The most that the largest, and the two largest, may make up of the total, in per cent: the second screen (method 7.10). */
const MOST = { one: 75, two: 85 } as const;

export type GroupTotalRule = 'fewest' | 'p-percent' | 'one-dominates' | 'two-dominate';

export type GroupTotalOutcome =
  { readonly kind: 'safe' } | { readonly kind: 'unsafe'; readonly rule: GroupTotalRule; readonly sentence: string };

const SENTENCES: Readonly<Record<GroupTotalRule, string>> = {
  fewest: `Fewer than ${FEWEST_CONTRIBUTORS} councils make up the total.`,
  'p-percent': `The second largest council could tell the largest one’s amount to within ${P}%.`,
  'one-dominates': `One council makes up more than ${MOST.one}% of the total.`,
  'two-dominate': `Two councils make up more than ${MOST.two}% of the total.`,
};

/**
 * Whether the total of amounts that are hidden one by one may be shown. The second largest contributor, who knows its own amount, can say
 * that the largest is at most the total less its own; what is left over, X - x1 - x2, must be at least a tenth of x1.
 *
 * Amounts below nought count by their size: a net income of 60 stands out as much as a net cost of 60. A total of noughts is not safe,
 * because it says that each is nought.
 *
 * @example groupTotalSafe([60, 30, 4, 1]).kind // => 'unsafe': 5 are left over, and 6 are needed
 * @example groupTotalSafe([40, 30, 20, 10]).kind // => 'safe': 30 are left over, and 4 are needed
 */
export function groupTotalSafe(values: readonly number[]): GroupTotalOutcome {
  return judged(makeUp(values));
}

/** All of a group's amounts that the rules ask for, so that groups can be put together without going through their members again. */
export interface MakeUp {
  readonly count: number;
  readonly largest: number;
  readonly second: number;
  readonly others: number;
}

export function makeUp(values: readonly number[]): MakeUp {
  if (!values.every(Number.isFinite)) throw new RangeError('the total of a group requires amounts that are numbers');
  const [largest = 0, second = 0, ...others] = values.map(Math.abs).sort((a, b) => b - a);
  return { count: values.length, largest, second, others: others.reduce((sum, size) => sum + size, 0) };
}

/** The make-up of two groups that have no member in common. */
export function together(a: MakeUp, b: MakeUp): MakeUp {
  const [more, less] = a.largest >= b.largest ? [a, b] : [b, a];
  const second = Math.max(more.second, less.largest);
  return {
    count: a.count + b.count,
    largest: more.largest,
    second,
    others: more.others + less.others + less.second + Math.min(more.second, less.largest),
  };
}

export function judged({ count, largest, second, others }: MakeUp): GroupTotalOutcome {
  const total = largest + second + others;
  if (count < FEWEST_CONTRIBUTORS) return unsafe('fewest');
  if (!(others > 0) || 100 * others < P * largest) return unsafe('p-percent');
  if (100 * largest > MOST.one * total) return unsafe('one-dominates');
  if (100 * (largest + second) > MOST.two * total) return unsafe('two-dominate');
  return { kind: 'safe' };
}

const unsafe = (rule: GroupTotalRule): GroupTotalOutcome => ({ kind: 'unsafe', rule, sentence: SENTENCES[rule] });
