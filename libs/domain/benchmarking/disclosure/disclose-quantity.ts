import {
  type Audience,
  type Figure,
  isKnown,
  known,
  measure,
  MEASURE_CODES,
  missing,
  quantity,
  type QuantityCode,
} from '../../catalogue/index.js';

/** Official statistics of adult social care round counts of people to the nearest five (method 7.10). */
const ROUNDED_TO = 5;

/**
 * A quantity as an audience reads it. A count of people who use services, or of what stands for few of them, that is above nought and
 * below the fewest that are shown is suppressed for everybody. The public reads counts of people and episodes rounded to the nearest
 * five; the programme reads them as they are. Amounts of money and statistics that their publisher made safe pass.
 *
 * Nought stays nought: it is about nobody, official statistics print it, and a suppressed count could still be any from 1 to 4. A count
 * below nought, which no check lets in, is suppressed.
 *
 * What secondary suppression withholds is passed as missing already, and stays so.
 */
export function discloseQuantity(code: QuantityCode, figure: Figure, audience: Audience): Figure {
  if (!quantityIsFor(code, audience)) return missing('suppressed');
  if (!isKnown(figure)) return figure;
  if (isTooFew(code, figure.value)) return missing('suppressed');
  return known(asRead(code, figure.value, audience));
}

/** Whether a quantity counts so few people that nobody reads it. */
export function isTooFew(code: QuantityCode, value: number): boolean {
  const { fewest } = quantity(code);
  return fewest !== undefined && value !== 0 && value < fewest;
}

/** A value that may be shown, as the audience reads it: rounded for the public where it counts people who use services. */
export function asRead(code: QuantityCode, value: number, audience: Audience): number {
  return audience === 'public' && countsServiceUsers(code) ? ROUNDED_TO * Math.round(value / ROUNDED_TO) : value;
}

/**
 * Whether an audience may read a quantity at all. A quantity that only measures of the programme are made of is the programme's: with
 * it in hand, and the other part public, anybody could divide.
 */
export function quantityIsFor(code: QuantityCode, audience: Audience): boolean {
  return audience === 'programme' || !PROGRAMME_ONLY.has(code);
}

/** Whether it counts people who use services, or episodes of them; populations do not. */
export const countsServiceUsers = (code: QuantityCode): boolean => {
  const { fewest, unit } = quantity(code);
  return fewest !== undefined && (unit === 'PEOPLE' || unit === 'EPISODES');
};

const PROGRAMME_ONLY: ReadonlySet<QuantityCode> = onlyOfTheProgramme();

function onlyOfTheProgramme(): ReadonlySet<QuantityCode> {
  const usedFor = (audience: Audience): readonly QuantityCode[] =>
    MEASURE_CODES.map(measure).flatMap((each) =>
      each.audience === audience && each.formula.kind === 'ratio' ? [each.formula.numerator, each.formula.denominator] : [],
    );
  const open = new Set(usedFor('public'));
  return new Set(usedFor('programme').filter((code) => !open.has(code)));
}
