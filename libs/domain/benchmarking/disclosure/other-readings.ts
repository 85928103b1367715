/** What a reader knows of a withheld count besides what is published. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A withheld count as it is, with what is known of it and by whom it is known exactly: its council. */
export interface HiddenCount extends Interval {
  readonly key: string;
  readonly value: number;
  readonly council: string;
}

/** Withheld counts, and the published totals that hold any of them. Published cells are subtracted in thought. */
export interface Published {
  readonly hidden: readonly HiddenCount[];
  readonly sums: readonly (readonly string[])[];
  /** How far a count has to move to be another. */
  readonly apart: number;
}

/** Steps of the search before it counts as vain: a ring through a table takes about ten. */
const MOST_STEPS = 400;

/**
 * Whether the sum of some withheld counts, the secret, could have another value for all that a reader sees, and for all that any one council
 * sees that knows its own counts besides: whether some of the counts of others can go one step up or down so that no published total
 * notices, each stays within what is known of it, and the secret changes. Such a change is an exchange between two cells of the same totals,
 * or a ring of cells through a table. A change of more than one step, or one that is not found soon, counts as none.
 *
 * A council whose own counts are the whole secret keeps it from nobody but itself, and is not asked.
 */
export function otherReadings(published: Published): (secret: readonly string[]) => boolean {
  const { hidden, sums } = published;
  const places = new Map(hidden.map(({ key }, place) => [key, place]));
  const cellsOf = sums.map((keys) => keys.flatMap((key) => places.get(key) ?? []));
  const sumsOf: number[][] = hidden.map(() => []);
  cellsOf.forEach((cells, sum) => cells.forEach((place) => sumsOf[place]?.push(sum)));
  const table = { hidden, apart: published.apart, cellsOf, sumsOf };
  const councilAt = (place: number): string | undefined => hidden[place]?.council;

  return (secret) => {
    const inSecret = secret.flatMap((key) => places.get(key) ?? []);
    const found = (insider?: string): readonly number[] | undefined => {
      const search = new Search(table, inSecret, insider);
      return inSecret.some((place) => [1, -1].some((step) => search.completes(place, step))) ? search.movedPlaces() : undefined;
    };
    const reading = found();
    if (reading === undefined) return false;
    // Whoever has no count in the reading can take it for true; the others need one of their own.
    const insiders = new Set(reading.map(councilAt));
    return [...insiders].every((insider) => inSecret.every((place) => councilAt(place) === insider) || found(insider) !== undefined);
  };
}

/** The withheld counts by place, the places that each published total holds, and the totals that hold each place. */
interface Linked extends Pick<Published, 'hidden' | 'apart'> {
  readonly cellsOf: readonly (readonly number[])[];
  readonly sumsOf: readonly (readonly number[])[];
}

/** One count of the secret is moved; then, in a total that notices, another is moved back, and so on until none does. */
class Search {
  /** Counts that are a step up (1) or down (-1). */
  private readonly moved = new Map<number, number>();
  /** By how much each published total would be off; those that would not are left out. */
  private readonly noticed = new Map<number, number>();
  private steps = 0;

  constructor(
    private readonly table: Linked,
    private readonly secret: readonly number[],
    /** The council that looks on: its counts stay as they are. */
    private readonly insider: string | undefined,
  ) {}

  /** The counts of a reading that was completed. */
  movedPlaces(): readonly number[] {
    return [...this.moved.keys()];
  }

  /** Whether moving this count can be made up for elsewhere. Leaves everything as it was where it cannot. */
  completes(place: number, step: number): boolean {
    if (!this.mayMove(place, step) || ++this.steps > MOST_STEPS) return false;
    this.moved.set(place, step);
    this.note(place, step);
    if (this.isComplete()) return true;
    this.note(place, -step);
    this.moved.delete(place);
    return false;
  }

  private isComplete(): boolean {
    const [narrowest] = [...this.noticed.keys()].sort((a, b) => this.size(a) - this.size(b));
    if (narrowest === undefined) return this.secret.reduce((sum, place) => sum + (this.moved.get(place) ?? 0), 0) !== 0;

    const back = -Math.sign(this.noticed.get(narrowest) ?? 0);
    return (this.table.cellsOf[narrowest] ?? [])
      .map((place) => ({ place, disturbs: this.disturbs(place, back) }))
      .sort((a, b) => a.disturbs - b.disturbs)
      .some(({ place }) => this.completes(place, back));
  }

  private mayMove(place: number, step: number): boolean {
    const cell = this.table.hidden[place];
    if (cell === undefined || cell.council === this.insider || this.moved.has(place)) return false;
    const value = cell.value + step * this.table.apart;
    return step > 0 ? value <= cell.high : value >= cell.low;
  }

  /** How many more totals would notice if this one moved too. */
  private disturbs(place: number, step: number): number {
    return (this.table.sumsOf[place] ?? []).reduce((more, sum) => more + ((this.noticed.get(sum) ?? 0) * step < 0 ? -1 : 1), 0);
  }

  private note(place: number, step: number): void {
    for (const sum of this.table.sumsOf[place] ?? []) {
      const off = (this.noticed.get(sum) ?? 0) + step;
      if (off === 0) this.noticed.delete(sum);
      else this.noticed.set(sum, off);
    }
  }

  private size(sum: number): number {
    return this.table.cellsOf[sum]?.length ?? 0;
  }
}
