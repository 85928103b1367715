import { type ErrorKind, ERROR_KINDS, spoil } from '../../../test/builders/seeded-errors.js';
import { type SimulatedCase, simulatedCases } from '../../../test/builders/simulated-returns.js';
import type { SpoiltReturn } from '../../../test/builders/spoiling.js';
import { checkContent } from '../returns/index.js';
import { checkReturn, type CheckBounds, reckonBounds, type ReturnFinding } from './index.js';

/** No clean return asks more of its council than this. */
const MOST_SOFT = 8;
/** Of the mistakes of hard kinds at least this share is found, and of soft ones this. */
const RECALL = { hard: 0.95, soft: 0.8 } as const;

/**
 * Whether a mistake of a kind cannot be anything else (hard: a sum that does not close, a sign), or can look like something real
 * (soft: a service may grow tenfold, two savings may be alike). The rules that fit are those whose question leads to the mistake.
 */
const KINDS: Readonly<Record<ErrorKind, { readonly severity: 'hard' | 'soft'; readonly rules: readonly string[] }>> = {
  'sign-flip': { severity: 'hard', rules: ['AMOUNT_NEGATIVE', 'BELOW_ZERO'] },
  'broken-bridge': { severity: 'hard', rules: ['BRIDGE_DOES_NOT_CLOSE', 'SUBTOTAL_DOES_NOT_ADD_UP'] },
  'scale-slip': { severity: 'soft', rules: ['SCALE_SLIP', 'SAVINGS_OUT_OF_SCALE', 'UNIT_COST_UNUSUAL'] },
  'copied-year': { severity: 'soft', rules: ['YEAR_COPIED'] },
  'vintage-double-count': { severity: 'soft', rules: ['ROUNDS_ADDED_TOGETHER', 'EARLIER_ROUND_REPEATED', 'NEW_IN_TWO_ROUNDS'] },
  'overlapping-savings': { severity: 'soft', rules: ['OVERLAP_NOT_DECLARED', 'MAY_BE_COUNTED_TWICE'] },
};

const { cases, returns, adultsOf } = simulatedCases();
const boundsOf = new Map<string, CheckBounds>(
  [...new Set(cases.map(({ collection }) => collection))].map((year) => [year, reckonBounds(returns, year, adultsOf)]),
);
const check = (given: SimulatedCase): readonly ReturnFinding[] =>
  checkReturn({ ...given, bounds: boundsOf.get(given.collection), adults: adultsOf(given.council, given.collection) });
const clean = cases.map((given) => ({ given, findings: check(given) }));

describe('300 simulated returns', () => {
  it('are those of 150 councils in two years, with three years before each', () => {
    expect(cases).toHaveLength(300);
    expect(cases.filter(({ earlier }) => earlier.length < 3)).toEqual([]);
  });
  it('have no hard finding while nothing is wrong with them', () => {
    const hard = clean.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'hard'));
    expect(hard.map(({ key, sentence }) => `${key}: ${sentence}`)).toEqual([]);
    expect(cases.flatMap(({ content }) => checkContent(content))).toEqual([]);
  });
  it(`are asked ${MOST_SOFT} soft questions at most`, () => {
    expect(Math.max(...clean.map(({ findings }) => findings.length))).toBeLessThanOrEqual(MOST_SOFT);
  });
});

describe('a mistake that is put into each of them', () => {
  it.each(ERROR_KINDS)('is found where it is: %s', (kind) => {
    const random = stream(20_121_031);
    const seeded = clean.flatMap(({ given, findings }) => {
      const [last] = given.earlier;
      const spoilt = last && spoil(kind, { content: given.content, before: last.content, year: given.collection }, random);
      return last === undefined || spoilt === undefined ? [] : [isFound(kind, spoilt, given, findings)];
    });
    expect(seeded).toHaveLength(300);
    expect(seeded.filter((found) => found).length / seeded.length).toBeGreaterThanOrEqual(RECALL[KINDS[kind].severity]);
  });
});

/** A mistake is found when a fitting rule that said nothing of it before names one of its cells. */
function isFound(kind: ErrorKind, spoilt: SpoiltReturn, given: SimulatedCase, before: readonly ReturnFinding[]): boolean {
  const earlier = given.earlier.map((each, i) => (i === 0 ? { ...each, content: spoilt.before } : each));
  const known = new Set(before.map(({ key, fingerprint }) => `${key} ${fingerprint}`));
  const found = [
    ...checkContent(spoilt.content).map(({ code, path }) => ({ rule: code, paths: [path] })),
    ...check({ ...given, content: spoilt.content, earlier })
      .filter(({ key, fingerprint }) => !known.has(`${key} ${fingerprint}`))
      .map(({ rule, cells }) => ({ rule, paths: cells.map(({ path }) => path) })),
  ];
  const rules: readonly string[] = KINDS[kind].rules;
  return found.some(({ rule, paths }) => rules.includes(rule) && paths.some((path) => spoilt.wrong.includes(path.join('/'))));
}

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
