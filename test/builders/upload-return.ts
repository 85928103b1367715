import { councilCode, financialYear, known, missing, Money, yearsAfter } from '#domain/catalogue';
import { type CollectionDefinition, contentTables, definitionOf, emptyContent, type ReturnContent } from '#domain/returns';
import { PLAIN_LINE, type SavingsLine, wholly } from '#domain/savings';
import { type GivenWorkbook, type ReadingRequest, readUpload, type UploadReading } from '#domain/uploads';
import { addressIn, givenWorkbook } from './given-workbook.js';

/** A small return that nothing is wrong with and nothing is asked of, and its workbook as it comes back. */
export const YEAR = financialYear('2024-25');
export const DEFINITION: CollectionDefinition = definitionOf(YEAR)!;
export const COUNCIL = councilCode('E10000018');
export const REQUEST: ReadingRequest = {
  council: COUNCIL,
  collection: YEAR,
  fileName: 'return.xlsx',
  role: 'finance-validator',
  chosen: [],
};

export const pounds = (amount: string) => known(Money.parse(amount));

export const SAVING: SavingsLine = {
  ...PLAIN_LINE,
  reference: 'AC2',
  title: 'Technology-enabled care',
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: {
    planned: [
      { year: YEAR, amount: pounds('1250000') },
      { year: yearsAfter(YEAR, 1), amount: pounds('3250000') },
    ],
    reported: [{ year: YEAR, amount: pounds('900000') }],
    validated: [],
  },
};

export const CONTENT: ReturnContent = {
  ...emptyContent,
  financeLines: [
    {
      line: 'LT_NURSING',
      ageBand: '65+',
      provision: 'others',
      gross: pounds('60000000'),
      clientContributions: pounds('15000000'),
      jointAndNhsIncome: pounds('5000000'),
      otherIncome: missing('not-submitted'),
    },
  ],
  budgetPosition: { budget: pounds('225885000'), outturn: pounds('226000000'), outturnBasis: 'actual', forecastPeriod: undefined },
  budgetBridge: [
    {
      year: YEAR,
      opening: pounds('208035000'),
      transfers: pounds('0'),
      subtotal: missing('not-printed'),
      growth: pounds('21350000'),
      savings: pounds('3500000'),
      otherMovements: pounds('0'),
      closing: pounds('225885000'),
    },
  ],
  savingsLines: [
    SAVING,
    {
      ...SAVING,
      reference: 'AC3',
      title: 'Establishment review',
      amounts: { ...SAVING.amounts, planned: [{ year: YEAR, amount: pounds('2250000') }] },
    },
  ],
  growthLines: [
    {
      reference: 'G6',
      title: 'Older people',
      driver: 'demand',
      profileKind: 'cumulative',
      amounts: [{ year: YEAR, amount: pounds('21350000') }],
      provenance: undefined,
    },
  ],
  declarations: [{ role: 'finance-lead', statement: 'It agrees with the ledger.', declaredOn: '2025-07-14' }],
};

export const workbookOf = (content: ReturnContent = CONTENT): GivenWorkbook =>
  givenWorkbook(contentTables(content, DEFINITION), DEFINITION, COUNCIL);

export const reading = (workbook: GivenWorkbook, request: Partial<ReadingRequest> = {}): UploadReading =>
  readUpload(workbook, { ...REQUEST, ...request });

/** Each remark in one line: severity, code and every place. */
export const told = ({ remarks }: UploadReading): readonly string[] =>
  remarks.map(({ severity, code, places }) =>
    `${severity} ${code} ${places.map(({ sheet, address }) => `${sheet}!${address}`).join(' ')}`.trim(),
  );

export const withSavings = (...lines: readonly Partial<SavingsLine>[]): ReturnContent => ({
  ...emptyContent,
  savingsLines: lines.map((each) => ({ ...SAVING, ...each })),
});

/** Planned amounts from the collection's year on. */
export const planned = (...amounts: readonly string[]): SavingsLine['amounts'] => ({
  planned: amounts.map((each, i) => ({ year: yearsAfter(YEAR, i), amount: pounds(each) })),
  reported: [],
  validated: [],
});

const at = (code: string, row: number, column: string): string => addressIn(DEFINITION, code, row, column);
/** Where things stand in the workbook, rows from 0. */
export const ADDRESS = {
  at,
  line: (column: string, row = 0): string => `Savings lines!${at('savings-lines', row, column)}`,
  amount: (row: number, year = '2024-25'): string => `Savings amounts!${at('savings-amounts', row, year)}`,
  bridge: (column: string, row = 0): string => `Budget bridge!${at('budget-bridge', row, column)}`,
};
