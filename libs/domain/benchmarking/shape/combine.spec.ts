import { footprintTable, PLACES } from '../../../../test/builders/footprint-table.js';
import { COUNCIL_REGISTER, type CouncilCode, existsIn, financialYear, isKnown, known, missing } from '../../catalogue/index.js';
import { proposedFootprint, restated } from '../index.js';

const YEAR = financialYear('2023-24');
const LIVING = [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, YEAR)).map(({ code }) => code);

interface Member {
  readonly code: CouncilCode;
  readonly spend: number;
  readonly adults: number;
}

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function combined(members: readonly Member[]): number {
  const table = footprintTable(
    Object.fromEntries(members.map(({ code, spend, adults }) => [`${code} ${YEAR}`, { GROSS_CURRENT_EXPENDITURE: spend, ADULTS: adults }])),
  );
  const { figure, made, flag } = restated(
    proposedFootprint({ name: 'All of them', councils: members.map(({ code }) => code) }),
    'SPEND_PER_ADULT',
    YEAR,
    table,
  );
  if (!isKnown(figure)) throw new Error(figure.reason);
  expect([made.kind, flag?.colour]).toEqual(['combined', 'GREEN']);
  return figure.value;
}

describe('combining whole councils', () => {
  it('is the ratio of the sums whatever the order, and lies between the lowest and the highest of them', () => {
    const random = stream(20_121);
    for (let round = 0; round < 200; round += 1) {
      const codes = shuffled(LIVING, random).slice(0, 2 + Math.floor(random() * 6));
      const members = codes.map((code) => ({ code, spend: Math.round(random() * 6e8) + 1, adults: Math.round(random() * 1e6) + 1 }));
      let [spend, adults] = [0, 0];
      for (const member of members) [spend, adults] = [spend + member.spend, adults + member.adults];
      const rates = members.map((member) => member.spend / member.adults);

      const once = combined(members);
      expect(once / (spend / adults)).toBeCloseTo(1, 12);
      expect(combined(shuffled(members, random)) / once).toBeCloseTo(1, 12);
      expect(once).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
      expect(once).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
    }
  });
  it('is not the mean of their rates: 1,000 and 500 are 812.50 where the first has most of the people', () => {
    const figure = combined([
      { code: PLACES.leicestershire, spend: 100e6, adults: 100_000 },
      { code: PLACES.rutland, spend: 30e6, adults: 60_000 },
    ]);
    expect(known(figure)).toEqual(known(812.5));
    expect(figure).not.toBe((1_000 + 500) / 2);
  });
  it('is not told of a part of a council that was itself a part of another in the year', () => {
    const footprint = proposedFootprint({
      name: 'Rutland and a tenth of Dorset',
      councils: [PLACES.rutland],
      parts: [{ predecessor: PLACES.dorset, share: 0.1, basis: 'population' }],
    });
    const spend = { GROSS_CURRENT_EXPENDITURE: 1e6, ADULTS: 1_000 };
    const table = footprintTable({ [`${PLACES.rutland} 2018-19`]: spend, [`${PLACES.oldDorset} 2018-19`]: spend });
    expect(restated(footprint, 'SPEND_PER_ADULT', financialYear('2018-19'), table)).toMatchObject({
      figure: missing('not-comparable'),
      made: { kind: 'not-made', because: { kind: 'divided', council: PLACES.oldDorset } },
    });
  });
});
