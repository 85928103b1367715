import { reduce, withCommonPivot } from './exact-algebra.js';
import { type GroupTotalRule, judged, type MakeUp, makeUp, together } from './group-total.js';

/** A group whose total, or pooled ratio, a release publishes. */
export interface SummedGroup {
  readonly key: string;
  readonly members: readonly string[];
}

export type TotalRule = GroupTotalRule | 'own-figure-known' | 'too-many-totals';

export interface WithheldTotal {
  readonly group: string;
  readonly rule: TotalRule;
  /** Why, for whoever builds the release; whom it would have given away is not said. */
  readonly sentence: string;
}

export interface ReleasableTotals {
  readonly releasable: readonly string[];
  readonly withheld: readonly WithheldTotal[];
}

/** Sums that can be computed are tried one by one, twice as many for each independent total: 65,000 at sixteen. */
const MOST_INDEPENDENT = 16;

/** Members in exactly the same groups: no total of groups tells them apart. */
interface Atom {
  readonly values: readonly number[];
  /** 1 for each group it is in. */
  readonly column: readonly number[];
}

/**
 * Which totals may be published together, of groups in order of usefulness, the most useful first: each is added unless it, with those
 * before it, would give something away. Members without a value are in no total; visible ones are subtracted, because a reader can.
 *
 * Given away is every sum over hidden members that can be computed from the totals, be it one member, a group that was itself withheld,
 * or what is left of England without eight regions, that `groupTotalSafe` would not let out. All such sums are found: in the reduced
 * matrix of totals a sum is told by its pivots, so there are no more than 2 to the number of independent totals. Besides, no council that
 * knows its own figure may compute another's. Sums with weights other than one, and ranges that follow from amounts being above nought,
 * are not tried.
 */
export function releasableTotals(
  groups: readonly SummedGroup[],
  values: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): ReleasableTotals {
  const released: SummedGroup[] = [];
  const withheld: WithheldTotal[] = [];
  for (const group of groups) {
    const failed = givenAway(atomsOf([...released, group], values, hidden));
    if (failed === undefined) released.push(group);
    else withheld.push({ group: group.key, ...failed });
  }
  return { releasable: released.map(({ key }) => key), withheld };
}

const NOBODY: MakeUp = makeUp([]);

type Failure = Omit<WithheldTotal, 'group'>;

function givenAway(atoms: readonly Atom[]): Failure | undefined {
  const reduced = reduce(transposed(atoms.map(({ column }) => column)));
  if (reduced.pivots.length > MOST_INDEPENDENT) return { rule: 'too-many-totals', sentence: 'Too many totals to be tested together.' };

  const { rows, scale } = withCommonPivot(reduced);
  const parts = atoms.map(({ values }) => makeUp(values));
  for (const sum of sumsOf(rows, scale)) {
    const outcome = judged(parts.filter((_, i) => sum[i] !== 0).reduce(together, NOBODY));
    if (outcome.kind === 'unsafe') return outcome;
  }
  return atoms.some((own) => isSingle(own) && tellsAnother(own, atoms))
    ? { rule: 'own-figure-known', sentence: 'A council that knows its own amount could compute another’s.' }
    : undefined;
}

/** Whether someone who knows `own` beside the totals can compute another single member. */
function tellsAnother(own: Atom, atoms: readonly Atom[]): boolean {
  const others = atoms.filter((atom) => atom !== own);
  return reduce(transposed(others.map(({ column }) => column))).rows.some((row) => {
    const [only, more] = others.filter((_, i) => row[i] !== 0);
    return only !== undefined && more === undefined && isSingle(only);
  });
}

/** Every combination of rows that adds up members without weights, as nought or `scale` for each. Each step changes one pivot (Gray code). */
function* sumsOf(rows: readonly (readonly number[])[], scale: number): Generator<readonly number[]> {
  const chosen = rows.map(() => false);
  const sum = (rows[0] ?? []).map(() => 0);
  for (let step = 1; step < 2 ** rows.length; step++) {
    const turned = trailingNoughts(step);
    const sign = chosen[turned] === true ? -1 : 1;
    chosen[turned] = sign === 1;
    rows[turned]?.forEach((entry, i) => (sum[i] = (sum[i] ?? 0) + sign * entry));
    if (sum.every((entry) => entry === 0 || entry === scale)) yield sum;
  }
}

function atomsOf(groups: readonly SummedGroup[], values: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): readonly Atom[] {
  const members = groups.map((group) => new Set(group.members));
  const atoms = new Map<string, { values: number[]; column: readonly number[] }>();
  for (const [key, value] of values) {
    const column = members.map((each) => (each.has(key) ? 1 : 0));
    if (!hidden.has(key) || !column.includes(1)) continue;
    const atom = atoms.get(column.join('')) ?? { values: [], column };
    atom.values.push(value);
    atoms.set(column.join(''), atom);
  }
  return [...atoms.values()];
}

const isSingle = ({ values }: Atom): boolean => values.length === 1;

/** The number of times that two divides `step`. */
const trailingNoughts = (step: number): number => 31 - Math.clz32(step & -step);

const transposed = (columns: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  (columns[0] ?? []).map((_, i) => columns.map((column) => column[i] ?? 0));
