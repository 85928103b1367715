import { type CouncilCode, financialYear, type FinancialYear, yearsAfter } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import { simulatePanel, type SimulatedReturn } from '#simulation';

/** Two returns of each of 150 fictional councils with three years before them, and who lives there. */
export const ASSESSED = [financialYear('2022-23'), financialYear('2023-24')] as const;
const YEARS_BEFORE = 3;

export interface SimulatedCase {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
  /** Newest first. */
  readonly earlier: readonly SimulatedReturn[];
}

type Adults = { readonly '18-64': number; readonly '65+': number };

export interface SimulatedCases {
  readonly cases: readonly SimulatedCase[];
  readonly returns: readonly SimulatedReturn[];
  readonly adultsOf: (council: CouncilCode, year: FinancialYear) => Adults | undefined;
}

export function simulatedCases(): SimulatedCases {
  const panel = simulatePanel({
    councils: 150,
    baseYear: yearsAfter(ASSESSED[0], -1),
    yearsBefore: YEARS_BEFORE,
    yearsAfter: ASSESSED.length,
  });
  const byYear = new Map(panel.returns.map((each) => [`${each.council} ${each.collection}`, each]));
  const people = new Map(panel.publication.populations.map((each) => [`${each.council} ${each.year} ${each.ageBand}`, each.people]));
  const cases = panel.returns.flatMap((each) => {
    if (!ASSESSED.some((year) => year === each.collection)) return [];
    const earlier = [1, 2, 3].flatMap((years) => byYear.get(`${each.council} ${yearsAfter(each.collection, -years)}`) ?? []);
    return [{ council: each.council, collection: each.collection, content: each.content, earlier }];
  });
  const adultsOf = (council: CouncilCode, year: FinancialYear): Adults | undefined => {
    const [younger, older] = ['18-64', '65+'].map((band) => people.get(`${council} ${year} ${band}`));
    return younger === undefined || older === undefined ? undefined : { '18-64': younger, '65+': older };
  };
  return { cases, returns: panel.returns, adultsOf };
}
