import { at, type Cells, printedDocument, printedTable } from '../../../test/builders/printed-document.js';
import { releaseLabel } from '../../../test/builders/release-label.js';
import { canonicalText, type Council, councilCode, financialYear, known, missing, Money, type Publication } from '../catalogue/index.js';
import { type CouncilReturn, emptyContent, type FinanceLine, type Provision, type ReturnContent } from '../returns/index.js';
import { wholly, PLAIN_LINE } from '../savings/index.js';
import { cellSpend } from '../triangulation/index.js';
import { builtRelease } from '../../../test/builders/built-release.js';
import { FigureColumns, parseRelease, Release, releaseText } from './index.js';

const YEAR = financialYear('2024-25');
const NEXT = financialYear('2025-26');
const council = (n: number): Council => ({
  code: councilCode(`X9900000${n}`),
  name: `Council ${n}`,
  type: 'county',
  region: 'Fictional',
  validFrom: '2009-04-01',
  validTo: undefined,
});
const accepted = (n: number, content: Partial<ReturnContent>): CouncilReturn => ({
  council: council(n).code,
  collection: YEAR,
  state: 'accepted',
  history: [],
  deliverySteps: [],
  version: { number: 1, savedAt: new Date(0), savedBy: 'key', content: { ...emptyContent, ...content } },
});
const budget = (pounds: string): Partial<ReturnContent> => ({
  budgetPosition: {
    budget: known(Money.parse(pounds)),
    outturn: missing('not-submitted'),
    outturnBasis: 'actual',
    forecastPeriod: undefined,
  },
  savingsLines: [
    {
      ...PLAIN_LINE,
      reference: 'S1',
      title: 'One',
      vintage: YEAR,
      nature: 'efficiency',
      cashShares: wholly('cashable'),
      deliveryState: 'planned',
      amounts: {
        planned: [
          { year: YEAR, amount: known(Money.parse('50000.50')) },
          { year: NEXT, amount: missing('not-printed') },
        ],
        reported: [],
        validated: [],
      },
    },
  ],
});
const inputs = {
  realm: 'demonstration' as const,
  councils: [council(2), council(1)],
  returns: [accepted(2, budget('1000000')), accepted(1, budget('2000000'))],
  publications: [],
  programmes: [],
  documents: [],
  targets: [],
  earlier: [],
};
const label = releaseLabel();

describe('a release', () => {
  it('is the same text whatever order its inputs came in', () => {
    const reversed = { ...inputs, councils: [...inputs.councils].reverse(), returns: [...inputs.returns].reverse() };
    expect(releaseText(builtRelease(reversed))).toBe(releaseText(builtRelease(inputs)));
  });
  it('is read back as it was published, to the penny and to the reason', () => {
    const release = new Release(label, parseRelease(releaseText(builtRelease(inputs))));
    const [line] = release.planFor(council(1).code, YEAR)?.savingsLines ?? [];
    expect(line?.amounts.planned.map((entry) => entry.amount)).toEqual([known(Money.parse('50000.50')), missing('not-printed')]);
    expect(releaseText(release.content)).toBe(releaseText(builtRelease(inputs)));
  });
  it('has no totals where it was published before they were kept', () => {
    const { totals: _, ...older } = builtRelease(inputs);
    expect(parseRelease(canonicalText(older)).totals).toEqual([]);
  });
  it('divides the numerator of a measure by its denominator, and says why it cannot', () => {
    const release = new Release(label, builtRelease(inputs));
    expect(release.seenBy('programme').figure(council(1).code, 'PLANNED_SAVINGS_SHARE', YEAR)).toEqual(known((100 * 50000.5) / 2_000_000));
    expect(release.seenBy('programme').figure(council(1).code, 'SPEND_PER_ADULT', YEAR)).toEqual(missing('not-submitted'));
    expect(release.seenBy('programme').figure(council(1).code, 'PLANNED_SAVINGS_SHARE', NEXT)).toEqual(missing('not-collected'));
  });
  it('does not divide by a budget of nought', () => {
    const release = new Release(label, builtRelease({ ...inputs, returns: [accepted(1, budget('0'))] }));
    expect(release.seenBy('programme').figure(council(1).code, 'PLANNED_SAVINGS_SHARE', YEAR)).toEqual(missing('not-applicable'));
  });
  it('keeps grants to voluntary organisations out of the price of a week, and in what was spent', () => {
    const none = known(Money.zero);
    const spent = (provision: Provision, pounds: number): FinanceLine => ({
      line: 'LT_RESIDENTIAL',
      ageBand: '65+',
      provision,
      gross: known(Money.nearestPenny(pounds)),
      clientContributions: none,
      jointAndNhsIncome: none,
      otherIncome: none,
    });
    const nobody = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') } as const;
    const weeks = { line: 'LT_RESIDENTIAL', ageBand: '65+', unit: 'client-weeks', quantity: known(20_000) } as const;
    const content: Partial<ReturnContent> = {
      financeLines: [spent('own', 2_000_000), spent('others', 15_000_000), spent('grants-to-voluntary-organisations', 900_000)],
      activityLines: [{ ...weeks, starters: nobody, leavers: nobody }],
    };
    const release = new Release(label, builtRelease({ ...inputs, returns: [accepted(1, content)] }));
    // £17m for 20,000 weeks; with the grant it would be £895.
    expect(release.seenBy('programme').figure(council(1).code, 'RESIDENTIAL_65_UNIT_COST', YEAR)).toEqual(known(850));
    expect(cellSpend({ ...emptyContent, ...content }, 'RESIDENTIAL_65')).toEqual(known(Money.thousands(17_900)));
  });
  it('answers from the latest vintage of a publication that has prices', () => {
    const publication = (vintage: string, name: string): Publication => ({
      realm: 'demonstration',
      name,
      publisher: 'p',
      vintage,
      populations: [],
      figures: [],
      indices: [],
      priceLevels: [{ cell: 'NURSING_65', year: YEAR, level: 1 }],
    });
    const { sources } = builtRelease({
      ...inputs,
      publications: [publication('2024-01-01', 'first'), publication('2025-01-01', 'second')],
    });
    expect(sources.publications.map((each) => each.name)).toEqual(['first', 'second']);
  });
});

