import { type Figure, type FinancialYear, isKnown, missing, type Money, yearsAfter } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import type { SavingsLine } from '#domain/savings';
import { CONTENT, pounds, SAVING, YEAR } from './upload-return.js';

/** A cell of a return that a person can fill in, under the name that the return has for it. Undefined is a blank, or a line that is not there. */
export interface EditedCell {
  readonly name: string;
  readonly read: (content: ReturnContent) => string | undefined;
  /** Undefined where there is no line to write it in. */
  readonly write: (content: ReturnContent, words: string | undefined) => ReturnContent | undefined;
  readonly kind: 'money' | 'text' | 'optional-money' | 'optional-text';
}

/** What a person does at once, such as filling in a cell or taking out a line: what each cell holds then. */
export interface Edit {
  readonly cells: ReadonlyMap<string, string | undefined>;
  readonly takesOut: boolean;
  /** Undefined where it cannot be done: the line is not there, or is there already. */
  readonly apply: (content: ReturnContent) => ReturnContent | undefined;
}

const YEARS: readonly FinancialYear[] = [0, 1, 2].map((n) => yearsAfter(YEAR, n));
const AT_THE_START = ['AC1', 'AC2', 'AC3', 'AC4'];
const ADDED_LATER = ['AC7', 'AC8'];

/** A return of a few lines that two people work on. */
export const STARTED: ReturnContent = { ...CONTENT, savingsLines: AT_THE_START.map((reference) => ({ ...SAVING, reference })) };

const moneyOf = (words: string | undefined): Figure<Money> =>
  words === undefined ? missing('not-submitted') : words === 'suppressed' ? missing('suppressed') : pounds(words.replace('£', ''));
const wordsOf = (amount: Figure<Money> | undefined): string | undefined =>
  amount === undefined ? undefined : isKnown(amount) ? `£${amount.value.toPounds()}` : amount.reason.replaceAll('-', ' ');

const lineCell = (reference: string, [heading, field]: readonly [string, 'title' | 'note']): EditedCell => ({
  name: `Savings lines, ${reference}, ${heading}`,
  kind: field === 'title' ? 'text' : 'optional-text',
  read: (content) => lineOf(content, reference)?.[field],
  write: (content, words) => withLine(content, reference, (line) => ({ ...line, [field]: words })),
});

const amountCell = (reference: string, stage: 'planned' | 'reported', year: FinancialYear): EditedCell => ({
  name: `Savings amounts, ${reference} ${stage}, ${year}`,
  kind: 'optional-money',
  read: (content) => wordsOf(lineOf(content, reference)?.amounts[stage].find((each) => each.year === year)?.amount),
  write: (content, words) =>
    withLine(content, reference, (line) => {
      const others = line.amounts[stage].filter((each) => each.year !== year);
      const all = words === undefined ? others : [...others, { year, amount: moneyOf(words) }];
      return { ...line, amounts: { ...line.amounts, [stage]: all.sort((a, b) => (a.year < b.year ? -1 : 1)) } };
    }),
});

const lineOf = (content: ReturnContent, reference: string): SavingsLine | undefined =>
  content.savingsLines.find((line) => line.reference === reference);
const withLine = (content: ReturnContent, reference: string, change: (line: SavingsLine) => SavingsLine): ReturnContent | undefined =>
  lineOf(content, reference) && {
    ...content,
    savingsLines: content.savingsLines.map((line) => (line.reference === reference ? change(line) : line)),
  };

const cellsOfLine = (reference: string): readonly EditedCell[] => [
  lineCell(reference, ['Title', 'title']),
  lineCell(reference, ['Note', 'note']),
  ...YEARS.flatMap((year) => [amountCell(reference, 'planned', year), amountCell(reference, 'reported', year)]),
];

const GROSS: EditedCell = {
  name: 'Finance, Nursing 65+, Provision by others: gross expenditure',
  kind: 'money',
  read: ({ financeLines }) => wordsOf(financeLines[0]?.gross),
  write: (content, words) => ({ ...content, financeLines: content.financeLines.map((line) => ({ ...line, gross: moneyOf(words) })) }),
};
const BUDGET: EditedCell = {
  name: 'Budget position, Net budget',
  kind: 'money',
  read: ({ budgetPosition }) => wordsOf(budgetPosition?.budget),
  write: (content, words) => ({
    ...content,
    budgetPosition: content.budgetPosition && { ...content.budgetPosition, budget: moneyOf(words) },
  }),
};
const CLOSING: EditedCell = {
  name: 'Budget bridge, 2024-25, Closing budget',
  kind: 'money',
  read: ({ budgetBridge }) => wordsOf(budgetBridge[0]?.closing),
  write: (content, words) => ({ ...content, budgetBridge: content.budgetBridge.map((bridge) => ({ ...bridge, closing: moneyOf(words) })) }),
};

export const EDITED_CELLS: readonly EditedCell[] = [GROSS, BUDGET, CLOSING, ...[...AT_THE_START, ...ADDED_LATER].flatMap(cellsOfLine)];

const fillingIn = (cell: EditedCell, words: string | undefined): Edit => ({
  cells: new Map([[cell.name, words]]),
  takesOut: false,
  apply: (content) => (cell.read(content) === words ? undefined : cell.write(content, words)),
});

const takingOut = (reference: string): Edit => ({
  cells: new Map(cellsOfLine(reference).map(({ name }) => [name, undefined])),
  takesOut: true,
  apply: (content) =>
    lineOf(content, reference) && { ...content, savingsLines: content.savingsLines.filter((line) => line.reference !== reference) },
});

const adding = (reference: string, title: string): Edit => ({
  cells: new Map([[`Savings lines, ${reference}, Title`, title]]),
  takesOut: false,
  apply: (content) =>
    lineOf(content, reference) === undefined
      ? {
          ...content,
          savingsLines: [...content.savingsLines, { ...SAVING, reference, title, amounts: { planned: [], reported: [], validated: [] } }],
        }
      : undefined,
});

/** An edit drawn from a stream of numbers from 0 to 1. */
export function drawEdit(random: () => number): Edit {
  const one = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)]!;
  const which = random();
  if (which < 0.08) return takingOut(one(AT_THE_START));
  if (which < 0.2) return adding(one(ADDED_LATER), `Title ${Math.floor(random() * 1000)}`);
  const cell = one(EDITED_CELLS);
  if (cell.kind.startsWith('optional') && random() < 0.3) return fillingIn(cell, undefined);
  const number = 1 + Math.floor(random() * 999);
  if (!cell.kind.endsWith('money')) return fillingIn(cell, `Words ${number}`);
  return fillingIn(cell, random() < 0.1 ? 'suppressed' : `£${number}`);
}
