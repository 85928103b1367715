import { type Figure, isKnown, type QuantityCode } from '../../../catalogue/index.js';
import { releasableTotals } from '../../../benchmarking/index.js';
import { type FixedGroup, groupKey } from './fixed-groups.js';
import { changesSince, sameMembers, type ToldBefore, type ToldYear } from './told-before.js';

/**
 * Of amounts that the public does not read council by council, the totals that give none of them away, together or apart, nor as what two
 * releases differ by: a total that was given before is given again where nothing in it changed, or so much of so many councils that the
 * change could be given as a total of its own. Of a year that was released before, no group is added to those that were given first.
 */
export function releasableToPublic(
  code: QuantityCode,
  figures: readonly Figure[],
  groups: readonly FixedGroup[],
  before: ToldBefore,
): ReadonlySet<string> {
  const givers = before.givers(code, groups);
  const [first] = givers;
  const open = first === undefined ? groups : groups.filter((group) => first.publicGroup(code, groupKey(group)) !== undefined);
  const unmoved = givers.reduce((left, giver) => tellingNoChange(giver, code, figures, left), open);
  const values = new Map(figures.flatMap((figure, position) => (isKnown(figure) ? [[String(position), figure.value] as const] : [])));
  return releasable(unmoved, values);
}

/** The groups of which a release gave no total, and those whose total may stand beside the one it gave. */
function tellingNoChange(
  giver: ToldYear,
  code: QuantityCode,
  figures: readonly Figure[],
  groups: readonly FixedGroup[],
): readonly FixedGroup[] {
  const given = groups.filter((group) => giver.publicGroup(code, groupKey(group)) !== undefined);
  const alike = given.filter((group) => sameMembers(giver.publicGroup(code, groupKey(group))?.members ?? [], group.members));
  const safe = releasable(alike, changesSince(giver, code, figures));
  return groups.filter((group) => !given.includes(group) || safe.has(groupKey(group)));
}

function releasable(groups: readonly FixedGroup[], values: ReadonlyMap<string, number>): ReadonlySet<string> {
  const asked = groups.map((group) => ({ key: groupKey(group), members: group.members.map(String) }));
  return new Set(releasableTotals(asked, values, new Set(values.keys())).releasable);
}
