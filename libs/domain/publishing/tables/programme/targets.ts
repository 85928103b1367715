import { type Council, measure } from '../../../catalogue/index.js';
import type { Aim, LocalTarget } from '../../../benchmarking/index.js';
import { coded, councilColumns, measureColumns, OF_COUNCIL, OF_MEASURE, unitLabel, YEAR_COLUMN } from '../common-columns.js';
import { dataTable, type ReadColumn } from '../table.js';

interface Row extends Omit<LocalTarget, 'council'> {
  readonly council: Council;
}

const number = (name: string, title: string, description: string, read: (row: Row) => number | undefined): ReadColumn<Row> => ({
  name,
  title,
  type: 'number',
  description: `${description}, in the unit beside it.`,
  mayBeEmpty: true,
  read,
});
const text = (name: string, title: string, description: string, read: (row: Row) => string | undefined): ReadColumn<Row> => ({
  name,
  title,
  type: 'text',
  description,
  mayBeEmpty: true,
  read,
});

const SIDES: Readonly<Record<string, string>> = { 'at-least': 'At least', 'at-most': 'At most', reach: 'Reach', band: 'Within a band' };
const sideOf = (aim: Aim): string => (aim.kind === 'band' ? 'band' : aim.side);

export const TARGETS_TABLE = dataTable<Row>({
  name: 'targets',
  title: 'Local targets',
  description: 'What councils aim at, as they had set it when the release was published, where they say they stand, and why.',
  operation: 'benchmark',
  audience: 'programme',
  primaryKey: ['council_code', 'measure_code', 'year'],
  foreignKeys: [OF_COUNCIL, OF_MEASURE],
  columns: [
    ...councilColumns,
    ...measureColumns<Row>((row) => row.measure),
    YEAR_COLUMN,
    ...coded<Row>(
      { name: 'aim', title: 'Aim', description: 'From which side a value is aimed at, or that a band is.' },
      ({ aim }) => sideOf(aim),
      { label: (side) => SIDES[side] ?? side },
    ),
    number('aim_value', 'Aim, value', 'The value aimed at; empty for a band', ({ aim }) => (aim.kind === 'value' ? aim.value : undefined)),
    number('aim_from', 'Aim, from', 'Where the band begins', ({ aim }) => (aim.kind === 'band' ? aim.from : undefined)),
    number('aim_to', 'Aim, to', 'Where the band ends', ({ aim }) => (aim.kind === 'band' ? aim.to : undefined)),
    ...coded<Row>({ name: 'unit', title: 'Unit', description: 'What the values are counted in.' }, (row) => measure(row.measure).unit, {
      label: unitLabel,
    }),
    ...coded<Row>(
      { name: 'rating', title: 'Rating', description: 'Where the council says it stands; it is never computed.', mayBeEmpty: true },
      ({ rating }) => rating?.colour,
    ),
    text('rating_reason', 'Rating, reason', 'Why it says so.', ({ rating }) => rating?.reason),
    number('own_value', 'Own figure', 'The council’s own figure so far, which is none of the published ones', ({ own }) => own?.value),
    ...coded<Row>(
      { name: 'own_basis', title: 'Own figure, basis', description: 'What the own figure rests on.', mayBeEmpty: true },
      ({ own }) => own?.basis,
    ),
    {
      name: 'own_as_at',
      title: 'Own figure, as at',
      type: 'date',
      description: 'The last day a part-year figure covers, or the day a forecast was made.',
      mayBeEmpty: true,
      read: ({ own }) => (own === undefined || own.basis === 'outturn' ? undefined : own.asAt),
    },
    text('document', 'Document', 'Where it was printed, if it was.', ({ provenance }) => provenance?.document),
    text('paragraph', 'Paragraph', 'And in which paragraph.', ({ provenance }) => provenance?.paragraph),
  ],
  rows: (release) =>
    release.content.targets.flatMap((target) => {
      const council = release.council(target.council);
      return council === undefined ? [] : [{ ...target, council }];
    }),
});
