import {
  type Council,
  councilCode,
  type CouncilCode,
  type Figure,
  financialYear,
  known,
  missing,
  type QuantityCode,
} from '../../catalogue/index.js';
import {
  type FigureTable,
  type JointScheme,
  localityOf,
  peerDirectory,
  type PeerDirectory,
  proposedBenchmark,
  type ProposedBenchmark,
  proposedFootprint,
  type ProposedTried,
  type QuantityTable,
} from '../index.js';

const YEAR = financialYear('2024-25');
const code = (n: number): CouncilCode => councilCode(`X99${String(n).padStart(6, '0')}`);
const numberOf = (council: CouncilCode): number => Number(council.slice(3));
const ALL = Array.from({ length: 20 }, (_, i) => i + 1);
const MEMBERS = [9, 12];

type Quantities = Readonly<Partial<Record<QuantityCode, number>>>;
interface World {
  readonly regions?: Readonly<Record<number, string>>;
  /** In place of what the council has otherwise. */
  readonly given?: Readonly<Record<number, Quantities>>;
  readonly schemes?: readonly JointScheme[];
}

/**
 * Twenty councils in a row: of 100,000 adults in the n-th, n in a hundred are 85 or older, and an hour of home care costs £n there, but for
 * the ninth (£20 for each of half a million hours) and the twelfth (£30 for each of a million).
 */
function world({ regions = {}, given = {}, schemes = [] }: World = {}): { table: FigureTable & QuantityTable; directory: PeerDirectory } {
  const councils = ALL.map((n): Council => ({
    ...{ code: code(n), name: `Council ${n}`, type: 'unitary', region: regions[n] ?? 'Fictional North' },
    ...{ validFrom: '2009-04-01', validTo: undefined },
  }));
  const care = (n: number): Quantities => {
    if (n === 9) return { HOME_CARE_SPEND: 10e6, HOME_CARE_HOURS: 500_000 };
    return n === 12 ? { HOME_CARE_SPEND: 30e6, HOME_CARE_HOURS: 1e6 } : { HOME_CARE_SPEND: n * 1e6, HOME_CARE_HOURS: 1e6 };
  };
  const held = new Map(ALL.map((n) => [code(n), { ADULTS: 100_000, PEOPLE_85: 1_000 * n, ...care(n), ...given[n] }]));
  const quantity = (council: CouncilCode, of: QuantityCode): Figure => {
    const value = held.get(council)?.[of];
    return value === undefined ? missing('not-submitted') : known(value);
  };
  const figure = (council: CouncilCode): Figure => {
    const { HOME_CARE_SPEND: spend, HOME_CARE_HOURS: hours } = held.get(council) ?? {};
    return spend === undefined || hours === undefined ? missing('not-submitted') : known(spend / hours);
  };
  const localities = ALL.map((n) => localityOf(code(n), (of) => quantity(code(n), of)));
  return {
    table: { councilsIn: () => councils, figure, quantity },
    directory: peerDirectory({ localities, placeQuantity: quantity, schemes }),
  };
}

interface Proposal {
  readonly councils?: readonly number[];
  readonly parts?: Parameters<typeof proposedFootprint>[0]['parts'];
}
function asked(given: World = {}, { councils = MEMBERS, parts = [] }: Proposal = {}): ProposedBenchmark {
  const { table, directory } = world(given);
  const footprint = proposedFootprint({ name: 'Greater Ninth', councils: councils.map(code), parts });
  return proposedBenchmark(table, { footprint, measure: 'HOME_CARE_UNIT_COST', year: YEAR }, directory);
}
function triedAs({ tried }: ProposedBenchmark, model: string, k?: number): ProposedTried {
  const found = tried.find((each) => each.model === model && each.k === k);
  if (found === undefined) throw new Error(`${model} was not tried`);
  return found;
}
function inGroup(answer: ProposedBenchmark, model: string, k?: number) {
  const { outcome } = triedAs(answer, model, k);
  if (outcome.kind !== 'standing') throw new Error(outcome.kind);
  return outcome;
}
const peersIn = (...args: Parameters<typeof inGroup>): readonly number[] =>
  inGroup(...args).peers.map(({ council }) => numberOf(council.code));
const leftOutIn = (...args: Parameters<typeof inGroup>) =>
  inGroup(...args).leftOut.map(({ council, reason }) => [numberOf(council), reason]);

