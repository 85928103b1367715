import { createHash } from 'node:crypto';
import { GOLDEN_GROUP, GOLDEN_QUESTIONS, goldenRelease } from '../../../../test/builders/golden-panel.js';
import { computesMethod, METHOD_VERSION } from '../../benchmarking/index.js';
import { canonicalText } from '../../catalogue/index.js';
import { answerAgain } from '../index.js';
import { GOLDEN_ANSWERS } from './golden-answer.table.js';

const NAMES = Object.keys(GOLDEN_QUESTIONS);

describe('the version of the method', () => {
  const release = goldenRelease();
  const hashOf = (name: string): string => {
    const answer = answerAgain(GOLDEN_QUESTIONS[name]!, { release, audience: 'programme', saved: [GOLDEN_GROUP] });
    return createHash('sha256').update(canonicalText(answer)).digest('hex').slice(0, 16);
  };

  it.each(NAMES)('is raised where a digit, a peer or a reason of this answer becomes another: %s', (name) => {
    expect({ version: METHOD_VERSION, name, hash: hashOf(name) }).toEqual({
      version: METHOD_VERSION,
      name,
      hash: GOLDEN_ANSWERS[METHOD_VERSION]?.[name],
    });
  });
  it('has a question of every kind in its record, and an answer to each', () => {
    expect(new Set(Object.values(GOLDEN_QUESTIONS).map(({ of }) => of)).size).toBe(10);
    expect(new Set(NAMES.map(hashOf)).size).toBe(NAMES.length);
    expect(Object.keys(GOLDEN_ANSWERS[METHOD_VERSION] ?? {})).toEqual(NAMES);
  });
  it('is computed by, and no later one is', () => {
    expect([0, METHOD_VERSION, METHOD_VERSION + 1].map(computesMethod)).toEqual([false, true, false]);
  });
});
