import { type Figure, isMissingReason, known, missing, Money, type Provenance } from '#domain/catalogue';
import type { YearAmount } from '#domain/savings';
import type { MoneyFigureInput, QuantityInput } from '../figures/figure.types.js';
import type { ProvenanceInput, YearAmountInput } from './line-parts-input.types.js';

/** GraphQL's own objects have no prototype; the domain's are plain. */
export const provenanceOf = (input: ProvenanceInput | undefined): Provenance | undefined =>
  input ? { document: input.document, paragraph: input.paragraph } : undefined;

export const yearAmount = ({ year, amount }: YearAmountInput): YearAmount => ({ year, amount: moneyOf(amount) });
export const moneyOf = ({ value, missing: why }: MoneyFigureInput): Figure<Money> =>
  value === undefined ? absent(why) : known(Money.parse(value));
export const quantityFigure = ({ value, missing: why }: QuantityInput): Figure => (value === undefined ? absent(why) : known(value));

/** The schema has made sure that exactly one of value and reason was sent. */
function absent(reason: string | undefined): Figure<never> {
  if (reason === undefined || !isMissingReason(reason)) throw new TypeError(`neither a value nor a known reason: ${reason}`);
  return missing(reason);
}
