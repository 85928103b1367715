import type { Actor } from '../access/index.js';
import { canonicalText, type Fingerprint } from '../catalogue/index.js';
import { KEY_REUSED, type Problem, problem } from '../returns/index.js';
import { checkProgramme, councilsOf } from './check-programme.js';
import type { ProgrammeDesk, ProgrammeDesks } from './ports.js';
import { type FiledProgramme, type Programme, releaseOf } from './programme.js';

export interface FileRequest {
  readonly idempotencyKey: string;
  readonly programme: Programme;
}

export interface ReviewRequest {
  readonly idempotencyKey: string;
  readonly programme: string;
  readonly review: string;
  readonly release: number;
}

export type ProgrammeOutcome =
  { readonly kind: 'done'; readonly filed: FiledProgramme } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Files programmes, each filing a version of its own, and records the release that a review read. Nothing recorded is changed. */
export class ProgrammeFiling {
  constructor(
    private readonly desks: ProgrammeDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  file(actor: Actor, request: FileRequest): Promise<ProgrammeOutcome> {
    const { programme } = request;
    return this.once(actor, 'file-programme', { code: programme.code, request }, async ({ programmes }, earlier) => {
      const problems = checkProgramme(programme, await programmes.councils(councilsOf(programme)), earlier);
      if (problems.length === 0) await programmes.addVersion(programme, (earlier?.version ?? 0) + 1);
      return problems;
    });
  }

  record(actor: Actor, request: ReviewRequest): Promise<ProgrammeOutcome> {
    return this.once(actor, 'record-review', { code: request.programme, request }, async (desk, filed) => {
      if (filed === undefined) return [problem('PROGRAMME_NOT_FOUND', `There is no programme ${request.programme}.`, ['programme'])];
      const problems = [...whetherDue(filed, request), ...(await whetherPublished(desk, filed, request))];
      if (problems.length === 0) await desk.programmes.recordReview(filed, { review: request.review, release: request.release });
      return problems;
    });
  }

  private once(actor: Actor, operation: string, { code, request }: Asked, step: Step): Promise<ProgrammeOutcome> {
    return this.desks.as(actor, async (desk) => {
      await desk.programmes.lock(code);
      const before = await desk.programmes.find(code);
      const fingerprint = this.fingerprint(canonicalText({ operation, request }));
      const earlier = await desk.requests.recall(request.idempotencyKey);
      if (earlier !== undefined)
        return earlier.fingerprint === fingerprint && before !== undefined ? { kind: 'done', filed: before } : refused(KEY_REUSED);

      const problems = await step(desk, before);
      if (problems.length > 0) return refused(...problems);
      await desk.requests.remember(request.idempotencyKey, { operation, fingerprint });
      return { kind: 'done', filed: await found(desk, code) };
    });
  }
}

interface Asked {
  readonly code: string;
  readonly request: FileRequest | ReviewRequest;
}

type Step = (desk: ProgrammeDesk, before: FiledProgramme | undefined) => Promise<readonly Problem[]>;

function whetherDue(filed: FiledProgramme, { review }: ReviewRequest): readonly Problem[] {
  if (!filed.programme.reviews.some(({ code }) => code === review))
    return [problem('REVIEW_NOT_FOUND', `The programme has no review ${review}. File it with the programme first.`, ['review'])];
  const release = releaseOf(filed, review);
  if (release === undefined) return [];
  return [problem('REVIEW_RECORDED', `The review ${review} read release ${release}. What was recorded is not changed.`, ['review'])];
}

/** A review reads what is published, so that everybody can read the same. */
async function whetherPublished(
  desk: ProgrammeDesk,
  { programme }: FiledProgramme,
  { release }: ReviewRequest,
): Promise<readonly Problem[]> {
  const published = await desk.programmes.release(release);
  if (published?.realm !== programme.realm)
    return [problem('RELEASE_NOT_PUBLISHED', `No release ${release} of this realm is published. Publish it first.`, ['release'])];
  if (published.programmes.includes(programme.code)) return [];
  const message = `Release ${release} was published before the programme was filed and does not hold it. Name a later release.`;
  return [problem('PROGRAMME_NOT_IN_RELEASE', message, ['release'])];
}

async function found(desk: ProgrammeDesk, code: string): Promise<FiledProgramme> {
  const filed = await desk.programmes.find(code);
  if (filed === undefined) throw new Error(`the programme ${code} is not there after it was written`);
  return filed;
}

const refused = (...problems: readonly Problem[]): ProgrammeOutcome => ({ kind: 'refused', problems });
