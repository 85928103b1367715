import type { Money } from '../../catalogue/index.js';

/** Whole pounds, as a report prints them: `£1,234,567`, and `-£500` below nought. */
export function inPounds(amount: Money | number): string {
  const whole = Math.round(typeof amount === 'number' ? amount : amount.toPounds());
  return `${whole < 0 ? '-' : ''}£${grouped(Math.abs(whole))}`;
}

/** Pounds and pence, for what a unit costs: `£21.50`. */
export const inPence = (pounds: number): string => `£${grouped(Number(pounds.toFixed(2)), 2)}`;

/** A share in per cent with at most one decimal: `12.5%`. */
export const inPercent = (share: number): string => `${Number((100 * share).toFixed(1))}%`;

/** `1.5 times` */
export const inTimes = (ratio: number): string => `${grouped(Number(ratio.toPrecision(2)))} times`;

/** A number with commas between its thousands. The locale’s own way takes a hundred times as long, and a return has thousands of them. */
export function grouped(value: number, decimals?: number): string {
  const [whole = '', fraction] = (decimals === undefined ? String(value) : value.toFixed(decimals)).split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
