import { type Figure, isKnown, missing, type Money } from '../../../catalogue/index.js';
import { type Convention, conventionOf, plainAmounts, type Unit } from '../../../returns/index.js';
import type { ChosenConvention } from '../../upload-reading.js';
import type { GivenCell } from '../../given-workbook.js';
import { type AmountGroup, cellsOf } from './amount-group.js';
import { isWithin, type UnitTest } from './net-budget.js';

/** How the amounts of a group are taken, and why. */
export interface Decided extends Convention {
  readonly group: AmountGroup;
  readonly because: string;
  readonly toConfirm: readonly string[];
  readonly isChosen: boolean;
  /** Whether the unit is more than what stands where nothing is known. */
  readonly isFirm: boolean;
}

/** Savings of the collection's year, or else of the year with most amounts, and of the plan alone where stages stand beside each other. */
export function bySavings(group: AmountGroup, year: string, budget: Figure<Money>): Decided {
  const ofYear = group.filled.find(({ column }) => column.forYear === year)?.cells ?? [];
  const cells = plainAmounts(ofYear).length > 0 ? ofYear : fullest(group);
  const stageColumn = group.laid.at.get('stage');
  const plannedRows = new Set(
    group.laid.rows.filter(({ cells: row }) => row.some((cell) => cell.column === stageColumn && isPlanned(cell))).map(({ row }) => row),
  );
  const planned = cells.filter(({ row }) => plannedRows.has(row));
  const found = conventionOf(cellsOf(group), inWords(group), budget, planned.length > 0 ? planned : cells);
  return {
    group,
    unit: found.unit,
    sign: found.sign,
    because: `${found.unitBecause} ${found.signBecause}`,
    toConfirm: [...found.toConfirm, ...twoUnits(group)],
    isChosen: false,
    isFirm: group.named.length > 0 || isKnown(budget),
  };
}

/** The year with most amounts. */
function fullest({ filled }: AmountGroup): readonly GivenCell[] {
  const counted = filled.map(({ cells }) => ({ cells, amounts: plainAmounts(cells).length }));
  return counted.reduce((most, each) => (each.amounts > most.amounts ? each : most), { cells: [] as readonly GivenCell[], amounts: 0 })
    .cells;
}

const isPlanned = ({ value }: GivenCell): boolean => value.kind === 'text' && /^\s*planned\s*$/i.test(value.text);

/** What is named, and where nothing is what the size of the amounts tells. */
export function bySize(group: AmountGroup, test: UnitTest | undefined): Decided {
  const signs = conventionOf(
    cellsOf(group, (column) => group.turnable.includes(column)),
    inWords(group),
    NO_BUDGET,
  );
  const units = conventionOf(cellsOf(group), unitMark(group), NO_BUDGET);
  const [named] = group.named;
  const [fitting] = test?.fits ?? [];
  const unit = named ?? fitting ?? 'pounds';
  const ask = test === undefined || (unit === 'pounds' && fitting === 'pounds') ? [] : sizeQuestions(test, named, unit);
  const because =
    named === undefined && test !== undefined && fitting !== undefined ? `No unit is named, and ${test.says(unit)}.` : units.unitBecause;
  return {
    group,
    unit,
    sign: signs.sign,
    because: `${because} ${signs.signBecause}`,
    toConfirm: [...new Set([...ask, ...units.toConfirm, ...signs.toConfirm, ...twoUnits(group)])],
    isChosen: false,
    isFirm: named !== undefined || test !== undefined,
  };
}

const NO_BUDGET = missing('not-submitted');

function sizeQuestions({ fits, says }: UnitTest, named: Unit | undefined, unit: Unit): readonly string[] {
  const [fitting] = fits;
  if (named === undefined)
    return [
      fitting === undefined
        ? `No unit is named, and ${says(unit)}. Which unit is meant?`
        : `Are the amounts in ${unit}? No unit is named, and ${says(unit)}.`,
    ];
  if (fits.includes(named)) return [];
  const instead = fitting === undefined ? '' : `; ${says(fitting)}`;
  return [`The unit that is named is ${named}, but ${says(named)}${instead}. Which unit is meant?`];
}

const twoUnits = ({ named }: AmountGroup): readonly string[] =>
  named.length > 1 ? [`The headings name ${named.join(' and ')}. Which unit is meant for all of them?`] : [];

/**
 * What nothing tells of is taken as what could be told of the same workbook, and asked; unless an amount would then be more than the
 * whole net budget.
 */
export function withOthers(found: Decided, firm: readonly Decided[], budget: Figure<Money>): Decided {
  const other = found.group.goesWithOthers ? firm.find(({ unit }) => unit !== 'pounds' && isWithin(found.group, unit, budget)) : undefined;
  if (other === undefined) return found;
  const title = other.group.laid.table.title;
  return {
    ...found,
    unit: other.unit,
    because: `No unit is named, and the amounts of “${title}” are in ${other.unit}.`,
    toConfirm: [`Are the amounts in ${other.unit}, as those of “${title}” are? No unit is named here.`, ...found.toConfirm],
  };
}

export function withChoice(found: Decided, chosen: readonly ChosenConvention[]): Decided {
  const choice = chosen.find(({ table, column }) => table === found.group.laid.table.code && column === found.group.code);
  if (choice === undefined) return found;
  return { ...found, unit: choice.unit, sign: choice.sign, because: 'A person has said so.', toConfirm: [], isChosen: true, isFirm: true };
}

const UNIT_MARKS: Readonly<Record<Unit, string>> = { pounds: '£', thousands: '£000', millions: '£m' };
const unitMark = ({ named: [unit] }: AmountGroup): string => (unit === undefined ? '' : UNIT_MARKS[unit]);
const inWords = (group: AmountGroup): string => `${group.words} ${unitMark(group)}`;
