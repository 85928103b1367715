import { type Audience, type Council, COUNCIL_TYPES, type FinancialYear, measure, type MeasureCode } from '../../catalogue/index.js';
import {
  fewestKnown,
  groupName,
  groupSpread,
  type GroupSpread,
  knownValues,
  type NamedBy,
  NEVER_PEERS,
  RURALITIES,
  type Rurality,
  type Statistic,
} from '../../benchmarking/index.js';
import type { Release } from '../release/release.js';
import { coded, codeOf, measureColumns, OF_MEASURE, unitLabel, YEAR_COLUMN } from './common-columns.js';
import { measureYears } from './figures.js';
import { dataTable, type ReadColumn } from './table.js';

interface Group {
  readonly kind: 'national' | 'region' | 'type' | 'rurality';
  readonly code: string;
  readonly label: string;
  readonly members: readonly Council[];
}

interface Row {
  readonly code: MeasureCode;
  readonly year: FinancialYear;
  readonly group: Group;
  readonly known: number;
  readonly spread: GroupSpread | undefined;
}

/** Why statistics of a group are not given, the fewest councils first. */
const REASONS = {
  'too-few-known': 'Too few councils of the group have a figure: fewer than five, or than 60% of it',
  'too-few-for-quartiles': 'Too few councils have a figure for quartiles and tenths',
  'too-few-for-tenths': 'Too few councils have a figure for tenths',
} as const;

const number = (name: string, title: string, description: string, read: (spread: GroupSpread) => Statistic): ReadColumn<Row> => ({
  name,
  title,
  type: 'number',
  description: `${description}, in the unit beside it.`,
  mayBeEmpty: true,
  read: ({ spread }) => given(spread && read(spread)),
});

const cut = (name: string, title: string, description: string, of: 'quartiles' | 'tenths', end: 'lower' | 'upper'): ReadColumn<Row> =>
  number(name, title, description, ({ [of]: cuts }) => (cuts.kind === 'given' ? { kind: 'given', value: cuts.value[end] } : cuts));

export const QUARTILES_TABLE = dataTable<Row>({
  name: 'quartiles',
  title: 'Quartiles',
  description:
    'How the figures of a measure and year are spread over everybody, each region, each type of council and councils alike in how rural they are. Quantiles are of type 7. Outside of everybody, City of London and Isles of Scilly are in no group; a comparison also leaves out who shares a service with the council it is asked about.',
  operation: 'peerComparison',
  audience: 'public',
  primaryKey: ['measure_code', 'year', 'group_kind_code', 'group_code'],
  foreignKeys: [OF_MEASURE],
  columns: [
    ...measureColumns<Row>(({ code }) => code),
    YEAR_COLUMN,
    ...coded<Row>({ name: 'group_kind', title: 'Kind of group', description: 'How the group is chosen.' }, ({ group }) => group.kind),
    {
      name: 'group_code',
      title: 'Group, code',
      type: 'text',
      description: 'The region, the type, how rural; ALL for everybody.',
      read: ({ group }) => group.code,
    },
    { name: 'group_label', title: 'Group', type: 'text', description: 'In words.', read: ({ group }) => group.label },
    {
      name: 'councils',
      title: 'Councils',
      type: 'integer',
      description: 'How many councils are in the group.',
      read: ({ group }) => group.members.length,
    },
    {
      name: 'known',
      title: 'With a figure',
      type: 'integer',
      description: 'How many of them have a figure: the n of every statistic.',
      read: ({ known }) => known,
    },
    number('mean', 'Mean', 'The mean', ({ mean }) => mean),
    cut('lower_tenth', 'Lower tenth', 'The value a tenth of the group lies below', 'tenths', 'lower'),
    cut('lower_quartile', 'Lower quartile', 'The value a quarter of the group lies below', 'quartiles', 'lower'),
    number('median', 'Median', 'The value half of the group lies below', ({ median }) => median),
    cut('upper_quartile', 'Upper quartile', 'The value a quarter of the group lies above', 'quartiles', 'upper'),
    cut('upper_tenth', 'Upper tenth', 'The value a tenth of the group lies above', 'tenths', 'upper'),
    ...coded<Row>({ name: 'unit', title: 'Unit', description: 'What the values are counted in.' }, ({ code }) => measure(code).unit, {
      label: unitLabel,
    }),
    ...coded<Row>(
      {
        name: 'missing_reason',
        title: 'Why statistics are missing',
        description: 'Why some or all statistics are empty; empty where none is.',
        mayBeEmpty: true,
      },
      reasonOf,
      { label: (word) => Object.entries(REASONS).find(([reason]) => reason === word)?.[1] ?? word },
    ),
  ],
  rows: quartileRows,
});

const given = (statistic: Statistic | undefined): number | undefined => (statistic?.kind === 'given' ? statistic.value : undefined);

function reasonOf({ spread }: Row): keyof typeof REASONS | undefined {
  if (spread === undefined) return 'too-few-known';
  if (spread.quartiles.kind !== 'given') return 'too-few-for-quartiles';
  return spread.tenths.kind === 'given' ? undefined : 'too-few-for-tenths';
}

function* quartileRows(release: Release, audience: Audience): Iterable<Row> {
  const view = release.seenBy(audience);
  const groups = new Map<FinancialYear, readonly Group[]>();
  for (const { code, year } of measureYears(release)) {
    const ofYear = groups.get(year) ?? groupsIn(release, view.councilsIn(year));
    groups.set(year, ofYear);
    for (const group of ofYear) {
      const values = knownValues(group.members.map((council) => view.figure(council.code, code, year)));
      yield {
        code,
        year,
        group,
        known: values.length,
        spread: values.length < fewestKnown(group.members.length) ? undefined : groupSpread(values),
      };
    }
  }
}

const NOBODY: Omit<NamedBy, 'realm'> = { region: undefined, type: undefined, rurality: undefined };

/** The groups of a year that are the same for whoever asks. */
function groupsIn({ label: { realm }, directory }: Release, living: readonly Council[]): readonly Group[] {
  const alike = living.filter(({ code }) => !NEVER_PEERS.has(code));
  const named = (kind: Group['kind'], by: Partial<NamedBy>): string => groupName({ ...NOBODY, realm, ...by }, { kind }, directory);
  const where = (kind: Group['kind'], code: string, by: Partial<NamedBy>, belongs: (council: Council) => boolean): Group => ({
    kind,
    code,
    label: named(kind, by),
    members: alike.filter(belongs),
  });
  const regions = [...new Set(alike.map(({ region }) => region))].sort();
  const ruralities = Object.keys(RURALITIES) as Rurality[];
  return [
    { kind: 'national' as const, code: 'ALL', label: named('national', {}), members: living },
    ...regions.map((region) => where('region', region, { region }, (council) => council.region === region)),
    ...COUNCIL_TYPES.map((type) => where('type', codeOf(type), { type }, (council) => council.type === type)),
    ...ruralities.map((rurality) =>
      where('rurality', codeOf(rurality), { rurality }, ({ code }) => directory.ruralityOf(code) === rurality),
    ),
  ].filter(({ members }) => members.length > 0);
}
