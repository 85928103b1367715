import { releaseLabel } from '../../../../test/builders/release-label.js';
import { type Council, councilCode, type Figure, type FinancialYear, financialYear, known, missing, Money } from '../../catalogue/index.js';
import type { FiledProgramme, Programme, SavingsQuestion } from '../../programmes/index.js';
import { emptyContent, type ReturnContent } from '../../returns/index.js';
import { PLAIN_LINE, type SavingsLine, wholly } from '../../savings/index.js';
import { builtRelease } from '../../../../test/builders/built-release.js';
import { councilSavings, parseRelease, Release, releaseText } from '../index.js';

const BEFORE = financialYear('2023-24');
const YEAR = financialYear('2024-25');
const NEXT = financialYear('2025-26');
const COUNCIL: Council = {
  code: councilCode('X99000001'),
  name: 'One',
  type: 'county',
  region: 'Fictional',
  validFrom: '2009-04-01',
  validTo: undefined,
};
const QUESTION: SavingsQuestion = { year: YEAR, stage: 'reported', definition: 'comparable', denominator: 'net-current-expenditure' };
const pounds = (amount: number): Figure<Money> => known(Money.nearestPenny(amount));
const line = (more: Partial<SavingsLine>): SavingsLine => ({
  ...PLAIN_LINE,
  reference: 'S',
  title: 'S',
  vintage: BEFORE,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'reported-delivered',
  profileKind: 'increments',
  amounts: { planned: [], reported: [{ year: YEAR, amount: pounds(100) }], validated: [] },
  ...more,
});
const reported = (...amounts: readonly (readonly [FinancialYear, Figure<Money>])[]): SavingsLine['amounts'] => ({
  planned: [],
  reported: amounts.map(([year, amount]) => ({ year, amount })),
  validated: [],
});
const position = (budget: number, outturn: number, outturnBasis: 'actual' | 'forecast' = 'actual'): Partial<ReturnContent> => ({
  budgetPosition: { budget: pounds(budget), outturn: pounds(outturn), outturnBasis, forecastPeriod: undefined },
});
const published = (returns: Readonly<Record<string, Partial<ReturnContent>>>, programmes: readonly FiledProgramme[] = []): Release => {
  const content = builtRelease({
    realm: 'demonstration',
    councils: [COUNCIL],
    publications: [],
    programmes,
    documents: [],
    targets: [],
    earlier: [],
    returns: Object.entries(returns).map(([year, given]) => ({
      council: COUNCIL.code,
      collection: financialYear(year),
      state: 'accepted',
      history: [],
      deliverySteps: [],
      version: { number: 1, savedAt: new Date(0), savedBy: 'key', content: { ...emptyContent, ...given } },
    })),
  });
  return new Release(releaseLabel(), parseRelease(releaseText(content)));
};
const rowOf = (release: Release, more: Partial<SavingsQuestion> = {}): unknown =>
  councilSavings(release, COUNCIL.code, { ...QUESTION, ...more });

describe('what a release says of a member of a programme', () => {
  it('adds what the year adds: an increment, the step of a cumulative line, and the share that spending can show', () => {
    const savingsLines = [
      line({}),
      line({ profileKind: 'cumulative', amounts: reported([BEFORE, pounds(1000)], [YEAR, pounds(1030)]) }),
      line({ cashShares: { ...wholly('cashable'), cashable: 0.5, funding: 0.5 }, amounts: reported([YEAR, pounds(14)]) }),
      line({ cashShares: wholly('income-fees'), amounts: reported([YEAR, pounds(5)]) }),
      line({ service: 'other-service' }),
    ];
    const release = published({ '2024-25': { savingsLines } });
    expect(rowOf(release)).toMatchObject({ saving: pounds(100 + 30 + 7) });
    expect(rowOf(release, { definition: 'all-printed' })).toMatchObject({ saving: pounds(100 + 30 + 14 + 5) });
  });
  it('has no saving where a line of the stage lacks the year, nor where no line has the stage', () => {
    const gap = line({ profileKind: 'cumulative', amounts: reported([BEFORE, pounds(10)], [YEAR, missing('not-printed')]) });
    expect(rowOf(published({ '2024-25': { savingsLines: [line({}), gap] } }))).toMatchObject({ saving: missing('not-printed') });
    expect(rowOf(published({ '2024-25': { savingsLines: [line({})] } }), { stage: 'validated' })).toMatchObject({
      saving: missing('not-submitted'),
    });
  });
  it('takes the printed outturn for net spend where finance lines are incomplete, says so, and takes no forecast', () => {
    expect(rowOf(published({ '2024-25': position(900, 1000) }))).toMatchObject({ netSpend: pounds(1000), spendSource: 'net-outturn' });
    expect(rowOf(published({ '2024-25': position(900, 1000, 'forecast') }))).toMatchObject({ netSpend: missing('not-comparable') });
    expect(rowOf(published({ '2023-24': position(900, 1000) }))).toMatchObject({ netSpend: missing('not-submitted') });
  });
  it('reads the budget of the year before from that year’s return', () => {
    const release = published({ '2023-24': position(900, 950), '2024-25': position(1100, 1000) });
    expect(rowOf(release, { denominator: 'prior-year-budget' })).toMatchObject({ netSpend: pounds(900), spendSource: 'prior-year-budget' });
    expect(rowOf(release, { denominator: 'prior-year-budget', year: NEXT })).toMatchObject({ netSpend: pounds(1100) });
  });
});

describe('the programmes of a release', () => {
  const programme: Programme = {
    code: 'one',
    realm: 'demonstration',
    title: 'One',
    sponsor: 'Office',
    starts: '2024',
    ends: '2025',
    budget: { total: pounds(1000), contributions: [{ from: 'Office', amount: pounds(300.5) }], provenance: undefined },
    grants: [{ label: 'Grant', amount: pounds(20), paidOn: '2024-03', to: 'scheme', provenance: undefined }],
    baseline: { year: BEFORE, provenance: undefined },
    strands: [],
    schemes: [],
    reviews: [],
    statedMembers: { count: missing('not-printed'), provenance: undefined },
    printedSavings: [],
    printedComparison: undefined,
  };

  it('are read back to the penny', () => {
    const filed = { programme, version: 2, recorded: [{ review: 'mid', release: 1 }] };
    expect(published({}, [filed]).programme('one')).toEqual(filed);
  });
  it('are none in a text that was published before there were programmes', () => {
    const { programmes, ...older } = published({ '2024-25': { savingsLines: [line({})] } }).content;
    expect(programmes).toEqual([]);
    const plans = older.plans.map(({ netSpend: _, ...plan }) => plan);
    const release = new Release(published({}).label, parseRelease(JSON.stringify({ ...older, plans })));
    expect(release.content.programmes).toEqual([]);
    expect(rowOf(release)).toMatchObject({ saving: pounds(100), netSpend: missing('not-submitted') });
  });
});
