import { type Figure, isKnown, MISSING_REASONS, type Money, RETURN_LINES } from '../../catalogue/index.js';
import type { BudgetBridgeYear, BudgetPosition, FinanceLine, ReturnContent } from '../../returns/index.js';
import { type SavingsLine, type Stage } from '../../savings/index.js';
import { accountName, type At, type LineAccount } from './accounts.js';
import type { NamedCell } from '../return-finding.js';
import { grouped, inPounds } from './words.js';

export const AMOUNTS = ['gross', 'clientContributions', 'jointAndNhsIncome', 'otherIncome'] as const;
export type AmountField = (typeof AMOUNTS)[number];
export const INCOMES = ['clientContributions', 'jointAndNhsIncome', 'otherIncome'] as const satisfies readonly AmountField[];

export const AMOUNT_WORDS: Readonly<Record<AmountField, string>> = {
  gross: 'gross expenditure',
  clientContributions: 'client contributions',
  jointAndNhsIncome: 'joint and NHS income',
  otherIncome: 'other income',
};

/** `LT_NURSING 65+ others`: what a finance line is known by from year to year. */
export const financeName = (line: FinanceLine): string => `${accountName(line)} ${line.provision}`;

/** `Nursing, 65+` */
export const lineWords = ({ line, ageBand }: Pick<LineAccount, 'line' | 'ageBand'>): string => `${RETURN_LINES[line].label}, ${ageBand}`;

export const financeCell = ({ line, index }: At<FinanceLine>, field: AmountField): NamedCell => ({
  name: `${financeName(line)} ${field}`,
  path: ['financeLines', String(index), field],
  label: `${lineWords(line)}, ${line.provision}: ${AMOUNT_WORDS[field]}`,
  printed: printedAmount(line[field]),
});

export const grossCells = (account: LineAccount): readonly NamedCell[] => account.finance.map((each) => financeCell(each, 'gross'));

export function activityCell({ activity, ...account }: LineAccount): readonly NamedCell[] {
  if (activity === undefined) return [];
  const { quantity, unit } = activity.line;
  return [
    {
      name: `${account.name} quantity`,
      path: ['activityLines', String(activity.index), 'quantity'],
      label: `${lineWords(account)}: ${unit}`,
      printed: isKnown(quantity) ? grouped(quantity.value) : MISSING_REASONS[quantity.reason],
    },
  ];
}

export function positionCell(position: BudgetPosition, field: 'budget' | 'outturn' | 'outturnBasis'): NamedCell {
  const label = field === 'budget' ? 'net budget' : field === 'outturn' ? 'net outturn' : 'actual or forecast';
  const printed = field === 'outturnBasis' ? position.outturnBasis : printedAmount(position[field]);
  return { name: `budget position ${field}`, path: ['budgetPosition', field], label: `Budget position: ${label}`, printed };
}

export type BridgePart = 'opening' | 'transfers' | 'subtotal' | 'growth' | 'savings' | 'otherMovements' | 'closing';

export const bridgeCell = ({ line, index }: At<BudgetBridgeYear>, part: BridgePart): NamedCell => ({
  name: `bridge ${line.year} ${part}`,
  path: ['budgetBridge', String(index), part],
  label: `Budget bridge ${line.year}: ${part === 'otherMovements' ? 'other movements' : part}`,
  printed: printedAmount(line[part]),
});

/** Of a savings line what it is known by: references are used again in other rounds. */
export const savingName = ({ vintage, reference }: SavingsLine): string => `${vintage} ${reference}`;
export const savingWords = ({ reference, title }: SavingsLine): string => `${reference} (${title})`;

/** The amount of a stage that a line gives for a year; nothing where it gives none. */
export const amountCells = ({ line, index }: At<SavingsLine>, stage: Stage, year: string): readonly NamedCell[] =>
  line.amounts[stage].flatMap((entry, i) =>
    entry.year !== year
      ? []
      : [
          {
            name: `saving ${savingName(line)} ${stage} ${year}`,
            path: ['savingsLines', String(index), 'amounts', stage, String(i), 'amount'],
            label: `${savingWords(line)}: ${stage}, ${year}`,
            printed: printedAmount(entry.amount),
          },
        ],
  );

/** Another field of a savings line, such as `deliveryState`. */
export const savingCell = ({ line, index }: At<SavingsLine>, field: keyof SavingsLine, label: string, printed: string): NamedCell => ({
  name: `saving ${savingName(line)} ${field}`,
  path: ['savingsLines', String(index), field],
  label: `${savingWords(line)}: ${label}`,
  printed,
});

/** The savings lines of adult social care, with their places in the return. */
export const savingsAt = ({ savingsLines }: ReturnContent): readonly At<SavingsLine>[] =>
  savingsLines.map((line, index) => ({ line, index })).filter(({ line }) => line.service === 'adult-social-care');

export const printedAmount = (figure: Figure<Money>): string => (isKnown(figure) ? inPounds(figure.value) : MISSING_REASONS[figure.reason]);
