import type { Figure, Money, Provenance } from '../../catalogue/index.js';
import type { TableCode } from '../definition/index.js';

/** One cell of a table, as it is understood: a year, a day or a choice is text in its one spelling. A blank is not a figure that is missing. */
export type SheetCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly amount: Figure<Money> }
  | { readonly kind: 'number'; readonly number: Figure }
  | { readonly kind: 'yes-no'; readonly yes: boolean };

/** The cells of a row by the codes of their columns; a column that is left out is blank. */
export type SheetRow = Readonly<Record<string, SheetCell>>;
/** The rows of each table; a table that is left out has none. */
export type FilledTables = Readonly<Partial<Record<TableCode, readonly SheetRow[]>>>;

export const BLANK: SheetCell = { kind: 'blank' };
export const textCell = (text: string | undefined): SheetCell => (text === undefined ? BLANK : { kind: 'text', text });
export const figureCell = (amount: Figure<Money>): SheetCell => ({ kind: 'money', amount });
export const moneyCell = (value: Money | undefined): SheetCell => (value === undefined ? BLANK : figureCell({ kind: 'known', value }));
export const quantityCell = (number: Figure): SheetCell => ({ kind: 'number', number });
export const numberCell = (value: number | undefined): SheetCell => (value === undefined ? BLANK : quantityCell({ kind: 'known', value }));
export const yesNoCell = (yes: boolean): SheetCell => ({ kind: 'yes-no', yes });

export const provenanceCells = (provenance: Provenance | undefined): SheetRow => ({
  document: textCell(provenance?.document),
  paragraph: textCell(provenance?.paragraph),
});

/** Words of nothing but spaces are a blank. */
export const isBlank = (cell: SheetCell | undefined): boolean =>
  cell === undefined || cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '');
