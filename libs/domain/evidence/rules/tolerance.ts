import type { PrintedUnit } from '../documents/index.js';
import type { FigureCell } from './printed-cells.js';

/** What two amounts of money may differ by beyond their rounding: £1,000 or a thousandth, whichever is more (method 8). */
const LEAST_POUNDS = 1000;
const LEAST_SHARE = 0.001;

/** Units of amounts; a price a week or an hour is none. */
const AMOUNTS: readonly PrintedUnit[] = ['gbp', 'gbp-thousands', 'gbp-millions'];

/** What a figure may be out by beyond rounding: counts, shares and rates by nothing. */
export const toleranceOf = ({ printed: { unit }, value }: FigureCell): number =>
  AMOUNTS.includes(unit) ? Math.max(LEAST_POUNDS, LEAST_SHARE * Math.abs(value)) : 0;
