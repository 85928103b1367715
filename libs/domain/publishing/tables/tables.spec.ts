import { panelRelease } from '../../../../test/builders/panel-release.js';
import { type Actor, actor } from '../../access/index.js';
import { councilCode } from '../../catalogue/index.js';
import { DATA_TABLES, type DataTable, mayReadTable, type TableCell, type TableColumn, tablesFor } from '../index.js';

const RELEASE = panelRelease();
const AUDIENCES = ['public', 'programme'] as const;
const EACH = DATA_TABLES.map((table) => [table.name, table] as const);

const FITS: Readonly<Record<TableColumn['type'], (cell: TableCell) => boolean>> = {
  text: (cell) => typeof cell === 'string' && cell !== '',
  number: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  integer: (cell) => Number.isSafeInteger(cell),
  boolean: (cell) => typeof cell === 'boolean',
  date: (cell) => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell),
};
const fits = ({ type, mayBeEmpty = false }: TableColumn, cell: TableCell): boolean => (cell === undefined ? mayBeEmpty : FITS[type](cell));
const places = ({ columns }: DataTable, names: readonly string[]): readonly number[] =>
  names.map((wanted) => columns.findIndex(({ name }) => name === wanted));
const keysOf = (table: DataTable, names: readonly string[]): readonly string[] =>
  [...table.rows(RELEASE, 'programme')].map((row) => JSON.stringify(places(table, names).map((at) => row[at])));

describe.each(EACH)('the table %s', (_name, table) => {
  it('has rows, and in each a cell for each column, of its type', () => {
    for (const audience of AUDIENCES) {
      const rows = [...table.rows(RELEASE, audience)];
      expect(rows).not.toEqual([]);
      for (const row of rows) {
        expect(row).toHaveLength(table.columns.length);
        const unfit = table.columns.flatMap((column, at) => (fits(column, row[at]) ? [] : [[column.name, row[at]]]));
        expect(unfit).toEqual([]);
      }
    }
  });

  it('has no two columns of one name, and a description of each', () => {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    expect(table.columns.filter(({ title, description }) => title === '' || !description.endsWith('.'))).toEqual([]);
  });

  it('has a label beside each code', () => {
    const names = table.columns.map(({ name }) => name);
    const codes = names.filter((name) => name.endsWith('_code')).map((name) => name.replace(/_code$/, ''));
    expect(
      codes.filter((name) => !names.some((each) => [`${name}_label`, `${name}_name`].includes(each) || name.endsWith('_unit'))),
    ).toEqual([]);
  });

  it('is keyed: no two rows agree in its key, and what a key leads to is there', () => {
    const keys = keysOf(table, table.primaryKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, table: to, refersTo } of table.foreignKeys) {
      const target = DATA_TABLES.find(({ name }) => name === to)!;
      const there = new Set(keysOf(target, refersTo));
      expect(keysOf(table, fields).filter((key) => !there.has(key))).toEqual([]);
    }
  });
});

describe('who may read which table', () => {
  const ASHMERE = councilCode('X99000001');
  const keys: readonly Actor[] = [
    actor('a', 'preparer', ASHMERE),
    actor('b', 'finance-validator', ASHMERE),
    actor('c', 'director', ASHMERE),
    actor('d', 'consultant', undefined),
    actor('e', 'programme-office', undefined),
  ];

  it('is everybody for published figures, and whoever has a key for savings, targets and verdicts', () => {
    const open = ['councils', 'measures', 'figures', 'quartiles', 'totals', 'areas'];
    expect(tablesFor(undefined).map(({ name }) => name)).toEqual(open);
    const programme = [
      ...open,
      'savings',
      'savings-amounts',
      'growth',
      'targets',
      'verdicts',
      'sensitivity',
      'practices',
      'practice-effects',
    ];
    for (const key of keys) expect(tablesFor(key).map(({ name }) => name)).toEqual(expect.arrayContaining(programme));
    expect(tablesFor(keys[0]).map(({ name }) => name)).toEqual(programme);
  });

  it('is who acts for no council where a council is told of itself alone', () => {
    const reads = (key: Actor): boolean => tablesFor(key).some(({ name }) => name === 'reconciliation');
    expect(keys.filter(reads).map(({ role }) => role)).toEqual(['consultant', 'programme-office']);
  });

  it('is nobody where the table is of an operation that the role may not use', () => {
    const office: DataTable = { ...DATA_TABLES[0]!, operation: 'collectionProgress' };
    expect([undefined, ...keys].map((key) => mayReadTable(key, office))).toEqual([false, false, false, false, false, true]);
  });
});
