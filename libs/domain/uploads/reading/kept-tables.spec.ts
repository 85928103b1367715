import { GeneratedContent } from '../../../../test/builders/generated-content.js';
import { givenWorkbook } from '../../../../test/builders/given-workbook.js';
import { canonicalText, councilCode, financialYear } from '../../catalogue/index.js';
import { contentTables, definitionOf, type FilledTables } from '../../returns/index.js';
import type { ChosenConvention } from '../upload-reading.js';
import { keepTables, readUpload, tablesFromKept } from './index.js';

const YEAR = financialYear('2024-25');
const DEFINITION = definitionOf(YEAR)!;
const COUNCIL = councilCode('X99000001');

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** Tables without the cells that are blank and the rows that hold nothing. */
const filledIn = (tables: FilledTables): FilledTables =>
  Object.fromEntries(
    Object.entries(tables).map(([code, rows]) => [
      code,
      rows
        .map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell.kind !== 'blank')))
        .filter((row) => Object.keys(row).length > 0),
    ]),
  );

describe('tables that are kept', () => {
  it('come back the same, whatever they hold, through JSON', () => {
    const random = stream(1_604);
    for (let round = 0; round < 30; round += 1) {
      const tables = contentTables(new GeneratedContent(random, YEAR).content(), DEFINITION);
      const kept = keepTables(tables);
      expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
      expect(tablesFromKept(kept)).toEqual(filledIn(tables));
      expect(keepTables(tablesFromKept(kept))).toEqual(kept);
    }
  });
});

describe('a template that comes back', () => {
  const chosen: readonly ChosenConvention[] = DEFINITION.sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ code, columns }) =>
      ['', ...columns.map((column) => column.code)].map((column) => ({
        table: code,
        column,
        unit: 'pounds' as const,
        sign: 'as-given' as const,
      })),
    );

  it('is read as what it was filled in with, whatever that is', () => {
    const random = stream(77);
    for (let round = 0; round < 20; round += 1) {
      const tables = contentTables(new GeneratedContent(random, YEAR).content(), DEFINITION);
      const request = { council: COUNCIL, collection: YEAR, fileName: 'return.xlsx', role: 'finance-validator' as const, chosen };
      const { tables: kept, remarks } = readUpload(givenWorkbook(tables, DEFINITION, COUNCIL), request);
      const errors = remarks.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) expect(errors.filter(({ code }) => !IMPOSSIBLE.has(code))).toEqual([]);
      else expect(canonicalText(kept)).toBe(canonicalText(keepTables(filledIn(tables))));
      expect(JSON.parse(JSON.stringify(kept ?? {}))).toEqual(kept ?? {});
    }
  });
  /** What content drawn by chance cannot be, whoever checks it. */
  const IMPOSSIBLE = new Set([
    'AMOUNT_NEGATIVE',
    'SHARES_NOT_ONE',
    'VALIDATED_ABOVE_REPORTED',
    'LINE_NOT_FOUND',
    'YEARS_DO_NOT_FIT',
    'LINE_REPEATED',
  ]);
});
