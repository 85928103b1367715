import type { Council, FinancialYear } from '../../../catalogue/index.js';
import type { VerdictEvidence, VerdictRecord } from '../../../triangulation/index.js';
import { councilColumns, YEAR_COLUMN } from '../common-columns.js';
import type { Release } from '../../release/release.js';
import type { ReadColumn } from '../table.js';

/** Something that stands beside a verdict. */
export interface BesideVerdict {
  readonly council: Council;
  readonly year: FinancialYear;
  readonly record: VerdictRecord;
}

/** Whose verdict, and over which window. */
export const windowColumns: readonly ReadColumn<BesideVerdict>[] = [
  ...councilColumns,
  {
    name: 'base_year',
    title: 'Base year',
    type: 'text',
    description: 'The year that spending is rolled forward from.',
    read: ({ record }) => record.base,
  },
  YEAR_COLUMN,
];

export const WINDOW_KEY = ['council_code', 'base_year', 'year'] as const;

/** What stands beside every verdict of a release; nothing of records that hold no evidence. */
export const besideVerdicts = <T>(
  release: Release,
  of: (evidence: VerdictEvidence, record: VerdictRecord) => readonly T[],
): readonly (T & BesideVerdict)[] =>
  release.content.triangulations.flatMap((found) => {
    const council = release.council(found.council);
    if (found.kind !== 'verdict' || found.evidence === undefined || council === undefined) return [];
    return of(found.evidence, found).map((each) => ({ ...each, council, year: found.year, record: found }));
  });

export const numberColumn = <Row>(
  name: string,
  title: string,
  description: string,
  read: (row: Row) => number | undefined,
): ReadColumn<Row> => ({ name, title, type: 'number', description, mayBeEmpty: true, read });
