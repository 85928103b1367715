import { readFileSync } from 'node:fs';
import { ENGINE } from '#domain/triangulation';

const PAGE = readFileSync(new URL('../../TRUST.md', import.meta.url), 'utf8');

describe('TRUST.md', () => {
  it('is of the engine that the code has: a new engine needs npm run bench:trust', () => {
    expect([...PAGE.matchAll(/^Engine `([^`]+)`\./gm)].map(([, engine]) => engine)).toEqual([ENGINE]);
  });

  it('is of the replicates of method 9.1: 40 of 150 councils, and 120 of 38', () => {
    expect(PAGE).toMatch(/ 40 panels of 150 councils a scenario .*; of D, 120 of 38 /);
  });

  it('names each scenario at each horizon', () => {
    const rows = [...PAGE.matchAll(/^\| ([A-H], [123]) \| \.\d{3} \| \.\d{3} \| \.\d{3} \|/gm)].map(([, row]) => row);
    expect(new Set(rows).size).toBe(24);
  });
});
