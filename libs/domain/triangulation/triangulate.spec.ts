import { spent } from '../../../test/builders/checked-return.js';
import { figure, line, type Printed, year } from '../../../test/builders/printed-lines.js';
import { ageBandsOf, CELL_CODES, type CellCode, cellOf, CELLS, councilCode } from '../catalogue/index.js';
import { emptyContent, type FinanceLine, type ReturnContent } from '../returns/index.js';
import { PLAIN_LINE, type SavingsLine, wholly } from '../savings/index.js';
import { claimsOfCouncil, type Evidence, triangulateRealm, type Triangulation } from './index.js';

const HOME_CARE = [{ cell: 'HOME_CARE_65', share: 1 }] as const;
const WINDOW = { base: year(2023), year: year(2024) };

/** Every line of every cell at £1m, those of one cell at nought. */
const accounts = (without?: CellCode): readonly FinanceLine[] =>
  CELL_CODES.flatMap((cell) =>
    CELLS[cell].lines.flatMap((code) =>
      ageBandsOf(code)
        .filter((band) => cellOf(code, band) === cell)
        .map((band) => spent(code, band, cell === without ? 0 : 1e6)),
    ),
  );
const reported = (reference: string, amount: Printed, more: Partial<SavingsLine> = {}): SavingsLine =>
  line(reference, 'efficiency', 2024, [], {
    amounts: { planned: [], reported: [{ year: year(2024), amount: figure(amount) }], validated: [] },
    locus: HOME_CARE,
    ...more,
  });

function evidence(savingsLines: readonly SavingsLine[], without?: CellCode): Evidence {
  const returns: Readonly<Record<string, ReturnContent>> = {
    '2023-24': { ...emptyContent, financeLines: accounts(without) },
    '2024-25': { ...emptyContent, financeLines: accounts(without), savingsLines },
  };
  return {
    council: councilCode('X99000001'),
    name: 'Ashmere (fictional)',
    returnOf: (of) => returns[of],
    people: () => 100_000,
    indicatorOf: () => undefined,
    index: { name: 'fees', vintage: '2025-06-30', level: () => 100 },
  };
}
/** The answer of the one-year window in a realm of one council. */
function found(lines: readonly SavingsLine[], without?: CellCode): Triangulation {
  const council = evidence(lines, without);
  const realm = { councils: [council], years: [WINDOW.base, WINDOW.year], index: council.index, gdp: undefined, fingerprint: () => '' };
  return triangulateRealm(realm).triangulations.find(({ base, year: of }) => base === WINDOW.base && of === WINDOW.year)!;
}
const whyNone = (lines: readonly SavingsLine[]): string | undefined => {
  const answer = found(lines);
  return answer.kind === 'no-verdict' ? answer.reason : undefined;
};
const codes = (answer: Triangulation): readonly string[] => (answer.kind === 'verdict' ? answer.reasons.map(({ code }) => code) : []);

describe('a claim that cannot be tested (method, section 10)', () => {
  it('is one of nothing: no verdict where costs are as large as the savings, or larger', () => {
    const costs = { ...PLAIN_LINE.costs, implementation: [{ year: year(2024), amount: figure(600) }] };
    expect(whyNone([reported('A', 600, { costs })])).toBe('nothing-left-of-claim');
    expect(whyNone([reported('A', 500, { costs })])).toBe('nothing-left-of-claim');
    expect(whyNone([reported('A', 0)])).toBe('nothing-left-of-claim');
  });
  it('is all income: INCOME_EXCLUDED, and no verdict on spending', () => {
    const income = [reported('A', 400, { cashShares: wholly('income-fees') }), reported('B', 400, { cashShares: wholly('funding') })];
    expect(found(income)).toMatchObject({
      kind: 'no-verdict',
      reason: 'income-excluded',
      sentence:
        'There is no verdict: all that Ashmere (fictional) reports for 2024-25 is income or funding, which is not a fall in expenditure and is not tested against spending.',
    });
  });
  it('is of nothing that spending shows, income and other things', () => {
    expect(
      whyNone([reported('A', 400, { cashShares: wholly('income-fees') }), reported('B', 400, { cashShares: wholly('non-cash') })]),
    ).toBe('nothing-comparable');
  });
  it('is none at all: a council without savings lines', () => {
    expect(whyNone([])).toBe('no-claim');
  });
  it('lacks an amount', () => {
    expect(whyNone([reported('A', 400), reported('B', '-')])).toBe('claim-incomplete');
  });
});

describe('a claim in a cell without spending in the base year', () => {
  const nursing = reported('B', 700, { locus: [{ cell: 'NURSING_65', share: 1 }] });

  it('is left out, and the verdict says which line and how much', () => {
    const answer = found([reported('A', 900), nursing], 'NURSING_65');
    expect(answer).toMatchObject({ kind: 'verdict', claim: 900_000 });
    expect(codes(answer)).toContain('LOCUS_INVALID');
    expect(answer.kind === 'verdict' && answer.reasons.find(({ code }) => code === 'LOCUS_INVALID')?.sentence).toBe(
      'B: £700,000 is claimed in services that cost nothing in the base year, and is left out.',
    );
  });
});

describe('the claims of a council', () => {
  it('are given cell by cell at every stage, from its returns and prices', () => {
    const claims = claimsOfCouncil(evidence([reported('A', 900)]), WINDOW);
    expect(claims).toMatchObject({
      planned: { amount: 0 },
      reported: { byCell: { HOME_CARE_65: 900_000, NURSING_65: 0 }, labels: { notNetOfCost: ['A'] } },
      validated: { amount: 0 },
    });
  });
  it('are not known without prices, or a return of the assessed year', () => {
    expect(claimsOfCouncil({ ...evidence([]), index: undefined }, WINDOW)).toBeUndefined();
    expect(claimsOfCouncil({ ...evidence([]), index: { name: 'fees', vintage: '2025', level: () => undefined } }, WINDOW)).toBeUndefined();
    expect(claimsOfCouncil(evidence([]), { base: year(2024), year: year(2025) })).toBeUndefined();
  });
});
