import { isKnown } from '#domain/catalogue';
import { type CollectionDefinition, contentTables, type DefinedColumn, type ReturnContent, type SheetCell, tableOf } from '#domain/returns';

/** How an officer writes amounts: those of a ledger in thousands, say, with savings below nought. */
export type WritesMoney = (pounds: number, table: string, column: string) => string | number;

/** Every cell of a return as its officer would type it: labels, years with a stroke, days and shares as texts. */
export function typedTables(
  content: ReturnContent,
  definition: CollectionDefinition,
  money: WritesMoney,
): Record<string, Record<string, string | number>[]> {
  const open = Object.entries(contentTables(content, definition)).filter(
    ([code]) => tableOf(definition, code as 'finance')?.rows.kind === 'open',
  );
  return Object.fromEntries(
    open.map(([code, rows]) => {
      const columns = tableOf(definition, code as 'finance')?.columns ?? [];
      const typed = rows.map((row) =>
        Object.fromEntries(
          columns.flatMap((column) => typedCell(row[column.code], column, code, money)).map((each) => [each.code, each.typed]),
        ),
      );
      return [code, typed];
    }),
  );
}

function typedCell(
  cell: SheetCell | undefined,
  column: DefinedColumn,
  table: string,
  money: WritesMoney,
): readonly { code: string; typed: string | number }[] {
  const typed = (value: string | number): readonly { code: string; typed: string | number }[] => [{ code: column.code, typed: value }];
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return [];
    case 'money':
      return typed(
        isKnown(cell.amount) ? money(cell.amount.value.toPounds(), table, column.code) : cell.amount.reason.replaceAll('-', ' '),
      );
    case 'number':
      return typed(
        isKnown(cell.number)
          ? column.kind === 'share'
            ? `${Number((cell.number.value * 100).toPrecision(9))}%`
            : cell.number.value
          : cell.number.reason.replaceAll('-', ' '),
      );
    case 'yes-no':
      return typed(cell.yes ? 'Yes' : 'No');
    case 'text':
      return typed(inWords(cell.text, column));
  }
}

function inWords(text: string, { kind, choices }: DefinedColumn): string {
  if (kind === 'choice') return choices.find(({ code }) => code === text)?.label ?? text;
  if (kind === 'year') return text.replace('-', '/');
  return kind === 'date' ? text.split('-').reverse().join('/') : text;
}
