import type { Actor } from '../access/index.js';
import { type CouncilCode, existsIn, type FinancialYear } from '../catalogue/index.js';
import { checkContent } from './checks/check-content.js';
import { validatedByWrongRole } from './checks/finance-word.js';
import { type CouncilReturn, emptyContent, type ReturnContent } from './council-return.js';
import { definitionOf } from './definition/index.js';
import type { ReturnStore } from './ports.js';
import { type Problem, problem } from './problem.js';
import { needsReason, nextState, type ReturnAction, type ReturnState } from './return-state.js';
import { type CellChange, type CellConflict, mergeVersions } from './versions/index.js';
import { whetherTaken } from './whether-taken.js';

/** What a version is to say, and of which return. */
export interface VersionDraft {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
  /** The version that the editor began from; undefined for the first. */
  readonly overVersion: number | undefined;
  /** Why: needed where a return that was accepted is corrected. */
  readonly reason: string | undefined;
}

export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly councilReturn: CouncilReturn;
      /** Cells that a colleague changed since the editor began, which the new version keeps. */
      readonly kept: readonly CellChange[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Adds a version and its step to a return that is locked and stands as `current`, or adds nothing and says all that is wrong. Every
 * way of saving comes through here, whole within one piece of work of the caller’s.
 */
export async function saveVersion(
  returns: ReturnStore,
  actor: Actor,
  current: CouncilReturn | undefined,
  draft: VersionDraft,
): Promise<SaveOutcome> {
  const { council, collection, overVersion, reason } = draft;
  const state = current?.state ?? 'nothing';
  const to = nextState(state, 'save', actor.role);
  if (to === undefined) return { kind: 'refused', problems: [notAllowed('save', state)] };
  const over = await writtenOver(returns, current, draft);
  const problems = [
    ...(await whetherCollected(returns, council, collection, state)),
    ...(needsReason(state) && isBlank(reason) ? [REASON_MISSING] : []),
    ...over.problems,
    ...checkContent(over.content),
    ...validatedByWrongRole(actor.role, current?.version.content ?? emptyContent, over.content),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  const version = await returns.addVersion(council, collection, over.content, { over: overVersion, reason });
  await returns.record(council, collection, version, to);
  return { kind: 'saved', councilReturn: await written(returns, council, collection), kept: over.kept };
}

interface Written {
  readonly content: ReturnContent;
  readonly kept: readonly CellChange[];
  readonly problems: readonly Problem[];
}

/** What is to be saved once everything is in it that others saved since the editor began: no cell of anybody is written over unseen. */
async function writtenOver(returns: ReturnStore, current: CouncilReturn | undefined, draft: VersionDraft): Promise<Written> {
  const { council, collection, content, overVersion } = draft;
  const plain = { content, kept: [], problems: [] };
  if (overVersion === current?.version.number) return plain;
  if (current === undefined) return { ...plain, problems: [NO_VERSION_YET] };
  if (overVersion === undefined) return { ...plain, problems: [versionNotNamed(current)] };
  const base = await returns.contentOf(council, collection, overVersion);
  const definition = definitionOf(collection);
  if (base === undefined || definition === undefined) return { ...plain, problems: [notCurrent(overVersion, current)] };
  const merged = mergeVersions(base, current.version.content, content, definition);
  if (merged.kind === 'merged') return { content: merged.content, kept: merged.theirChanges, problems: [] };
  return { ...plain, problems: merged.conflicts.map((conflict) => conflictWith(current, conflict)) };
}

/** Whether the council makes a return to the collection, and the collection takes it. */
export async function whetherCollected(
  returns: ReturnStore,
  council: CouncilCode,
  collection: FinancialYear,
  state: ReturnState | 'nothing',
): Promise<readonly Problem[]> {
  const registered = await returns.council(council);
  if (registered === undefined || !existsIn(registered, collection)) {
    const message = `${registered?.name ?? council} was not a council with adult social services duties through ${collection}. Check the code and the year.`;
    return [problem('COUNCIL_NOT_IN_YEAR', message, ['council'])];
  }
  return whetherTaken(returns, council, collection, state);
}

/** A return that was written to within this piece of work. */
export async function written(returns: ReturnStore, council: CouncilCode, collection: FinancialYear): Promise<CouncilReturn> {
  const stored = await returns.find(council, collection);
  if (stored === undefined) throw new Error(`the return of ${council} for ${collection} is not there after it was written`);
  return stored;
}

export const notAllowed = (action: ReturnAction, state: ReturnState | 'nothing'): Problem =>
  problem(
    'STATE_DOES_NOT_ALLOW',
    `A return that is ${state.replaceAll('-', ' ')} cannot be taken the step “${action.replaceAll('-', ' ')}” by this role.`,
    [],
  );

export function notCurrent(version: number, current: CouncilReturn): Problem {
  const message = `Version ${version} is not the current one, which is ${current.version.number}. Read the return again, then repeat the step for that version.`;
  return problem('VERSION_NOT_CURRENT', message, ['version']);
}

function versionNotNamed({ version }: CouncilReturn): Problem {
  const message = `The return has ${version.number === 1 ? 'a version' : `${version.number} versions`} already. Say with overVersion which one you began from: what others saved since is then kept, or shown to you where you both changed it.`;
  return problem('VERSION_NOT_CURRENT', message, ['overVersion']);
}

function conflictWith({ version, history }: CouncilReturn, { cell, base, theirs, mine }: CellConflict): Problem {
  const who = history.findLast((step) => step.version === version.number)?.role.replaceAll('-', ' ') ?? 'colleague';
  const was = base === undefined ? 'It was blank' : `It was ${base}`;
  const message = `${was}; a ${who} made it ${theirs ?? 'blank'} in version ${version.number}, and you make it ${mine ?? 'blank'}. Nothing is saved: read version ${version.number}, settle which is right, and save over it.`;
  return problem('VERSION_CONFLICT', message, ['content'], cell);
}

const NO_VERSION_YET = problem('VERSION_NOT_CURRENT', 'The council has no return yet. Leave overVersion out.', ['overVersion']);
const REASON_MISSING = problem(
  'REASON_MISSING',
  'What was accepted is being corrected: say with reason what changes and why. It is kept with the version.',
  ['reason'],
);
export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
