import { type CouncilCode, type FinancialYear, yearsAfter } from '../catalogue/index.js';
import type { ReturnContent } from '../returns/index.js';
import { type Accounts, accountsOf } from './figures/accounts.js';
import type { Adults, CheckBounds, PeerSpread } from './check-bounds.js';

/** One version of a return, and what it is checked against. */
export interface ReturnUnderCheck {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
  /** The same council's returns of the years before, newest first, at most three. */
  readonly earlier: readonly EarlierReturn[];
  /** What is usual among councils; undefined where nothing has been reckoned yet. */
  readonly bounds: CheckBounds | undefined;
  /** Adults by age band, where known. */
  readonly adults?: Adults | undefined;
}

export interface EarlierReturn {
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}

/** A return with its accounts put together once for all rules. */
export interface Checked extends ReturnUnderCheck {
  readonly accounts: Accounts;
  /** The return of the year directly before, where there is one. */
  readonly before: (EarlierReturn & { readonly accounts: Accounts }) | undefined;
}

export function puttingTogether(given: ReturnUnderCheck): Checked {
  const last = given.earlier.find(({ collection }) => collection === yearsAfter(given.collection, -1));
  return {
    ...given,
    accounts: accountsOf(given.content),
    before: last && { ...last, accounts: accountsOf(last.content) },
  };
}

/** Beyond so many robust standard deviations a change is asked about (S21, S29). */
export const MOST_DEVIATIONS = 3;

/** One robust standard deviation of a cell's change over one year where nothing has been measured (method 2.6: 10%). */
const DEFAULT_NOISE: PeerSpread = { median: 0, spread: 0.1, councils: 0 };

/** No cell is steadier than this: half of the default, the best that declared transfers bring about (method 2.6). */
const LEAST_NOISE = 0.05;

/** The usual change: as measured, but never of less noise than there is everywhere. */
export function usualChange(measured: PeerSpread | undefined): PeerSpread {
  const { median, spread, councils } = measured ?? DEFAULT_NOISE;
  return { median, spread: Math.max(spread, LEAST_NOISE), councils };
}
