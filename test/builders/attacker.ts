/** For tests alone: a reader who wants the withheld counts and is good at sums. It shares no code with what it attacks. */
export interface Unknown {
  readonly key: string;
  readonly low: number;
  readonly high: number;
}

/** That some unknowns add up to a number, or to another unknown. */
export interface Equation {
  readonly of: readonly string[];
  readonly total: number | string;
}

/** All that the attacker has: unknowns within bounds, sums, and what else must agree with a guess of everything. */
export interface Sight {
  readonly unknowns: readonly Unknown[];
  readonly equations: readonly Equation[];
  /** Guesses before the attacker gives a question up. */
  readonly patience: number;
  readonly agrees?: (guess: ReadonlyMap<string, number>) => boolean;
}

/** The largest prime whose square is a safe integer. */
const PRIME = 94_906_249;

/** The unknowns that follow from the sums by elimination alone, exact because it counts round a prime. */
export function computed({ unknowns, equations }: Pick<Sight, 'unknowns' | 'equations'>): ReadonlyMap<string, number> {
  const keys = unknowns.map(({ key }) => key);
  const rows = equations.map(({ of, total }) => [
    ...keys.map((key) => (of.includes(key) ? 1 : 0) + (total === key ? PRIME - 1 : 0)),
    typeof total === 'number' ? round(total) : 0,
  ]);
  let rank = 0;
  for (let column = 0; column < keys.length; column++) {
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (at === -1) continue;
    const pivot = rows.splice(at, 1)[0]!;
    const inverse = power(pivot[column]!, PRIME - 2);
    const unit = pivot.map((entry) => round(entry * inverse));
    rows.splice(rank, 0, unit);
    rank++;
    rows.forEach((row, i) => {
      const factor = row[column]!;
      if (row !== unit && factor !== 0) rows[i] = row.map((entry, j) => round(entry - round(factor * unit[j]!)));
    });
  }
  const known = rows.slice(0, rank).filter((row) => row.slice(0, -1).filter((entry) => entry !== 0).length === 1);
  return new Map(known.map((row) => [keys[row.findIndex((entry) => entry !== 0)]!, row.at(-1)!]));
}

/** Values that one unknown may still have, the first `enough` of them; or undefined where the attacker lost patience before that. */
export function candidates(sight: Sight, key: string, enough = 2): readonly number[] | undefined {
  const search = new Search(sight);
  const place = sight.unknowns.findIndex((unknown) => unknown.key === key);
  const start = search.narrowed(sight.unknowns);
  const found: number[] = [];
  for (let value = start?.[place]!.low ?? 0; value <= (start?.[place]!.high ?? -1) && found.length < enough; value++) {
    if (search.possible(settled(start!, place, value))) found.push(value);
  }
  return found.length < enough && search.impatient ? undefined : found;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Terms by place and sign that come to a number. */
interface Sum {
  readonly terms: readonly (readonly [place: number, sign: number])[];
  readonly total: number;
}

class Search {
  private guesses = 0;
  /** All sums, and the differences of all that overlap: what one group has more than another. */
  private readonly sums: readonly Sum[];

  constructor(private readonly sight: Sight) {
    const places = new Map(sight.unknowns.map(({ key }, place) => [key, place]));
    const stated = sight.equations.map(({ of, total }) => ({
      terms: [
        ...of.map((key) => [places.get(key)!, 1] as const),
        ...(typeof total === 'string' ? [[places.get(total)!, -1] as const] : []),
      ],
      total: typeof total === 'string' ? 0 : total,
    }));
    this.sums = [...stated, ...stated.flatMap((sum, i) => stated.slice(i + 1).flatMap((other) => difference(sum, other)))];
  }

  get impatient(): boolean {
    return this.guesses > this.sight.patience;
  }

  /** Whether some guess within the bounds agrees with everything. */
  possible(given: readonly Bounds[]): boolean {
    if (++this.guesses > this.sight.patience) return false;
    const bounds = this.narrowed(given);
    if (bounds === undefined) return false;
    const widths = bounds.map(({ low, high }) => (high === low ? Infinity : high - low));
    const narrowest = Math.min(...widths);
    if (!Number.isFinite(narrowest)) {
      return this.sight.agrees?.(new Map(bounds.map(({ low }, place) => [this.sight.unknowns[place]!.key, low]))) ?? true;
    }
    const place = widths.indexOf(narrowest);
    const { low, high } = bounds[place]!;
    for (let value = low; value <= high; value++) if (this.possible(settled(bounds, place, value))) return true;
    return false;
  }

  /** Bounds pushed through every sum until nothing moves; undefined where they cross. */
  narrowed(given: readonly Bounds[]): readonly Bounds[] | undefined {
    const now = given.map(({ low, high }) => ({ low, high }));
    for (let moved = true; moved;) {
      moved = false;
      for (const { terms, total } of this.sums) {
        let [least, most] = [0, 0];
        for (const [place, sign] of terms) {
          least += sign === 1 ? now[place]!.low : -now[place]!.high;
          most += sign === 1 ? now[place]!.high : -now[place]!.low;
        }
        for (const [place, sign] of terms) {
          const { low, high } = now[place]!;
          // What all others leave to this one, at the least and at the most.
          const left = sign === 1 ? [total - most + high, total - least + low] : [least - total + high, most - total + low];
          const next = { low: Math.max(low, left[0]!), high: Math.min(high, left[1]!) };
          if (next.low > next.high) return undefined;
          if (next.low === low && next.high === high) continue;
          now[place] = next;
          moved = true;
          break;
        }
      }
    }
    return now;
  }
}

function difference(a: Sum, b: Sum): readonly Sum[] {
  const signs = new Map(a.terms);
  for (const [place, sign] of b.terms) signs.set(place, (signs.get(place) ?? 0) - sign);
  const terms = [...signs].filter(([, sign]) => sign !== 0);
  const simple = terms.length < a.terms.length + b.terms.length && terms.every(([, sign]) => Math.abs(sign) === 1);
  return simple ? [{ terms, total: a.total - b.total }] : [];
}

const settled = (bounds: readonly Bounds[], place: number, value: number): readonly Bounds[] =>
  bounds.map((each, i) => (i === place ? { low: value, high: value } : each));

const round = (entry: number): number => ((entry % PRIME) + PRIME) % PRIME;

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  return round(round(half * half) * (exponent % 2 === 1 ? base : 1));
}
