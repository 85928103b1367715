import type { CouncilCode, FinancialYear } from '../catalogue/index.js';
import type { ReturnStore } from './ports.js';
import { type Problem, problem } from './problem.js';
import type { ReturnState } from './return-state.js';

/** Whether the collection takes a version of a return in this state: answers to queries are taken after it has closed, first versions are not. */
export async function whetherTaken(
  returns: Pick<ReturnStore, 'standing'>,
  council: CouncilCode,
  collection: FinancialYear,
  state: ReturnState | 'nothing',
): Promise<readonly Problem[]> {
  const standing = await returns.standing(council, collection);
  if (standing === undefined) return [notOpen(`The ${collection} collection is not open. The programme office opens a collection.`)];
  const isBeginning = state === 'nothing' || state === 'draft';
  if (standing.phase === 'before')
    return [notOpen(`The ${collection} collection opens on ${standing.opens}. Save your return from then on.`)];
  if (standing.phase === 'closed' && isBeginning)
    return [notOpen(`The ${collection} collection is closed. Ask the programme office to extend it for your council.`)];
  if (standing.refresh === 'over' && state === 'refresh')
    return [notOpen(`The time to correct accepted returns of ${collection} is over. Ask the programme office to reopen yours.`)];
  return [];
}

const notOpen = (message: string): Problem => problem('COLLECTION_NOT_OPEN', message, ['collection']);
