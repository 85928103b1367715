import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#domain/access';
import type { Publishing as DomainPublishing, PublishingRequest, ReadReleases, RequestRelease } from '#domain/publishing';
import type { Problem } from '#domain/returns';
import { type Publishing, publishingType } from './publishing.types.js';
import { entryType } from './release.types.js';

/** Most releases are built in this time, so that whoever asks for one need not ask twice. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 150;

/** Requests to publish as their askers see them: with the release, as soon as this process answers from it. */
export class FollowPublishing {
  constructor(
    private readonly requests: RequestRelease,
    private readonly releases: ReadReleases,
    /** Looks what is published: another process may have built the release. */
    private readonly look: () => Promise<void>,
  ) {}

  async request(
    actor: Actor,
    idempotencyKey: string,
    request: PublishingRequest,
  ): Promise<Publishing | { readonly problems: readonly Problem[] }> {
    const outcome = await this.requests.run(actor, idempotencyKey, request);
    return outcome.kind === 'refused' ? outcome : this.seen(actor, await this.waited(actor, outcome.publishing));
  }

  async find(actor: Actor, id: string): Promise<Publishing | undefined> {
    const found = await this.requests.find(actor, id);
    return found && this.seen(actor, found);
  }

  /** As it is when it has an outcome, or patience is over. */
  private async waited(actor: Actor, asked: DomainPublishing): Promise<DomainPublishing> {
    let current = asked;
    for (const until = Date.now() + PATIENCE_MS; current.outcome === undefined && Date.now() < until;) {
      await pause(LOOK_EVERY_MS);
      current = (await this.requests.find(actor, asked.id)) ?? current;
    }
    return current;
  }

  private async seen(actor: Actor, found: DomainPublishing): Promise<Publishing> {
    if (found.outcome?.kind !== 'published') return publishingType(found, undefined);
    const number = found.outcome.release;
    if ((await this.releases.entry(actor, number)) === undefined) await this.look();
    const entry = await this.releases.entry(actor, number);
    return publishingType(found, entry && entryType(entry));
  }
}
