import type { Actor } from '../access/index.js';
import { canonicalText, type Fingerprint } from '../catalogue/index.js';
import {
  checkContent,
  checkSubmission,
  type CouncilReturn,
  isBlankText,
  KEY_REUSED,
  nextState,
  notAllowed,
  notCurrent,
  type Problem,
  type ReturnAction,
  type ReturnOutcome,
  type ReturnRequest,
  type ReturnState,
  whetherCollected,
  written,
} from '../returns/index.js';
import { checkedReturn, findingsOf, hardFindings, openFindings } from './check-return.js';
import type { WorkflowDesk, WorkflowDesks } from './ports.js';
import { notPrinted } from './printed.js';
import { asProblem, notFound, reasonMissing, stillAsked, unanswered } from './refusals.js';
import { type NewQuestion, openQueries } from './return-query.js';
import { type ValidatedSaving, withValidated } from './validate-savings.js';

/** Every step names the version that was read, so that nobody signs for what they have not seen. */
export interface StepRequest extends ReturnRequest {
  readonly version: number;
}

/** What a step does beside leading to its state: everything that is wrong, or the note that is kept with it. */
interface Decision {
  /** Where there is one, nothing is done. */
  readonly problems: readonly Problem[];
  readonly note?: string;
  /** The version that the step made, where it made one. */
  readonly version?: number;
}
type Decide = (desk: WorkflowDesk, current: CouncilReturn) => Promise<Decision>;

const STEP_TAKEN: Decision = { problems: [] };
const NO_NOTE: Decide = () => Promise.resolve(STEP_TAKEN);

/**
 * Takes a return one step along its table. Every step is done once for its idempotency key, whole or not at all, and answers with all that
 * is wrong rather than the first of it.
 */
export class TakeStep {
  constructor(
    private readonly desks: WorkflowDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  /** Hard findings block it, and so does a query without an answer; soft findings may be answered until the director signs. */
  submit(actor: Actor, request: StepRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'submit', request, async ({ returns, process }, current) => {
      const { council, collection, version, state } = current;
      const queries = openQueries(await process.queries(council, collection));
      const own = checkSubmission(version.content);
      const checked = await checkedReturn(process, current);
      const hard = hardFindings(checked).filter(({ rule }) => !OF_SUBMISSION.has(rule));
      const problems = [
        ...(await whetherCollected(returns, council, collection, state)),
        ...own,
        ...hard.map(asProblem),
        ...stillAsked(queries),
      ];
      if (problems.length === 0) await process.keepFindings(council, collection, version.number, findingsOf(checked));
      return { problems };
    });
  }

  query(actor: Actor, request: StepRequest & { readonly questions: readonly NewQuestion[] }): Promise<ReturnOutcome> {
    const { questions } = request;
    return this.once(actor, 'query', request, async ({ process }, { council, collection, version }) => {
      const blank = questions.length === 0 || questions.some(({ question }) => isBlankText(question));
      if (blank) return { problems: [reasonMissing('questions', 'Ask at least one question, in words that the council can answer.')] };
      await process.ask(council, collection, version.number, questions);
      return STEP_TAKEN;
    });
  }

  /** Finance’s amounts make a version of their own, so that what was validated can be told from what was reported. */
  validate(actor: Actor, request: StepRequest & { readonly savings: readonly ValidatedSaving[] }): Promise<ReturnOutcome> {
    return this.once(actor, 'validate', request, async ({ returns, process }, current) => {
      const { council, collection, version } = current;
      const outcome = withValidated(version.content, request.savings);
      if (outcome.kind === 'refused') return { problems: outcome.problems };
      const checked = await checkedReturn(process, { ...current, version: { ...version, content: outcome.content } });
      const problems = [...checkContent(outcome.content), ...hardFindings(checked).map(asProblem)];
      if (problems.length > 0) return { problems };
      if (request.savings.length === 0) return STEP_TAKEN;
      const why = { over: version.number, reason: 'Validated by finance' };
      const number = await returns.addVersion(council, collection, outcome.content, why);
      await process.validate(council, collection, number, request.savings);
      await process.keepFindings(council, collection, number, findingsOf(checked));
      return { problems: [], version: number };
    });
  }

