import { numberIn } from './number-text.js';
import { type RawCell, read, type Reading, type Refused, refused, settle, then } from './raw-cell.js';
import { range } from './read-amount.js';

/** Shares are kept to four decimals. */
const SCALE = 10_000;

/**
 * A share as a fraction of 1, undefined where the cell is blank.
 *
 * @example 5% and 0.05 are both 0.05; 5 alone is refused, because it may be five times or five in a hundred
 */
export function readShare(raw: RawCell): Reading<number | undefined> {
  return then(settle(raw), (value): Reading<number | undefined> => {
    if (value.kind === 'blank' || (value.kind === 'text' && value.text.trim() === '')) return read(undefined);
    if (value.kind === 'number') return fraction(value.number);
    const found = numberIn(value.kind === 'text' ? value.text : '');
    if (found.kind === 'range') return range(found.low, found.high);
    return found.kind === 'number' && ['', '%'].includes(found.suffix) ? fraction(Number(found.decimal)) : NO_SHARE;
  });
}

function fraction(share: number): Reading<number> {
  if (share >= 0 && share <= 1) return read(Math.round(share * SCALE) / SCALE);
  const meant = share > 1 && share <= 100 ? ` If ${share} in a hundred are meant, enter ${share}%.` : '';
  return refused('CELL_OF_WRONG_KIND', `${share} is no share: a share is from 0 to 1, or from 0% to 100%.${meant}`);
}

const NO_SHARE: Refused = refused('CELL_OF_WRONG_KIND', 'The cell does not hold a share. Enter 0.05 or 5%.');
