import { type Figure, isKnown, known, missing, Money } from '../../catalogue/index.js';
import { growth, line, thousands, year } from '../../../../test/builders/printed-lines.js';
import {
  cumulativeCashBenefit,
  deliveryProgress,
  filterLines,
  groupsBy,
  recastGrowth,
  savingsDefinitions,
  type SavingsLine,
  wholly,
  yearsOf,
} from '../index.js';

/** Leicestershire 2021/22 to 2024/25, £000, Appendix C of the January 2021 report. */
const PLAN_2021 = [
  line('AC1', 'income', 2021, [100, 200, 300, 400]),
  line('AC2', 'efficiency', 2021, [25, 25, 25, 275]),
  line('AC3', 'income', 2021, [500, 500, 500, 500]),
  line('AC4', 'efficiency', 2021, [2000, 2500, 3000, 3000]),
  line('AC5', 'efficiency', 2021, [250, 750, 1100, 2000]),
  line('AC6', 'efficiency', 2021, [50, 150, 300, 300]),
  line('AC7', 'efficiency', 2021, [400, 600, 600, 600]),
  line('AC8', 'efficiency', 2021, [0, 100, 100, 100]),
  line('AC9', 'efficiency', 2021, [0, 500, 500, 500]),
  line('AC10', 'efficiency', 2021, [0, 120, 180, 240]),
  line('AC11', 'mixed', 2021, [70, 140, 140, 140], { service: 'other-service' }),
];

describe('Leicestershire’s savings of 2021 (golden G1)', () => {
  it('reach the printed totals, whose increments are those of the budget table', () => {
    const years = yearsOf(PLAN_2021);
    expect(years.map((each) => thousands(each.position.planned))).toEqual([3395, 5585, 6745, 8055]);
    expect(years.map((each) => thousands(each.increment.planned))).toEqual([3395, 2190, 1160, 1310]);
  });
  it('would be 23,780 if positions were added up, and that is called cash benefit and not savings', () => {
    expect(thousands(cumulativeCashBenefit(yearsOf(PLAN_2021), 'planned'))).toBe(23780);
  });
  it('divide by class as 7,015, 900 and 140, and are 7,915 of adult social care alone', () => {
    const classes = groupsBy('nature', PLAN_2021, year(2024)).map((group) => [group.value, thousands(group.totals.planned)]);
    expect(Object.fromEntries(classes)).toEqual({ efficiency: 7015, income: 900, mixed: 140 });
    const own = yearsOf(filterLines(PLAN_2021, { services: ['adult-social-care'] }));
    expect(own.map((each) => thousands(each.position.planned))).toEqual([3325, 5445, 6605, 7915]);
  });
});

