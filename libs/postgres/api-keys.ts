import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Actor, actor, isRole, type Role } from '#domain/access';
import { type CouncilCode, councilCode } from '#domain/catalogue';
import type { DataSource } from 'typeorm';
import { sha256 } from './fingerprint.js';
import { ApiKeyRow } from './rows/keys/api-key.row.js';
import { inTenancy } from './tenancy.js';

/** A key reads `outturn_<id>_<secret>`; the prefix lets secret scanners find one that was published by mistake. */
const KEY_TEXT = /^outturn_([0-9a-f]{12})_([0-9a-f]{64})$/;

/** 256 random bits cannot be guessed, so a plain hash keeps them as safely as a slow one would. */
const SECRET_BYTES = 32;

export interface NewKey {
  readonly role: Role;
  readonly council: CouncilCode | undefined;
  /** A role or team mailbox, never a person. */
  readonly label: string;
}

/** Keys by which systems and seeding prove who they are; only their hashes are kept. */
export class ApiKeys {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a key and gives its text, which is shown this once. Needs the owner's connection. */
  async create({ role, council, label }: NewKey): Promise<string> {
    const id = randomBytes(6).toString('hex');
    const secret = randomBytes(SECRET_BYTES).toString('hex');
    actor(id, role, council);
    await inTenancy(this.dataSource, { kind: 'operator' }, (manager) =>
      manager.insert(ApiKeyRow, { id, secretHash: sha256(secret), role, councilCode: council ?? null, label }),
    );
    return `outturn_${id}_${secret}`;
  }

  /** Ends a key; false where there is none of that id. */
  async revoke(id: string): Promise<boolean> {
    const { affected } = await inTenancy(this.dataSource, { kind: 'operator' }, (manager) =>
      manager.update(ApiKeyRow, { id }, { revokedAt: new Date() }),
    );
    return affected === 1;
  }

  /** Who presents this text as a key, or undefined: unknown, revoked and malformed are told apart nowhere. */
  async authenticate(presented: string): Promise<Actor | undefined> {
    const [, id, secret] = KEY_TEXT.exec(presented) ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const row = await inTenancy(this.dataSource, { kind: 'presenting', keyId: id }, (manager) => manager.findOneBy(ApiKeyRow, { id }));
    if (row === null || row.revokedAt !== null || !sameHash(row.secretHash, sha256(secret))) return undefined;
    if (!isRole(row.role)) throw new TypeError(`the key ${id} has the unknown role ${row.role}`);
    return actor(row.id, row.role, row.councilCode === null ? undefined : councilCode(row.councilCode));
  }
}

const sameHash = (stored: string, presented: string): boolean =>
  stored.length === presented.length && timingSafeEqual(Buffer.from(stored), Buffer.from(presented));
