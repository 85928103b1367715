import { CELL_CODES, councilCode, financialYear, NATIONAL_INDICES, type Publication, type Realm } from '#domain/catalogue';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { keysOf, oneOf } from '../mappers/one-of.js';
import { IndexLevelRow, PopulationRow, PriceLevelRow, PublicationRow } from '../rows/publication.row.js';
import { addFigures, readFigures } from './published-figures.js';

/** Rows in one insert: a parameter each for five columns stays well under the 65,535 that Postgres takes. */
const BATCH = 5000;

/** The publications of a realm, oldest vintage first. */
export async function readPublications(manager: EntityManager, realm: Realm): Promise<readonly Publication[]> {
  const publications = await manager.find(PublicationRow, { where: { realm }, order: { vintage: 'ASC', id: 'ASC' } });
  return Promise.all(publications.map((row) => readPublication(manager, row, realm)));
}

/** By whom a publication is loaded, and from which file. */
export interface Loading {
  readonly loadedBy: string;
  /** SHA-256 of the file; nothing where there was none. */
  readonly fingerprint?: string;
  /** Told after each batch how many figures there are by then. */
  readonly progress?: (figures: number) => void;
}

/** Adds a publication with all its rows, or false where one of that name and vintage is there already. */
export async function addPublication(manager: EntityManager, publication: Publication, loading: Loading): Promise<boolean> {
  const { realm, name, publisher, vintage } = publication;
  if (await manager.existsBy(PublicationRow, { realm, name, vintage })) return false;
  const { loadedBy, fingerprint = null, progress = () => undefined } = loading;
  const { identifiers } = await manager.insert(PublicationRow, { realm, name, publisher, vintage, loadedBy, fingerprint });
  const publicationId = String(identifiers[0]?.['id']);
  await insertAll(
    manager,
    PriceLevelRow,
    publication.priceLevels.map((level) => ({ publicationId, ...level })),
  );
  await insertAll(
    manager,
    PopulationRow,
    publication.populations.map(({ council, ageBand, year, people }) => ({ publicationId, councilCode: council, ageBand, year, people })),
  );
  await insertAll(
    manager,
    IndexLevelRow,
    publication.indices.map(({ index, year, level, status }) => ({ publicationId, indexCode: index, year, level, status })),
  );
  await addFigures(manager, publicationId, publication.figures, progress);
  return true;
}

async function readPublication(
  manager: EntityManager,
  { id, name, publisher, vintage }: PublicationRow,
  realm: Realm,
): Promise<Publication> {
  const levels = await manager.find(PriceLevelRow, { where: { publicationId: id }, order: { cell: 'ASC', year: 'ASC' } });
  const populations = await manager.find(PopulationRow, {
    where: { publicationId: id },
    order: { councilCode: 'ASC', year: 'ASC', ageBand: 'ASC' },
  });
  const indices = await manager.find(IndexLevelRow, { where: { publicationId: id }, order: { indexCode: 'ASC', year: 'ASC' } });
  return {
    realm,
    name,
    publisher,
    vintage,
    figures: await readFigures(manager, id),
    indices: indices.map((row) => ({
      index: oneOf(keysOf(NATIONAL_INDICES), row.indexCode),
      year: financialYear(row.year),
      level: row.level,
      status: oneOf(['outturn', 'forecast'], row.status),
    })),
    priceLevels: levels.map(({ cell, year, level }) => ({ cell: oneOf(CELL_CODES, cell), year: financialYear(year), level })),
    populations: populations.map((row) => ({
      council: councilCode(row.councilCode),
      ageBand: oneOf(['18-64', '65+'], row.ageBand),
      year: financialYear(row.year),
      people: row.people,
    })),
  };
}

async function insertAll<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(target)
      .values(rows.slice(start, start + BATCH))
      .updateEntity(false)
      .execute();
  }
}
