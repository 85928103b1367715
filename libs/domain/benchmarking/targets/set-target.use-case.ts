import type { Actor } from '../../access/index.js';
import { canonicalText, existsIn, type Fingerprint } from '../../catalogue/index.js';
import { KEY_REUSED, type Problem, problem } from '../../returns/index.js';
import { checkTarget } from './check-target.js';
import { type LocalTarget, type TargetDraft, type TargetKey, targetOf } from './local-target.js';
import type { TargetDesks, TargetStore } from './ports.js';

export interface TargetRequest {
  readonly idempotencyKey: string;
  readonly target: TargetDraft;
}

export type TargetOutcome =
  { readonly kind: 'done'; readonly target: LocalTarget } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Sets a target or its next version, once for its idempotency key; answers with all that is wrong rather than the first of it. */
export class SetTarget {
  constructor(
    private readonly desks: TargetDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(actor: Actor, request: TargetRequest): Promise<TargetOutcome> {
    const { idempotencyKey, target } = request;
    return this.desks.as(actor, async ({ targets, requests }) => {
      await targets.lock(target);
      const fingerprint = this.fingerprint(canonicalText({ operation: 'set-target', request }));
      const earlier = await requests.recall(idempotencyKey);
      if (earlier !== undefined)
        return earlier.fingerprint === fingerprint ? done(targets, target, Number(earlier.made)) : refused([KEY_REUSED]);

      const problems = [...(await whetherCouncilThen(targets, target)), ...checkTarget(target)];
      if (problems.length > 0) return refused(problems);
      const version = ((await targets.find(target))?.version ?? 0) + 1;
      await targets.add(targetOf(target), version);
      await requests.remember(idempotencyKey, { operation: 'set-target', fingerprint, made: String(version) });
      return done(targets, target, version);
    });
  }
}

async function whetherCouncilThen(targets: TargetStore, { council, year }: TargetKey): Promise<readonly Problem[]> {
  const registered = await targets.council(council);
  if (registered !== undefined && existsIn(registered, year)) return [];
  const message = `${registered?.name ?? council} was not a council with adult social services duties through ${year}. Check the code and the year.`;
  return [problem('COUNCIL_NOT_IN_YEAR', message, ['council'])];
}

async function done(targets: TargetStore, key: TargetKey, version: number): Promise<TargetOutcome> {
  const target = await targets.find(key, version);
  if (target === undefined) throw new Error(`version ${version} of the target is not there after it was written`);
  return { kind: 'done', target };
}

const refused = (problems: readonly Problem[]): TargetOutcome => ({ kind: 'refused', problems });
