import { around, NO_BOUNDS, spent, underCheck } from '../../../../test/builders/checked-return.js';
import { Money } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { checkReturn, type ReturnUnderCheck } from '../index.js';

type Content = Partial<ReturnContent>;
const sentences = (rule: string, content: Content, before?: Content, more?: Partial<ReturnUnderCheck>): readonly string[] =>
  checkReturn(underCheck(content, before, more)).flatMap((each) => (each.rule === rule ? [each.sentence] : []));

describe('spending for each adult', () => {
  const adults = { '18-64': 180_000, '65+': 60_000 };
  const bounds = { ...NO_BOUNDS, total: { perAdult: around(500, 50, 150) } };
  const of = (total: number, more: Partial<ReturnUnderCheck>): readonly string[] =>
    sentences('SPEND_PER_ADULT_UNUSUAL', { financeLines: [spent('LT_NURSING', '65+', total)] }, undefined, more);

  it('is from 0.4 to 2.5 times the median: £200 to £1,250 beside £500', () => {
    expect(of(48e6, { adults, bounds })).toEqual([]);
    expect(of(300e6, { adults, bounds })).toEqual([]);
    expect(of(300.3e6, { adults, bounds })).toHaveLength(1);
    expect(of(36e6, { adults, bounds })).toEqual([
      'Gross current expenditure is £150 for each adult, 0.3 times the median of 150 councils, £500.',
    ]);
  });
  it('is not judged without adults or peers', () => {
    expect(of(300e6, { bounds })).toEqual([]);
    expect(of(300e6, { adults })).toEqual([]);
  });
});

describe('the share of client contributions', () => {
  const of = (client: number, more?: Partial<ReturnUnderCheck>): readonly string[] =>
    sentences('CLIENT_SHARE_UNUSUAL', { financeLines: [spent('LT_NURSING', '65+', 110e6, { client, joint: 10e6 })] }, undefined, more);

  it('is from 5% to 30% of gross current expenditure, which leaves joint income out', () => {
    expect([5e6, 15.4e6, 30e6].flatMap((client) => of(client))).toEqual([]);
    expect(of(4.9e6)).toEqual(['Client contributions are 4.9% of gross current expenditure of £100,000,000.']);
    expect(of(30.1e6)).toHaveLength(1);
  });
  it('stands beside that of the peers', () => {
    const bounds = { ...NO_BOUNDS, clientShare: around(0.154, 0.02, 140) };
    expect(of(2e6, { bounds })).toEqual([
      'Client contributions are 2% of gross current expenditure of £100,000,000; the median of 140 councils is 15.4%.',
    ]);
  });
  it('is not reckoned where a contribution is missing', () => {
    const line = { ...spent('LT_NURSING', '65+', 110e6), clientContributions: { kind: 'missing', reason: 'not-submitted' } as const };
    expect(sentences('CLIENT_SHARE_UNUSUAL', { financeLines: [line] })).toEqual([]);
  });
});

describe('the share of assessment and commissioning', () => {
  const of = (activities: number, commissioning: number): Content => ({
    financeLines: [
      spent('SOCIAL_CARE_ACTIVITIES', 'all', activities, { provision: 'own' }),
      spent('COMMISSIONING_DELIVERY', 'all', commissioning, { provision: 'own' }),
      spent('LT_NURSING', '65+', 100e6 - activities - commissioning),
    ],
  });

  it('moves by at most three percentage points', () => {
    expect(sentences('OVERHEAD_SHARE_CHANGED', of(9.9e6, 3e6), of(8e6, 2e6))).toEqual([]);
    expect(sentences('OVERHEAD_SHARE_CHANGED', of(10e6, 3.1e6), of(8e6, 2e6))).toEqual([
      'Social care activities and commissioning are 13.1% of gross current expenditure, and were 10% the year before.',
    ]);
  });
});

describe('own provision', () => {
  const of = (own: number, others: number): Content => ({
    financeLines: [spent('LT_DAY_CARE', '65+', own, { provision: 'own' }), spent('LT_DAY_CARE', '65+', others)],
  });

  it('becomes others’ by at most 20 percentage points', () => {
    expect(sentences('OWN_PROVISION_SWITCHED', of(6.1e6, 3.9e6), of(8e6, 2e6))).toEqual([]);
    expect(sentences('OWN_PROVISION_SWITCHED', of(5.9e6, 4.1e6), of(8e6, 2e6))).toEqual([
      'Community: day care and day services, 65+: the council itself provides 59% of gross expenditure, and provided 80% the year before.',
    ]);
  });
  it('may do so by a declared transfer, and may grow', () => {
    const adjustments = [
      { cell: 'DIRECT_PAYMENTS_OTHER_65', kind: 'transfer', amount: Money.parse('4000000'), reason: 'function-out', note: undefined },
    ] as const;
    expect(sentences('OWN_PROVISION_SWITCHED', { ...of(2e6, 8e6), adjustments }, of(8e6, 2e6))).toEqual([]);
    expect(sentences('OWN_PROVISION_SWITCHED', of(8e6, 2e6), of(2e6, 8e6))).toEqual([]);
  });
});
