import {
  ageBandsOf,
  type Council,
  councilCode,
  type Figure,
  financialYear,
  known,
  missing,
  Money,
  type Publication,
  type QuantityCode,
  RETURN_LINES,
  type ReturnLineCode,
} from '#domain/catalogue';
import { Release, type ReleaseContent } from '#domain/publishing';
import { emptyContent, type FinanceLine, type ReturnContent } from '#domain/returns';
import { builtRelease } from './built-release.js';
import { releaseLabel } from './release-label.js';

export const RECONCILED_YEAR = financialYear('2023-24');
export const RECONCILED: Council = {
  code: councilCode('X99000001'),
  name: 'Ashmere',
  type: 'county',
  region: 'Fictional',
  validFrom: '2009-04-01',
  validTo: undefined,
};

/** Amounts of one line in thousands of pounds. */
export interface Spent {
  readonly gross?: number;
  readonly clientContributions?: number;
  readonly jointAndNhsIncome?: number;
  readonly otherIncome?: number;
}

/** Every finance line of a return, at nought but for those that are named, as in `LT_NURSING 65+`. */
export function everyLine(spent: Readonly<Record<string, Spent>>): readonly FinanceLine[] {
  const thousands = (amount = 0): Figure<Money> => known(Money.thousands(amount));
  return (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) =>
    ageBandsOf(line).map((ageBand): FinanceLine => {
      const { gross, clientContributions, jointAndNhsIncome, otherIncome } = spent[`${line} ${ageBand}`] ?? {};
      return {
        ...{ line, ageBand, provision: 'others', gross: thousands(gross), clientContributions: thousands(clientContributions) },
        ...{ jointAndNhsIncome: thousands(jointAndNhsIncome), otherIncome: thousands(otherIncome) },
      };
    }),
  );
}

/** £100m gross, of which 12m are joint and NHS income and 3m other income: 85m gross current expenditure, and 70m net of 15m of contributions. */
export const SEVENTY_MILLION = everyLine({
  'LT_NURSING 65+': { gross: 30_000, clientContributions: 9_000, jointAndNhsIncome: 4_000 },
  'LT_RESIDENTIAL 65+': { gross: 20_000, clientContributions: 6_000, otherIncome: 1_000 },
  'LT_HOME_CARE 18-64': { gross: 40_000, jointAndNhsIncome: 8_000 },
  'SOCIAL_CARE_ACTIVITIES all': { gross: 10_000, otherIncome: 2_000 },
});

/** What is published of the council in thousands of pounds, or why it is not. */
type Published = Readonly<Partial<Record<QuantityCode, number | 'not-comparable' | 'not-submitted'>>>;

interface Given {
  readonly returned?: Partial<ReturnContent> | undefined;
  readonly published?: Published;
  readonly vintage?: string;
  readonly council?: Council;
}

/** A release of one council with at most one return and one publication. */
export function reconciledRelease({ returned, published = {}, vintage = '2024-11-28', council = RECONCILED }: Given): ReleaseContent {
  const publication: Publication = {
    ...{
      realm: 'demonstration',
      name: 'Revenue outturn',
      publisher: 'A department',
      vintage,
      priceLevels: [],
      populations: [],
      indices: [],
    },
    figures: Object.entries(published).map(([of, value]) => ({
      place: council.code,
      of: of as QuantityCode,
      year: RECONCILED_YEAR,
      figure: typeof value === 'number' ? known(1000 * value) : missing(value),
    })),
  };
  const version = { number: 1, savedAt: new Date(0), savedBy: 'key', content: { ...emptyContent, ...returned } };
  return builtRelease({
    ...{
      realm: 'demonstration',
      councils: [council],
      publications: [publication],
      programmes: [],
      documents: [],
      targets: [],
      earlier: [],
    },
    returns:
      returned === undefined
        ? []
        : [{ council: council.code, collection: RECONCILED_YEAR, state: 'accepted', history: [], deliverySteps: [], version }],
  });
}

export const released = (content: ReleaseContent): Release => new Release(releaseLabel({ realm: 'demonstration' }), content);
