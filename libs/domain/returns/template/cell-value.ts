import { type Figure, isKnown } from '../../catalogue/index.js';
import type { DefinedColumn } from '../definition/index.js';
import type { SheetCell } from '../filling/index.js';
import { wordsOf } from '../reading/index.js';

export const YES = 'Yes';
export const NO = 'No';

/** What a cell shows: a choice by its label, a figure that is missing by its reason in words. Undefined is a blank. */
export function valueOf(cell: SheetCell | undefined, column: DefinedColumn): string | number | Date | undefined {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return undefined;
    case 'money':
      return shown(cell.amount, (amount) => amount.toPounds());
    case 'number':
      return shown(cell.number, (number) => number);
    case 'yes-no':
      return cell.yes ? YES : NO;
    case 'text':
      return column.kind === 'date' ? dateOf(cell.text) : wordsFor(cell.text, column);
  }
}

/** Words as people read them; a code that the year has no choice for stands as it is. */
export const wordsFor = (text: string, { choices }: DefinedColumn): string | undefined =>
  text.trim() === '' ? undefined : (choices.find(({ code }) => code === text)?.label ?? text);

export const shown = <T, V>(figure: Figure<T>, value: (known: T) => V): V | string =>
  isKnown(figure) ? value(figure.value) : wordsOf(figure.reason);

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
