import { groupTotalSafe, makeUp, together } from './group-total.js';

const ruleThatFails = (...values: number[]): string => {
  const outcome = groupTotalSafe(values);
  return outcome.kind === 'safe' ? 'none' : outcome.rule;
};

describe('the total of a group', () => {
  it('is withheld and shown as in the examples of method 7.10', () => {
    expect(ruleThatFails(60, 30, 4, 1)).toBe('p-percent');
    expect(ruleThatFails(40, 30, 20, 10)).toBe('none');
  });
  it('needs three councils', () => {
    expect([ruleThatFails(), ruleThatFails(50), ruleThatFails(50, 50)]).toEqual(['fewest', 'fewest', 'fewest']);
    expect(ruleThatFails(50, 50, 50)).toBe('none');
  });
  it('may leave exactly a tenth of the largest and no less', () => {
    expect(ruleThatFails(50, 40, 5)).not.toBe('p-percent');
    expect(ruleThatFails(50, 40, 4.999)).toBe('p-percent');
  });
  it('is withheld where one council makes up more than 75%, and shown at 75%', () => {
    expect(ruleThatFails(76, 12, 12)).toBe('one-dominates');
    expect(ruleThatFails(75, 10, 15)).not.toBe('one-dominates');
  });
  it('is withheld where two councils make up more than 85%, and shown at 85%', () => {
    expect(ruleThatFails(50, 36, 14)).toBe('two-dominate');
    expect(ruleThatFails(50, 35, 15)).toBe('none');
  });
  it('takes amounts below nought by their size', () => {
    expect(ruleThatFails(-60, 30, 4, -1)).toBe('p-percent');
    expect(ruleThatFails(-40, 30, 20, -10)).toBe('none');
  });
  it('is withheld where all are nought, because it says so of each', () => {
    expect(ruleThatFails(0, 0, 0, 0)).toBe('p-percent');
  });
  it('says why in a sentence', () => {
    expect(groupTotalSafe([60, 30, 4, 1])).toMatchObject({
      sentence: 'The second largest council could tell the largest one’s amount to within 10%.',
    });
  });
  it('is judged alike of two groups put together and of all their members', () => {
    const [one, other] = [
      [60, 4, 3],
      [30, 20, 1],
    ] as const;
    expect(together(makeUp(one), makeUp(other))).toEqual({ count: 6, largest: 60, second: 30, others: 28 });
    expect(together(makeUp(other), makeUp(one))).toEqual(makeUp([...one, ...other]));
    expect(together(makeUp([5, 4]), makeUp([]))).toEqual(makeUp([5, 4]));
  });
  it('refuses what is no number', () => {
    expect(() => groupTotalSafe([1, 2, Number.NaN])).toThrow('numbers');
  });
});
