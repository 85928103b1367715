import type { Actor } from '#domain/access';
import type { RequestContext } from './actor.types.js';
import { bearerOf } from './presented-key.types.js';

interface Keys {
  authenticate(presented: string): Promise<Actor | undefined>;
}

/** Who sends a plain HTTP request that may be asked with a key and without. */
export class WhoAsks {
  constructor(private readonly keys: Keys) {}

  /** A key that is no key of ours gives no actor, and is not taken for none. */
  async by(authorization: string | undefined): Promise<RequestContext> {
    const presented = bearerOf(authorization);
    return { actor: presented === undefined ? undefined : await this.keys.authenticate(presented), hasKey: authorization !== undefined };
  }
}
