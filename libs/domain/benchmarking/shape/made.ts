import type { CouncilCode, MissingReason, QuantityCode } from '../../catalogue/index.js';

/** How the figure of a footprint and year was made. */
export type Made =
  | { readonly kind: 'as-published' | 'recoded'; readonly from: readonly [CouncilCode] }
  | (Sides & { readonly kind: 'combined' })
  | (Sides & { readonly kind: 'apportioned' })
  | { readonly kind: 'not-made'; readonly because: NotMade };

/** Why no figure of the footprint can be made of those there are. */
export type NotMade =
  /** The council was divided later, and no apportionment says how. */
  | { readonly kind: 'divided'; readonly council: CouncilCode }
  /** The council holds places that are not of the footprint. */
  | { readonly kind: 'holds-others'; readonly council: CouncilCode }
  /** Rates are published alone, without what they divide. */
  | { readonly kind: 'rate-alone' }
  | { readonly kind: 'not-additive'; readonly quantity: QuantityCode }
  | { readonly kind: 'part-missing'; readonly council: CouncilCode; readonly quantity: QuantityCode; readonly reason: MissingReason }
  | { readonly kind: 'nothing-to-divide-by'; readonly quantity: QuantityCode };

/** Both sides of a ratio, each added up over the councils it comes from. */
export interface Sides {
  readonly from: readonly CouncilCode[];
  readonly numerator: Side;
  readonly denominator: Side;
}

export interface Side {
  readonly amounts: readonly PartAmount[];
  readonly total: number;
  /** What of the total is apportioned, as an amount and as a share, and the standard error of that amount. */
  readonly apportioned: number;
  readonly share: number;
  readonly standardError: number;
}

/** What one council brings: `share` of `value`, where 1 is the whole of it. */
export interface PartAmount {
  readonly council: CouncilCode;
  readonly value: number;
  readonly share: number;
  readonly u: number;
  readonly basis: string | undefined;
}

/**
 * Amounts of several councils together. Errors of several apportionments are independent: their squares add up (method 7.12).
 *
 * @example sideOf([whole 60, whole 40, 12% of 120 with u 0.03]) // => total 114.4, apportioned 14.4, share 0.126, standardError 0.432
 */
export function sideOf(amounts: readonly PartAmount[]): Side {
  const brought = amounts.map(({ share, value }) => share * value);
  const parts = amounts.filter(isApportioned);
  const size = sum(brought.map(Math.abs));
  return {
    amounts,
    total: sum(brought),
    apportioned: sum(parts.map(({ share, value }) => share * value)),
    share: size === 0 ? 0 : sum(parts.map(({ share, value }) => Math.abs(share * value))) / size,
    standardError: Math.sqrt(sum(parts.map(({ share, value, u }) => (u * share * value) ** 2))),
  };
}

export const isApportioned = ({ basis }: PartAmount): boolean => basis !== undefined;

/** The greater of the shares that are apportioned above the line and below it. */
export const apportionedShare = ({ numerator, denominator }: Sides): number => Math.max(numerator.share, denominator.share);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
