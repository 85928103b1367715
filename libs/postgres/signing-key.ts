import type { DataSource } from 'typeorm';
import { SigningKeyRow } from './rows/keys/signing-key.row.js';
import { inTenancy } from './tenancy.js';

/** The key that links are signed with: the same for every process on the database, made when it was migrated. */
export async function readSigningKey(dataSource: DataSource): Promise<Uint8Array> {
  const { secret } = await inTenancy(dataSource, { kind: 'service' }, (manager) =>
    manager.findOneByOrFail(SigningKeyRow, { purpose: 'links' }),
  );
  return Buffer.from(secret, 'hex');
}
