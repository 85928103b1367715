import {
  around,
  bridge,
  counted,
  LAST,
  NO_BOUNDS,
  position,
  pounds,
  reported,
  saving,
  spent,
  underCheck,
  YEAR,
  yearly,
} from '../../../test/builders/checked-return.js';
import { Money } from '../catalogue/index.js';
import { checkContent, emptyContent, type ReturnContent } from '../returns/index.js';
import { wholly } from '../savings/index.js';
import { ALL_RULES, checkReturn, RETURN_RULES, type ReturnRule, type ReturnUnderCheck } from './index.js';

type Content = Partial<ReturnContent>;
const MOVES = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };
const nursing = (gross: number, more = {}): Content => ({ financeLines: [spent('LT_NURSING', '65+', gross, more)] });
const ofLines = (...savingsLines: ReturnContent['savingsLines']): Content => ({ savingsLines });
const overheads = (share: number): Content => ({
  financeLines: [
    spent('SOCIAL_CARE_ACTIVITIES', 'all', share * 100e6),
    spent('COMMISSIONING_DELIVERY', 'all', 0),
    spent('LT_NURSING', '65+', (1 - share) * 100e6),
  ],
});
const dayCare = (own: number): Content => ({
  financeLines: [spent('LT_DAY_CARE', '65+', own, { provision: 'own' }), spent('LT_DAY_CARE', '65+', 10e6 - own)],
});
const LINES = ['LT_NURSING', 'LT_RESIDENTIAL', 'LT_HOME_CARE', 'LT_DAY_CARE', 'ST_MAX'] as const;
const round: Content = { financeLines: LINES.flatMap((line) => (['18-64', '65+'] as const).map((age) => spent(line, age, 4e6))) };
const alike = { practiceTags: ['OPEN_BOOK'], locus: [{ cell: 'NURSING_65', share: 1 }] } as const;

/** Returns in which between them every rule is broken that is told with a version. */
const BROKEN: readonly ReturnUnderCheck[] = [
  underCheck({}),
  underCheck({
    budgetBridge: [bridge({ opening: 90e6, subtotal: 99e6, growth: 1e6, savings: 5e6, closing: 200e6 })],
    ...ofLines(saving('A', [1e6])),
  }),
  underCheck({ ...nursing(5e6, { client: -1 }), budgetPosition: { ...position(90e6, 10e6), outturnBasis: 'actual' } }),
  underCheck(nursing(5e6, { client: 6e6 })),
  underCheck(nursing(50e6), nursing(5e6)),
  underCheck(nursing(6e6), nursing(5e6), { bounds: { ...NO_BOUNDS, cells: { NURSING_65: around(0) } } }),
  underCheck(nursing(50e6), undefined, { bounds: { ...NO_BOUNDS, total: { perAdult: around(1) } }, adults: { '18-64': 10, '65+': 5 } }),
  underCheck(overheads(0.2), overheads(0.1)),
  underCheck(dayCare(1e6), dayCare(9e6)),
  underCheck(round, round),
  underCheck({ budgetPosition: { ...position(1e8, 1e8), outturnBasis: 'forecast' } }),
  underCheck({ ...nursing(5e6), activityLines: [counted('LT_NURSING', '65+', 0), counted('ST_MAX', '65+', 4)] }),
  underCheck({ ...nursing(5e6), activityLines: [counted('LT_NURSING', '65+', 5_000_000)] }),
  underCheck({
    ...ofLines(reported('A', 30e6, 40e6, { ...alike, deliveryState: 'planned' })),
    ...nursing(5e6),
    budgetPosition: position(99e6, 59e6),
  }),
  underCheck({ ...ofLines(reported('A', 2e6, 2e6, alike)), ...nursing(5e6) }),
  underCheck(ofLines(saving('A', [3e6], { calculation: MOVES }), saving('B', [1e6], { calculation: MOVES }), saving('C', [1e6]))),
  underCheck(ofLines(saving('A', [1e6], alike), saving('B', [1e6], alike))),
  underCheck(
    ofLines(
      saving('A', [], { lineage: 'TEC', vintage: LAST, amounts: { planned: yearly([1e6, 2e6], LAST), reported: [], validated: [] } }),
      saving('B', [2e6], { lineage: 'TEC' }),
    ),
  ),
  underCheck(
    ofLines(saving('B', [2e6], { lineage: 'TEC' })),
    ofLines(saving('A', [], { lineage: 'TEC', vintage: LAST, amounts: { planned: yearly([1e6], LAST), reported: [], validated: [] } })),
  ),
  underCheck(
    ofLines(
      saving('A', [2e6, 1e6], { cashShares: wholly('funding'), title: 'Vacancy factor' }),
      saving('B', [2e6], { cashShares: wholly('cost-avoidance'), practiceTags: ['TELECARE'] }),
      saving('C', [2e6], { costs: { running: [], implementation: [], unphased: Money.parse('2000000') } }),
    ),
  ),
];

