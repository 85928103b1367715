import { type Figure, isKnown, quantity, QUANTITY_CODES, type QuantityCode } from '../../../catalogue/index.js';
import { type AdditiveCell, type AdditiveSum, type AdditiveTable, type Withheld, withheldFrom } from '../../../benchmarking/index.js';
import { type FixedGroup, groupKey } from './fixed-groups.js';

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

/** Withholds counts and totals of one year until no small count can be computed from what is left. The same for every audience. */
export function withheldCounts(figures: ReadonlyMap<QuantityCode, readonly Figure[]>, groups: readonly FixedGroup[]): WithheldCounts {
  const parts = new Set<QuantityCode>(Object.values(PARTS_OF));
  const found = QUANTITY_CODES.filter((code) => quantity(code).fewest !== undefined && !parts.has(code)).map((code) =>
    withheldIn(tableOf(code, figures, groups)),
  );
  const cells = new Set(found.flatMap((withheld: Withheld) => [...withheld.cells]));
  const sums = new Set(found.flatMap((withheld: Withheld) => [...withheld.sums]));
  return {
    isCellWithheld: (code, position) => cells.has(cellKey(code, position)) || sums.has(cellKey(code, position)),
    isTotalWithheld: (code, group) => sums.has(sumKey(code, group)),
  };
}

function withheldIn(table: AdditiveTable): Withheld {
  const small = table.cells.filter(({ value, suppressed }) => suppressed || (value > 0 && value < table.fewest));
  if (small.length <= MOST_SMALL) return withheldFrom(table);
  const [ofGroups, ofCouncils] = [true, false].map((wanted) => table.sums.filter(({ key }) => key.includes(OF_GROUP) === wanted));
  const { cells, sums } = withheldFrom({ ...table, sums: ofCouncils ?? [] });
  const unsafe = (ofGroups ?? []).filter((sum) => sum.cells.some((key) => cells.has(key)));
  return { cells, sums: new Set([...sums, ...unsafe.map(({ key }) => key)]) };
}

/** A count by council with its totals; where a part of it is published too, both the part and the rest are cells, and the count is their sum. */
function tableOf(code: QuantityCode, figures: ReadonlyMap<QuantityCode, readonly Figure[]>, groups: readonly FixedGroup[]): AdditiveTable {
  const part = PARTS_OF[code];
  const { fewest = 0, unit } = quantity(code);
  const apart = unit === 'CLIENT_WEEKS' ? WEEKS_APART : 1;
  const whole = knownAt(figures.get(code));
  if (part === undefined) {
    const cells = [...whole].map(([position, value]) => cellOf(code, position, value));
    return { cells, sums: sumsOf(code, groups, (position) => (whole.has(position) ? [cellKey(code, position)] : [])), fewest, apart };
  }
  const parts = knownAt(figures.get(part));
  const rest = `${code} less ${part}`;
  // A count may need more people than its part does: where it is withheld for its own sake, what it consists of goes with it.
  const isSmall = (position: number): boolean => (whole.get(position) ?? fewest) < fewest;
  const cells = [...parts].map(([position, value]) => cellOf(part, position, value, isSmall(position)));
  const others = [...whole].map(([position, value]) =>
    cellOf(rest, position, Math.max(0, value - (parts.get(position) ?? 0)), isSmall(position)),
  );
  const ofWhole = (position: number): readonly string[] =>
    whole.has(position) ? [...(parts.has(position) ? [cellKey(part, position)] : []), cellKey(rest, position)] : [];
  return {
    cells: [...cells, ...others],
    sums: [
      ...[...whole.keys()].map((position): AdditiveSum => ({ key: cellKey(code, position), cells: ofWhole(position), fewest })),
      ...sumsOf(part, groups, (position) => (parts.has(position) ? [cellKey(part, position)] : [])),
      ...sumsOf(code, groups, ofWhole).map((sum) => ({ ...sum, fewest })),
    ],
    fewest: quantity(part).fewest ?? fewest,
    apart,
  };
}

/** A council's count; withheld with what it is a part of, unless it is nought. */
const cellOf = (code: string, position: number, value: number, withWhole = false): AdditiveCell => ({
  key: cellKey(code, position),
  value,
  suppressed: withWhole && value > 0,
  council: String(position),
});

const sumsOf = (code: string, groups: readonly FixedGroup[], cellsOf: (position: number) => readonly string[]): readonly AdditiveSum[] =>
  groups.map((group) => ({ key: sumKey(code, group), cells: group.members.flatMap(cellsOf) })).filter(({ cells }) => cells.length > 0);

const knownAt = (figures: readonly Figure[] | undefined): ReadonlyMap<number, number> =>
  new Map((figures ?? []).flatMap((figure, position) => (isKnown(figure) ? [[position, figure.value] as const] : [])));

const cellKey = (code: string, position: number): string => `${code} ${position}`;
const OF_GROUP = ' of ';
const sumKey = (code: string, group: FixedGroup): string => `${code}${OF_GROUP}${groupKey(group)}`;
