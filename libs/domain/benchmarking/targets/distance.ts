import type { Aim } from './local-target.js';

/** Sums of decimals leave a trace far behind the last place that anybody states. */
const PLACES = 6;

/**
 * How far a value lies from what is aimed at, in the unit of the measure: below nought it falls short, above it goes beyond. Nought is
 * anywhere inside a band, and exactly at a single value.
 *
 * @example distanceTo({ kind: 'band', from: 56, to: 61 }, 54) // => -2
 */
export function distanceTo(aim: Aim, value: number): number {
  if (aim.kind === 'value') return rounded(value - aim.value);
  if (value < aim.from) return rounded(value - aim.from);
  return value > aim.to ? rounded(value - aim.to) : 0;
}

/** Whether the value is what was aimed at. */
export function isMet(aim: Aim, value: number): boolean {
  const distance = distanceTo(aim, value);
  if (aim.kind === 'value' && aim.side === 'at-least') return distance >= 0;
  return aim.kind === 'value' && aim.side === 'at-most' ? distance <= 0 : distance === 0;
}

/** Adding nought makes nought of minus nought. */
const rounded = (amount: number): number => Number(amount.toFixed(PLACES)) + 0;
