import {
  type AgeBand,
  councilCode,
  financialYear,
  known,
  missing,
  Money,
  RETURN_LINES,
  type ReturnLineCode,
  yearsAfter,
} from '#domain/catalogue';
import type { CheckBounds, PeerSpread, ReturnUnderCheck } from '#domain/checking';
import {
  type ActivityLine,
  type BudgetBridgeYear,
  type BudgetPosition,
  emptyContent,
  type FinanceLine,
  type ReturnContent,
} from '#domain/returns';
import { PLAIN_LINE, type SavingsLine, wholly } from '#domain/savings';

/** Returns that say only what a rule reads, in whole pounds. */
export const YEAR = financialYear('2024-25');
export const LAST = yearsAfter(YEAR, -1);
export const COUNCIL = councilCode('E10000018');

export const pounds = (amount: number): { readonly kind: 'known'; readonly value: Money } => known(Money.nearestPenny(amount));

/** What a line cost, its incomes nought unless they are said. */
export const spent = (
  line: ReturnLineCode,
  ageBand: AgeBand,
  gross: number,
  { client = 0, joint = 0, other = 0, provision = 'others' }: Income = {},
): FinanceLine => ({
  line,
  ageBand,
  provision,
  gross: pounds(gross),
  clientContributions: pounds(client),
  jointAndNhsIncome: pounds(joint),
  otherIncome: pounds(other),
});

interface Income {
  readonly client?: number;
  readonly joint?: number;
  readonly other?: number;
  readonly provision?: FinanceLine['provision'];
}

const NOBODY = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') } as const;
export const counted = (line: ReturnLineCode, ageBand: AgeBand, quantity: number | 'not-submitted'): ActivityLine => ({
  line,
  ageBand,
  unit: RETURN_LINES[line].activityUnit ?? 'clients',
  quantity: typeof quantity === 'number' ? known(quantity) : missing(quantity),
  starters: NOBODY,
  leavers: NOBODY,
});

/** A saving whose cumulative amounts begin in the collection’s year. */
export const saving = (reference: string, planned: readonly number[], more: Partial<SavingsLine> = {}): SavingsLine => ({
  ...PLAIN_LINE,
  reference,
  title: `Saving ${reference}`,
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'in-delivery',
  amounts: { planned: yearly(planned), reported: [], validated: [] },
  ...more,
});

export const yearly = (amounts: readonly number[], first = YEAR): SavingsLine['amounts']['planned'] =>
  amounts.map((amount, i) => ({ year: yearsAfter(first, i), amount: pounds(amount) }));

/** A saving of which as much is reported as planned in the year, unless it is said. */
export const reported = (reference: string, planned: number, amount = planned, more: Partial<SavingsLine> = {}): SavingsLine =>
  saving(reference, [planned], { amounts: { planned: yearly([planned]), reported: yearly([amount]), validated: [] }, ...more });

export const bridge = (parts: Readonly<Record<string, number>>): BudgetBridgeYear => {
  const { opening = 0, transfers = 0, subtotal = opening + transfers, growth = 0, savings = 0, otherMovements = 0, closing = 0 } = parts;
  const amounts = { opening, transfers, subtotal, growth, savings, otherMovements, closing };
  return { year: YEAR, ...(Object.fromEntries(Object.entries(amounts).map(([part, amount]) => [part, pounds(amount)])) as Amounts) };
};
type Amounts = Omit<BudgetBridgeYear, 'year' | 'provenance'>;

export const position = (budget: number, outturn: number): BudgetPosition => ({
  budget: pounds(budget),
  outturn: pounds(outturn),
  outturnBasis: 'actual',
  forecastPeriod: undefined,
});

export const around = (median: number, spread = 0.05, councils = 30): PeerSpread => ({ median, spread, councils });
export const NO_BOUNDS: CheckBounds = { year: YEAR, lines: {}, cells: {}, total: {} };

/** A return beside last year’s, where one is given. */
export const underCheck = (
  content: Partial<ReturnContent>,
  before?: Partial<ReturnContent>,
  more: Partial<ReturnUnderCheck> = {},
): ReturnUnderCheck => ({
  council: COUNCIL,
  collection: YEAR,
  content: { ...emptyContent, ...content },
  earlier: before === undefined ? [] : [{ collection: LAST, content: { ...emptyContent, ...before } }],
  bounds: undefined,
  ...more,
});
