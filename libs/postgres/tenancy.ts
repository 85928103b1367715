import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#domain/access';

/** Who a transaction acts for. Row-level security reads it; without it no row is visible and none can be written. */
export type Acting =
  | { readonly kind: 'actor'; readonly actor: Actor }
  /** The service reading what is published, or for whom the file of an upload is to be read: for no one in particular. */
  | { readonly kind: 'service' }
  /** The operator's command on the machine itself: keys and the register. */
  | { readonly kind: 'operator' }
  /** Somebody who presents a key and is not known yet: sees that one key. */
  | { readonly kind: 'presenting'; readonly keyId: string };

/** Runs `work` in one transaction that acts for somebody: the only way a row is read or written. */
export function inTenancy<T>(dataSource: DataSource, acting: Acting, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => {
    const { role, council, subject, presentedKey } = settingsOf(acting);
    await manager.query(
      `SELECT set_config('outturn.role', $1, true), set_config('outturn.council', $2, true),
              set_config('outturn.subject', $3, true), set_config('outturn.presented_key', $4, true)`,
      [role, council, subject, presentedKey],
    );
    return work(manager);
  });
}

interface Settings {
  readonly role: string;
  readonly council: string;
  readonly subject: string;
  readonly presentedKey: string;
}

const NOBODY: Settings = { role: '', council: '', subject: '', presentedKey: '' };

function settingsOf(acting: Acting): Settings {
  switch (acting.kind) {
    case 'actor':
      return { ...NOBODY, role: acting.actor.role, council: acting.actor.council ?? '', subject: acting.actor.subject };
    case 'presenting':
      return { ...NOBODY, presentedKey: acting.keyId };
    default:
      return { ...NOBODY, role: acting.kind };
  }
}
