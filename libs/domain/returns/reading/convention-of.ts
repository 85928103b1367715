import { type Figure, isKnown, type Money } from '../../catalogue/index.js';
import { numberIn, tidy } from './number-text.js';
import type { RawCell } from './raw-cell.js';
import { type Unit, UNITS } from './read-amount.js';
import type { Convention } from './read-cell.js';

/** How a column or table writes its amounts, why we think so, and what a person must confirm before it is read so. */
export interface ConventionFound extends Convention {
  readonly unitBecause: string;
  readonly signBecause: string;
  /** A question each; empty where nothing is in doubt. */
  readonly toConfirm: readonly string[];
}

/** Savings of a year as a share of the net budget, at least and at most (rule H11; the programme of 2012-13 saved 0.4 to 11.3 per cent). */
const LEAST_SHARE = 0.0005;
const MOST_SHARE = 0.3;
/** From this share of amounts below nought on, a column of positive amounts is taken to be written with its signs turned (rule H10). */
const TURNED_FROM = 0.8;
/** Amounts with pence that are typically so many times the whole ones stand in another unit (rule H13). */
const MIXED_FROM = 100;

/**
 * How the amounts of one year's column are written. Under a heading of savings their sum is set against the net budget; for other
 * headings the unit is what the heading says, or pounds. Where years stand beside each other, `ofOneYear` are the amounts of one of them.
 *
 * @example Leicestershire's 8,055 of savings in 2024-25 are 0.005 per cent of its budget in pounds, and 5.2 per cent in thousands
 */
export function conventionOf(
  cells: readonly RawCell[],
  heading: string,
  budget: Figure<Money>,
  ofOneYear: readonly RawCell[] = cells,
): ConventionFound {
  const amounts = plainAmounts(cells);
  const [unit, sign] = [unitOf(ofOneYear === cells ? amounts : plainAmounts(ofOneYear), heading, budget), signOf(amounts, heading)];
  const mixed = mixedUnits(amounts) ? ['Whole numbers and much larger amounts with pence stand together. Are they all in one unit?'] : [];
  return {
    unit: unit.is,
    unitBecause: unit.because,
    sign: sign.is,
    signBecause: sign.because,
    toConfirm: [...unit.ask, ...mixed, ...sign.ask],
  };
}

interface Found<T> {
  readonly is: T;
  readonly because: string;
  readonly ask: readonly string[];
}

function unitOf(amounts: readonly number[], heading: string, budget: Figure<Money>): Found<Unit> {
  const declared = declaredUnit(heading);
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const testable = isSavings(heading) && isKnown(budget) && budget.value.toPounds() > 0 && total > 0;
  if (!testable) {
    const because = declared === undefined ? 'The heading names no unit, and pounds are asked for.' : `The heading says ${declared}.`;
    return { is: declared ?? 'pounds', because, ask: [] };
  }
  const shareIn = (unit: Unit): number => (total * 10 ** UNITS[unit]) / budget.value.toPounds();
  const says = (unit: Unit): string => `in ${unit} the savings are ${percent(shareIn(unit))} of the net budget`;
  const fit = (Object.keys(UNITS) as Unit[]).filter((unit) => shareIn(unit) >= LEAST_SHARE && shareIn(unit) <= MOST_SHARE);
  if (declared !== undefined) {
    if (fit.includes(declared)) return { is: declared, because: `The heading says ${declared}, and ${says(declared)}.`, ask: [] };
    const instead = fit[0] === undefined ? '' : `; ${says(fit[0])}`;
    return { is: declared, because: `The heading says ${declared}.`, ask: [`But ${says(declared)}${instead}. Which unit is meant?`] };
  }
  const [only] = fit; // the shares that fit span less than a thousand, so two units never do
  if (only === undefined) {
    return {
      is: 'pounds',
      because: 'The heading names no unit, and pounds are asked for.',
      ask: [`No unit is named, and ${says('pounds')}. Which unit is meant?`],
    };
  }
  const because = `No unit is named, and ${says(only)}; no other unit gives a share from 0.05% to 30%.`;
  return { is: only, because, ask: only === 'pounds' ? [] : [`Are the amounts in ${only}? No unit is named, and ${says(only)}.`] };
}

function signOf(amounts: readonly number[], heading: string): Found<Convention['sign']> {
  const counted = amounts.filter((amount) => amount !== 0);
  const below = counted.filter((amount) => amount < 0).length;
  if (!IS_POSITIVE.test(tidy(heading))) return { is: 'as-given', because: 'Amounts under this heading have signs of their own.', ask: [] };
  if (below === 0) return { is: 'as-given', because: 'No amount is below nought.', ask: [] };
  const because = `${below} of ${counted.length} amounts are below nought.`;
  if (below === counted.length) return { is: 'turned', because, ask: [] };
  if (below >= TURNED_FROM * counted.length)
    return { is: 'turned', because, ask: [`${because} Are the others reversals, which count against the rest?`] };
  return { is: 'as-given', because, ask: [`${because} Which of them are reversals?`] };
}

/** Savings and income are asked for as positive amounts, and ledgers write them negative. */
const IS_POSITIVE = /saving|income|contribution/;
const isSavings = (heading: string): boolean => tidy(heading).includes('saving');

/** The unit that a heading names: `£'000`, `£k`, `£m`, `£`. */
export function declaredUnit(heading: string): Unit | undefined {
  const words = tidy(heading);
  if (/£ ?'?000|£ ?k\b|\bthousands?\b|'000s?\b/.test(words)) return 'thousands';
  if (/£ ?mn?\b|\bmillions?\b/.test(words)) return 'millions';
  return /£|\bpounds\b/.test(words) ? 'pounds' : undefined;
}

function mixedUnits(amounts: readonly number[]): boolean {
  const sizes = amounts.map(Math.abs).filter((amount) => amount > 0);
  const [pence, whole] = [sizes.filter((amount) => !Number.isInteger(amount)), sizes.filter((amount) => Number.isInteger(amount))];
  return pence.length > 0 && whole.length > 0 && middle(pence) >= MIXED_FROM * middle(whole);
}

const middle = (sizes: readonly number[]): number => [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;

/**
 * Numbers as they stand, whatever their unit. One that names its own, such as £4m, says nothing of the others; what cannot be read is
 * told of when its cell is.
 */
export function plainAmounts(cells: readonly RawCell[]): readonly number[] {
  const amounts: number[] = [];
  for (const { value } of cells) {
    if (value.kind === 'number') amounts.push(toThePenny(value.number));
    if (value.kind !== 'text') continue;
    const found = numberIn(value.text);
    if (found.kind === 'number' && found.suffix === '') amounts.push(toThePenny(Number(found.decimal)));
  }
  return amounts;
}

const toThePenny = (amount: number): number => Math.round(amount * 100) / 100;

export const percent = (share: number): string => `${Number((100 * share).toPrecision(2))}%`;
