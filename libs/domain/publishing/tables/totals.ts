import { type Audience, COUNCIL_TYPES, type Figure, quantity } from '../../catalogue/index.js';
import { groupName } from '../../benchmarking/index.js';
import type { GroupTotal } from '../release/disclosure/fixed-groups.js';
import type { Release } from '../release/release.js';
import { coded, codeOf, figureColumns, unitLabel, YEAR_COLUMN } from './common-columns.js';
import { dataTable } from './table.js';

interface Row extends Pick<GroupTotal, 'group' | 'quantity' | 'year' | 'councils' | 'known'> {
  readonly label: string;
  readonly figure: Figure;
}

export const TOTALS_TABLE = dataTable<Row>({
  name: 'totals',
  title: 'Totals of groups',
  description:
    'Quantities added up over everybody, each region, each type of council and each programme, over the councils that gave them: as far as no small count and no single amount can be told from them.',
  operation: 'groupTotals',
  audience: 'public',
  primaryKey: ['quantity_code', 'year', 'group_kind_code', 'group_code'],
  foreignKeys: [],
  columns: [
    { name: 'quantity_code', title: 'Quantity, code', type: 'text', description: 'What is added up.', read: (row) => row.quantity },
    {
      name: 'quantity_label',
      title: 'Quantity',
      type: 'text',
      description: 'The same in words.',
      read: (row) => quantity(row.quantity).label,
    },
    YEAR_COLUMN,
    ...coded<Row>({ name: 'group_kind', title: 'Kind of group', description: 'How the group is chosen.' }, ({ group }) => group.kind),
    {
      name: 'group_code',
      title: 'Group, code',
      type: 'text',
      description: 'The region, type or programme; ALL for everybody.',
      read: ({ group }) => codeOfGroup(group),
    },
    { name: 'group_label', title: 'Group', type: 'text', description: 'In words.', read: ({ label }) => label },
    {
      name: 'councils',
      title: 'Councils',
      type: 'integer',
      description: 'How many councils are in the group.',
      read: ({ councils }) => councils,
    },
    {
      name: 'known',
      title: 'Added up',
      type: 'integer',
      description: 'How many of them gave it: those that did not are not in the total.',
      read: ({ known }) => known,
    },
    ...figureColumns<Row>({ name: 'total', title: 'Total', description: 'The total, in the unit beside it.' }, ({ figure }) => figure),
    ...coded<Row>({ name: 'unit', title: 'Unit', description: 'What the total is counted in.' }, (row) => quantity(row.quantity).unit, {
      label: unitLabel,
    }),
  ],
  rows: ({ content, directory, label: { realm } }: Release, audience: Audience) =>
    content.totals.map(({ total, ...row }) => ({ ...row, figure: total[audience], label: labelOfGroup(row.group, realm, directory) })),
});

const codeOfGroup = ({ kind, name }: GroupTotal['group']): string => {
  if (kind === 'national') return 'ALL';
  return kind === 'type' ? codeOf(name) : name;
};

function labelOfGroup({ kind, name }: GroupTotal['group'], realm: Release['label']['realm'], directory: Release['directory']): string {
  const type = COUNCIL_TYPES.find((each) => each === name);
  return groupName({ realm, region: name, type, rurality: undefined }, kind === 'cohort' ? { kind, code: name } : { kind }, directory);
}
