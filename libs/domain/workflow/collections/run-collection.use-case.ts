import type { Actor } from '../../access/index.js';
import { type CouncilCode, type FinancialYear, realmOf, type Realm } from '../../catalogue/index.js';
import { type CheckBounds, mostSuspect, reckonBounds, type ReturnFinding, type ReturnOfYear, type Adults } from '../../checking/index.js';
import { isBlankText, type Problem, problem } from '../../returns/index.js';
import type { CouncilProgress } from './collection-progress.js';

/** A step in the life of a collection. */
export interface CollectionStep {
  readonly collection: FinancialYear;
  readonly kind: 'extended' | 'closed' | 'reopened';
  /** For one council alone; only extensions are. */
  readonly council: CouncilCode | undefined;
  /** ISO; of an extension. */
  readonly deadline: string | undefined;
  readonly reason: string;
}

/** A finding of a return that was sent in. */
export interface FindingToReview {
  readonly council: CouncilCode;
  readonly version: number;
  readonly finding: ReturnFinding;
  /** Gross current expenditure of the realm in the collection, as far as it was sent in. */
  readonly groupTotal: number;
}

/** What running a collection asks of the store. */
export interface CollectionDesk {
  /** Undefined where the collection was never opened. */
  deadline(collection: FinancialYear): Promise<string | undefined>;
  isClosed(collection: FinancialYear): Promise<boolean>;
  /** The last day that was set for one council alone. */
  ownDeadline(collection: FinancialYear, council: CouncilCode): Promise<string | undefined>;
  step(step: CollectionStep): Promise<void>;
  /** Every council of the realm with duties in the year, in the order of their names. */
  progress(collection: FinancialYear, realm: Realm): Promise<readonly CouncilProgress[]>;
  /** What was found in the version of each return that was sent in last. */
  findings(collection: FinancialYear, realm: Realm): Promise<readonly FindingToReview[]>;
  /** Accepted returns of the collections before. */
  accepted(before: FinancialYear, realm: Realm): Promise<readonly ReturnOfYear[]>;
  adults(realm: Realm): Promise<(council: CouncilCode, year: FinancialYear) => Adults | undefined>;
  keepBounds(collection: FinancialYear, realm: Realm, bounds: CheckBounds, returns: number): Promise<void>;
}

export interface CollectionDesks {
  as<T>(actor: Actor, work: (desk: CollectionDesk) => Promise<T>): Promise<T>;
}

export type CollectionOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };
export type BoundsOutcome =
  | { readonly kind: 'reckoned'; readonly bounds: CheckBounds; readonly returns: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Opens no collection, but extends, closes and takes up one that was opened; tells how far it has come and what to look at first. */
export class RunCollection {
  constructor(private readonly desks: CollectionDesks) {}

  take(actor: Actor, step: CollectionStep): Promise<CollectionOutcome> {
    return this.desks.as(actor, async (desk) => {
      const opened = await desk.deadline(step.collection);
      const problems = [
        ...(opened === undefined ? [notOpened(step.collection)] : []),
        ...(isBlankText(step.reason) ? [REASON_MISSING] : []),
        ...(opened !== undefined && step.deadline !== undefined && step.deadline < opened && step.council === undefined
          ? [shortened(opened)]
          : []),
        ...(step.kind === 'extended' && step.council === undefined && (await desk.isClosed(step.collection)) ? [CLOSED] : []),
      ];
      if (problems.length > 0) return { kind: 'refused', problems };
      if (!(await isSoAlready(desk, step, opened))) await desk.step(step);
      return { kind: 'done' };
    });
  }

  /** Reckons from the accepted returns of the three years before what is usual, so that checks ask of what is not. */
  reckon(actor: Actor, collection: FinancialYear, realm: Realm): Promise<BoundsOutcome> {
    return this.desks.as(actor, async (desk) => {
      if ((await desk.deadline(collection)) === undefined) return { kind: 'refused', problems: [notOpened(collection)] };
      const returns = (await desk.accepted(collection, realm)).filter(({ council }) => realmOf(council) === realm);
      const bounds = reckonBounds(returns, collection, await desk.adults(realm));
      await desk.keepBounds(collection, realm, bounds, returns.length);
      return { kind: 'reckoned', bounds, returns: returns.length };
    });
  }

  progress(
    actor: Actor,
    collection: FinancialYear,
    realm: Realm,
  ): Promise<{ deadline: string | undefined; councils: readonly CouncilProgress[] }> {
    return this.desks.as(actor, async (desk) => ({
      deadline: await desk.deadline(collection),
      councils: await desk.progress(collection, realm),
    }));
  }

  /** The findings that would move the realm’s estimate most, not every one of them. */
  toReview(actor: Actor, collection: FinancialYear, realm: Realm): Promise<readonly FindingToReview[]> {
    return this.desks.as(actor, async (desk) =>
      mostSuspect((await desk.findings(collection, realm)).filter(({ groupTotal }) => groupTotal > 0)),
    );
  }
}

/** A step that says what is so already is taken once: asked for again, nothing changes. */
async function isSoAlready(desk: CollectionDesk, step: CollectionStep, opened: string | undefined): Promise<boolean> {
  const { collection, kind, council, deadline } = step;
  if (kind !== 'extended') return (await desk.isClosed(collection)) === (kind === 'closed');
  if (council === undefined) return deadline === opened;
  return !(await desk.isClosed(collection)) && deadline === (await desk.ownDeadline(collection, council));
}

const CLOSED = problem('COLLECTION_NOT_OPEN', 'The collection is closed. Take it up again, or extend it for one council.', ['collection']);
const notOpened = (collection: FinancialYear): Problem =>
  problem('COLLECTION_NOT_OPEN', `The ${collection} collection was never opened. Open it first.`, ['collection']);
const shortened = (deadline: string): Problem =>
  problem('DATES_REVERSED', `The collection is due by ${deadline} as it is. An extension gives a later day.`, ['deadline']);
const REASON_MISSING = problem('REASON_MISSING', 'Say why: the reason is kept with the step, and shown to councils.', ['reason']);
