import { type Council, predecessorsOf, realmOf, successorsOf } from '../../catalogue/index.js';
import { coded, councilColumns } from './common-columns.js';
import { dataTable } from './table.js';

interface Row {
  readonly council: Council;
}

const several = (codes: readonly string[]): string | undefined => (codes.length === 0 ? undefined : codes.join(' '));

export const COUNCILS_TABLE = dataTable<Row>({
  name: 'councils',
  title: 'Councils',
  description: 'Every council of the release, with those that are no more: a figure of a year is of a council that had its duties then.',
  operation: 'councils',
  audience: 'public',
  primaryKey: ['council_code'],
  foreignKeys: [],
  columns: [
    ...councilColumns,
    ...coded<Row>({ name: 'type', title: 'Type', description: 'What kind of authority it is.' }, ({ council }) => council.type),
    { name: 'region', title: 'Region', type: 'text', description: 'Its region.', read: ({ council }) => council.region },
    ...coded<Row>(
      { name: 'realm', title: 'Realm', description: 'Whether it is a council of England or of the demonstration, which is fictional.' },
      ({ council }) => realmOf(council.code),
    ),
    {
      name: 'valid_from',
      title: 'First day',
      type: 'date',
      description: 'Its first day under this code.',
      read: ({ council }) => council.validFrom,
    },
    {
      name: 'valid_to',
      title: 'Last day',
      type: 'date',
      description: 'Its last day; empty while it lives.',
      mayBeEmpty: true,
      read: ({ council }) => council.validTo,
    },
    {
      name: 'predecessor_codes',
      title: 'Came of',
      type: 'text',
      description: 'Codes of the councils it was made from, parted by a space.',
      mayBeEmpty: true,
      read: ({ council }) => several(predecessorsOf(council.code).map((link) => link.predecessor)),
    },
    {
      name: 'successor_codes',
      title: 'Became',
      type: 'text',
      description: 'Codes of the councils it became, parted by a space.',
      mayBeEmpty: true,
      read: ({ council }) => several(successorsOf(council.code).map((link) => link.successor)),
    },
  ],
  rows: ({ content }) => content.councils.map((council) => ({ council })),
});