  /** What was found and answered by then is kept with the signature: it is what the director signed over. */
  signOff(actor: Actor, request: StepRequest & { readonly declaration: string }): Promise<ReturnOutcome> {
    const { declaration } = request;
    return this.once(actor, 'sign-off', request, async ({ process }, current) => {
      const { council, collection, version } = current;
      const checked = await checkedReturn(process, current);
      const problems = [
        ...(isBlankText(declaration) ? [reasonMissing('declaration', 'Enter the declaration that you sign.')] : []),
        ...hardFindings(checked).map(asProblem),
        ...unanswered(openFindings(checked)),
      ];
      if (problems.length === 0) await process.keepFindings(council, collection, version.number, findingsOf(checked));
      return { problems, note: declaration };
    });
  }

  accept(actor: Actor, request: StepRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'accept', request, NO_NOTE);
  }

  /** A return of what a published report prints: it was answered for where it was published. */
  acceptPrinted(actor: Actor, request: StepRequest & { readonly reason: string }): Promise<ReturnOutcome> {
    const { reason } = request;
    return this.once(actor, 'accept-as-printed', request, (_desk, { version }) =>
      Promise.resolve({ problems: [...reasonGiven(reason), ...notPrinted(version.content)], note: `As printed. ${reason}` }),
    );
  }

  /** The council takes its accepted return up again while the refresh is open. */
  refresh(actor: Actor, request: StepRequest & { readonly reason: string }): Promise<ReturnOutcome> {
    const { council, collection, reason } = request;
    return this.once(actor, 'refresh', request, async ({ returns }) => ({
      problems: [...reasonGiven(reason), ...(await whetherCollected(returns, council, collection, 'refresh'))],
      note: reason,
    }));
  }

  reopen(actor: Actor, request: StepRequest & { readonly reason: string }): Promise<ReturnOutcome> {
    const { reason } = request;
    return this.once(actor, 'reopen', request, () => Promise.resolve({ problems: reasonGiven(reason), note: reason }));
  }

  freeze(actor: Actor, request: StepRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'freeze', request, NO_NOTE);
  }

  private once(actor: Actor, action: ReturnAction, request: StepRequest, decide: Decide): Promise<ReturnOutcome> {
    return this.desks.as(actor, async (desk) => {
      const { council, collection, idempotencyKey } = request;
      await desk.returns.lock(council, collection);
      const current = await desk.returns.find(council, collection);
      const fingerprint = this.fingerprint(canonicalText({ action, request }));
      const earlier = await desk.requests.recall(idempotencyKey);
      if (current === undefined) return refused(notFound(request));
      if (earlier !== undefined) return earlier.fingerprint === fingerprint ? done(current) : refused(KEY_REUSED);
      const to = nextState(current.state, action, actor.role);
      if (to === undefined) return refused(notAllowed(action, current.state));
      if (current.version.number !== request.version) return refused(notCurrent(request.version, current));
      return take(desk, current, to, await decide(desk, current), { idempotencyKey, action, fingerprint });
    });
  }
}

interface Remembered {
  readonly idempotencyKey: string;
  readonly action: ReturnAction;
  readonly fingerprint: string;
}

async function take(
  { returns, requests }: WorkflowDesk,
  { council, collection, version }: CouncilReturn,
  to: ReturnState,
  { problems, note, version: made = version.number }: Decision,
  { idempotencyKey, action, fingerprint }: Remembered,
): Promise<ReturnOutcome> {
  if (problems.length > 0) return refused(...problems);
  await returns.record(council, collection, made, to, note);
  await requests.remember(idempotencyKey, { operation: action, fingerprint });
  return done(await written(returns, council, collection));
}

/** Findings that are problems of a submission as well, which say more. */
const OF_SUBMISSION: ReadonlySet<string> = new Set(['BRIDGE_DOES_NOT_CLOSE', 'NOTHING_TO_SUBMIT']);

const reasonGiven = (reason: string): readonly Problem[] =>
  isBlankText(reason) ? [reasonMissing('reason', 'Say why: the reason is kept with the step.')] : [];
const done = (councilReturn: CouncilReturn): ReturnOutcome => ({ kind: 'done', councilReturn });
const refused = (...problems: readonly Problem[]): ReturnOutcome => ({ kind: 'refused', problems });
