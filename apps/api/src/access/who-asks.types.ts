import type { Actor } from '#domain/access';
import type { RequestContext } from './actor.types.js';
import { bearerOf } from './presented-key.types.js';

interface Keys {
  authenticate(presented: string): Promise<Actor | undefined>;
}

/** Who sends a request. */
export class WhoAsks {
  constructor(private readonly keys: Keys) {}

  /** A key that is no key of ours gives no actor, and is not taken for none. `keyOf` finds it in the header: a bearer unless it is said. */
  async by(authorization: string | undefined, keyOf = bearerOf): Promise<RequestContext> {
    const presented = keyOf(authorization);
    return { actor: presented === undefined ? undefined : await this.keys.authenticate(presented), hasKey: authorization !== undefined };
  }
}