/** One version that nobody can save. */
const IMPOSSIBLE: ReturnContent = {
  ...emptyContent,
  financeLines: [spent('LT_NURSING', 'all', -1), spent('LT_NURSING', '65+', 1), spent('LT_NURSING', '65+', 1)],
  activityLines: [{ ...counted('LT_NURSING', '65+', 1), unit: 'hours' }],
  budgetBridge: [bridge({}), bridge({})],
  savingsLines: [
    saving('A', [1], {
      cashShares: { ...wholly('cashable'), 'non-cash': 0.5 },
      lastsYears: 2,
      amounts: { planned: [], reported: yearly([1]), validated: yearly([2]) },
    }),
  ],
  deliveryReports: [{ asAt: '2025-03-31', year: YEAR, stage: 'reported', lines: ['Z'], amount: pounds(1), provenance: undefined }],
};

const codesOf = (when: ReturnRule['when']): readonly string[] =>
  ALL_RULES.filter((rule) => rule.when === when)
    .map(({ code }) => code)
    .sort();
const sorted = (codes: Iterable<string>): readonly string[] => [...new Set(codes)].sort();

describe('the table of rules', () => {
  it('holds what is told with a version, and nothing else', () => {
    expect(sorted(BROKEN.flatMap((given) => checkReturn(given).map(({ rule }) => rule)))).toEqual(codesOf('checked'));
  });
  it('holds what no version may have, and nothing else', () => {
    expect(sorted(checkContent(IMPOSSIBLE).map(({ code }) => code))).toEqual(codesOf('saved'));
  });
  it('gives each finding the severity and remedy of its row', () => {
    const rows = new Map(ALL_RULES.map((rule) => [rule.code, rule]));
    const findings = BROKEN.flatMap((given) => checkReturn(given));
    expect(
      findings.filter(({ rule, severity, remedy }) => rows.get(rule)?.severity !== severity || rows.get(rule)?.remedy !== remedy),
    ).toEqual([]);
    expect(findings.filter(({ suspicion, impact }) => !(suspicion >= 1) || !(impact >= 0))).toEqual([]);
  });
  it('finds each thing once: no two findings of a return have one key', () => {
    const repeated = BROKEN.filter((given) => {
      const keys = checkReturn(given).map(({ key }) => key);
      return new Set(keys).size < keys.length;
    });
    expect(repeated).toEqual([]);
  });
  it('says what must hold in sentences, and numbers each rule as the method does', () => {
    const rows = Object.values(RETURN_RULES);
    expect(rows.filter(({ says, remedy }) => ![says, remedy].every((text) => /^[A-Z].*\.$/.test(text)))).toEqual([]);
    expect(rows.filter(({ method }) => method !== undefined && !/^[HS]\d\d(, [HS]\d\d)*$/.test(method))).toEqual([]);
  });
});
