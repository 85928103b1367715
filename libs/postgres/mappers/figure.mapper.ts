import { type Figure, isKnown, isMissingReason, known, missing, Money } from '#domain/catalogue';
import type { MoneyFigureColumns, QuantityFigureColumns } from '../rows/version-part.row.js';

/** A stored figure, or a TypeError where the row holds neither a value nor a known reason. */
export const toMoneyFigure = (columns: MoneyFigureColumns): Figure<Money> => toFigure(columns, (value) => Money.parse(value));

/** Quantities come out of the database as text, so that no digit is lost on the way; here they become numbers. */
export const toQuantity = (columns: QuantityFigureColumns): Figure => toFigure(columns, Number);

export function fromMoneyFigure(figure: Figure<Money>): MoneyFigureColumns {
  return isKnown(figure) ? { value: figure.value.toString(), missing: null } : { value: null, missing: figure.reason };
}

export function fromQuantity(figure: Figure): QuantityFigureColumns {
  return isKnown(figure) ? { value: String(figure.value), missing: null } : { value: null, missing: figure.reason };
}

function toFigure<T>(columns: MoneyFigureColumns, read: (value: string) => T): Figure<T> {
  if (columns.value !== null) return known(read(columns.value));
  if (columns.missing !== null && isMissingReason(columns.missing)) return missing(columns.missing);
  throw new TypeError(`figure row holds neither a value nor a known reason: ${columns.missing}`);
}