describe('the documents of a release', () => {
  const cells = (figure: string): Cells => ({ 'a.x': figure, 'b.x': '2 count' });
  const national = printedDocument({}, [], { code: 'a-national', council: undefined, tables: [printedTable('t', cells('1 count'))] });
  const report = printedDocument(cells('3 count'), [
    { code: 'elsewhere', kind: 'same', one: at('a.x'), other: { document: 'a-national', cell: 't/a.x' } },
    { code: 'unfiled', kind: 'same', one: at('a.x'), other: { document: 'nowhere', cell: 't/a.x' } },
  ]);
  const filed = [report, national].map((document, i) => ({ version: i + 1, document }));

  it('are tested together, so that a relation may name a cell of another', () => {
    const { documents, findings } = builtRelease({ ...inputs, documents: filed });
    expect(documents.map(({ document, version }) => [document.code, version])).toEqual([
      ['a-national', 2],
      ['report', 1],
    ]);
    expect(documents[1]?.tests).toMatchObject({ held: 0, broken: 1, untested: [{ relation: 'unfiled' }] });
    expect(findings).toMatchObject([{ about: 'report/elsewhere', rule: 'DIFFERS_FROM_PUBLICATION' }]);
  });
  it('come back from its text, and a text from before there were any has none', () => {
    const content = builtRelease({ ...inputs, documents: filed });
    expect(releaseText(parseRelease(releaseText(content)))).toBe(releaseText(content));
    const { documents: _, findings: __, ...older } = builtRelease(inputs);
    expect(parseRelease(canonicalText(older))).toMatchObject({ documents: [], findings: [] });
  });
});

describe('the figures of a release in memory', () => {
  const codes = [1, 2, 3].map((n) => council(n).code);
  const columns = new FigureColumns(codes, [{ measure: 'HOME_CARE_UNIT_COST', year: YEAR, figures: [0, 'suppressed', 21.5] }]);

  it('keep nought apart from nothing, and each reason apart from the others', () => {
    expect(codes.map((code) => columns.figure(code, 'HOME_CARE_UNIT_COST', YEAR))).toEqual([known(0), missing('suppressed'), known(21.5)]);
  });
  it('say of a council that is not there that it did not submit, and of a year that is not there that it was not collected', () => {
    expect(columns.figure(councilCode('X99000009'), 'HOME_CARE_UNIT_COST', YEAR)).toEqual(missing('not-submitted'));
    expect(columns.figure(councilCode('X99000001'), 'HOME_CARE_UNIT_COST', NEXT)).toEqual(missing('not-collected'));
  });
});
