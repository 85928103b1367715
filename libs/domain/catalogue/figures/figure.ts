/** A published number, or the stated reason why there is none. Never a bare `null`, never a silent zero. */
export type Figure<T = number> = KnownFigure<T> | MissingFigure;

export interface KnownFigure<T = number> {
  readonly kind: 'known';
  readonly value: T;
}

export interface MissingFigure {
  readonly kind: 'missing';
  readonly reason: MissingReason;
}

/** Why there is no number, each as the words that finish "this figure was ...". */
export const MISSING_REASONS = {
  suppressed: 'suppressed, because it tells of few people or is not for every reader',
  'not-submitted': 'not submitted',
  'not-collected': 'not collected',
  'not-printed': 'not printed in the source document',
  'not-applicable': 'not applicable to this council',
  'not-comparable': 'not comparable with the others',
} as const;

export type MissingReason = keyof typeof MISSING_REASONS;

export const known = <T>(value: T): KnownFigure<T> => ({ kind: 'known', value });
export const missing = (reason: MissingReason): MissingFigure => ({ kind: 'missing', reason });
export const isKnown = <T>(figure: Figure<T>): figure is KnownFigure<T> => figure.kind === 'known';
export const isMissingReason = (text: string): text is MissingReason => Object.hasOwn(MISSING_REASONS, text);

/** Applies `change` to a known value; a missing figure stays missing, for the same reason. */
export function mapFigure<A, B>(figure: Figure<A>, change: (value: A) => B): Figure<B> {
  return isKnown(figure) ? known(change(figure.value)) : figure;
}

/** Combines figures that are all known; the first missing one decides the reason otherwise. */
export function combineFigures<A, B>(figures: readonly Figure<A>[], combine: (values: readonly A[]) => B): Figure<B> {
  const absent = figures.find((figure) => !isKnown(figure));
  if (absent !== undefined && !isKnown(absent)) return absent;
  return known(combine(figures.filter(isKnown).map((figure) => figure.value)));
}