describe('a council that is proposed of two', () => {
  it('costs what both spend over all their hours, and stands among the others with that', () => {
    // £40m over 1.5m hours; the mean of £20 and £30 would be £25. Dearer are none of 1 to 20 without 9 and 12, which come to 18.
    const answer = asked();
    expect(answer).toMatchObject({ figure: known(expect.closeTo(26.66667, 5)), made: { kind: 'combined' }, flag: { colour: 'GREEN' } });
    expect(inGroup(answer, 'region')).toMatchObject({
      ...{ group: 'Fictional North', size: 19, known: 19, value: expect.closeTo(26.66667, 5) as number },
      ...{ place: { kind: 'given', value: 19 }, quartileBand: { kind: 'given', value: 'bottom' } },
      // Half of itself, as a tie: 0.5 of 19.
      percentile: { kind: 'given', value: expect.closeTo(50 / 19, 9) as number },
    });
    expect(answer.position).toMatchObject({ kind: 'range', flips: false, lowest: expect.closeTo(50 / 19, 9) as number });
    expect(triedAs(answer, 'region').sentence).toBe(
      'Greater Ninth’s figure for “Gross cost of an hour of home care” in 2024-25 is £26.67; the median of its group of 19 (Fictional North) is £11.00, its place is 19 of 19, in the bottom quartile.',
    );
  });

  it('has the neighbours of a place between them, never one of the two', () => {
    // 21,000 of 200,000 are 85 or older: 10.5 in a hundred, a half from 10 and 11, two and a half from 8 and 13, and so on; 9 and 12 are it.
    const answer = asked();
    expect(peersIn(answer, 'neighbours', 10)).toEqual([10, 11, 8, 13, 7, 14, 6, 15, 5, 16]);
    expect(peersIn(answer, 'neighbours', 15)).toEqual([10, 11, 8, 13, 7, 14, 6, 15, 5, 16, 4, 17, 3, 18, 2]);
    expect(leftOutIn(answer, 'neighbours', 10)).toEqual([
      [9, 'member'],
      [12, 'member'],
    ]);
  });

  it('changes nobody else’s neighbours by being asked after', () => {
    const [{ table, directory }, untouched] = [world(), world()];
    const footprint = proposedFootprint({ name: 'Greater Ninth', councils: MEMBERS.map(code) });
    proposedBenchmark(table, { footprint, measure: 'HOME_CARE_UNIT_COST', year: YEAR }, directory);
    expect(directory.neighbours(code(10), 'all', { k: 10 })).toEqual(untouched.directory.neighbours(code(10), 'all', { k: 10 }));
  });

  it('has no partner of either among its peers, and no council that a part is taken of', () => {
    const part = { predecessor: code(8), share: 0.1, basis: 'adults at the census of 2021' };
    const schemes = [{ name: 'Care together', councils: [code(12), code(11)] }];
    const answer = asked({ schemes }, { parts: [part] });
    expect(answer.flag?.colour).toBe('AMBER');
    const left = [
      [8, 'member'],
      [9, 'member'],
      [11, 'partner'],
      [12, 'member'],
    ];
    expect(leftOutIn(answer, 'neighbours', 10)).toEqual(left);
    expect(leftOutIn(answer, 'region')).toEqual(left);
    for (const { outcome } of answer.tried)
      if (outcome.kind === 'standing')
        expect(outcome.peers.filter(({ council }) => [8, 9, 11, 12].includes(numberOf(council.code)))).toEqual([]);
  });

  it('is tried in its region, among councils as rural, and with three numbers of neighbours; by its type never', () => {
    const models = (answer: ProposedBenchmark) => answer.tried.map(({ model, k }) => [model, k]);
    expect(models(asked())).toEqual([
      ['region', undefined],
      ['rurality', undefined],
      ['neighbours', 10],
      ['neighbours', 15],
      ['neighbours', 20],
    ]);
    const { table, directory } = world({ schemes: [{ name: 'Care together', councils: [code(12), code(11)] }] });
    const footprint = proposedFootprint({ name: 'Greater Ninth', councils: MEMBERS.map(code) });
    const withParts = { ...table, quantity: (council: CouncilCode) => known(numberOf(council)) };
    const answer = proposedBenchmark(withParts, { footprint, measure: 'CARE_WEEK_COST', year: YEAR }, directory);
    expect(models(answer).map(([model]) => model)).toEqual(['region', 'neighbours', 'neighbours', 'neighbours', 'national']);
    expect(peersIn(answer, 'national')).toEqual(ALL.filter((n) => !MEMBERS.includes(n)));
  });

  it('has no region where they lie in two', () => {
    const { sentence, outcome } = triedAs(asked({ regions: { 12: 'Fictional South' } }), 'region');
    expect(outcome).toEqual({ kind: 'no-group', group: 'councils of its region', reason: 'several-regions' });
    expect(sentence).toContain('its councils lie in several regions');
  });

  it('is as rural as both are, and cannot be told where they differ', () => {
    const rural = (shares: Readonly<Record<number, number>>): World => ({
      given: Object.fromEntries(ALL.map((n) => [n, { RURAL_SHARE: shares[n] ?? (n > 15 ? 0.9 : 0.05 + n / 100) }])),
    });
    expect(peersIn(asked(rural({})), 'rurality')).toEqual(ALL.filter((n) => n <= 15 && !MEMBERS.includes(n)));
    expect(triedAs(asked(rural({ 12: 0.6 })), 'rurality').outcome).toMatchObject({ reason: 'rurality-unknown' });
  });

  it('is set beside others without what is a mean over people whose number is not known, which it says', () => {
    const given = Object.fromEntries(ALL.map((n) => [n, { DEPRIVATION: 10 + (n % 7), RURAL_SHARE: (n % 4) / 10 }]));
    expect(asked({ given }).lacks).toEqual(['DEPRIVATION', 'RURAL_SHARE']);
    expect(triedAs(asked({ given }), 'neighbours', 10).outcome).toMatchObject({ kind: 'no-group', reason: 'not-in-model' });
    expect(asked().lacks).toEqual([]);
  });
});

describe('a council that is proposed has no position', () => {
  it('where more than a fifth of its figure is apportioned, though it has a figure', () => {
    const part = { predecessor: code(12), share: 0.5, basis: 'adults at the census of 2021' };
    const answer = asked({}, { councils: [9], parts: [part] });
    expect(answer).toMatchObject({ figure: known(25), flag: { colour: 'RED' }, tried: [] });
    expect(answer.position).toEqual({
      ...{ kind: 'no-position', notPlaced: [] },
      sentence: 'It has no position. This figure is not comparable, because more than a fifth of it is apportioned.',
    });
  });

  it('where a member gave no figure, which is not nought', () => {
    const answer = asked({ given: { 12: { HOME_CARE_SPEND: undefined } } });
    expect(answer).toMatchObject({ figure: missing('not-submitted'), flag: undefined, tried: [] });
    expect(answer.position).toMatchObject({ kind: 'no-position', sentence: 'It has no position: it has no figure.' });
    expect(answer.sentence).toContain('“Gross current expenditure on home care” of');
  });
});
