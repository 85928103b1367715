import { readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildHouse } from './build-house.js';
import { type Cruise, cruise, ROOMS, ROOT } from './cruise.js';
import { PLANTS } from './plants.table.js';
import { SMALL_HOUSE } from './small-house.table.js';

let here: Cruise;
let house: string;
let planted: Cruise;
let rulesBroken: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  house = buildHouse(Object.assign({}, SMALL_HOUSE, ...PLANTS.flatMap(({ files, beside }) => [files, beside])) as Record<string, string>);
  [here, planted] = await Promise.all([cruise(ROOT), cruise(house)]);
  rulesBroken = new Map([...new Set(planted.violations.map(({ from }) => from))].map((from) => [from, rulesBrokenBy(from)]));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

const rulesBrokenBy = (file: string): readonly string[] => [
  ...new Set(planted.violations.filter(({ from }) => from === file).map(({ rule }) => rule)),
];

const sourcesIn = (room: string): readonly string[] =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((path) => [room, ...path.split(sep)].join('/'))
    .filter((path) => /\.(ts|mjs)$/.test(path) && !path.includes('/node_modules/'));

describe('the law of imports', () => {
  it('is kept', () => {
    expect(here.violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([]);
  });

  it('is held against every source file: none is passed over in silence', () => {
    const unread = ROOMS.flatMap(sourcesIn).filter((path) => !here.modules.includes(path));
    expect(unread).toEqual([]);
    expect(here.modules).toContain('libs/domain/catalogue/index.ts');
  });

  it('lets a house in which every import is legal go in peace', () => {
    const innocent = [...Object.keys(SMALL_HOUSE), ...PLANTS.flatMap(({ beside }) => Object.keys(beside ?? {}))];
    expect(innocent.filter((file) => rulesBroken.has(file))).toEqual([]);
  });

  it('has no rule without a plant that proves it', () => {
    expect(PLANTS.map(({ rule }) => rule).sort()).toEqual([...planted.rules].sort());
  });

  it.each(PLANTS)('stops what is planted against $rule', ({ rule, files }) => {
    const expected = Object.keys(files).map((file) => [file, [rule]]);
    expect(Object.keys(files).map((file) => [file, rulesBroken.get(file)])).toEqual(expected);
  });
});
