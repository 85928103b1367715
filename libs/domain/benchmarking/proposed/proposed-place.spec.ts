import { footprintTable, PLACES as P } from '../../../../test/builders/footprint-table.js';
import { councilCode, type CouncilCode, financialYear, known, missing, type QuantityCode } from '../../catalogue/index.js';
import { NO_DIRECTORY, peerDirectory, proposedBenchmark, type ProposedBenchmark, proposedFootprint, proposedLocality } from '../index.js';

const YEAR = financialYear('2024-25');
const code = (n: number): CouncilCode => councilCode(`X99${String(n).padStart(6, '0')}`);

describe('the place of a council that is proposed', () => {
  const quantities: Readonly<Record<number, Readonly<Partial<Record<QuantityCode, number>>>>> = {
    1: { ADULTS: 100_000, PEOPLE_65: 20_000, PEOPLE_85: 3_000, AREA: 50, DEPRIVATION: 20, RURAL_SHARE: 0.1 },
    2: { ADULTS: 300_000, PEOPLE_65: 30_000, AREA: 350, DEPRIVATION: 20, RURAL_SHARE: 0.1 },
  };
  const directory = peerDirectory({
    localities: [],
    placeQuantity: (council, of) => {
      const value = quantities[Number(council.slice(3))]?.[of];
      return value === undefined ? missing('not-collected') : known(value);
    },
  });
  const placeOf = (given: Omit<Parameters<typeof proposedFootprint>[0], 'name'>) =>
    proposedLocality(proposedFootprint({ name: 'Greater First', ...given }), YEAR, directory);

  it('is what its members have together, divided after adding up; what one lacks it lacks, and a mean of unknown people', () => {
    // 50 of 400 thousand, where the mean of a fifth and a tenth would be 0.15; 1,000 to a square kilometre, where it would be 1,429.
    expect(placeOf({ councils: [code(1), code(2)] })).toEqual({ ADULTS: 400_000, SHARE_65: 0.125, DENSITY: 1_000 });
  });
  it('takes of each quantity the share that is its own', () => {
    const part = { predecessor: code(2), share: 0.5, shares: { AREA: 0.1 }, basis: 'adults at the census of 2021' };
    const { ADULTS: adults, SHARE_65: older, DENSITY: density } = placeOf({ councils: [code(1)], parts: [part] });
    expect([adults, older]).toEqual([250_000, 35 / 250]);
    expect(density).toBeCloseTo(250_000 / 85, 9);
  });
  it('has the mean over people of what is one, weighted by those that it takes of each member', () => {
    const people: Readonly<Record<number, Readonly<Partial<Record<QuantityCode, number>>>>> = {
      1: { ALL_AGES: 100, PEOPLE_65: 30, DEPRIVATION: 40, DEPRIVATION_OLDER: 0.4, RURAL_SHARE: 0.9 },
      2: { ALL_AGES: 300, PEOPLE_65: 30, DEPRIVATION: 20, DEPRIVATION_OLDER: 0.2, RURAL_SHARE: 0.1 },
    };
    const populated = peerDirectory({
      localities: [],
      placeQuantity: (council, of) => {
        const value = people[Number(council.slice(3))]?.[of];
        return value === undefined ? missing('not-collected') : known(value);
      },
    });
    const of = (given: Omit<Parameters<typeof proposedFootprint>[0], 'name'>) =>
      proposedLocality(proposedFootprint({ name: 'Greater First', ...given }), YEAR, populated);
    // (100 x 40 + 300 x 20) / 400 = 25; by older people (30 x 0.4 + 30 x 0.2) / 60 = 0.3; (90 + 30) / 400 = 0.3.
    expect(of({ councils: [code(1), code(2)] })).toEqual({
      DEPRIVATION: 25,
      DEPRIVATION_OLDER: expect.closeTo(0.3, 12) as number,
      RURAL_SHARE: expect.closeTo(0.3, 12) as number,
    });
    // A third of the second: (100 x 40 + 100 x 20) / 200 = 30.
    const third = { predecessor: code(2), share: 1 / 3, basis: 'adults at the census of 2021' };
    expect(of({ councils: [code(1)], parts: [third] }).DEPRIVATION).toBeCloseTo(30, 12);
  });
  it('is read of the councils that are named where those of the year lack it, and the other way round', () => {
    const of = (holders: readonly string[]) =>
      proposedLocality(
        proposedFootprint({ name: 'All Dorset', councils: [P.bcp, P.dorset] }),
        financialYear('2017-18'),
        peerDirectory({ localities: [], placeQuantity: (council) => (holders.includes(council) ? known(50) : missing('not-collected')) }),
      );
    expect([of([P.bcp, P.dorset]).ADULTS, of([P.bournemouth, P.poole, P.oldDorset]).ADULTS]).toEqual([100, 150]);
    expect(of([P.bcp, P.poole])).toEqual({});
  });
  it('is that of a council where it is one whole council', () => {
    expect(placeOf({ councils: [code(1)] })).toMatchObject({ SHARE_85: 0.03, DEPRIVATION: 20, RURAL_SHARE: 0.1 });
  });
});

describe('a council that is proposed of real ones', () => {
  it('has no position in a year when it was a part of a council that nothing divides, and has a figure where it was the whole', () => {
    const councils = [P.cumberland, P.westmorland];
    const table = footprintTable({ [`${P.cumbria} 2021-22`]: { HOME_CARE_SPEND: 9e6, HOME_CARE_HOURS: 4e5 } });
    const answerFor = (members: readonly CouncilCode[]): ProposedBenchmark => {
      const footprint = proposedFootprint({ name: 'Lakes', councils: members });
      return proposedBenchmark(table, { footprint, measure: 'HOME_CARE_UNIT_COST', year: financialYear('2021-22') }, NO_DIRECTORY);
    };
    expect(answerFor(councils)).toMatchObject({ figure: known(22.5), position: { kind: 'no-position' } });
    expect(answerFor([P.cumberland])).toMatchObject({
      ...{ figure: missing('not-comparable'), tried: [], region: undefined },
      position: { sentence: 'It has no position. This figure is not comparable, because it cannot be told for this place.' },
    });
  });
});
