import { MISSING_REASONS, type MissingReason } from '../../catalogue/index.js';
import { type CollectionDefinition, dayInWords } from '../definition/index.js';
import { wordsOf } from '../reading/index.js';

/** What a template was filled in from. */
export interface TemplateOrigin {
  /** A sentence. */
  readonly filledFrom: string;
  /** What it has no room for, a sentence each. */
  readonly leftOut: readonly string[];
}

const REASONS = (Object.keys(MISSING_REASONS) as MissingReason[]).map(wordsOf);

const FILLING: readonly string[] = [
  'How to fill it in',
  'Amounts are in pounds and pence, never in thousands: four thousand pounds are 4000.',
  'Savings, costs and income are positive amounts. A minus stands only where the note on a heading says so.',
  'Point at a heading to read what goes below it. A column with a star (*) is needed in each row.',
  'A blank is a figure that you do not give, and never nought: enter 0 where you mean nought.',
  `Where there is no figure, enter why: ${REASONS.slice(0, -1).join(', ')} or ${REASONS.at(-1)}.`,
  'These marks are understood too: n/a (not applicable), - or TBC (not submitted), * or [c] (suppressed), [x] (not collected).',
  'The spreadsheet program asks whether you mean words in a cell for an amount: answer yes.',
  'Name offices and teams, never a person.',
];

const LOCKED: readonly string[] = [
  'What is locked',
  'Grey cells: the lines of Finance and Activity, and what the workbook works out. There is no password.',
  'A net amount or closing budget is shown once every amount that it needs is there.',
  'Lists that may grow are not locked. Insert rows, paste a longer list, or go on below the last row.',
  'Sheets and columns may stand in another order. Leave the headings as they are.',
];

const SENDING: readonly string[] = [
  'How to send it back',
  'Save it as an .xlsx workbook, ask Outturn for an upload link of this council and year, and send it there.',
  'It is read and checked first, and every cell that needs a look is named. Your return changes only when you say so.',
];

/** What a person needs to know before filling the workbook in, a line each: groups after blank lines, each begun by its heading. */
export function readMe(definition: CollectionDefinition, origin: TemplateOrigin | undefined): readonly string[] {
  const groups = [
    origin === undefined ? [] : ['What is filled in already', origin.filledFrom],
    datesOf(definition),
    FILLING,
    LOCKED,
    SENDING,
    sheetsOf(definition),
    origin === undefined || origin.leftOut.length === 0 ? [] : ['What it has no room for', ...origin.leftOut],
  ];
  return groups.filter((group) => group.length > 0).flatMap((group) => ['', ...group]);
}

function datesOf({ dates, year }: CollectionDefinition): readonly string[] {
  const { opens, deadline, refreshCloses, frozen } = dates;
  return [
    `The dates of ${year}`,
    `From ${dayInWords(opens)} returns are taken. They are due by ${dayInWords(deadline)}.`,
    `Corrections are taken until ${dayInWords(refreshCloses)}. What stands on ${dayInWords(frozen)} is published.`,
  ];
}

const sheetsOf = ({ sections }: CollectionDefinition): readonly string[] => [
  'The sheets',
  ...sections.flatMap(({ tables }) => tables.map(({ title, help }) => `${title}: ${help}`)),
];
