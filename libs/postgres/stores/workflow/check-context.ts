import { type CouncilCode, type FinancialYear, financialYear, yearsAfter } from '#domain/catalogue';
import type { Adults } from '#domain/checking';
import type { ReturnContent } from '#domain/returns';
import type { LocusDeclaration } from '#domain/workflow';
import type { EntityManager } from 'typeorm';
import { SavingsLineRow } from '../../rows/savings/savings-line.row.js';
import { readContents } from '../version-contents.js';

/** So many years before a collection its returns are looked back to. */
const YEARS_BACK = 3;

/** The returns of the years before, newest first: as they were last accepted, or else as they stand. */
export async function earlierReturns(
  manager: EntityManager,
  council: CouncilCode,
  collection: FinancialYear,
): Promise<readonly { collection: FinancialYear; content: ReturnContent }[]> {
  const keys = await manager.query<readonly { readonly collection: string; readonly version: number }[]>(STANDING, [
    council,
    Array.from({ length: YEARS_BACK }, (_, back) => yearsAfter(collection, -back - 1)),
  ]);
  if (keys.length === 0) return [];
  const parameters = Object.fromEntries<string | number>(
    keys.flatMap(({ collection: year, version }, i) => [
      [`year${i}`, year],
      [`version${i}`, version],
    ]),
  );
  const each = keys.map((_, i) => `(line.collection = :year${i} AND line.version = :version${i})`).join(' OR ');
  const contentOf = await readContents(manager, {
    sql: `line.council_code = :council AND (${each})`,
    parameters: { council, ...parameters },
  });
  return keys.map(({ collection: year, version }) => ({
    collection: financialYear(year),
    content: contentOf({ councilCode: council, collection: year, version }),
  }));
}

/** The council’s adults by age band, where the newest vintage that has them gives both. */
export async function adultsOf(manager: EntityManager, council: CouncilCode, collection: FinancialYear): Promise<Adults | undefined> {
  const rows = await manager.query<{ age_band: keyof Adults; people: number }[]>(ADULTS, [council, collection]);
  const of = (band: keyof Adults): number | undefined => rows.find(({ age_band: given }) => given === band)?.people;
  const [younger, older] = [of('18-64'), of('65+')];
  return younger === undefined || older === undefined ? undefined : { '18-64': younger, '65+': older };
}

/** Where each saving of the council was said to show, version by version, oldest first. */
export async function locusHistoryOf(manager: EntityManager, council: CouncilCode): Promise<readonly LocusDeclaration[]> {
  const rows = await manager
    .createQueryBuilder(SavingsLineRow, 'line')
    .innerJoin(
      'return_version',
      'version',
      'version.council_code = line.council_code AND version.collection = line.collection AND version.version = line.version',
    )
    .select(['line.collection AS collection', 'line.version AS version', 'line.reference AS reference', 'line.lineage AS lineage'])
    .addSelect(['line.locus AS locus', 'version.saved_at AS "savedAt"'])
    .where('line.council_code = :council', { council })
    .orderBy('version.saved_at')
    .addOrderBy('line.version')
    .getRawMany<{
      collection: string;
      version: number;
      reference: string;
      lineage: string | null;
      locus: LocusDeclaration['locus'];
      savedAt: Date;
    }>();
  return rows.map(({ collection, lineage, ...row }) => ({
    ...row,
    collection: financialYear(collection),
    lineage: lineage ?? undefined,
  }));
}

/** Of each collection the version that was last accepted, or else the newest. */
const STANDING = `SELECT DISTINCT ON (v.collection) v.collection, v.version FROM return_version v
  LEFT JOIN return_transition t ON t.council_code = v.council_code AND t.collection = v.collection AND t.version = v.version AND t.to_state = 'accepted'
  WHERE v.council_code = $1 AND v.collection = ANY($2) ORDER BY v.collection DESC, t.id DESC NULLS LAST, v.version DESC`;

/** By the newest vintage that has the council’s people of the year. */
const ADULTS = `SELECT DISTINCT ON (p.age_band) p.age_band, p.people FROM population p JOIN publication b ON b.id = p.publication_id
  WHERE p.council_code = $1 AND p.year = $2 ORDER BY p.age_band, b.vintage DESC, b.id DESC`;
