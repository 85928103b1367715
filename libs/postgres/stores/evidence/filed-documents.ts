import type { FiledDocument, PublishedDocument } from '#domain/evidence';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { fromCell, fromHeading, fromRelation, fromTable, toHeading, toRelation, toTable } from '../../mappers/document.mapper.js';
import { DocumentVersionRow, PrintedCellRow, PrintedTableRow, StatedRelationRow } from '../../rows/evidence/document.row.js';

/** Rows in one insert: sixteen columns each stay well under the 65,535 parameters that Postgres takes. */
const BATCH = 2000;

/** Which versions to read: a condition on the columns of `version`, with its parameters. */
interface VersionCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The version of each document that no later one follows. */
export const NEWEST =
  'NOT EXISTS (SELECT 1 FROM document_version later WHERE later.code = version.code AND later.version > version.version)';

/** Adds the next version of a document with all its parts; gives its number. */
export async function addDocument(manager: EntityManager, document: PublishedDocument, filedBy: string): Promise<number> {
  const newest = await manager.findOne(DocumentVersionRow, { where: { code: document.code }, order: { version: 'DESC' } });
  const version = (newest?.version ?? 0) + 1;
  const key = { documentCode: document.code, version };
  const { tables, relations } = document;
  await manager.insert(DocumentVersionRow, { ...fromHeading(document), version, filedBy });
  await insertAll(
    manager,
    PrintedTableRow,
    tables.map((table, position) => ({ ...fromTable(table), ...key, position })),
  );
  const cells = tables.flatMap((table, tablePosition) =>
    table.cells.map((cell, position) => ({ ...fromCell(cell), ...key, tablePosition, position })),
  );
  await insertAll(manager, PrintedCellRow, cells);
  await insertAll(
    manager,
    StatedRelationRow,
    relations.map((relation, position) => ({ ...fromRelation(relation), ...key, position })),
  );
  return version;
}

/** Every version that meets the condition, in four queries whatever their number. */
export async function readDocuments(manager: EntityManager, { sql, parameters }: VersionCondition): Promise<readonly FiledDocument[]> {
  const versions = await manager.createQueryBuilder(DocumentVersionRow, 'version').where(sql, parameters).orderBy('version.code').getMany();
  const partsOf = async <Row extends ObjectLiteral & VersionKey>(target: EntityTarget<Row>): Promise<(name: string) => readonly Row[]> => {
    const rows = await manager
      .createQueryBuilder(target, 'part')
      .where(
        `(part.document_code, part.version) IN (SELECT version.code, version.version FROM document_version version WHERE ${sql})`,
        parameters,
      )
      .orderBy('part.position')
      .getMany();
    return grouped(rows, nameOf);
  };
  const tables = await partsOf(PrintedTableRow);
  const cells = await partsOf(PrintedCellRow);
  const relations = await partsOf(StatedRelationRow);

  return versions.map((row) => {
    const name = nameOf({ documentCode: row.code, version: row.version });
    const cellsOf = grouped(cells(name), ({ tablePosition }) => String(tablePosition));
    const printed = tables(name).map((table) => toTable(table, cellsOf(String(table.position))));
    return { version: row.version, document: { ...toHeading(row), tables: printed, relations: relations(name).map(toRelation) } };
  });
}

interface VersionKey {
  readonly documentCode: string;
  readonly version: number;
}

const nameOf = ({ documentCode, version }: VersionKey): string => `${documentCode} ${version}`;

function grouped<Row>(rows: readonly Row[], groupOf: (row: Row) => string): (group: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const found = groups.get(groupOf(row));
    if (found === undefined) groups.set(groupOf(row), [row]);
    else found.push(row);
  }
  return (group) => groups.get(group) ?? [];
}

async function insertAll<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await manager
      .createQueryBuilder()
      .insert()
      .into(target)
      .values(rows.slice(start, start + BATCH))
      .updateEntity(false)
      .execute();
}
