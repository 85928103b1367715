import { simulatedCases } from '../../../test/builders/simulated-returns.js';
import type { ReturnContent } from '../returns/index.js';
import { checkReturn, reckonBounds } from './index.js';

const { cases, returns, adultsOf } = simulatedCases();
const SOME = 60;

/** The same return with the lines of each list from the last to the first. */
const turned = (content: ReturnContent): ReturnContent => ({
  ...content,
  financeLines: [...content.financeLines].reverse(),
  activityLines: [...content.activityLines].reverse(),
  savingsLines: [...content.savingsLines].reverse(),
  growthLines: [...content.growthLines].reverse(),
});

describe('the key and fingerprint of a finding', () => {
  it('do not depend on the order of lines, so that an answer outlives another way of sending the same return', () => {
    const bounds = new Map(['2022-23', '2023-24'].map((year) => [year, reckonBounds(returns, year as never, adultsOf)]));
    const named = (content: ReturnContent, i: number): readonly string[] => {
      const given = cases[i]!;
      const findings = checkReturn({
        ...given,
        content,
        bounds: bounds.get(given.collection),
        adults: adultsOf(given.council, given.collection),
      });
      return findings.map(({ key, fingerprint }) => `${key} | ${fingerprint}`).sort();
    };
    const found = cases.slice(0, SOME).map(({ content }, i) => [named(content, i), named(turned(content), i)] as const);
    expect(found.flatMap(([one]) => one).length).toBeGreaterThan(SOME);
    for (const [one, other] of found) expect(other).toEqual(one);
  });
  it('is there once in a return', () => {
    for (const { content, council, collection, earlier } of cases.slice(0, SOME)) {
      const keys = checkReturn({ council, collection, content, earlier, bounds: undefined }).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
