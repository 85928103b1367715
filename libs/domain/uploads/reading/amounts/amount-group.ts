import { declaredUnit, type DefinedColumn, type Unit } from '../../../returns/index.js';
import type { GivenCell } from '../../given-workbook.js';
import type { LaidOut } from '../sheets/lay-out.js';

/** Columns of a table that are written alike: what a person confirms at once. */
export interface AmountGroup {
  readonly laid: LaidOut;
  /** The code of the column; empty for several that go together. */
  readonly code: string;
  readonly heading: string;
  readonly columns: readonly DefinedColumn[];
  /** Those whose signs a ledger may write the other way round. */
  readonly turnable: readonly DefinedColumn[];
  /** What the amounts are, in the words of a heading. */
  readonly words: string;
  /** What they are tested on: savings and spending against the net budget, budgets against what a budget can be. */
  readonly test: 'savings' | 'gross' | 'budget' | 'none';
  /** Whether they are in whatever unit the rest of the workbook is in; what is counted by the week is not. */
  readonly goesWithOthers: boolean;
  /** Units named in the headings, or else above them or on the tab. */
  readonly named: readonly Unit[];
  /** The columns with something in them, and that. */
  readonly filled: readonly FilledColumn[];
}

export interface FilledColumn {
  readonly column: DefinedColumn;
  readonly cells: readonly GivenCell[];
}

/** Amounts that go together in a table, and those that stand for themselves. Groups without an amount are left out. */
export function amountGroups(laid: LaidOut): readonly AmountGroup[] {
  const money = laid.table.columns.filter(({ code, kind }) => kind === 'money' && laid.at.has(code));
  const together = TOGETHER.find(({ table }) => table === laid.table.code);
  const filled = filledColumns(laid);
  const of = (group: Omit<AmountGroup, 'laid' | 'named' | 'filled'>): AmountGroup => ({
    ...group,
    laid,
    named: unitsNamed(laid, group.columns, group.goesWithOthers),
    filled: filled.filter(({ column }) => group.columns.includes(column)),
  });
  const alone = (column: DefinedColumn): AmountGroup =>
    of({
      code: column.code,
      heading: column.heading,
      columns: [column],
      turnable: [column],
      words: laid.table.code === 'delivery-reports' ? 'Savings' : column.heading,
      test: 'none',
      goesWithOthers: !/weekly/.test(column.code),
    });
  const whole = (rule: (typeof TOGETHER)[number]): AmountGroup =>
    of({
      code: '',
      heading: `${money[0]?.heading ?? ''} to ${money.at(-1)?.heading ?? ''}`,
      columns: money,
      turnable: money.filter(({ code }) => rule.turnable === undefined || rule.turnable.test(code)),
      words: rule.words,
      test: rule.test,
      goesWithOthers: true,
    });
  return (together === undefined ? money.map(alone) : [whole(together)]).filter((group) => group.filled.length > 0);
}

/** Tables that are in one unit throughout, as those who print them print them. */
const TOGETHER = [
  { table: 'finance', words: 'Income', test: 'gross', turnable: /income|contributions/ },
  { table: 'budget-position', words: 'Budget', test: 'budget', turnable: undefined },
  { table: 'budget-bridge', words: 'Savings', test: 'budget', turnable: /^savings$/ },
  { table: 'savings-amounts', words: 'Savings', test: 'savings', turnable: undefined },
  { table: 'savings-costs', words: 'Costs', test: 'none', turnable: undefined },
  { table: 'growth-lines', words: 'Growth', test: 'none', turnable: undefined },
] as const;

/** In the order of the table. */
function filledColumns({ columns, rows, table }: LaidOut): readonly FilledColumn[] {
  const found = new Map<DefinedColumn, GivenCell[]>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const column = columns.get(cell.column);
      if (column?.kind !== 'money') continue;
      const ofColumn = found.get(column);
      if (ofColumn === undefined) found.set(column, [cell]);
      else ofColumn.push(cell);
    }
  }
  return table.columns.flatMap((column) => {
    const cells = found.get(column);
    return cells === undefined ? [] : [{ column, cells }];
  });
}

/** Every cell of the columns that are wanted. */
export const cellsOf = ({ filled }: AmountGroup, isWanted: (column: DefinedColumn) => boolean = () => true): readonly GivenCell[] =>
  ([] as readonly GivenCell[]).concat(...filled.filter(({ column }) => isWanted(column)).map(({ cells }) => cells));

/** A heading speaks for its column; what stands alone above the headings, or on the tab, for all amounts but those by the week. */
function unitsNamed({ headings, above, sheet }: LaidOut, columns: readonly DefinedColumn[], forAll: boolean): readonly Unit[] {
  const inHeadings = columns.flatMap(({ code }) => declaredUnit(headings.get(code) ?? '') ?? []);
  if (inHeadings.length > 0) return [...new Set(inHeadings)];
  const alone = [...above, sheet].filter((text) => text === sheet || UNIT_ALONE.test(text)).flatMap((text) => declaredUnit(text) ?? []);
  return forAll ? [...new Set(alone)] : [];
}

/** A text that names a unit and says nothing else: an instruction may name two, the one that is not wanted as well. */
const UNIT_ALONE =
  /^\W*(?:(?:all|figures|amounts|values|are|in|the|shown)\s+)*£?\s*(?:(?:million|thousand|pound)s?|['’]?000s?|k|mn?)?\W*$/i;
