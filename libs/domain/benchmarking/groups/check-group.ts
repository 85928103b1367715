import { type Council, type CouncilCode, realmOf } from '../../catalogue/index.js';
import { type Problem, problem } from '../../returns/index.js';
import { type GroupContent, nameKey, type SavedPeerGroup } from './saved-group.js';

/** As many as England has with the duties. */
export const MOST_COUNCILS = 152;

/** Everything that is wrong with a group before it is saved; `registered` are those of its councils that the register knows. */
export function checkGroup(group: GroupContent, registered: readonly Council[], current: SavedPeerGroup | undefined): readonly Problem[] {
  return [
    ...(nameKey(group.name) === ''
      ? [problem('NAME_MISSING', 'The group has no name. Give it one that says whom it is for.', ['name'])]
      : []),
    ...size(group),
    ...group.councils.flatMap((code, i) => checkMember(code, i, group, registered)),
    ...(current === undefined ? [] : unlikeBefore(group, current)),
  ];
}

function size({ councils }: GroupContent): readonly Problem[] {
  if (councils.length === 0) return [problem('GROUP_EMPTY', 'The group has no council. Name at least one.', ['councils'])];
  if (councils.length <= MOST_COUNCILS) return [];
  const message = `The group has ${councils.length} councils, and England has ${MOST_COUNCILS} with these duties. Leave some out.`;
  return [problem('GROUP_TOO_LARGE', message, ['councils'])];
}

function checkMember(code: CouncilCode, i: number, { realm, councils }: GroupContent, registered: readonly Council[]): readonly Problem[] {
  const at = ['councils', i] as const;
  if (councils.indexOf(code) < i)
    return [problem('COUNCIL_REPEATED', `${code} is in the group already. Name each council once.`, at, code)];
  if (realmOf(code) !== realm)
    return [
      problem('REALMS_MIXED', `${code} does not belong to the realm of this group. Leave it out, or name the other realm.`, at, code),
    ];
  if (registered.some((council) => council.code === code)) return [];
  return [problem('COUNCIL_UNKNOWN', `No council of the code ${code} is in the register. Check the code.`, at, code)];
}

/** A name keeps its realm; what others may have asked with stays where they can read it. */
function unlikeBefore(group: GroupContent, { realm, shared, retired }: SavedPeerGroup): readonly Problem[] {
  const moved =
    group.realm === realm
      ? []
      : [problem('REALMS_MIXED', 'Your group of this name belongs to the other realm. Save this one under another name.', ['realm'])];
  if (!shared || group.shared || retired !== undefined) return moved;
  const message = 'The group is shared, and others may have asked with it. Save it under another name, or retire it.';
  return [...moved, problem('PEER_GROUP_SHARED', message, ['shared'])];
}
