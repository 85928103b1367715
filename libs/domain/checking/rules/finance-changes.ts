import { CELL_CODES, type CellCode, CELLS, cellOf } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { type LineAccount, poundsOf } from '../figures/accounts.js';
import { grossCells } from '../figures/cells.js';
import { incrementsIn } from '../figures/claims.js';
import type { Found } from '../return-finding.js';
import { type Checked, MOST_DEVIATIONS, usualChange } from '../under-check.js';
import { inPercent, inPounds } from '../figures/words.js';

/** A cell whose change is smaller than this is as steady as cells are (S21). */
const MOST_CHANGE = 0.25;

/** A cell below this share of spending moves no total (S21). */
const SMALLEST_SHARE = 0.01;

/** What a council’s whole spending does in a year, by the changes of national returns (S22). */
const TOTAL_CHANGE = { least: -0.1, most: 0.25 };

/** Changes of spending from the year before, cell by cell and in all (S21, S22, S29). */
export const financeChanges = (checked: Checked): readonly Found[] => [
  ...totalChange(checked),
  ...CELL_CODES.flatMap((cell) => cellChange(checked, cell)),
];

function totalChange({ accounts, before }: Checked): readonly Found[] {
  const [now, then] = [poundsOf(accounts.total), poundsOf(before?.accounts.total)];
  const lines = linesGiven([...accounts.lines.values()]);
  const areTheSame = before !== undefined && namesOf(lines) === namesOf(linesGiven([...before.accounts.lines.values()]));
  if (now === undefined || then === undefined || !(then > 0) || !areTheSame) return [];
  const change = now / then - 1;
  if (change >= TOTAL_CHANGE.least && change <= TOTAL_CHANGE.most) return [];
  return [
    {
      rule: 'TOTAL_CHANGED',
      about: 'total',
      cells: lines.flatMap(grossCells),
      sentence: `Gross current expenditure is ${inPounds(now)} and was ${inPounds(then)} the year before: ${changeWords(change)}.`,
      suspicion: change < 0 ? change / TOTAL_CHANGE.least : change / TOTAL_CHANGE.most,
      impact: Math.abs(now - then),
      besides: [`now ${inPounds(now)}`, `before ${inPounds(then)}`],
    },
  ];
}

/** One question a cell: a change that is much (S21) is not asked about a second time as a step (S29). */
function cellChange(checked: Checked, cell: CellCode): readonly Found[] {
  const { accounts, before, bounds } = checked;
  const [now, then] = [poundsOf(accounts.cells[cell]), poundsOf(before?.accounts.cells[cell])];
  const lines = linesIn(accounts.lines, cell);
  if (before === undefined || now === undefined || then === undefined || !(now > 0) || !(then > 0)) return [];
  if (!isLarge(now, poundsOf(accounts.total)) && !isLarge(then, poundsOf(before.accounts.total))) return [];
  if (namesOf(lines) !== namesOf(linesIn(before.accounts.lines, cell))) return [];

  const usual = usualChange(bounds?.cells[cell]);
  const withoutDeclared = oneOffsAside(now - transfersIn(checked.content, cell), checked.content, cell);
  const withoutSavings = withoutDeclared + savedIn(checked, cell);
  const base = oneOffsAside(then, before.content, cell);
  const changes = [now / then, withoutDeclared / base, withoutSavings / base].filter((ratio) => ratio > 0);
  const change = changes.reduce((least, each) => (Math.abs(each - 1) < Math.abs(least - 1) ? each : least)) - 1;
  const deviations = Math.min(...changes.map((ratio) => Math.abs(Math.log(ratio) - usual.median))) / usual.spread;
  const most = Math.max(MOST_CHANGE, MOST_DEVIATIONS * usual.spread);
  const shape = (): Pick<Found, 'about' | 'cells' | 'impact' | 'besides'> => ({
    about: cell,
    cells: lines.flatMap(grossCells),
    impact: Math.abs(now - then),
    besides: [`now ${inPounds(now)}`, `before ${inPounds(then)}`, `explained ${inPounds(withoutSavings)}`],
  });
  const spending = `${CELLS[cell].label} cost ${inPounds(now)} and ${inPounds(then)} the year before: ${changeWords(now / then - 1)}`;
  if (Math.abs(change) > most) {
    const sentence = `${spending}, beyond ${inPercent(most)} after what is declared and reported.`;
    return [{ ...shape(), rule: 'CELL_CHANGED', sentence, suspicion: Math.abs(change) / most }];
  }
  const isDeclared = checked.content.adjustments.some((adjustment) => adjustment.cell === cell);
  if (isDeclared || bounds?.cells[cell] === undefined || deviations <= MOST_DEVIATIONS) return [];
  const sentence = `${spending}; the median of ${usual.councils} councils is ${inPercent(Math.exp(usual.median) - 1)}, and no adjustment is declared for the cell.`;
  return [{ ...shape(), rule: 'STEP_NOT_DECLARED', sentence, suspicion: deviations / MOST_DEVIATIONS }];
}

const linesIn = (lines: Checked['accounts']['lines'], cell: CellCode): readonly LineAccount[] =>
  linesGiven([...lines.values()].filter((each) => cellOf(each.line, each.ageBand) === cell));
const linesGiven = (lines: readonly LineAccount[]): readonly LineAccount[] => lines.filter(({ finance }) => finance.length > 0);
/** A line that only one of two years gives is no change of spending. */
const namesOf = (lines: readonly LineAccount[]): string =>
  lines
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1))
    .join();
const isLarge = (spend: number, total: number | undefined): boolean => total !== undefined && spend > SMALLEST_SHARE * total;

const sumOf = ({ adjustments }: ReturnContent, cell: CellCode, kind: ReturnContent['adjustments'][number]['kind']): number =>
  adjustments.filter((each) => each.cell === cell && each.kind === kind).reduce((sum, each) => sum + each.amount.toPounds(), 0);
const transfersIn = (content: ReturnContent, cell: CellCode): number => sumOf(content, cell, 'transfer');
/** What the year would have cost had nothing happened once. */
const oneOffsAside = (spend: number, content: ReturnContent, cell: CellCode): number =>
  spend - sumOf(content, cell, 'one-off-cost') + sumOf(content, cell, 'one-off-saving');
const savedIn = ({ content, collection }: Checked, cell: CellCode): number =>
  incrementsIn(content, cell, collection).reduce((sum, { pounds }) => sum + pounds, 0);

const changeWords = (change: number): string => `${inPercent(Math.abs(change))} ${change < 0 ? 'less' : 'more'}`;
