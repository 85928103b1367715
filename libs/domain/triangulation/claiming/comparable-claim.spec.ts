import { claimSources } from '../../../../test/builders/claim-sources.js';
import { HOME_CARE, inThousands, leftOutOf, plannedClaim, rising, window } from '../../../../test/builders/planned-claim.js';
import { figure, growth, line, year } from '../../../../test/builders/printed-lines.js';
import { known, missing, Money } from '../../catalogue/index.js';
import { PLAIN_LINE, wholly } from '../../savings/index.js';
import { type ClaimSources, comparableClaim, comparableClaims } from '../index.js';

describe('the comparable claim', () => {
  it('takes a saving of two rounds from the latest of each year: 2,350 of technology-enabled care (golden G1c)', () => {
    const rounds = [
      line('AC5', 'efficiency', 2021, [250, 750, 1100, 2000], { lineage: 'TEC', locus: HOME_CARE }),
      line('AC2', 'efficiency', 2024, [1250, '-', 3250, 3250], { lineage: 'TEC', locus: HOME_CARE }),
    ];
    const tec = plannedClaim(rounds, window(2020, 2024));
    expect(inThousands(tec.amount)).toBe(2350);
    expect(leftOutOf(tec)).toEqual([['AC5', '2024-25', 'superseded', 900]]);
    expect(inThousands(plannedClaim(rounds, window(2023, 2024)).amount)).toBe(1250);
  });

  it('is the cashable share and the avoidance that can be tested, and names what every other share comes to', () => {
    const cashShares = {
      cashable: 0.4,
      'cost-avoidance': 0.2,
      'avoidance-not-testable': 0.1,
      'income-fees': 0.1,
      funding: 0.1,
      'non-cash': 0.1,
    };
    const mixed = plannedClaim([line('A', 'mixed', 2024, [100], { cashShares, locus: HOME_CARE })], window(2023, 2024));
    expect(inThousands(mixed.amount)).toBe(60);
    expect(leftOutOf(mixed)).toEqual(
      ['avoidance-not-testable', 'income-fees', 'funding', 'non-cash'].map((why) => ['A', '2024-25', why, 10]),
    );
  });

  it('leaves out whole what another department saves', () => {
    const other = plannedClaim([line('A', 'efficiency', 2024, [100], { service: 'other-service' })], window(2023, 2024));
    expect([other.amount, leftOutOf(other), other.labels.locusAssumed]).toEqual([0, [['A', '2024-25', 'other-service', 100]], []]);
  });

  it('lifts each year by the price of the cell it is claimed in, and adds up its cells', () => {
    const both = [
      { cell: 'HOME_CARE_65', share: 0.75 },
      { cell: 'NURSING_65', share: 0.25 },
    ] as const;
    const lifted = plannedClaim([line('A', 'efficiency', 2023, [100, 140], { locus: both })], window(2022, 2024), {
      lift: (cell, from) => (cell === 'NURSING_65' && from === '2023-24' ? 1.2 : 1),
    });
    expect(lifted.byCell).toMatchObject({ HOME_CARE_65: 105_000, NURSING_65: 40_000, RESIDENTIAL_65: 0 });
    expect(inThousands(lifted.amount)).toBe(145);
  });

  it('is missing, with the line and why, where a year of the window is', () => {
    const gap = comparableClaim(claimSources([line('A', 'efficiency', 2023, [100, '-'])]), 'planned', window(2022, 2024));
    expect(gap).toEqual({ kind: 'amount-missing', reference: 'A', reason: 'not-printed' });
  });

  it('claims no more what was withdrawn after it was reported, and says so', () => {
    const amounts = { planned: [], reported: [{ year: year(2024), amount: figure(100) }], validated: [] };
    const withdrawn = comparableClaim(
      claimSources([line('A', 'efficiency', 2024, [], { amounts, deliveryState: 'withdrawn' })]),
      'reported',
      window(2023, 2024),
    );
    expect(withdrawn).toMatchObject({ amount: 0, labels: { takenBack: ['A'] } });
  });
});

describe('a saving for a time', () => {
  const oneOff = line('A', 'efficiency', 2023, [500, 0], { recurrence: 'one-off', locus: HOME_CARE });

  it('counts in its own year alone where it is a one-off, and says when it has gone', () => {
    expect(inThousands(plannedClaim([oneOff], window(2022, 2023)).amount)).toBe(500);
    const gone = plannedClaim([oneOff], window(2022, 2024), { lift: rising });
    expect([gone.amount, leftOutOf(gone)]).toEqual([0, [['A', '2023-24', 'one-off-expired', 550]]]);
    expect(plannedClaim([oneOff], window(2023, 2024))).toMatchObject({ amount: 0, gross: 0 });
  });
  it('needs no noughts after a one-off: its year is known', () => {
    expect(plannedClaim([line('A', 'efficiency', 2023, [500], { recurrence: 'one-off' })], window(2022, 2024)).amount).toBe(0);
  });

  const twoYears = { recurrence: 'time-limited', lastsYears: 2, locus: HOME_CARE } as const;
  it('counts while it lasts, and leaves nothing behind when it has ended, whatever prices did', () => {
    const limited = line('A', 'efficiency', 2022, [300, 500, 0], twoYears);
    expect(inThousands(plannedClaim([limited], window(2021, 2023)).amount)).toBe(500);
    const ended = plannedClaim([limited], window(2021, 2024), { lift: rising });
    expect(ended.amount).toBe(0);
    expect(leftOutOf(ended)).toEqual([
      ['A', '2022-23', 'term-ended', 363],
      ['A', '2023-24', 'term-ended', 220],
    ]);
  });
  it('is spent again where the base year had it and the assessed year has not', () => {
    const limited = line('A', 'efficiency', 2022, [500, 500, 0], twoYears);
    expect(inThousands(plannedClaim([limited], window(2023, 2024), { lift: rising }).amount)).toBe(-550);
  });
  it('says that its first year is a part of one', () => {
    const late = line('A', 'efficiency', 2023, [300, 1200], { monthsInFirstYear: 3, locus: HOME_CARE });
    expect(plannedClaim([late], window(2022, 2023))).toMatchObject({ amount: 300_000, labels: { partYear: ['A'] } });
    expect(plannedClaim([late], window(2022, 2024))).toMatchObject({ amount: 1_200_000, labels: { partYear: [] } });
  });
});

