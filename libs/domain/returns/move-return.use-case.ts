import type { Actor } from '../access/index.js';
import { canonicalText, type CouncilCode, type FinancialYear, type Fingerprint } from '../catalogue/index.js';
import { checkSubmission } from './checks/check-content.js';
import type { CouncilReturn, ReturnContent } from './council-return.js';
import type { ReturnDesk, ReturnDesks } from './ports.js';
import { KEY_REUSED, type Problem, problem } from './problem.js';
import { nextState, type ReturnAction } from './return-state.js';
import { notAllowed, saveVersion, written } from './save-version.js';

export type ReturnOutcome =
  { readonly kind: 'done'; readonly councilReturn: CouncilReturn } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface ReturnRequest {
  readonly idempotencyKey: string;
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
}

export interface SaveRequest extends ReturnRequest {
  readonly content: ReturnContent;
}

/** Submitting and accepting name the version that was read, so that nobody signs for what they have not seen. */
export interface MoveRequest extends ReturnRequest {
  readonly version: number;
}

/**
 * Takes a return one step along its table: save, submit or accept. Every step is done once for its
 * idempotency key, whole or not at all, and answers with all that is wrong rather than the first of it.
 */
export class MoveReturn {
  constructor(
    private readonly desks: ReturnDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  save(actor: Actor, request: SaveRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'save', request, async ({ returns }, current) => {
      const outcome = await saveVersion(returns, actor, current, request);
      return outcome.kind === 'refused' ? outcome : done(outcome.councilReturn);
    });
  }

  submit(actor: Actor, request: MoveRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'submit', request, move(actor, 'submit', request, checkSubmission));
  }

  accept(actor: Actor, request: MoveRequest): Promise<ReturnOutcome> {
    return this.once(
      actor,
      'accept',
      request,
      move(actor, 'accept', request, () => []),
    );
  }

  private once(actor: Actor, action: ReturnAction, request: ReturnRequest, step: Step): Promise<ReturnOutcome> {
    return this.desks.as(actor, async (desk) => {
      await desk.returns.lock(request.council, request.collection);
      const current = await desk.returns.find(request.council, request.collection);
      const fingerprint = this.fingerprint(canonicalText({ action, request }));
      const earlier = await desk.requests.recall(request.idempotencyKey);
      if (earlier !== undefined) return earlier.fingerprint === fingerprint && current !== undefined ? done(current) : refused(KEY_REUSED);

      const outcome = await step(desk, current);
      if (outcome.kind === 'done') await desk.requests.remember(request.idempotencyKey, { operation: action, fingerprint });
      return outcome;
    });
  }
}

type Step = (desk: ReturnDesk, current: CouncilReturn | undefined) => Promise<ReturnOutcome>;

const move =
  (actor: Actor, action: ReturnAction, request: MoveRequest, check: (content: ReturnContent) => readonly Problem[]): Step =>
  async ({ returns }, current) => {
    const { council, collection, version } = request;
    if (current === undefined) return refused(notFound(request));
    const to = nextState(current.state, action, actor.role);
    if (to === undefined) return refused(notAllowed(action, current.state));
    const problems = current.version.number === version ? check(current.version.content) : [notCurrent(version, current)];
    if (problems.length > 0) return refused(...problems);
    await returns.record(council, collection, version, to);
    return done(await written(returns, council, collection));
  };

const notFound = ({ council, collection }: ReturnRequest): Problem =>
  problem('RETURN_NOT_FOUND', `There is no return of ${council} for ${collection} to act on.`, ['council']);

function notCurrent(version: number, current: CouncilReturn): Problem {
  const message = `Version ${version} is not the current one, which is ${current.version.number}. Read the return again, then repeat the step for that version.`;
  return problem('VERSION_NOT_CURRENT', message, ['version']);
}

const done = (councilReturn: CouncilReturn): ReturnOutcome => ({ kind: 'done', councilReturn });
const refused = (...problems: readonly Problem[]): ReturnOutcome => ({ kind: 'refused', problems });
