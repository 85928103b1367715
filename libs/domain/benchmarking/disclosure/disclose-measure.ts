import { type Audience, type Figure, isKnown, known, measure, type MeasureCode, missing } from '../../catalogue/index.js';
import { asRead, isTooFew } from './disclose-quantity.js';

/** A measure's figure and the two quantities it was divided from, as they are or as secondary suppression left them. */
export interface MeasureParts {
  readonly figure: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
}

/** Whether an audience may ask for a measure at all. */
export const measureIsFor = (code: MeasureCode, audience: Audience): boolean =>
  audience === 'programme' || measure(code).audience === 'public';

/**
 * A measure as an audience reads it. A measure of the programme is hidden whole from the public. A ratio is suppressed exactly where a part
 * of it is: too few people in the numerator or denominator, too few weeks under a unit cost, or withheld so that nobody subtracts it.
 * Whoever reads both parts can divide them, so a rule for the ratio alone would protect nothing; a population is its publisher's, and read
 * by everybody however small it is.
 *
 * Whoever holds a ratio and one of its parts can compute the other. So the ratio is made of what the same audience reads of its parts:
 * the public's of rounded counts. Multiplied back it gives the rounded count, which the public reads anyway; decimals protect nothing,
 * because a rate per 1,000 of a small place is exact to one person. Rates that a publisher gives come without parts, and pass.
 */
export function discloseMeasure(code: MeasureCode, parts: MeasureParts, audience: Audience): Figure {
  const { formula } = measure(code);
  if (!measureIsFor(code, audience)) return missing('suppressed');
  if (formula.kind === 'published') return parts.figure;

  const { figure, numerator, denominator } = parts;
  if ([numerator, denominator].some((part) => !isKnown(part) && part.reason === 'suppressed')) return missing('suppressed');
  if (!isKnown(figure)) return figure;
  if (!isKnown(numerator)) return numerator;
  if (!isKnown(denominator)) return denominator;

  const isWithheld = isTooFew(formula.numerator, numerator.value) || isTooFew(formula.denominator, denominator.value);
  if (isWithheld) return missing('suppressed');

  const over = asRead(formula.numerator, numerator.value, audience);
  const under = asRead(formula.denominator, denominator.value, audience);
  const asItIs = over === numerator.value && under === denominator.value;
  return asItIs ? figure : known((formula.per * over) / under);
}
