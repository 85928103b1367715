import type { Figure, FinancialYear, Money } from '../../../catalogue/index.js';
import {
  growthProfileOf,
  type GrowthLine,
  positionIn,
  profileOf,
  type SavingsLine,
  STAGES,
  type YearAmount,
} from '../../../savings/index.js';
import { coded, councilColumns, figureColumns, inPounds, labelOf, OF_COUNCIL, YEAR_COLUMN } from '../common-columns.js';
import { dataTable, type ReadColumn } from '../table.js';
import { COLLECTION_COLUMN, type OfPlan, plansOf } from './plans.js';

interface Row extends OfPlan {
  readonly reference: string;
  readonly title: string;
  readonly year: FinancialYear;
  readonly amount: Figure<Money>;
  readonly profileKind: SavingsLine['profileKind'];
  /** Of a cost there is none. */
  readonly position: Figure<Money> | undefined;
}
interface SavingsRow extends Row {
  readonly series: string;
}
interface GrowthRow extends Row {
  readonly line: GrowthLine;
}

const lineColumns: readonly ReadColumn<Row>[] = [
  ...councilColumns,
  COLLECTION_COLUMN,
  {
    name: 'reference',
    title: 'Reference',
    type: 'text',
    description: 'The council’s own reference within its return.',
    read: ({ reference }) => reference,
  },
  { name: 'title', title: 'Title', type: 'text', description: 'What the council calls it.', read: ({ title }) => title },
];

const amountColumns: readonly ReadColumn<Row>[] = [
  YEAR_COLUMN,
  ...figureColumns<Row>(
    { name: 'amount', title: 'Amount', unit: 'GBP', description: 'The amount as it was returned, in pounds of its year.' },
    ({ amount }) => inPounds(amount),
  ),
  ...coded<Row>(
    {
      name: 'profile_kind',
      title: 'Amounts are',
      description: 'Whether the amounts of the line are the position reached or what each year adds.',
    },
    ({ profileKind }) => profileKind,
  ),
  ...figureColumns<Row>(
    {
      name: 'position',
      title: 'Position',
      unit: 'GBP',
      description: 'What the line comes to by the year, whichever of the two it gives; empty for costs.',
    },
    ({ position }) => position && inPounds(position),
  ),
];

const SERIES = {
  ...Object.fromEntries(STAGES.map((stage) => [stage, labelOf(stage)])),
  'running-cost': 'Running cost that the year adds',
  'implementation-cost': 'Implementation cost of the year',
};

export const SAVINGS_AMOUNTS_TABLE = dataTable<SavingsRow>({
  name: 'savings-amounts',
  title: 'Amounts of savings lines',
  description:
    'What each savings line amounts to by year at each stage, before costs, and what it costs. Planned, reported and validated amounts are never added to one another.',
  operation: 'savingsRegister',
  audience: 'programme',
  primaryKey: ['council_code', 'collection', 'reference', 'series_code', 'year'],
  foreignKeys: [
    OF_COUNCIL,
    { fields: ['council_code', 'collection', 'reference'], table: 'savings', refersTo: ['council_code', 'collection', 'reference'] },
  ],
  columns: [
    ...lineColumns,
    ...coded<SavingsRow>(
      { name: 'series', title: 'Series', description: 'The stage of a saving, or the kind of its cost.' },
      ({ series }) => series,
      {
        label: (series) => Object.entries(SERIES).find(([word]) => word === series)?.[1] ?? series,
      },
    ),
    ...amountColumns,
  ],
  rows: (release) =>
    plansOf(release).flatMap(({ council, plan: { collection, savingsLines } }) =>
      savingsLines.flatMap((line) =>
        savingsRows(line).map((row) => ({ ...row, council, collection, reference: line.reference, title: line.title })),
      ),
    ),
});

type Amounts = Omit<SavingsRow, 'council' | 'collection' | 'reference' | 'title'>;

function savingsRows(line: SavingsLine): readonly Amounts[] {
  const cost = (series: string, amounts: readonly YearAmount[]): readonly Amounts[] =>
    amounts.map((each) => ({ ...each, series, profileKind: 'increments', position: undefined }));
  return [
    ...STAGES.flatMap((series) =>
      line.amounts[series].map((each) => ({
        ...each,
        series,
        profileKind: line.profileKind,
        position: positionIn(profileOf(line, series), each.year),
      })),
    ),
    ...cost('running-cost', line.costs.running),
    ...cost('implementation-cost', line.costs.implementation),
  ];
}

export const GROWTH_TABLE = dataTable<GrowthRow>({
  name: 'growth',
  title: 'Growth lines',
  description: 'What each growth line of each plan amounts to by year: positive where the budget grows, negative where growth is offset.',
  operation: 'savingsRegister',
  audience: 'programme',
  primaryKey: ['council_code', 'collection', 'reference', 'year'],
  foreignKeys: [OF_COUNCIL],
  columns: [
    ...lineColumns,
    ...coded<GrowthRow>({ name: 'driver', title: 'Driver', description: 'Why the budget had to grow.' }, ({ line }) => line.driver),
    ...amountColumns,
  ],
  rows: (release) =>
    plansOf(release).flatMap(({ council, plan: { collection, growthLines } }) =>
      growthLines.flatMap((line) =>
        line.amounts.map((each) => {
          const { reference, title, profileKind } = line;
          return {
            ...each,
            council,
            collection,
            reference,
            title,
            profileKind,
            line,
            position: positionIn(growthProfileOf(line), each.year),
          };
        }),
      ),
    ),
});
