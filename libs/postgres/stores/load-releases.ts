import { parseRelease, Release } from '#domain/publishing';
import type { DataSource } from 'typeorm';
import { sha256 } from '../fingerprint.js';
import { toLabel } from '../mappers/release.mapper.js';
import { ReleaseRow } from '../rows/release.row.js';
import { inTenancy } from '../tenancy.js';

/** Every published release, oldest first; throws where a content is not what its checksum says was published. */
export function loadReleases(dataSource: DataSource): Promise<readonly Release[]> {
  return inTenancy(dataSource, { kind: 'service' }, async (manager) => {
    const rows = await manager.find(ReleaseRow, { order: { number: 'ASC' } });
    return rows.map((row) => {
      if (sha256(row.content) !== row.checksum)
        throw new Error(`release ${row.number} is not what was published: its checksum does not match`);
      return new Release(toLabel(row), parseRelease(row.content));
    });
  });
}
