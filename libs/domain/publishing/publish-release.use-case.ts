import type { Actor } from '../access/index.js';
import { canonicalText, type Fingerprint, type Realm } from '../catalogue/index.js';
import { type Problem, problem } from '../returns/index.js';
import { buildRelease } from './build-release.js';
import type { PublishingDesks, ReleaseShelf } from './ports.js';
import { Release, type ReleaseLabel } from './release.js';
import { parseRelease, releaseText } from './release-text.js';

export interface PublishRequest {
  readonly idempotencyKey: string;
  readonly realm: Realm;
  /** What the release is for, in a sentence a reader sees. */
  readonly note: string;
}

export type PublishOutcome =
  { readonly kind: 'published'; readonly release: ReleaseLabel } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Freezes what is accepted into the next release and puts it on the shelf that queries are answered from. */
export class PublishRelease {
  constructor(
    private readonly desks: PublishingDesks,
    private readonly shelf: ReleaseShelf,
    private readonly fingerprint: Fingerprint,
  ) {}

  async run(actor: Actor, request: PublishRequest): Promise<PublishOutcome> {
    const outcome = await this.desks.as(actor, async ({ releases, requests }) => {
      const fingerprint = this.fingerprint(canonicalText({ operation: 'publish', request }));
      const earlier = await requests.recall(request.idempotencyKey);
      if (earlier !== undefined) return this.again(earlier.fingerprint === fingerprint, request.realm);

      const inputs = await releases.inputs(request.realm);
      if (inputs.returns.length === 0) return refused(NOTHING_ACCEPTED);
      const text = releaseText(buildRelease(inputs));
      const label = await releases.add({ realm: request.realm, note: request.note, text, checksum: this.fingerprint(text) });
      await requests.remember(request.idempotencyKey, { operation: 'publish', fingerprint });
      return { kind: 'published' as const, release: label, text };
    });
    if (outcome.kind === 'published' && 'text' in outcome) this.shelf.add(new Release(outcome.release, parseRelease(outcome.text)));
    return outcome.kind === 'published' ? { kind: 'published', release: outcome.release } : outcome;
  }

  /** A repeated request is answered with the release that stands now; it publishes nothing. */
  private again(same: boolean, realm: Realm): PublishOutcome {
    const latest = this.shelf.latest(realm);
    return same && latest !== undefined ? { kind: 'published', release: latest.label } : refused(KEY_REUSED);
  }
}

const refused = (found: Problem): PublishOutcome => ({ kind: 'refused', problems: [found] });
const NOTHING_ACCEPTED = problem('NOTHING_TO_SUBMIT', 'No accepted return is there to publish. Accept at least one return first.', [
  'realm',
]);
const KEY_REUSED = problem(
  'IDEMPOTENCY_KEY_REUSED',
  'This idempotency key was used for a different request. Send each new request with a new key.',
  ['idempotencyKey'],
);
