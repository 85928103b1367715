import type { Actor } from '../../access/index.js';
import { canonicalText, type CouncilCode, type Fingerprint } from '../../catalogue/index.js';
import type { PracticeTagCode } from '../../practice/index.js';
import { KEY_REUSED, type Problem } from '../../returns/index.js';
import { type CaseStudy, type CaseStudyContent, isAuthor, reviewNoteOf } from './case-study.js';
import { type CaseStudyAction, type CaseStudyState, nextCaseStudyState } from './case-study-state.js';
import { checkStudy } from './check-study.js';
import type { EvidenceGrade } from './evidence-grade.table.js';
import type { CaseStudyDesk, CaseStudyDesks } from './ports.js';
import { AUTHOR_REVIEWS, CODE_TAKEN, notAllowed, notCurrent, notFound } from './refusals.js';

export type CaseStudyOutcome =
  { readonly kind: 'done'; readonly study: CaseStudy } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface CaseStudyRequest {
  readonly idempotencyKey: string;
  readonly code: string;
  /** The version that was read, so that nobody signs for what they have not seen; none for a study that is new. */
  readonly version: number | undefined;
}

export interface SubmitRequest extends CaseStudyRequest {
  readonly content: CaseStudyContent;
}

export interface TagRequest extends CaseStudyRequest {
  readonly practiceTags: readonly PracticeTagCode[];
}

export interface ReviewRequest extends CaseStudyRequest {
  readonly grade: EvidenceGrade;
  readonly note: string;
}

export interface ReasonedRequest extends CaseStudyRequest {
  readonly reason: string;
}

/**
 * Takes a case study one step along its table. Every step is done once for its idempotency key, whole or not at all, and
 * answers with all that is wrong rather than the first of it.
 */
export class MoveCaseStudy {
  constructor(
    private readonly desks: CaseStudyDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  submit(actor: Actor, request: SubmitRequest): Promise<CaseStudyOutcome> {
    const { code, content } = request;
    return this.once(actor, 'submit', request, async ({ studies }, current) => {
      const problems = checkStudy(actor, code, content, await studies.councils(content.councils));
      if (problems.length > 0) return refused(...problems);
      const submitter = current === undefined ? actor.council : current.submitter;
      return { number: (current?.version.number ?? 0) + 1, submitter, content };
    });
  }

  tag(actor: Actor, request: TagRequest): Promise<CaseStudyOutcome> {
    return this.move(actor, 'tag', request, ({ version, submitter }) => ({
      number: version.number + 1,
      submitter,
      content: { ...version.content, practiceTags: request.practiceTags },
    }));
  }

  review(actor: Actor, request: ReviewRequest): Promise<CaseStudyOutcome> {
    const { grade, note } = request;
    return this.move(actor, 'review', request, (current) =>
      isAuthor(actor, current) ? refused(AUTHOR_REVIEWS) : { ...asItIs(current), grade, note },
    );
  }

  return(actor: Actor, request: ReasonedRequest): Promise<CaseStudyOutcome> {
    return this.move(actor, 'return', request, (current) => ({ ...asItIs(current), note: request.reason }));
  }

  publish(actor: Actor, request: CaseStudyRequest): Promise<CaseStudyOutcome> {
    return this.move(actor, 'publish', request, (current) => ({ ...asItIs(current), grade: current.grade, note: reviewNoteOf(current) }));
  }

  withdraw(actor: Actor, request: ReasonedRequest): Promise<CaseStudyOutcome> {
    return this.move(actor, 'withdraw', request, (current) => ({ ...asItIs(current), grade: current.grade, note: request.reason }));
  }

  private move(
    actor: Actor,
    action: CaseStudyAction,
    request: CaseStudyRequest,
    decide: (current: CaseStudy) => Decision,
  ): Promise<CaseStudyOutcome> {
    return this.once(actor, action, request, (_desk, current) =>
      current === undefined ? refused(notFound(request.code)) : decide(current),
    );
  }

  private once(actor: Actor, action: CaseStudyAction, request: CaseStudyRequest, decide: Decide): Promise<CaseStudyOutcome> {
    return this.desks.as(actor, async (desk) => {
      await desk.studies.lock(request.code);
      const current = await desk.studies.find(request.code);
      const operation = `case study ${action}`;
      const fingerprint = this.fingerprint(canonicalText({ operation, request }));
      const earlier = await desk.requests.recall(request.idempotencyKey);
      if (earlier !== undefined) return earlier.fingerprint === fingerprint && current !== undefined ? done(current) : refused(KEY_REUSED);

      const to = whereTo(actor, action, request, current);
      if (typeof to !== 'string') return refused(to);
      const decision = await decide(desk, current);
      if ('kind' in decision) return decision;
      if (!(await take(desk, request.code, action, to, decision))) return refused(CODE_TAKEN);
      await desk.requests.remember(request.idempotencyKey, { operation, fingerprint });
      return done(await found(desk, request.code));
    });
  }
}

/** What a step does to the study: with `content` it adds a version of that number, without it acts on the one that is there. */
interface Decided {
  readonly number: number;
  readonly submitter: CouncilCode | undefined;
  readonly content?: CaseStudyContent;
  readonly grade?: EvidenceGrade | undefined;
  readonly note?: string | undefined;
}

type Decision = Decided | Refused;
type Decide = (desk: CaseStudyDesk, current: CaseStudy | undefined) => Decision | Promise<Decision>;
type Refused = Extract<CaseStudyOutcome, { kind: 'refused' }>;

/** The state that the step leads to, or why it cannot be taken. */
function whereTo(
  { role }: Actor,
  action: CaseStudyAction,
  { code, version }: CaseStudyRequest,
  current: CaseStudy | undefined,
): CaseStudyState | Problem {
  if (current === undefined && (action !== 'submit' || version !== undefined)) return notFound(code);
  const state = current?.state ?? 'nothing';
  const to = nextCaseStudyState(state, action, role);
  if (to === undefined) return notAllowed(action, state);
  return current !== undefined && version !== current.version.number ? notCurrent(version, current.version.number) : to;
}

/** Writes the step; false where the code of a new study belongs to one that the actor may not see. */
async function take(
  { studies }: CaseStudyDesk,
  code: string,
  action: CaseStudyAction,
  to: CaseStudyState,
  step: Decided,
): Promise<boolean> {
  const { number, submitter, content, grade, note } = step;
  if (content !== undefined && !(await studies.addVersion({ code, number, submitter, content }))) return false;
  await studies.record(code, submitter, { action, version: number, to, grade, note });
  return true;
}

async function found({ studies }: CaseStudyDesk, code: string): Promise<CaseStudy> {
  const stored = await studies.find(code);
  if (stored === undefined) throw new Error(`the case study ${code} is not there after it was written`);
  return stored;
}

const asItIs = ({ version, submitter }: CaseStudy): Decided => ({ number: version.number, submitter });
const done = (study: CaseStudy): CaseStudyOutcome => ({ kind: 'done', study });
const refused = (...problems: readonly Problem[]): Refused => ({ kind: 'refused', problems });
