import type { Actor } from '../access/index.js';
import { canonicalText, type Fingerprint, type Realm } from '../catalogue/index.js';
import { KEY_REUSED, type Problem, problem } from '../returns/index.js';
import { buildRelease, type ReleaseInputs } from './release/build-release.js';
import type { PublishingDesk, PublishingDesks, ReleaseShelf, StoredRelease } from './ports.js';
import { Release, type ReleaseLabel } from './release/release.js';
import { parseRelease, releaseText } from './release/release-text.js';

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
    const outcome = await this.desks.as(actor, (desk) => this.publishOnce(desk, request));
    if (outcome.kind === 'refused') return outcome;
    this.shelf.add(new Release(outcome.stored.label, parseRelease(outcome.stored.text)));
    return { kind: 'published', release: outcome.stored.label };
  }

  /** Publishes, or for a request that was carried out before gives the release that it made then. */
  private async publishOnce({ releases, requests }: PublishingDesk, request: PublishRequest): Promise<StoredOutcome> {
    const fingerprint = this.fingerprint(canonicalText({ operation: 'publish', request }));
    const earlier = await requests.recall(request.idempotencyKey);
    if (earlier !== undefined) {
      const made = earlier.fingerprint === fingerprint ? await releases.find(Number(earlier.made)) : undefined;
      return made === undefined ? refused(KEY_REUSED) : { kind: 'published', stored: made };
    }
    const inputs = await releases.inputs(request.realm);
    if (isEmpty(inputs)) return refused(NOTHING_TO_PUBLISH);
    const text = releaseText(buildRelease(inputs));
    const label = await releases.add({ realm: request.realm, note: request.note, text, checksum: this.fingerprint(text) });
    await requests.remember(request.idempotencyKey, { operation: 'publish', fingerprint, made: String(label.number) });
    return { kind: 'published', stored: { label, text } };
  }
}

type Refused = Extract<PublishOutcome, { kind: 'refused' }>;
type StoredOutcome = Refused | { readonly kind: 'published'; readonly stored: StoredRelease };

const refused = (found: Problem): Refused => ({ kind: 'refused', problems: [found] });
/** Figures of official publications are worth a release without any return. */
const isEmpty = ({ returns, publications }: ReleaseInputs): boolean =>
  returns.length === 0 && publications.every(({ figures }) => figures.length === 0);
const NOTHING_TO_PUBLISH = problem(
  'NOTHING_TO_SUBMIT',
  'Nothing is there to publish: no accepted return, and no loaded publication with figures. Accept a return or load a publication first.',
  ['realm'],
);
