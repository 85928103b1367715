import {
  addUp,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  mapFigure,
  missing,
  Money,
  type QuantityCode,
} from '../../catalogue/index.js';
import type { NetSpend } from '../release/figures/net-spend.js';
import type { Release, SavingsPlan } from '../release/release.js';
import type { ReleaseSources } from '../release/release-label.js';
import type { NationalReturn } from './national-return.table.js';

/** The figure of an accepted return and the published one of the same thing, as far as the release has them. */
export interface Sides {
  readonly ours: Figure<Money>;
  readonly theirs: Figure<Money>;
}

export const sidesOf = (release: Release, council: CouncilCode, year: FinancialYear, { ours, quantity }: NationalReturn): Sides => ({
  ours:
    ours === 'net'
      ? (netSpendIn(release, council, year)?.currentExpenditure ?? missing('not-submitted'))
      : addUp(ours.map((each) => quantityIn(release, council, each, year))),
  theirs: quantityIn(release, council, quantity, year),
});

/** Undefined where there is no return of the year, and in releases from before it was kept. */
export const netSpendIn = (release: Release, council: CouncilCode, year: FinancialYear): NetSpend | undefined =>
  planIn(release, council, year)?.netSpend;

export const planIn = (release: Release, council: CouncilCode, year: FinancialYear): SavingsPlan | undefined =>
  release.plansOf(council).find(({ collection }) => collection === year);

/** An amount of the release in money; the column of a council holds pounds. */
export const quantityIn = (release: Release, council: CouncilCode, code: QuantityCode, year: FinancialYear): Figure<Money> =>
  mapFigure(release.seenBy('programme').quantity(council, code, year), (pounds) => Money.nearestPenny(pounds));

/** What the figures of a quantity were read from in the year. */
export const publicationsFor = (release: Release, code: QuantityCode, year: FinancialYear): ReleaseSources['publications'] =>
  release
    .seenBy('programme')
    .publicationsOf(code, year)
    .flatMap((place) => release.content.sources.publications[place] ?? []);
