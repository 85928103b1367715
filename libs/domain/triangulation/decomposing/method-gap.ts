import { type Factor } from './factor.js';
import { lmdiEffects } from './lmdi.js';
import { shapleyEffects } from './shapley.js';

/** What one factor did, in pounds, by the method that is published and by the one that checks it. */
export interface FactorEffect<Name extends string = string> {
  readonly factor: Name;
  readonly shapley: number;
  /** Undefined where a factor changed its sign. */
  readonly lmdi: number | undefined;
}

/** Methods that differ by more of the change than this explain it differently: the decomposition is sensitive (method 3.2). */
export const SENSITIVE_ABOVE = 0.05;

/** How near effects must come to the change, in pounds (method 3.2). What differs by less is rounding. */
export const CLOSES_WITHIN = 1;

/** The effects of factors whose product is an amount in pounds. Throws a RangeError for no factors and for values that are no numbers. */
export function effectsOf<Name extends string>(factors: readonly Factor<Name>[]): readonly FactorEffect<Name>[] {
  const shapley = shapleyEffects(factors);
  const lmdi = lmdiEffects(factors);
  return factors.map(({ name }, i) => ({ factor: name, shapley: shapley[i] ?? Number.NaN, lmdi: lmdi?.[i] }));
}

/**
 * How far the two methods are apart at most, as a share of the change: max |Shapley − LMDI| / |ΔE| (method 3.2). Undefined where nothing
 * changed, or LMDI has no answer.
 */
export function methodGap(effects: readonly FactorEffect[], change: number): number | undefined {
  const apart = furthestApart(effects);
  return apart === undefined || change === 0 ? undefined : apart / Math.abs(change);
}

/**
 * Whether the explanation depends on the method (`DECOMP_SENSITIVE`): they differ by more than 5% of the change and by more than a pound,
 * or the check could not be made. Effects that cancel in a change of nought can be sensitive; they have no gap.
 */
export function isSensitive(effects: readonly FactorEffect[], change: number): boolean {
  const apart = furthestApart(effects);
  return apart === undefined || (apart > CLOSES_WITHIN && apart > SENSITIVE_ABOVE * Math.abs(change));
}

/** Whether the effects add up to the change to the pound, by either method. */
export function closes(effects: readonly FactorEffect[], change: number): boolean {
  const isNear = (sum: number): boolean => Math.abs(sum - change) <= CLOSES_WITHIN;
  const lmdi = effects.map((effect) => effect.lmdi).filter((effect) => effect !== undefined);
  return isNear(total(effects.map(({ shapley }) => shapley))) && (lmdi.length < effects.length || isNear(total(lmdi)));
}

function furthestApart(effects: readonly FactorEffect[]): number | undefined {
  let furthest = 0;
  for (const { shapley, lmdi } of effects) {
    if (lmdi === undefined) return undefined;
    furthest = Math.max(furthest, Math.abs(shapley - lmdi));
  }
  return furthest;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
