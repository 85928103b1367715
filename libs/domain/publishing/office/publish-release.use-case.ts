import type { Actor } from '../../access/index.js';
import type { Fingerprint } from '../../catalogue/index.js';
import { type Problem, problem } from '../../returns/index.js';
import type { PublishingDesk, PublishingDesks } from '../ports.js';
import { summaryOf } from '../reading/release-entry.js';
import { buildInStages, type ReleaseInputs } from '../release/build-release.js';
import type { ReleaseContent } from '../release/release.js';
import type { PublicationTerms } from '../release/release-label.js';
import { releaseText } from '../release/release-text.js';
import { checkTerms, periodAt } from './check-request.js';
import type { PublishingOutcome, PublishingRequest, PublishingStage } from './publishing.js';

/** Builds what was asked for, as whoever asked: freezes what is accepted into the next release. A request that has an outcome is left as it is. */
export class PublishRelease {
  constructor(
    private readonly desks: PublishingDesks,
    private readonly fingerprint: Fingerprint,
    private readonly now: () => Date,
  ) {}

  async run(id: string): Promise<void> {
    const actor = await this.requester(id);
    await this.desks.alone(actor, async (desk) => {
      const found = await desk.publishing.find(id);
      if (found === undefined) throw new Error(`the request to publish ${id} is not there for whoever made it`);
      if (found.outcome !== undefined) return;
      await desk.publishing.finish(id, await this.publish(desk, found.request, (stage) => this.told(actor, id, stage)));
      await desk.publishing.reached(id, 'done');
    });
  }

  /** Ends a request that was tried in vain to the last, so that nobody waits for it. */
  async giveUp(id: string): Promise<void> {
    await this.desks.as(await this.requester(id), async ({ publishing }) => {
      if (await publishing.finish(id, { kind: 'failed' })) await publishing.reached(id, 'done');
    });
  }

  private async publish(desk: PublishingDesk, request: PublishingRequest, tell: Tell): Promise<PublishingOutcome> {
    const periods = await desk.calendar.all();
    const problems = checkTerms(request, periods, this.now()).filter(({ code }) => code !== 'EMBARGO_OVER');
    if (problems.length > 0) return refused(problems);
    await tell('reading');
    const inputs = await desk.releases.inputs(request.realm, request.embargoUntil ?? this.now());
    if (isEmpty(inputs)) return refused([NOTHING_TO_PUBLISH]);
    const content = await built(inputs, this.fingerprint, tell);
    await tell('writing');
    const { name } = periodAt(request, periods, this.now()) ?? {};
    const label = await desk.releases.add({ ...this.frozen(content), ...termsOf(request, name), realm: request.realm, note: request.note });
    for (const reader of request.preRelease) await desk.preRelease.admit({ ...reader, release: label.number, isAdmitted: true });
    return { kind: 'published', release: label.number };
  }

  private frozen(content: ReleaseContent): {
    readonly text: string;
    readonly checksum: string;
    readonly sources: ReturnType<typeof summaryOf>;
  } {
    const text = releaseText(content);
    return { text, checksum: this.fingerprint(text), sources: summaryOf(content.sources) };
  }

  /** Written down at once and by itself: what is being built is seen by nobody until it is done. */
  private told(actor: Actor, id: string, stage: PublishingStage): Promise<void> {
    return this.desks.as(actor, ({ publishing }) => publishing.reached(id, stage));
  }

  private async requester(id: string): Promise<Actor> {
    const actor = await this.desks.requesterOf(id);
    if (actor === undefined) throw new Error(`there is no request to publish ${id}`);
    return actor;
  }
}

type Tell = (stage: PublishingStage) => Promise<void>;

async function built(inputs: ReleaseInputs, fingerprint: Fingerprint, tell: Tell): Promise<ReleaseContent> {
  const building = buildInStages(inputs, fingerprint);
  for (;;) {
    const stage = building.next();
    if (stage.done) return stage.value;
    await tell(stage.value);
  }
}

/** An embargo that ended while its release waited to be built binds nobody, and stays written. */
const termsOf = ({ status, embargoUntil, overrideReason }: PublishingRequest, period: string | undefined): PublicationTerms => ({
  status,
  embargoUntil,
  override: period === undefined || overrideReason === undefined ? undefined : { period, reason: overrideReason },
});

const refused = (problems: readonly Problem[]): PublishingOutcome => ({ kind: 'refused', problems });
/** Figures of official publications are worth a release without any return. */
const isEmpty = ({ returns, publications }: ReleaseInputs): boolean =>
  returns.length === 0 && publications.every(({ figures }) => figures.length === 0);
const NOTHING_TO_PUBLISH = problem(
  'NOTHING_TO_SUBMIT',
  'Nothing is there to publish: no accepted return, and no loaded publication with figures. Accept a return or load a publication first.',
  ['realm'],
);