describe('the costs of a claim', () => {
  const cost = (start: number, amount: number): { year: ReturnType<typeof year>; amount: ReturnType<typeof figure> } => ({
    year: year(start),
    amount: figure(amount),
  });

  it('come off: what each year adds to running it, lifted as the saving is, and what the assessed year spent on it', () => {
    const costs = { running: [cost(2023, 100), cost(2024, 20)], implementation: [cost(2023, 70), cost(2024, 30)], unphased: undefined };
    const net = plannedClaim([line('A', 'efficiency', 2023, [500, 900], { costs, locus: HOME_CARE })], window(2022, 2024), {
      lift: rising,
    });
    expect(inThousands(net.amount)).toBe(500 * 1.1 + 400 - 110 - 20 - 30);
    expect(net.costs.map(({ kind, year: of, amount }) => [kind, of, inThousands(amount)])).toEqual([
      ['running', '2023-24', 110],
      ['running', '2024-25', 20],
      ['implementation', '2024-25', 30],
    ]);
    expect(net.labels.notNetOfCost).toEqual([]);
  });
  it('are never nought because nobody gave them', () => {
    const unknown = { running: [{ year: year(2024), amount: missing('not-printed') }], implementation: [], unphased: undefined };
    const unphased = { ...PLAIN_LINE.costs, unphased: Money.thousands(4100) };
    const lines = [
      line('A', 'efficiency', 2024, [500]),
      line('B', 'efficiency', 2024, [500], { costs: unknown }),
      line('C', 'efficiency', 2024, [500], { costs: unphased }),
      line('D', 'income', 2024, [500], { cashShares: wholly('income-fees') }),
    ];
    expect(plannedClaim(lines, window(2023, 2024)).labels).toMatchObject({ notNetOfCost: ['A', 'B'], grossOrNetUnclear: ['C'] });
  });
});

describe('the locus of a claim', () => {
  const spends: ClaimSources['baseSpend'] = (cell) => (cell === 'NURSING_65' ? 0 : 50e6);

  it('is assumed where a line names none', () => {
    const assumed = plannedClaim([line('A', 'efficiency', 2024, [500])], window(2023, 2024));
    expect([assumed.byCell.STAFFING_COMMISSIONING, assumed.labels.locusAssumed]).toEqual([500_000, ['A']]);
  });
  it('is invalid in a cell where the base year spent nothing, and what is claimed there is left out', () => {
    const locus = [
      { cell: 'HOME_CARE_65', share: 0.6 },
      { cell: 'NURSING_65', share: 0.4 },
    ] as const;
    const part = plannedClaim([line('A', 'efficiency', 2024, [500], { locus })], window(2023, 2024), { baseSpend: spends });
    expect([inThousands(part.amount), leftOutOf(part)]).toEqual([300, [['A', '2024-25', 'locus-invalid', 200]]]);
  });
  it('tests a line by itself from £100,000, or 0.05% of spending where that is more', () => {
    const lines = [99, 101, 199, 201].map((amount) => line(String(amount), 'efficiency', 2024, [amount]));
    expect(plannedClaim(lines, window(2023, 2024)).labels.pooled).toEqual(['99']);
    expect(plannedClaim(lines, window(2023, 2024), { baseSpend: spends }).labels.pooled).toEqual(['99', '101', '199']);
  });
});

describe('the claim at every stage', () => {
  const entry = (amount: number): { year: ReturnType<typeof year>; amount: ReturnType<typeof figure> } => ({
    year: year(2024),
    amount: figure(amount),
  });
  const lines = [
    line('A', 'efficiency', 2024, [], { amounts: { planned: [entry(100)], reported: [entry(80)], validated: [entry(20)] } }),
    line('B', 'efficiency', 2024, [], { amounts: { planned: [entry(50)], reported: [], validated: [] } }),
  ];

  it('is never mixed, and says what share of the reported one finance validated', () => {
    const { planned, reported, validated, validatedShare } = comparableClaims(claimSources(lines), window(2023, 2024));
    expect([planned, reported, validated]).toMatchObject([{ amount: 150_000 }, { amount: 80_000 }, { amount: 20_000 }]);
    expect(validatedShare).toEqual(known(0.25));
  });
  it('shows targets and income that are hidden in growth, and counts neither', () => {
    const growthLines = [growth('G12', 'income-offset', -6910), growth('G16', 'avoidance-target', -2180), growth('G1', 'demand', 5000)];
    const claims = comparableClaims(claimSources(lines, { besides: { growthLines } }), window(2023, 2024));
    expect(claims.growthOffsets).toEqual([
      { reference: 'G12', recastAs: 'income', amount: known(6_910_000) },
      { reference: 'G16', recastAs: 'cost-avoidance', amount: known(2_180_000) },
    ]);
    expect(claims.planned).toMatchObject({ amount: 150_000 });
  });
});
