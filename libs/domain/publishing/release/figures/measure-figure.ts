import { type Figure, isKnown, known, measure, type MeasureCode, missing, type QuantityCode } from '../../../catalogue/index.js';

/** What a measure is worked out from, for one council and year. */
export interface MeasureParts {
  readonly quantity: (code: QuantityCode) => Figure;
  readonly published: (code: MeasureCode) => Figure;
}

/** A measure's figure: numerator over denominator, or as published, or why there is none. Nothing is divided by nothing. */
export function measureFigure(code: MeasureCode, parts: MeasureParts): Figure {
  const { formula } = measure(code);
  if (formula.kind === 'published') return parts.published(code);
  return ratioOf(parts.quantity(formula.numerator), parts.quantity(formula.denominator), formula.per);
}

/** `per` times one figure over another; the first that is missing says why there is no ratio. */
export function ratioOf(over: Figure, under: Figure, per: number): Figure {
  if (!isKnown(over)) return over;
  if (!isKnown(under)) return under;
  return under.value === 0 ? missing('not-applicable') : known((per * over.value) / under.value);
}
