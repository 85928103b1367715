import {
  type AreaCode,
  type CouncilCode,
  councilCode,
  type Figure,
  financialYear,
  isAreaCode,
  isMeasureCode,
  isQuantityCode,
  isMissingReason,
  known,
  type MeasureCode,
  missing,
  type PublishedFigure,
  type QuantityCode,
} from '#domain/catalogue';
import type { EntityManager } from 'typeorm';

/** Figures in one insert: columns go as arrays, so that no number of rows has too many parameters. */
const BATCH = 5000;

/** The figures of a publication, by place, what they are of, and year. Read as plain rows: a publication may hold tens of thousands. */
export async function readFigures(manager: EntityManager, publicationId: string): Promise<readonly PublishedFigure[]> {
  const rows = await manager.query<readonly StoredFigure[]>(
    `SELECT place, of_code, year, value, missing_reason FROM published_figure WHERE publication_id = $1 ORDER BY place COLLATE "C", of_code COLLATE "C", year COLLATE "C"`,
    [publicationId],
  );
  return rows.map((row) => ({ place: placeOf(row.place), of: thingOf(row.of_code), year: financialYear(row.year), figure: figureOf(row) }));
}

/** Adds figures, and tells after each batch how many there are by then. */
export async function addFigures(
  manager: EntityManager,
  publicationId: string,
  figures: readonly PublishedFigure[],
  progress: (added: number) => void,
): Promise<void> {
  for (let start = 0; start < figures.length; start += BATCH) {
    const batch = figures.slice(start, start + BATCH);
    await manager.query(
      `INSERT INTO published_figure (publication_id, place, of_code, year, value, missing_reason)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::double precision[], $6::text[])`,
      [
        publicationId,
        batch.map(({ place }) => place),
        batch.map(({ of }) => of),
        batch.map(({ year }) => year),
        batch.map(({ figure }) => (figure.kind === 'known' ? figure.value : null)),
        batch.map(({ figure }) => (figure.kind === 'missing' ? figure.reason : null)),
      ],
    );
    progress(start + batch.length);
  }
}

interface StoredFigure {
  readonly place: string;
  readonly of_code: string;
  readonly year: string;
  readonly value: number | null;
  readonly missing_reason: string | null;
}

const placeOf = (stored: string): CouncilCode | AreaCode => (isAreaCode(stored) ? stored : councilCode(stored));

function thingOf(stored: string): QuantityCode | MeasureCode {
  if (isMeasureCode(stored) || isQuantityCode(stored)) return stored;
  throw new TypeError(`the database holds a figure of “${stored}”, which is no quantity or measure`);
}

function figureOf({ value, missing_reason }: StoredFigure): Figure {
  if (value !== null) return known(value);
  if (missing_reason !== null && isMissingReason(missing_reason)) return missing(missing_reason);
  throw new TypeError(`figure row holds neither a value nor a known reason: ${missing_reason}`);
}
