import { type Figure, isKnown, known, measure, type MeasureCode, missing } from '../../catalogue/index.js';
import { READ_QUANTITY, type YearSources } from './quantity.js';

/** A measure's figure: numerator over denominator, or why there is none. Nothing is divided by nothing. */
export function measureFigure(code: MeasureCode, sources: YearSources): Figure {
  const { numerator, denominator, per } = measure(code);
  const over = READ_QUANTITY[numerator](sources);
  const under = READ_QUANTITY[denominator](sources);
  if (!isKnown(over)) return over;
  if (!isKnown(under)) return under;
  return under.value === 0 ? missing('not-applicable') : known((per * over.value) / under.value);
}
