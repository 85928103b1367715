import type { Actor } from '../access/index.js';
import { canonicalText, type CouncilCode, existsIn, type FinancialYear, type Fingerprint } from '../catalogue/index.js';
import { type CouncilReturn, emptyContent, type ReturnContent } from './council-return.js';
import { checkContent, checkSubmission } from './checks/check-content.js';
import { validatedByWrongRole } from './checks/finance-word.js';
import type { ReturnDesk, ReturnDesks } from './ports.js';
import { KEY_REUSED, type Problem, problem } from './problem.js';
import { nextState, type ReturnAction, type ReturnState } from './return-state.js';

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
    return this.once(actor, 'save', request, async (desk, current, to) => {
      const problems = [
        ...(await whetherCollected(desk, request)),
        ...checkContent(request.content),
        ...validatedByWrongRole(actor.role, current?.version.content ?? emptyContent, request.content),
      ];
      if (problems.length > 0) return problems;
      const version = await desk.returns.addVersion(request.council, request.collection, request.content);
      await desk.returns.record(request.council, request.collection, version, to);
      return [];
    });
  }

  submit(actor: Actor, request: MoveRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'submit', request, (desk, current, to) => move(desk, request, current, to, checkSubmission));
  }

  accept(actor: Actor, request: MoveRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'accept', request, (desk, current, to) => move(desk, request, current, to, () => []));
  }

  private once(actor: Actor, action: ReturnAction, request: ReturnRequest, step: Step): Promise<ReturnOutcome> {
    return this.desks.as(actor, async (desk) => {
      await desk.returns.lock(request.council, request.collection);
      const current = await desk.returns.find(request.council, request.collection);
      const fingerprint = this.fingerprint(canonicalText({ action, request }));
      const earlier = await desk.requests.recall(request.idempotencyKey);
      if (earlier !== undefined) return earlier.fingerprint === fingerprint && current !== undefined ? done(current) : refused(KEY_REUSED);

      if (current === undefined && action !== 'save') return refused(notFound(request));
      const to = nextState(current?.state ?? 'nothing', action, actor.role);
      if (to === undefined) return refused(notAllowed(action, current?.state ?? 'nothing'));
      const problems = await step(desk, current, to);
      if (problems.length > 0) return refused(...problems);
      await desk.requests.remember(request.idempotencyKey, { operation: action, fingerprint });
      return done(await found(desk, request));
    });
  }
}

type Step = (desk: ReturnDesk, current: CouncilReturn | undefined, to: ReturnState) => Promise<readonly Problem[]>;

async function move(
  desk: ReturnDesk,
  request: MoveRequest,
  current: CouncilReturn | undefined,
  to: ReturnState,
  check: (content: ReturnContent) => readonly Problem[],
): Promise<readonly Problem[]> {
  if (current?.version.number !== request.version) {
    const message = `Version ${request.version} is not the current one, which is ${current?.version.number}. Read the return again, then repeat the step for that version.`;
    return [problem('VERSION_NOT_CURRENT', message, ['version'])];
  }
  const problems = check(current.version.content);
  if (problems.length === 0) await desk.returns.record(request.council, request.collection, request.version, to);
  return problems;
}

async function whetherCollected(desk: ReturnDesk, { council, collection }: ReturnRequest): Promise<readonly Problem[]> {
  const registered = await desk.returns.council(council);
  if (registered === undefined || !existsIn(registered, collection)) {
    const message = `${registered?.name ?? council} was not a council with adult social services duties through ${collection}. Check the code and the year.`;
    return [problem('COUNCIL_NOT_IN_YEAR', message, ['council'])];
  }
  if (await desk.returns.isOpen(collection)) return [];
  return [
    problem('COLLECTION_NOT_OPEN', `The ${collection} collection is not open. The programme office opens a collection.`, ['collection']),
  ];
}

async function found(desk: ReturnDesk, { council, collection }: ReturnRequest): Promise<CouncilReturn> {
  const stored = await desk.returns.find(council, collection);
  if (stored === undefined) throw new Error(`the return of ${council} for ${collection} is not there after it was written`);
  return stored;
}

const notFound = ({ council, collection }: ReturnRequest): Problem =>
  problem('RETURN_NOT_FOUND', `There is no return of ${council} for ${collection} to act on.`, ['council']);

const notAllowed = (action: ReturnAction, state: ReturnState | 'nothing'): Problem =>
  problem('STATE_DOES_NOT_ALLOW', `A return that is ${state} cannot be taken the step “${action}” by this role.`, []);

const done = (councilReturn: CouncilReturn): ReturnOutcome => ({ kind: 'done', councilReturn });
const refused = (...problems: readonly Problem[]): ReturnOutcome => ({ kind: 'refused', problems });
