import { type Figure, quantity, QUANTITY_CODES, type QuantityCode } from '../../../catalogue/index.js';
import { type AdditiveCell, type AdditiveSum, type AdditiveTable, type Withheld, withheldFrom } from '../../../benchmarking/index.js';
import { type FixedGroup, groupKey } from './fixed-groups.js';
import { HeldCounts } from './held-counts.js';
import type { ToldBefore } from './told-before.js';

/** What is withheld of counts of people, and of the totals that would tell of it. */
export interface WithheldCounts {
  readonly isCellWithheld: (code: QuantityCode, position: number) => boolean;
  readonly isTotalWithheld: (code: QuantityCode, group: FixedGroup) => boolean;
}

/** A person in care all year makes 52 weeks: two councils' weeks are told apart by a person's. */
const WEEKS_APART = 52;

/** Where more counts than this are small, totals of groups that hold one are withheld outright: to keep them would cost as many large counts, and minutes. */
const MOST_SMALL = 8;

/** Quantities of which one is a part of another, so that a reader can subtract. */
const PARTS_OF: Readonly<Partial<Record<QuantityCode, QuantityCode>>> = { REABLEMENT_EPISODES: 'REABLEMENT_EPISODES_65' };

/**
 * Withholds counts and totals of one year until no small count can be computed from what is left, nor from that and earlier releases. The
 * same for every audience.
 *
 * What was withheld once stays so, whatever it is corrected to, because the total it was in is known for good. A total that holds it is given
 * where a release gave what those councils come to; then the two differ by what is withheld for the first time, and that is tried as a table
 * of its own. So whoever holds all releases knows of each withheld count what the first of them let out.
 */
export function withheldCounts(
  figures: ReadonlyMap<QuantityCode, readonly Figure[]>,
  groups: readonly FixedGroup[],
  before: ToldBefore,
): WithheldCounts {
  const parts = new Set<QuantityCode>(Object.values(PARTS_OF));
  const found = QUANTITY_CODES.filter((code) => quantity(code).fewest !== undefined && !parts.has(code)).map((code) => {
    const held = new HeldCounts([code, ...partOf(code)], figures, before);
    return { held, withheld: withheldIn(tableOf(code, held, groups, before)) };
  });
  const cells = new Set(found.flatMap(({ withheld }) => [...withheld.cells]));
  const sums = new Set(found.flatMap(({ withheld }) => [...withheld.sums]));
  const heldOf = (code: QuantityCode): HeldCounts | undefined => found.find(({ held }) => held.codes.includes(code))?.held;
  return {
    isCellWithheld: (code, position) =>
      cells.has(cellKey(code, position)) || sums.has(cellKey(code, position)) || heldOf(code)?.isHidden(code, position) === true,
    isTotalWithheld: (code, group) => sums.has(sumKey(code, group)) || heldOf(code)?.allowsTotal(code, group) === false,
  };
}

const partOf = (code: QuantityCode): readonly QuantityCode[] => {
  const part = PARTS_OF[code];
  return part === undefined ? [] : [part];
};

function withheldIn(table: AdditiveTable): Withheld {
  const small = table.cells.filter(({ value, suppressed }) => suppressed || (value > 0 && value < table.fewest));
  if (small.length <= MOST_SMALL) return withheldFrom(table);
  const [ofGroups, ofCouncils] = [true, false].map((wanted) => table.sums.filter(({ key }) => key.includes(OF_GROUP) === wanted));
  const { cells, sums } = withheldFrom({ ...table, sums: ofCouncils ?? [] });
  const unsafe = (ofGroups ?? []).filter((sum) => sum.cells.some((key) => cells.has(key)));
  return { cells, sums: new Set([...sums, ...unsafe.map(({ key }) => key)]) };
}

/**
 * A count by council with its totals; where a part of it is published too, both the part and the rest are cells, and the count is their sum.
 * Councils of which anything was withheld before are not in it.
 */
function tableOf(code: QuantityCode, held: HeldCounts, groups: readonly FixedGroup[], before: ToldBefore): AdditiveTable {
  const part = PARTS_OF[code];
  const { fewest = 0, unit } = quantity(code);
  const apart = unit === 'CLIENT_WEEKS' ? WEEKS_APART : 1;
  const whole = held.fresh(code);
  const sumsOf = (of: QuantityCode, cellsOf: (position: number) => readonly string[]): readonly AdditiveSum[] =>
    groups
      .filter((group) => held.allowsTotal(of, group))
      .map((group) => ({ key: sumKey(of, group), cells: group.members.flatMap(cellsOf), fewest: quantity(of).fewest ?? fewest }))
      .filter(({ cells }) => cells.length > 0);
  const cellOf = (key: string, position: number, value: number, told: boolean, suppressed = false): AdditiveCell => ({
    key: cellKey(key, position),
    value,
    suppressed,
    council: String(position),
    told,
  });
  if (part === undefined) {
    const cells = [...whole].map(([position, value]) => cellOf(code, position, value, held.isTold(code, position)));
    return { cells, sums: sumsOf(code, (position) => (whole.has(position) ? [cellKey(code, position)] : [])), fewest, apart };
  }
  const parts = held.fresh(part);
  const rest = `${code} less ${part}`;
  // A count may need more people than its part does: where it is withheld for its own sake, what it consists of goes with it.
  const isSmall = (position: number): boolean => (whole.get(position) ?? fewest) < fewest;
  const cells = [...parts].map(([position, value]) =>
    cellOf(part, position, value, held.isTold(part, position), isSmall(position) && value > 0),
  );
  const others = [...whole].map(([position, all]) => {
    const value = Math.max(0, all - (parts.get(position) ?? 0));
    return cellOf(rest, position, value, before.gaveLeft(code, part, position, value), isSmall(position) && value > 0);
  });
  const ofWhole = (position: number): readonly string[] =>
    whole.has(position) ? [...(parts.has(position) ? [cellKey(part, position)] : []), cellKey(rest, position)] : [];
  return {
    cells: [...cells, ...others],
    sums: [
      ...[...whole.keys()].map((position): AdditiveSum => ({ key: cellKey(code, position), cells: ofWhole(position), fewest })),
      ...sumsOf(part, (position) => (parts.has(position) ? [cellKey(part, position)] : [])),
      ...sumsOf(code, ofWhole),
    ],
    fewest: quantity(part).fewest ?? fewest,
    apart,
  };
}

const cellKey = (code: string, position: number): string => `${code} ${position}`;
const OF_GROUP = ' of ';
const sumKey = (code: string, group: FixedGroup): string => `${code}${OF_GROUP}${groupKey(group)}`;
