import { CELL_CODES, type Figure, type Money, RETURN_LINES } from '../../catalogue/index.js';
import type { BudgetBridgeYear } from '../budget-bridge.js';
import {
  type ActivityLine,
  type Adjustment,
  type BudgetPosition,
  type Declaration,
  DECLARING_ROLES,
  type FinanceLine,
  type Provision,
  PROVISIONS,
  REASON_CODES,
  type ReturnContent,
} from '../council-return.js';
import type { CollectionDefinition, RowKey } from '../definition/index.js';
import type { RowReader } from './row-reader.js';
import { type Filled, fixedKeys, type KeyedRow, keysOf, rowsOf, written } from './rows-of.js';
import {
  type FilledTables,
  figureCell,
  moneyCell,
  numberCell,
  provenanceCells,
  quantityCell,
  type SheetCell,
  type SheetRow,
  textCell,
} from './sheet-cell.js';

/** Everything of a return but its savings and growth. */
export type Accounts = Pick<
  ReturnContent,
  'financeLines' | 'activityLines' | 'budgetPosition' | 'budgetBridge' | 'adjustments' | 'declarations'
>;

export const accountsTables = (content: Accounts, definition: CollectionDefinition): FilledTables => ({
  ...written(definition, 'finance', (table) => fixedKeys(table).map((key) => financeRow(key, content.financeLines))),
  ...written(definition, 'activity', (table) => fixedKeys(table).map((key) => activityRow(key, content.activityLines))),
  ...written(definition, 'budget-position', () => (content.budgetPosition === undefined ? [] : [positionRow(content.budgetPosition)])),
  ...written(definition, 'budget-bridge', () => content.budgetBridge.map(bridgeRow)),
  ...written(definition, 'adjustments', () => content.adjustments.map(adjustmentRow)),
  ...written(definition, 'declarations', () => content.declarations.map(declarationRow)),
});

export const accountsFrom = (filled: Filled): Accounts => ({
  financeLines: financeEntries(filled).map(({ row, provision, ...key }) => ({ ...key, ...spendingOf(row, provision) })),
  activityLines: activityEntries(filled).flatMap(({ row, line, ageBand }) => activityOf(row, line, ageBand)),
  budgetPosition: rowsOf(filled, 'budget-position').map(positionOf)[0],
  budgetBridge: rowsOf(filled, 'budget-bridge').map(bridgeOf),
  adjustments: rowsOf(filled, 'adjustments').map(adjustmentOf),
  declarations: rowsOf(filled, 'declarations').map(declarationOf),
});

/** What is a finance line: a kind of provision that is not blank in a row. */
export const financeEntries = (filled: Filled): readonly (KeyedRow & { readonly provision: Provision })[] =>
  keysOf(rowsOf(filled, 'finance')).flatMap((key) =>
    PROVISIONS.filter((provision) => !key.row.isBlank(SPENDING.map(([part]) => `${provision}-${part}`))).map((provision) => ({
      ...key,
      provision,
    })),
  );

/** What is an activity line: a row with something counted. */
export const activityEntries = (filled: Filled): readonly KeyedRow[] =>
  keysOf(rowsOf(filled, 'activity')).filter(({ row }) => !row.isBlank(COUNTED));

const SPENDING = [
  ['gross', 'gross'],
  ['client-contributions', 'clientContributions'],
  ['joint-and-nhs-income', 'jointAndNhsIncome'],
  ['other-income', 'otherIncome'],
] as const;

/** The cells that name a fixed row. */
export const keyCells = (key: RowKey): SheetRow => ({
  line: textCell(key.line),
  label: textCell(key.label),
  'age-band': textCell(key['age-band']),
  ...(key.unit === undefined ? {} : { unit: textCell(key.unit) }),
});

const isOf = (key: RowKey, line: FinanceLine | ActivityLine): boolean => line.line === key.line && line.ageBand === key['age-band'];

function financeRow(key: RowKey, lines: readonly FinanceLine[]): SheetRow {
  const cells = lines
    .filter((line) => isOf(key, line))
    .flatMap((line) => SPENDING.map(([part, field]): [string, SheetCell] => [`${line.provision}-${part}`, figureCell(line[field])]));
  return { ...keyCells(key), ...Object.fromEntries(cells) };
}

