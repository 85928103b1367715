import { type NamedRange } from 'hucre';
import { type DataValidation } from 'hucre/xlsx';
import { areaOf, addressOf } from '../address.js';
import { type ColumnPlan, OWN_SHEETS, type TablePlan } from '../plan.js';

/** Excel's limit for a list within a rule, commas included. */
const LONGEST_INLINE_LIST = 255;

const nameOf = (index: number): string => `list_${index + 1}`;

/** The long lists of a workbook, each a column of the hidden sheet; the same list is written once. */
export class Lists {
  private readonly lists = new Map<string, readonly string[]>();

  /** The rule's way to name its choices. */
  choicesOf(choices: readonly string[]): Pick<DataValidation, 'values'> | Pick<DataValidation, 'formula1'> {
    const inline = choices.join(',');
    // A comma within a choice would make two of it, and a quotation mark ends the list.
    const canBeInline = inline.length <= LONGEST_INLINE_LIST && !choices.some((choice) => /[,"]/.test(choice));
    if (canBeInline) return { values: [...choices] };
    const key = JSON.stringify(choices);
    this.lists.set(key, choices);
    return { formula1: nameOf([...this.lists.keys()].indexOf(key)) };
  }

  /**
   * A rule names its list instead of pointing at the hidden sheet: Excel keeps a rule that points at another sheet in an
   * extension, which would be lost when the workbook is annotated.
   */
  names(): NamedRange[] {
    return [...this.lists.values()].map((list, index) => {
      const column = index + 1;
      return { name: nameOf(index), range: areaOf(OWN_SHEETS.lists, { row: 1, column }, { row: list.length, column }) };
    });
  }

  /** The rows of the hidden sheet; none where every list is short. */
  rows(): (string | null)[][] {
    const lists = [...this.lists.values()];
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
  }
}

/** The rules that a spreadsheet program holds a typed value to, one for each column that has one. */
export function validationsOf(table: TablePlan, firstRow: number, lists: Lists): DataValidation[] {
  return table.columns.flatMap((column, index) => {
    const rule = ruleOf(column, lists);
    if (rule === undefined) return [];
    const range = `${addressOf(firstRow, index + 1)}:${addressOf(firstRow + table.rows.length - 1, index + 1)}`;
    return [
      {
        errorStyle: 'stop',
        ...rule,
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: column.heading.slice(0, LONGEST_TITLE),
      },
    ];
  });
}

/** Excel's limit for the title of a message. */
const LONGEST_TITLE = 31;
/** More than any council spends, and within what a spreadsheet holds to the penny. */
const MOST = '9999999999999';
/** 1 January 1990 and 31 December 2199, as days of a spreadsheet. */
const [FIRST_DAY, LAST_DAY] = ['32874', '109574'];

type Rule = Omit<DataValidation, 'range'>;

function ruleOf(column: ColumnPlan, lists: Lists): Rule | undefined {
  switch (column.kind) {
    case 'choice':
      return { type: 'list', ...lists.choicesOf(column.choices ?? []), errorMessage: 'Choose one of the list.' };
    case 'money':
      return figures('Type an amount in pounds, in figures alone; or in words why there is none.');
    case 'number':
      return figures('Type a number, in figures alone; or in words why there is none.');
    case 'share':
      return between('decimal', '0', '1', 'Type a percentage from 0% to 100%.');
    case 'date':
      return between('date', FIRST_DAY, LAST_DAY, 'Type a date, such as 31/03/2025.');
    case 'text':
    case 'derived':
      return undefined;
  }
}

/** Asks whether something else is meant, and takes it: an amount that is missing has its reason in its cell. */
const figures = (errorMessage: string): Rule => ({ ...between('decimal', `-${MOST}`, MOST, errorMessage), errorStyle: 'warning' });

const between = (type: 'decimal' | 'date', formula1: string, formula2: string, errorMessage: string): Rule => ({
  type,
  operator: 'between',
  formula1,
  formula2,
  errorMessage,
});
