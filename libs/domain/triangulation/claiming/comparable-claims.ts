import {
  CELL_CODES,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  known,
  missing,
  type PriceIndex,
  priceRatio,
  yearsAfter,
  yearsUpTo,
} from '../../catalogue/index.js';
import { possibleDoubleCounts } from '../../checking/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { cellSpend } from '../cell-spend.js';
import type { ClaimOutcome, ClaimSources, ComparableClaims, Window } from './claim.js';
import { comparableClaim } from './comparable-claim.js';
import { growthOffsets } from './growth-offsets.js';

/** One council's accepted returns, and the external prices of its realm. */
export interface ClaimEvidence {
  readonly council: CouncilCode;
  readonly returnOf: (year: FinancialYear) => ReturnContent | undefined;
  readonly index: PriceIndex | undefined;
}

/** How many years of earlier returns are read for savings that are printed again. */
const YEARS_READ_BACK = 3;

/** What a council claims over a window, at every stage and cell by cell; undefined without a return of the assessed year, or prices. */
export function claimsOfCouncil({ council, returnOf, index }: ClaimEvidence, window: Window): ComparableClaims | undefined {
  const content = returnOf(window.year);
  if (content === undefined || index === undefined || !isComplete(index, window)) return undefined;
  const base = returnOf(window.base);
  return comparableClaims(
    {
      council,
      content,
      earlier: Array.from({ length: YEARS_READ_BACK }, (_, i) => yearsAfter(window.year, -i - 1)).flatMap((collection) => {
        const earlier = returnOf(collection);
        return earlier === undefined ? [] : [{ collection, content: earlier }];
      }),
      lift: (cell, from) => priceRatio(index, cell, from, window.year) ?? Number.NaN, // never: the index is complete
      baseSpend: (cell) => {
        const spend = base === undefined ? missing('not-submitted') : cellSpend(base, cell);
        return isKnown(spend) ? spend.value.toPounds() : undefined;
      },
    },
    window,
  );
}

/** The three totals of a claim: they are never mixed (method 1.6). */
export function comparableClaims(sources: ClaimSources, window: Window): ComparableClaims {
  const possible = possibleDoubleCounts({ ...sources, collection: window.year });
  const planned = comparableClaim(sources, 'planned', window, possible);
  const reported = comparableClaim(sources, 'reported', window, possible);
  const validated = comparableClaim(sources, 'validated', window, possible);
  return {
    planned,
    reported,
    validated,
    validatedShare: shareOf(validated, reported),
    growthOffsets: growthOffsets(sources.content.growthLines, window, sources.lift),
  };
}

function shareOf(validated: ClaimOutcome, reported: ClaimOutcome): Figure {
  if (reported.kind !== 'claim') return missing(reported.reason);
  if (validated.kind !== 'claim') return missing(validated.reason);
  return reported.amount > 0 ? known(validated.amount / reported.amount) : missing('not-applicable');
}

const isComplete = (index: PriceIndex, { base, year }: Window): boolean =>
  [base, ...yearsUpTo(base, year)].every((each) => CELL_CODES.every((cell) => priceRatio(index, cell, each, year) !== undefined));
