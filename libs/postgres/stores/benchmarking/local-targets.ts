import type { LocalTarget } from '#domain/benchmarking';
import type { Realm } from '#domain/catalogue';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { toLocalTarget } from '../../mappers/benchmarking/local-target.mapper.js';
import { LocalTargetRow } from '../../rows/benchmarking/local-target.row.js';
import { CODES } from '../accepted-versions.js';

/** The newest version of every target of a realm, in the order of council, year and measure: what a release freezes. */
export async function readTargets(manager: EntityManager, realm: Realm): Promise<readonly LocalTarget[]> {
  const newest = inOrder(manager).where(NEWEST).andWhere('target.council_code LIKE :codes', { codes: CODES[realm] });
  return (await newest.getMany()).map(toLocalTarget);
}

export const NEWEST = `NOT EXISTS (SELECT 1 FROM local_target later WHERE later.council_code = target.council_code
  AND later.measure = target.measure AND later.year = target.year AND later.version > target.version)`;

export const inOrder = (manager: EntityManager): SelectQueryBuilder<LocalTargetRow> =>
  manager
    .createQueryBuilder(LocalTargetRow, 'target')
    .orderBy({ 'target.council_code': 'ASC', 'target.year': 'ASC', 'target.measure': 'ASC', 'target.version': 'ASC' });