function spendingOf(row: RowReader, provision: Provision): Omit<FinanceLine, 'line' | 'ageBand'> {
  const part = (name: string): Figure<Money> => row.amount(`${provision}-${name}`);
  return {
    provision,
    gross: part('gross'),
    clientContributions: part('client-contributions'),
    jointAndNhsIncome: part('joint-and-nhs-income'),
    otherIncome: part('other-income'),
  };
}

function activityRow(key: RowKey, lines: readonly ActivityLine[]): SheetRow {
  const line = lines.find((each) => isOf(key, each));
  if (line === undefined) return keyCells(key);
  return {
    ...keyCells(key),
    quantity: quantityCell(line.quantity),
    'starters-people': quantityCell(line.starters.people),
    'starters-weekly-cost': figureCell(line.starters.averageWeeklyCost),
    'leavers-people': quantityCell(line.leavers.people),
    'leavers-weekly-cost': figureCell(line.leavers.averageWeeklyCost),
  };
}

const COUNTED = ['quantity', 'starters-people', 'starters-weekly-cost', 'leavers-people', 'leavers-weekly-cost'];

function activityOf(row: RowReader, line: ActivityLine['line'], ageBand: ActivityLine['ageBand']): readonly ActivityLine[] {
  const unit: ActivityLine['unit'] | undefined = RETURN_LINES[line].activityUnit;
  if (unit === undefined) return [];
  return [
    {
      line,
      ageBand,
      unit,
      quantity: row.quantity('quantity'),
      starters: { people: row.quantity('starters-people'), averageWeeklyCost: row.amount('starters-weekly-cost') },
      leavers: { people: row.quantity('leavers-people'), averageWeeklyCost: row.amount('leavers-weekly-cost') },
    },
  ];
}

const positionRow = ({ budget, outturn, outturnBasis, forecastPeriod, provenance }: BudgetPosition): SheetRow => ({
  budget: figureCell(budget),
  outturn: figureCell(outturn),
  'outturn-basis': textCell(outturnBasis),
  'forecast-period': numberCell(forecastPeriod),
  ...provenanceCells(provenance),
});

const positionOf = (row: RowReader): BudgetPosition => ({
  budget: row.amount('budget'),
  outturn: row.amount('outturn'),
  outturnBasis: row.word('outturn-basis', ['actual', 'forecast']),
  forecastPeriod: row.optionalNumber('forecast-period'),
  provenance: row.provenance(),
});

const bridgeRow = (bridge: BudgetBridgeYear): SheetRow => ({
  year: textCell(bridge.year),
  opening: figureCell(bridge.opening),
  transfers: figureCell(bridge.transfers),
  subtotal: figureCell(bridge.subtotal),
  growth: figureCell(bridge.growth),
  savings: figureCell(bridge.savings),
  'other-movements': figureCell(bridge.otherMovements),
  closing: figureCell(bridge.closing),
  ...provenanceCells(bridge.provenance),
});

const bridgeOf = (row: RowReader): BudgetBridgeYear => ({
  year: row.year('year'),
  opening: row.amount('opening'),
  transfers: row.amount('transfers'),
  subtotal: row.amount('subtotal'),
  growth: row.amount('growth'),
  savings: row.amount('savings'),
  otherMovements: row.amount('other-movements'),
  closing: row.amount('closing'),
  provenance: row.provenance(),
});

const adjustmentRow = ({ cell, kind, amount, reason, note }: Adjustment): SheetRow => ({
  cell: textCell(cell),
  kind: textCell(kind),
  amount: moneyCell(amount),
  reason: textCell(reason),
  note: textCell(note),
});

const adjustmentOf = (row: RowReader): Adjustment => ({
  cell: row.word('cell', CELL_CODES),
  kind: row.word('kind', ['transfer', 'one-off-saving', 'one-off-cost']),
  amount: row.money('amount'),
  reason: row.word('reason', REASON_CODES),
  note: row.optionalText('note'),
});

const declarationRow = ({ role, statement, declaredOn }: Declaration): SheetRow => ({
  role: textCell(role),
  statement: textCell(statement),
  'declared-on': textCell(declaredOn),
});

const declarationOf = (row: RowReader): Declaration => ({
  role: row.word('role', DECLARING_ROLES),
  statement: row.text('statement'),
  declaredOn: row.day('declared-on'),
});
