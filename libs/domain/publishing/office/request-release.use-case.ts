import type { Actor } from '../../access/index.js';
import { canonicalText, type Fingerprint } from '../../catalogue/index.js';
import { KEY_REUSED, type Problem } from '../../returns/index.js';
import type { PublishingDesk, PublishingDesks } from '../ports.js';
import { checkTerms } from './check-request.js';
import type { Publishing, PublishingRequest } from './publishing.js';

export type RequestOutcome =
  { readonly kind: 'asked'; readonly publishing: Publishing } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Asks for a release: it is built by a job, and whoever asked can follow how far it has come. */
export class RequestRelease {
  constructor(
    private readonly desks: PublishingDesks,
    private readonly fingerprint: Fingerprint,
    private readonly now: () => Date,
  ) {}

  /** A request that was made before under its key is answered with what became of it. */
  run(actor: Actor, idempotencyKey: string, request: PublishingRequest): Promise<RequestOutcome> {
    return this.desks.as(actor, async (desk) => {
      const fingerprint = this.fingerprint(canonicalText({ operation: 'publish', request: inWords(request) }));
      const earlier = await desk.requests.recall(idempotencyKey);
      if (earlier !== undefined) {
        return earlier.fingerprint === fingerprint && earlier.made !== undefined ? asked(desk, earlier.made) : refused([KEY_REUSED]);
      }
      const problems = checkTerms(request, await desk.calendar.all(), this.now());
      if (problems.length > 0) return refused(problems);
      const id = await desk.publishing.add(request);
      await desk.requests.remember(idempotencyKey, { operation: 'publish', fingerprint, made: id });
      return asked(desk, id);
    });
  }

  find(actor: Actor, id: string): Promise<Publishing | undefined> {
    return this.desks.as(actor, ({ publishing }) => publishing.find(id));
  }
}

async function asked({ publishing }: PublishingDesk, id: string): Promise<RequestOutcome> {
  const found = await publishing.find(id);
  if (found === undefined) throw new Error(`the request to publish ${id} is not there after it was written`);
  return { kind: 'asked', publishing: found };
}

const inWords = ({ embargoUntil, ...request }: PublishingRequest): object => ({ ...request, embargoUntil: embargoUntil?.toISOString() });
const refused = (problems: readonly Problem[]): RequestOutcome => ({ kind: 'refused', problems });
