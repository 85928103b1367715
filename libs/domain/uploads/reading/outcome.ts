import type { Problem } from '../../returns/index.js';
import type { UploadOutcome } from '../upload-reading.js';
import type { SheetRemark } from './remark.js';

export interface OutcomeSaid {
  readonly outcome: UploadOutcome;
  readonly sentence: string;
}

/** What the remarks come to: how many of what, and what to do next. */
export function outcomeOf(remarks: readonly SheetRemark[], file: FileWords): OutcomeSaid {
  const errors = remarks.filter(({ severity }) => severity === 'error');
  const questions = remarks.filter(({ severity }) => severity === 'question');
  if (errors.length > 0) {
    const counted = listed(countsOf(errors));
    const where = file.isCsv ? 'at the lines and columns given' : 'where the Errors sheet says';
    return {
      outcome: 'fix-and-re-upload',
      sentence: `${counted}. Mend ${errors.length === 1 ? 'it' : 'them'} ${where} and send the ${file.name} again; your return has not changed.`,
    };
  }
  const units = questions.filter(({ code }) => code === 'CONVENTION_TO_CONFIRM').length;
  if (units > 0) {
    const how = `Say first how the amounts of ${count(units, 'table')} are meant`;
    return { outcome: 'answer-the-checks', sentence: `${how}; then the ${file.name} is read again. Your return has not changed.` };
  }
  if (questions.length > 0) {
    const asked = questions.length === 1 ? '1 question is asked' : `${questions.length} questions are asked`;
    return {
      outcome: 'answer-the-checks',
      sentence: `Everything was read, and ${asked}. Take the ${file.name} in and answer, or mend it and send it again; your return has not changed.`,
    };
  }
  return {
    outcome: 'ready',
    sentence: `Everything was read, and nothing is asked. Take the ${file.name} in to make it the next version; your return has not changed.`,
  };
}

export interface FileWords {
  readonly name: 'workbook' | 'file';
  readonly isCsv: boolean;
}

/** What is wrong with a cell itself, and with a table as a whole; everything else is wrong with what the cells say together. */
const UNREADABLE = new Set<string>([
  'CELL_IS_ERROR',
  'CELL_OF_WRONG_KIND',
  'CELLS_MERGED',
  'CHOICE_UNKNOWN',
  'FORMULA_WITHOUT_VALUE',
  'RANGE_IN_CELL',
] satisfies Problem['code'][]);
const OF_TABLE = new Set<string>([
  'COLUMN_MISSING',
  'COLUMN_REPEATED',
  'ROWS_TOO_MANY',
  'TABLE_REPEATED',
  'TABLE_WITHOUT_HEADINGS',
] satisfies Problem['code'][]);

/** What lines are called, by the list of the return or the table that they are of. */
const LINES: Readonly<Record<string, string>> = {
  financeLines: 'finance line',
  finance: 'finance line',
  activityLines: 'activity line',
  activity: 'activity line',
  budgetBridge: 'year of the bridge',
  'budget-bridge': 'year of the bridge',
  savingsLines: 'saving',
  growthLines: 'growth line',
  overlapGroups: 'overlap',
  deliveryReports: 'delivery report',
};

function countsOf(errors: readonly SheetRemark[]): readonly string[] {
  const counts = new Map<string, Set<unknown>>();
  const add = (what: string, thing: unknown): void => {
    counts.set(what, (counts.get(what) ?? new Set()).add(thing));
  };
  for (const error of errors) {
    const { line = '' } = error;
    if (UNREADABLE.has(error.code)) add('cell|cannot be read', error);
    else if (error.code === 'CELL_BLANK') add('cell|must be filled in', error);
    else if (OF_TABLE.has(error.code)) add('table|cannot be read', error.cell);
    else add(`${LINES[line.split('/')[0] ?? ''] ?? 'row'}|cannot be true`, line);
  }
  return [...counts].map(([what, things]) => {
    const [noun = '', is = ''] = what.split('|');
    return `${count(things.size, noun)} ${is}`;
  });
}

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : (PLURALS[noun] ?? `${noun}s`)}`;
const PLURALS: Readonly<Record<string, string>> = { 'year of the bridge': 'years of the bridge' };
const listed = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? '');
