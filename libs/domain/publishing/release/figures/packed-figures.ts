import { type Figure, known, missing, MISSING_REASONS, type MissingReason } from '../../../catalogue/index.js';

const REASONS = Object.keys(MISSING_REASONS) as readonly MissingReason[];
/** Each once: nothing tells two of them apart. */
const MISSING = REASONS.map(missing);
/** Stands in the reason column beside a value. */
const NO_REASON = 255;

/** A list of figures as two typed arrays: a 64-bit number and a reason, nine bytes a figure. */
export class PackedFigures {
  private readonly values: Float64Array;
  private readonly reasons: Uint8Array;

  constructor(figures: readonly (number | MissingReason)[]) {
    this.values = Float64Array.from(figures, (figure) => (typeof figure === 'number' ? figure : Number.NaN));
    this.reasons = Uint8Array.from(figures, (figure) => (typeof figure === 'number' ? NO_REASON : REASONS.indexOf(figure)));
  }

  /** The figure at a place of the list; undefined past its end. */
  at(place: number): Figure | undefined {
    const reason = this.reasons[place];
    const value = this.values[place];
    if (reason === undefined || value === undefined) return undefined;
    return reason === NO_REASON ? known(value) : (MISSING[reason] ?? missing(reasonOf(reason)));
  }

  /** The values at places of the list, without those that are missing. */
  knownAt(places: Uint16Array): readonly number[] {
    const values: number[] = [];
    for (const place of places) {
      const value = this.values[place];
      if (value !== undefined && this.reasons[place] === NO_REASON) values.push(value);
    }
    return values;
  }

  /** The list that it was made of. */
  spelled(): readonly (number | MissingReason)[] {
    return Array.from(this.values, (value, place) =>
      this.reasons[place] === NO_REASON ? value : reasonOf(this.reasons[place] ?? NO_REASON),
    );
  }
}

function reasonOf(place: number): MissingReason {
  const reason = REASONS[place];
  if (reason === undefined) throw new RangeError(`a figure column holds the unknown reason ${place}`);
  return reason;
}
