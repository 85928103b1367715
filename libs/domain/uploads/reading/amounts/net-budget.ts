import { type Figure, type FinancialYear, isKnown, known, missing, type Money } from '../../../catalogue/index.js';
import { percent, plainAmounts, readAmount, readYear, type Unit, UNITS } from '../../../returns/index.js';
import { type AmountGroup, cellsOf } from './amount-group.js';

/**
 * What the net adult social care budget of a council can be in a year, in pounds, by general knowledge: that of the smallest, the Isles
 * of Scilly, is about two million, and the largest are below one and a half thousand million. The two are less than a thousand times
 * apart, so an amount is a budget in one unit at most.
 */
const LEAST_BUDGET = 2e6;
const MOST_BUDGET = 1.5e9;
/** How far a budget can be from the last one known, up or down: reorganisation doubles one, and a wrong unit makes a thousand of it. */
const MOST_CHANGE = 10;
/** Gross spending as a share of the net budget: a return may begin with one line, and income is never twice what is left to pay. */
const LEAST_GROSS = 0.003;
const MOST_GROSS = 3;

/** The unit in which amounts can be what they are for; undefined where there is nothing to test or to test by. */
export interface UnitTest {
  readonly fits: readonly Unit[];
  /** `in thousands the largest budget is £156,147,000` */
  readonly says: (unit: Unit) => string;
}

export function budgetTest(group: AmountGroup, lastBudget: Figure<Money>): UnitTest | undefined {
  const largest = largestOf(group, (column) => IS_BUDGET.has(column));
  const inUnit = (unit: Unit): number => largest * 10 ** UNITS[unit];
  return largest === 0
    ? undefined
    : {
        fits: ALL_UNITS.filter((unit) => isPlausible(inUnit(unit), lastBudget)),
        says: (unit) => `in ${unit} the largest budget is £${inUnit(unit).toLocaleString('en-GB')}`,
      };
}

export function grossTest(group: AmountGroup, budget: Figure<Money>): UnitTest | undefined {
  const total = sizesOf(group, (column) => column.endsWith('-gross')).reduce((sum, size) => sum + size, 0);
  if (!isKnown(budget) || total === 0) return undefined;
  const shareIn = (unit: Unit): number => (total * 10 ** UNITS[unit]) / budget.value.toPounds();
  return {
    fits: ALL_UNITS.filter((unit) => shareIn(unit) >= LEAST_GROSS && shareIn(unit) <= MOST_GROSS),
    says: (unit) => `in ${unit} gross expenditure is ${percent(shareIn(unit))} of the net budget`,
  };
}

/** The net budget that a budget position, or the bridge of the year, gives in its unit, where it can be one. */
export function budgetIn(group: AmountGroup, unit: Unit, year: FinancialYear, lastBudget: Figure<Money>): Figure<Money> {
  const yearColumn = group.laid.at.get('year');
  const rows = group.laid.rows.filter(({ cells }) => {
    const cell = cells.find(({ column }) => column === yearColumn);
    const reading = cell && readYear(cell);
    return yearColumn === undefined || (reading?.kind === 'read' && reading.value === year);
  });
  const wanted = new Set(rows.map(({ row }) => row));
  const found = cellsOf(group, ({ code }) => code === 'budget' || code === 'closing')
    .filter((cell) => wanted.has(cell.row))
    .flatMap((cell) => {
      const reading = readAmount(cell, unit);
      return reading.kind === 'read' && isKnown(reading.value) ? [reading.value.value] : [];
    })
    .find((amount) => isPlausible(amount.toPounds(), lastBudget));
  return found === undefined ? missing('not-submitted') : known(found);
}

/** Whether no amount of a part is more than the whole net budget, or than any can be. */
export const isWithin = (group: AmountGroup, unit: Unit, budget: Figure<Money>): boolean =>
  largestOf(group, () => true) * 10 ** UNITS[unit] <= (isKnown(budget) ? budget.value.toPounds() : MOST_BUDGET);

const isPlausible = (pounds: number, lastBudget: Figure<Money>): boolean => {
  if (pounds < LEAST_BUDGET || pounds > MOST_BUDGET) return false;
  const change = isKnown(lastBudget) && lastBudget.value.toPounds() > 0 ? pounds / lastBudget.value.toPounds() : 1;
  return change <= MOST_CHANGE && change >= 1 / MOST_CHANGE;
};

const ALL_UNITS = Object.keys(UNITS) as readonly Unit[];
const IS_BUDGET = new Set(['budget', 'outturn', 'opening', 'subtotal', 'closing']);

const largestOf = (group: AmountGroup, isWanted: (column: string) => boolean): number =>
  sizesOf(group, isWanted).reduce((most, size) => Math.max(most, size), 0);

/** The sizes of amounts as they stand, whatever their unit. */
const sizesOf = (group: AmountGroup, isWanted: (column: string) => boolean): readonly number[] =>
  plainAmounts(cellsOf(group, ({ code }) => isWanted(code))).map(Math.abs);
