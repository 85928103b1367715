import type { Actor } from '../access/index.js';
import { type CouncilCode, existsIn, type FinancialYear } from '../catalogue/index.js';
import { checkContent } from './checks/check-content.js';
import { validatedByWrongRole } from './checks/finance-word.js';
import { type CouncilReturn, emptyContent, type ReturnContent } from './council-return.js';
import type { ReturnStore } from './ports.js';
import { type Problem, problem } from './problem.js';
import { nextState, type ReturnAction, type ReturnState } from './return-state.js';

/** What a version is to say, and of which return. */
export interface VersionDraft {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}

export type SaveOutcome =
  { readonly kind: 'saved'; readonly councilReturn: CouncilReturn } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Adds a version and its step to a return that is locked and stands as `current`, or adds nothing and says all that is wrong. Every
 * way of saving comes through here, whole within one piece of work of the caller’s.
 */
export async function saveVersion(
  returns: ReturnStore,
  actor: Actor,
  current: CouncilReturn | undefined,
  { council, collection, content }: VersionDraft,
): Promise<SaveOutcome> {
  const state = current?.state ?? 'nothing';
  const to = nextState(state, 'save', actor.role);
  if (to === undefined) return { kind: 'refused', problems: [notAllowed('save', state)] };
  const problems = [
    ...(await whetherCollected(returns, council, collection)),
    ...checkContent(content),
    ...validatedByWrongRole(actor.role, current?.version.content ?? emptyContent, content),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  const version = await returns.addVersion(council, collection, content);
  await returns.record(council, collection, version, to);
  return { kind: 'saved', councilReturn: await written(returns, council, collection) };
}

/** Whether the council makes a return to the collection, and the collection is open. */
export async function whetherCollected(returns: ReturnStore, council: CouncilCode, collection: FinancialYear): Promise<readonly Problem[]> {
  const registered = await returns.council(council);
  if (registered === undefined || !existsIn(registered, collection)) {
    const message = `${registered?.name ?? council} was not a council with adult social services duties through ${collection}. Check the code and the year.`;
    return [problem('COUNCIL_NOT_IN_YEAR', message, ['council'])];
  }
  if (await returns.isOpen(collection)) return [];
  return [
    problem('COLLECTION_NOT_OPEN', `The ${collection} collection is not open. The programme office opens a collection.`, ['collection']),
  ];
}

/** A return that was written to within this piece of work. */
export async function written(returns: ReturnStore, council: CouncilCode, collection: FinancialYear): Promise<CouncilReturn> {
  const stored = await returns.find(council, collection);
  if (stored === undefined) throw new Error(`the return of ${council} for ${collection} is not there after it was written`);
  return stored;
}

export const notAllowed = (action: ReturnAction, state: ReturnState | 'nothing'): Problem =>
  problem('STATE_DOES_NOT_ALLOW', `A return that is ${state} cannot be taken the step “${action}” by this role.`, []);
