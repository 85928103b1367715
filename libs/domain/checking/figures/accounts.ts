import {
  addUp,
  type AgeBand,
  CELL_CODES,
  type CellCode,
  cellOf,
  combineFigures,
  type Figure,
  isKnown,
  mapFigure,
  missing,
  Money,
  type ReturnLineCode,
} from '../../catalogue/index.js';
import type { ActivityLine, FinanceLine, ReturnContent } from '../../returns/index.js';

/** A line of a list with its place there. */
export interface At<Line> {
  readonly line: Line;
  readonly index: number;
}

/** What a return says of one return line and age band: what it cost, and what it bought. */
export interface LineAccount {
  /** `LT_NURSING 65+` */
  readonly name: string;
  readonly line: ReturnLineCode;
  readonly ageBand: AgeBand;
  readonly finance: readonly At<FinanceLine>[];
  readonly activity: At<ActivityLine> | undefined;
  /** Gross current expenditure of all providers. */
  readonly spend: Figure<Money>;
  /** Gross expenditure that bought what activity counts: without grants to voluntary organisations. */
  readonly costOfCare: Figure<Money>;
}

/** The finance and activity lines of one return, put together. */
export interface Accounts {
  readonly lines: ReadonlyMap<string, LineAccount>;
  readonly cells: Readonly<Record<CellCode, Figure<Money>>>;
  /** Gross current expenditure of every line that is given. */
  readonly total: Figure<Money>;
}

export function accountsOf({ financeLines, activityLines }: ReturnContent): Accounts {
  const names = new Map([...financeLines, ...activityLines].map((line) => [accountName(line), line] as const));
  const finance = byName(financeLines);
  const activity = byName(activityLines);
  const lines = new Map(
    [...names].map(([name, line]) => [name, account(line, finance.get(name) ?? [], activity.get(name) ?? [])] as const),
  );
  return { lines, cells: cellSpends(lines), total: totalOf([...lines.values()]) };
}

export const accountName = ({ line, ageBand }: { readonly line: ReturnLineCode; readonly ageBand: AgeBand }): string =>
  `${line} ${ageBand}`;

/**
 * Spending that claims are tested on: gross less joint, NHS and other income, missing where any of them is. Client contributions stay in,
 * because charging people more is not spending less (method 2.1).
 */
export const grossCurrentExpenditure = ({ gross, jointAndNhsIncome, otherIncome }: FinanceLine): Figure<Money> =>
  combineFigures([gross, jointAndNhsIncome, otherIncome], ([all = Money.zero, ...incomes]) => all.minus(Money.sum(incomes)));

/** The pounds of a figure, for comparing; undefined where it is missing. */
export const poundsOf = (figure: Figure<Money> | undefined): number | undefined =>
  figure !== undefined && isKnown(figure) ? figure.value.toPounds() : undefined;

/** What one unit of activity cost; missing where either is, or where nothing was counted. */
export function unitCostOf({ costOfCare, activity }: LineAccount): Figure {
  const quantity = activity?.line.quantity ?? missing('not-submitted');
  if (!isKnown(quantity)) return quantity;
  return quantity.value > 0 ? mapFigure(costOfCare, (cost) => cost.toPounds() / quantity.value) : missing('not-applicable');
}

function account(
  { line, ageBand }: FinanceLine | ActivityLine,
  finance: readonly At<FinanceLine>[],
  [activity]: readonly At<ActivityLine>[],
): LineAccount {
  const ofCare = finance.filter((each) => each.line.provision !== 'grants-to-voluntary-organisations');
  return {
    name: accountName({ line, ageBand }),
    line,
    ageBand,
    finance,
    activity,
    spend: sumOf(finance, grossCurrentExpenditure),
    costOfCare: sumOf(ofCare, (each) => each.gross),
  };
}

/** Of no line nothing is known: an absent part is not nought. */
const sumOf = (lines: readonly At<FinanceLine>[], amount: (line: FinanceLine) => Figure<Money>): Figure<Money> =>
  lines.length === 0 ? missing('not-submitted') : addUp(lines.map(({ line }) => amount(line)));

function cellSpends(lines: Accounts['lines']): Accounts['cells'] {
  const spends: Partial<Record<CellCode, Figure<Money>>> = {};
  for (const cell of CELL_CODES) spends[cell] = totalOf([...lines.values()].filter((each) => cellOf(each.line, each.ageBand) === cell));
  return spends as Accounts['cells']; // every cell has just been given its sum
}

function totalOf(lines: readonly LineAccount[]): Figure<Money> {
  const given = lines.filter(({ finance }) => finance.length > 0);
  return given.length === 0 ? missing('not-submitted') : addUp(given.map(({ spend }) => spend));
}

function byName<Line extends FinanceLine | ActivityLine>(lines: readonly Line[]): ReadonlyMap<string, readonly At<Line>[]> {
  const found = new Map<string, At<Line>[]>();
  for (const [index, line] of lines.entries()) {
    const name = accountName(line);
    found.set(name, [...(found.get(name) ?? []), { line, index }]);
  }
  return found;
}