describe('Leicestershire’s growth of 2024 re-cast (golden G1d)', () => {
  const lines = [
    growth('G6', 'demand', 17080),
    growth('G7', 'demand', 7865),
    growth('G8', 'demand', 2470),
    growth('G9', 'demand', 2040),
    growth('G10', 'demand', 730),
    growth('G11', 'funding-shortfall', 3200),
    growth('G12', 'income-offset', -860),
    growth('G13', 'income-offset', -2950),
    growth('G14', 'income-offset', -2500),
    growth('G15', 'income-offset', -600),
    growth('G16', 'avoidance-target', -2180),
  ];

  it('is 33,385 of pressures, less 6,910 of income and 2,180 to be avoided: 24,295', () => {
    const { grossPressures, incomeOffsets, avoidanceTargets, otherOffsets, net } = recastGrowth(lines, year(2024));
    expect([grossPressures, incomeOffsets, avoidanceTargets, otherOffsets, net].map(thousands)).toEqual([33385, 6910, 2180, 0, 24295]);
  });
  it('has no total of what is avoided where the target of a year is not printed', () => {
    const unprinted = { ...growth('G16', 'avoidance-target', -2180), amounts: [{ year: year(2024), amount: missing('not-printed') }] };
    const { avoidanceTargets, incomeOffsets, grossPressures } = recastGrowth([...lines.slice(0, -1), unprinted], year(2024));
    expect([avoidanceTargets, incomeOffsets, grossPressures].map(thousands)).toEqual(['not-printed', 6910, 33385]);
  });
  it('is no part of what is reported or validated, where nothing is', () => {
    const found = savingsDefinitions(
      { savingsLines: [line('AC1', 'efficiency', 2024, [100])], growthLines: lines },
      'validated',
      year(2024),
    );
    expect([found.printed, found.everything, found.comparable, found.comparableWithTargets].map(thousands)).toEqual(
      Array(4).fill('not-submitted'),
    );
  });
  it('makes savings 15,535, 4,760 or 6,940, by what the word is taken to mean', () => {
    const savingsLines = [
      line('efficiencies of adult social care', 'efficiency', 2024, [4760]),
      line('AC17', 'efficiency', 2024, [160], { cashShares: wholly('funding') }),
      line('AC1', 'income', 2024, [200], { cashShares: wholly('income-fees') }),
      line('AC5', 'income', 2024, [1000], { cashShares: wholly('funding') }),
      line('AC8', 'income', 2024, [250], { cashShares: wholly('funding') }),
      line('AC19', 'service-reduction', 2024, [25], { service: 'other-service' }),
      line('AC20', 'service-reduction', 2024, [50], { service: 'other-service', cashShares: wholly('income-fees') }),
    ];
    const found = savingsDefinitions({ savingsLines, growthLines: lines }, 'planned', year(2024));
    expect([found.printed, found.everything, found.comparable, found.comparableWithTargets].map(thousands)).toEqual([
      6445, 15535, 4760, 6940,
    ]);
    expect(found.leftOut.map(({ why, amount, lines: of }) => [why, thousands(amount), of])).toEqual([
      ['income-fees', 200, ['AC1']],
      ['funding', 1410, ['AC17', 'AC5', 'AC8']],
      ['other-service', 75, ['AC19', 'AC20']],
    ]);
  });
});

describe('Croydon’s savings of 2021-22 (golden G2)', () => {
  const pounds = (reference: string, amount: string, more: Partial<SavingsLine> = {}): SavingsLine =>
    line(reference, 'efficiency', 2021, [], {
      amounts: { planned: [{ year: year(2021), amount: known(Money.parse(amount)) }], reported: [], validated: [] },
      ...more,
    });
  const baseline = ['3015000', '1908000', '459000'].map((amount, i) => pounds(`baseline ${i}`, amount, { tier: 'baseline' }));
  const stretch = ['1367000', '691000', '225000'].map((amount, i) => pounds(`stretch ${i}`, amount, { tier: 'stretch' }));
  const lines = [...baseline, ...stretch, pounds('08', '600000'), pounds('22', '254000'), pounds('23', '2199000')];
  const packages = [...baseline, ...stretch].map((each) => each.reference);
  const report = (stage: 'identified' | 'validated', amount: number): Parameters<typeof deliveryProgress>[0][number] => ({
    asAt: '2021-05-05',
    year: year(2021),
    stage,
    lines: packages,
    amount: known(Money.thousands(amount)),
    provenance: undefined,
  });

  it('are 10,718,000: a baseline of 5.382 and a stretch of 2.283 on packages of care, and 3.053 of others', () => {
    const tiers = groupsBy('tier', lines, year(2021)).map((group) => [group.value, thousands(group.totals.planned)]);
    expect(tiers).toEqual([
      ['baseline', 5382],
      ['stretch', 2283],
    ]);
    expect(yearsOf(lines).map((each) => thousands(each.position.planned))).toEqual([10718]);
  });
  it('were identified for 17 % of the packages’ 7.665m, and validated for 8.5 %, 6.1 % of everything and half of what was identified', () => {
    const [identified, validated] = deliveryProgress([report('identified', 1300), report('validated', 654)], lines);
    const percent = (share: Figure | undefined): number | string | undefined =>
      share && (isKnown(share) ? Math.round(share.value * 1e4) / 100 : share.reason);
    expect(identified && thousands(identified.target)).toBe(7665);
    expect([percent(identified?.shareOfTarget), percent(identified?.shareOfIdentified)]).toEqual([16.96, 'not-applicable']);
    expect([validated?.shareOfTarget, validated?.shareOfPlan, validated?.shareOfIdentified].map(percent)).toEqual([8.53, 6.1, 50.31]);
  });
});
