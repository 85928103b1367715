import type { Actor } from '../access/index.js';
import { canonicalText, type CouncilCode, type FinancialYear, type Fingerprint } from '../catalogue/index.js';
import type { CouncilReturn, ReturnContent } from './council-return.js';
import { definitionOf } from './definition/index.js';
import type { ReturnDesks } from './ports.js';
import { KEY_REUSED, type Problem } from './problem.js';
import { saveVersion } from './save-version.js';
import { type CellChange, changesBetween } from './versions/index.js';

export type ReturnOutcome =
  | { readonly kind: 'done'; readonly councilReturn: CouncilReturn; readonly kept?: readonly CellChange[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface ReturnRequest {
  readonly idempotencyKey: string;
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
}

export interface SaveRequest extends ReturnRequest {
  readonly content: ReturnContent;
  readonly overVersion?: number | undefined;
  readonly reason?: string | undefined;
}

/** Saves a version, once for its idempotency key, whole or not at all, and answers with all that is wrong rather than the first of it. */
export class SaveReturn {
  constructor(
    private readonly desks: ReturnDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(actor: Actor, request: SaveRequest): Promise<ReturnOutcome> {
    const { council, collection, content, overVersion, reason, idempotencyKey } = request;
    return this.desks.as(actor, async ({ returns, requests }) => {
      await returns.lock(council, collection);
      const current = await returns.find(council, collection);
      const fingerprint = this.fingerprint(canonicalText({ action: 'save', request }));
      const earlier = await requests.recall(idempotencyKey);
      if (earlier !== undefined)
        return earlier.fingerprint === fingerprint && current !== undefined ? again(current, request) : refused(KEY_REUSED);

      const outcome = await saveVersion(returns, actor, current, { council, collection, content, overVersion, reason });
      if (outcome.kind === 'refused') return outcome;
      await requests.remember(idempotencyKey, { operation: 'save', fingerprint });
      return { kind: 'done', councilReturn: outcome.councilReturn, kept: outcome.kept };
    });
  }
}

/** The same answer again: whatever the return has otherwise than it was sent is a colleague’s, and is told. */
function again(councilReturn: CouncilReturn, { content, collection }: SaveRequest): ReturnOutcome {
  const definition = definitionOf(collection);
  const kept = definition === undefined ? [] : changesBetween(content, councilReturn.version.content, definition);
  return { kind: 'done', councilReturn, kept };
}

const refused = (...problems: readonly Problem[]): ReturnOutcome => ({ kind: 'refused', problems });
