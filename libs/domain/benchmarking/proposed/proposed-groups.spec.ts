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
import { localityOf, peerDirectory, proposedBenchmark, type ProposedBenchmark, proposedFootprint } from '../index.js';

const YEAR = financialYear('2024-25');
const code = (n: number): CouncilCode => councilCode(`X99${String(n).padStart(6, '0')}`);

describe('the groups of a council that is proposed', () => {
  const ALL = Array.from({ length: 12 }, (_, i) => code(i + 1));
  const councils = ALL.map((each): Council => ({
    ...{ code: each, name: `Council ${each}`, type: 'unitary', region: 'Fictional North', validFrom: '2009-04-01', validTo: undefined },
  }));
  /** The first is as good as urban and the second rural, each of a hundred people; of the others each is a third rural. */
  const quantity = (council: CouncilCode, of: QuantityCode): Figure => {
    const rural = new Map([
      [code(1), 0.05],
      [code(2), 0.7],
    ]);
    const held: Readonly<Partial<Record<QuantityCode, number>>> = {
      ...{ HOME_CARE_SPEND: 2_000, HOME_CARE_HOURS: 100, ALL_AGES: 100 },
      RURAL_SHARE: rural.get(council) ?? 0.35,
    };
    const value = held[of];
    return value === undefined ? missing('not-submitted') : known(value);
  };
  const directory = peerDirectory({
    localities: ALL.map((council) => localityOf(council, (of) => quantity(council, of))),
    placeQuantity: quantity,
  });
  const askedOf = (members: readonly CouncilCode[], living = councils): ProposedBenchmark =>
    proposedBenchmark(
      { councilsIn: () => living, quantity, figure: () => known(20) },
      { footprint: proposedFootprint({ name: 'Greater First', councils: members }), measure: 'HOME_CARE_UNIT_COST', year: YEAR },
      directory,
    );

  it('are named by what it is itself, where its members are unlike each other', () => {
    // (100 x 0.05 + 100 x 0.7) / 200 = 0.375 of its people, as of the ten others.
    const rural = askedOf([code(1), code(2)]).tried.find(({ model }) => model === 'rurality');
    if (rural?.outcome.kind !== 'standing') throw new Error(rural?.outcome.kind);
    expect(rural.outcome.peers.map(({ council }) => council.code)).toEqual(ALL.slice(2));
    expect(rural.outcome.group).toBe('urban councils with significant rural areas');
    expect(rural.sentence).toContain('(urban councils with significant rural areas)');
  });
  it('are none where a member had no duties in the year, though it has a figure, and that is said', () => {
    const answer = askedOf([code(1), code(2)], councils.slice(1));
    expect(answer).toMatchObject({ figure: known(20), flag: { colour: 'GREEN' }, tried: [], lacks: [] });
    expect(answer.position).toMatchObject({
      sentence: 'It has no position: a council that it would be made of had no duties in the year.',
    });
  });
});
