import { MEASURE_CODES, type MeasureCode } from './measure.table.js';

/** What was changed of a measure's definition: its version is then one more. */
export interface MeasureRevision {
  /** What is different, in one plain sentence. */
  readonly says: string;
  /** Whether answers from releases that were built before still come to the same digits: not where direction, client group or peers changed. */
  readonly sameAnswers: boolean;
}

/**
 * Every revision of a measure, the oldest first. A measure that is not here stands as it first was, in version 1. The spec beside this
 * table holds the fingerprint of every version: a definition that changes without a row here fails it.
 */
const REVISIONS: Readonly<Partial<Record<MeasureCode, readonly MeasureRevision[]>>> = {};

/** The version of a measure's definition, 1 being the first: what a citation names. */
export function measureVersion(code: MeasureCode): number {
  return 1 + revisionsOf(code).length;
}

/** Whether what was asked of a measure under that version comes to the same answer today. */
export const answersAsVersion = (code: MeasureCode, version: number): boolean => stillAnswers(revisionsOf(code), version);

/** The same of any measure with these revisions. */
export const stillAnswers = (revisions: readonly MeasureRevision[], version: number): boolean =>
  version >= 1 && version <= 1 + revisions.length && revisions.slice(version - 1).every(({ sameAnswers }) => sameAnswers);

function revisionsOf(code: MeasureCode): readonly MeasureRevision[] {
  return REVISIONS[code] ?? [];
}

const revised = MEASURE_CODES.filter((code) => measureVersion(code) > 1);

/** The versions that are not the first, which a release keeps; undefined while there are none, so that older texts are spelled the same. */
export const REVISED_MEASURES: Readonly<Partial<Record<MeasureCode, number>>> | undefined =
  revised.length === 0 ? undefined : Object.fromEntries(revised.map((code) => [code, measureVersion(code)]));
