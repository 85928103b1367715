import { INDICATORS } from '../../practice/index.js';
import type { Interval } from '../../statistics/index.js';
import type { EffectOf } from '../measuring/council-outcome.js';
import type { Finding } from '../measuring/finding.js';

/** A move with its sign: points of a share, per cent of everything else. */
export const moved = (by: number, move: EffectOf['move']): string => `${signed(by)}${move === 'points' ? ' points' : '%'}`;
export const fromTo = ({ lower, upper }: Interval): string => `${signed(lower)} to ${signed(upper)}`;

export function indicatorName(concept: EffectOf['concept']): string {
  const { label } = INDICATORS[concept];
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** What a finding comes to in words. A move is told as a move: why it was is not known from it (method 11). */
export const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  for: 'It went the way that the practice should take it, by more than chance usually does.',
  against: 'It went against what the practice should do, by more than chance usually does.',
  moved: 'It should have stayed as it was, and moved by more than chance usually does.',
  'none-seen': 'No effect is seen: that is no finding of none, and the interval says what cannot be ruled out.',
};

/** As a report writes it; what rounds to nought has no sign to tell. */
function signed(value: number): string {
  const digits = Math.abs(value).toFixed(1);
  if (digits === '0.0') return digits;
  return `${value < 0 ? '-' : '+'}${digits}`;
}
