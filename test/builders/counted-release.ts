import {
  type Council,
  councilCode,
  financialYear,
  known,
  missing,
  Money,
  type PublishedFigure,
  type ReturnLineCode,
} from '#domain/catalogue';
import { builtRelease } from './built-release.js';
import { Release, type ReleaseContent } from '#domain/publishing';
import { type CouncilReturn, emptyContent } from '#domain/returns';
import { PLAIN_LINE, type SavingsLine, wholly } from '#domain/savings';
import { releaseLabel } from './release-label.js';

export const YEAR = financialYear('2024-25');
export const COUNCILS: readonly Council[] = Array.from({ length: 24 }, (_, i) => ({
  code: councilCode(`X99${String(i + 1).padStart(6, '0')}`),
  name: `Council ${i + 1}`,
  type: i % 2 === 0 ? 'county' : 'unitary',
  region: `Fictional ${i % 4}`,
  validFrom: '2009-04-01',
  validTo: undefined,
}));

export interface Counts {
  readonly younger: number;
  readonly older: number;
}

const episodes = (ageBand: '18-64' | '65+', quantity: number) => ({
  line: 'ST_MAX' as ReturnLineCode,
  ageBand,
  unit: 'episodes' as const,
  quantity: known(quantity),
  starters: NOBODY,
  leavers: NOBODY,
});
const NOBODY = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') } as const;

const planned = (pounds: number): SavingsLine => ({
  ...PLAIN_LINE,
  reference: 'S1',
  title: 'One',
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: { planned: [{ year: YEAR, amount: known(Money.thousands(pounds / 1000)) }], reported: [], validated: [] },
});

/**
 * A release, after others, of councils that returned episodes of reablement, each among 20,000 people aged 65 and over, and at most one
 * saving. Councils whose counts are left out returned nothing.
 */
export function releaseOf(
  counts: readonly (Counts | undefined)[],
  savings: readonly (number | undefined)[] = [],
  earlier: readonly ReleaseContent[] = [],
): Release {
  const returnOf = ({ younger, older }: Counts, i: number): CouncilReturn => ({
    council: COUNCILS[i]!.code,
    collection: YEAR,
    state: 'accepted',
    history: [],
    deliverySteps: [],
    version: {
      number: 1,
      savedAt: new Date(0),
      savedBy: 'key',
      content: {
        ...emptyContent,
        activityLines: [episodes('18-64', younger), episodes('65+', older)],
        savingsLines: savings.slice(i, i + 1).flatMap((saving) => (saving === undefined ? [] : [planned(saving)])),
      },
    },
  });
  const returns = counts.flatMap((given, i) => (given === undefined ? [] : [returnOf(given, i)]));
  const populations = COUNCILS.map(({ code }) => ({ council: code, ageBand: '65+' as const, year: YEAR, people: 20_000 }));
  const figures: readonly PublishedFigure[] = [];
  const publication = { realm: 'demonstration' as const, name: 'people', publisher: 'p', vintage: '2025-06-30' };
  const content = builtRelease({
    realm: 'demonstration',
    councils: COUNCILS.slice(0, counts.length),
    returns,
    publications: [{ ...publication, populations, figures, priceLevels: [], indices: [] }],
    programmes: [],
    documents: [],
    targets: [],
    earlier,
  });
  return new Release(releaseLabel(), content);
}
