import { WHY_NOT_COMPARABLE } from '../../../coherence/index.js';
import { FAIRNESS_TEXT, type PracticeRecord } from '../../../triangulation/index.js';
import { coded, OF_COUNCIL } from '../common-columns.js';
import { dataTable } from '../table.js';
import { type BesideVerdict, besideVerdicts, numberColumn, WINDOW_KEY, windowColumns } from './of-verdicts.js';

type Reading = PracticeRecord['readings'][number];
type Row = { readonly practice: PracticeRecord; readonly reading: Reading } & BesideVerdict;

const measured = (name: string, title: string, description: string, of: (found: NonNullable<Reading['measured']>) => number) =>
  numberColumn<Row>(
    name,
    title,
    `${description}; empty where it cannot be compared.`,
    ({ reading }) => reading.measured && of(reading.measured),
  );

export const PRACTICES_TABLE = dataTable<Row>({
  name: 'practices',
  title: 'Practices of claims',
  description: `Whether the indicators of each practice moved as they would where its saving is genuine, beside other councils’. It takes one step off a verdict at most, and adds none. ${FAIRNESS_TEXT}`,
  operation: 'triangulation',
  audience: 'programme',
  primaryKey: [...WINDOW_KEY, 'practice_code', 'indicator_code'],
  foreignKeys: [OF_COUNCIL],
  columns: [
    ...windowColumns,
    ...coded<Row>({ name: 'practice', title: 'Practice', description: 'The practice.' }, ({ practice }) => practice.tag),
    ...coded<Row>(
      { name: 'coherence', title: 'Coherence', description: 'What its indicators say together.' },
      ({ practice }) => practice.verdict,
    ),
    {
      ...numberColumn<Row>('claim', 'Claim', 'Its part of the claim, in pounds of the year assessed.', ({ practice }) => practice.claim),
      unit: 'GBP',
    },
    ...coded<Row>({ name: 'indicator', title: 'Indicator', description: 'The indicator, by concept.' }, ({ reading }) => reading.concept),
    ...coded<Row>({ name: 'role', title: 'Role', description: 'What it says of the practice.' }, ({ reading }) => reading.role),
    ...coded<Row>(
      { name: 'state', title: 'State', description: 'What it did; empty where it cannot be compared.', mayBeEmpty: true },
      ({ reading }) => reading.state,
    ),
    {
      name: 'why_not_comparable',
      title: 'Why not',
      type: 'text',
      description: 'Why it cannot be compared; empty where it can.',
      mayBeEmpty: true,
      read: ({ reading: { why } }) => why && WHY_NOT_COMPARABLE[why],
    },
    measured('change', 'Change', 'How far it moved, in points of a share and per cent of everything else', ({ change }) => change),
    measured('usual_change', 'Usual change', 'The median of the others', ({ usual }) => usual),
    measured('z', 'z', 'Change less usual change over one standard deviation, above 0 the way of a genuine saving', ({ z }) => z),
    measured('comparators', 'Comparators', 'How many others', ({ comparators }) => comparators),
  ],
  rows: (release) =>
    besideVerdicts(release, ({ practices = [] }) =>
      practices.flatMap((practice) => practice.readings.map((reading) => ({ practice, reading }))),
    ),
});
