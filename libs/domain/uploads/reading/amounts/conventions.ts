import { type Figure, isKnown, type Money } from '../../../catalogue/index.js';
import {
  type CollectionDefinition,
  type Convention,
  type DefinedColumn,
  IN_POUNDS,
  readCell,
  type TableCode,
} from '../../../returns/index.js';
import type { GivenCell } from '../../given-workbook.js';
import type { ChosenConvention, ReadConvention } from '../../upload-reading.js';
import { type AmountGroup, amountGroups } from './amount-group.js';
import { bySavings, bySize, type Decided, withChoice, withOthers } from './decided.js';
import type { LaidOut } from '../sheets/lay-out.js';
import { budgetIn, budgetTest, grossTest } from './net-budget.js';
import { addressOf, type CellAt } from '../remark.js';

/** How the amounts of every table are taken. */
export interface Conventions {
  readonly shown: readonly ReadConvention[];
  /** Where a convention is to be confirmed: the headings of its columns. */
  readonly asked: readonly { readonly convention: ReadConvention; readonly cell: string; readonly places: readonly CellAt[] }[];
  readonly of: (table: TableCode, column: DefinedColumn) => Convention;
}

/** Budgets are decided first, because savings and spending are set against them; what cannot be tested goes with what could. */
export function conventionsOf(
  laidOut: readonly LaidOut[],
  { year }: CollectionDefinition,
  lastBudget: Figure<Money>,
  chosen: readonly ChosenConvention[],
): Conventions {
  const groups = laidOut.flatMap(amountGroups);
  const choose = (decided: Decided): Decided => withChoice(decided, chosen);
  const budgets = groups.filter(({ test }) => test === 'budget').map((group) => choose(bySize(group, budgetTest(group, lastBudget))));
  const given = budgets.map(({ group, unit }) => budgetIn(group, unit, year, lastBudget)).find(isKnown);
  const budget = given ?? lastBudget;
  const tested = groups.flatMap((group) => {
    if (group.test === 'savings') return [choose(bySavings(group, year, budget))];
    return group.test === 'gross' ? [choose(bySize(group, grossTest(group, budget)))] : [];
  });
  const firm = [...tested, ...budgets].filter(({ isFirm }) => isFirm);
  const decided = groups.map((group) => {
    const found = [...budgets, ...tested].find((each) => each.group === group) ?? choose(bySize(group, undefined));
    return found.isFirm || found.isChosen ? found : withOthers(found, firm, budget);
  });
  const shown = decided.map((each) => ({ decided: each, convention: readConvention(each) }));
  const byColumn = new Map(decided.flatMap((each) => each.group.columns.map((column) => [keyOf(each.group, column), each] as const)));
  return {
    shown: shown.map(({ convention }) => convention),
    asked: shown
      .filter(({ convention }) => convention.toConfirm.length > 0)
      .map(({ decided: { group }, convention }) => ({
        convention,
        cell: `${group.laid.table.title}, ${group.heading}`,
        places: headingPlaces(group),
      })),
    of: (table, column) => {
      const found = byColumn.get(`${table}/${column.code}`);
      return found === undefined ? IN_POUNDS : conventionFor(found, column);
    },
  };
}

function readConvention(decided: Decided): ReadConvention {
  const { group, unit, sign, because, toConfirm, isChosen } = decided;
  const { table, sheet } = group.laid;
  return {
    table: table.code,
    column: group.code,
    unit,
    sign,
    heading: group.heading,
    sheet,
    because,
    example: exampleOf(decided),
    toConfirm,
    isChosen,
  };
}

/** The first amount that is known, before and after. */
function exampleOf(decided: Decided): string {
  for (const { column, cells } of decided.group.filled) {
    for (const cell of cells) {
      const reading = readCell(cell, column, conventionFor(decided, column));
      if (reading.kind === 'refused' || reading.value.kind !== 'money' || !isKnown(reading.value.amount)) continue;
      return `${addressOf(cell)}: ${inWords(cell)} is read as ${moneyInWords(reading.value.amount.value)}`;
    }
  }
  return '';
}

/** A cell that an amount was read from. */
const inWords = ({ value }: GivenCell): string =>
  value.kind === 'number'
    ? value.number.toLocaleString('en-GB', { maximumFractionDigits: 6 })
    : value.kind === 'text'
      ? `“${value.text.trim()}”`
      : '';

const conventionFor = ({ group, unit, sign }: Decided, column: DefinedColumn): Convention => ({
  unit,
  sign: group.turnable.includes(column) ? sign : 'as-given',
});

/** Every heading with an amount below it. */
const headingPlaces = ({ laid, filled }: AmountGroup): readonly CellAt[] =>
  filled.flatMap(({ column }) => {
    const at = laid.at.get(column.code);
    return at === undefined ? [] : [{ sheet: laid.sheet, row: laid.headingRow, column: at }];
  });

const keyOf = ({ laid }: AmountGroup, { code }: DefinedColumn): string => `${laid.table.code}/${code}`;

function moneyInWords(amount: Money): string {
  const [pounds = '', pence = '00'] = amount.toString().replace('-', '').split('.');
  const whole = BigInt(pounds).toLocaleString('en-GB');
  return `${amount.isNegative() ? '-' : ''}£${whole}${pence === '00' ? '' : `.${pence}`}`;
}
