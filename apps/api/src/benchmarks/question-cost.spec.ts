import { readFileSync } from 'node:fs';
import { isOpenToAll } from '#domain/access';
import { buildSchema } from 'graphql';
import { COST_OF_SAVED_GROUP, COSTS } from './question-cost.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const questions = Object.keys(buildSchema(read('../../schema.graphql')).getQueryType()?.getFields() ?? {});

/** Their answers are lists of what is no figure, and cost nothing yet. */
const WITHOUT_COST = ['council', 'councils', 'release', 'releases'];

describe('the cost of a question', () => {
  it('is declared of every question that is answered without a key, but for lists of councils and releases', () => {
    const open = questions.filter(isOpenToAll);
    expect(open.length).toBeGreaterThan(WITHOUT_COST.length);
    expect(open.filter((question) => !COSTS.has(question))).toEqual(WITHOUT_COST);
  });
  it('is declared of nothing that is no question', () => {
    expect([...COSTS.keys()].filter((question) => !questions.includes(question))).toEqual([]);
  });
  it('is what SECURITY tells', () => {
    const told = /costs cells of one allowance[^:]*:[^.]*\./.exec(read('../../../../SECURITY.md'))?.[0] ?? '';
    const [, listed = ''] = told.split(':');
    const costs = [...listed.matchAll(/\d+/g)].map(([cost]) => Number(cost));
    expect(costs).toEqual([...new Set([...COSTS.values()].filter((cost) => cost > 0)), COST_OF_SAVED_GROUP]);
  });
});
