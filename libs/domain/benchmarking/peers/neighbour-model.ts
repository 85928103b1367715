import type { CouncilCode } from '../../catalogue/index.js';
import { median } from '../../statistics/index.js';
import { type Metric, metricOf, sharedBy, type Subject, type Variant } from './distance.js';
import { type Locality, type ModelVariable, placeCodes } from './locality.js';
import { MOST_CORRELATION, screen, type Screened, type VariableNote } from './screening.js';

/** What CIPFA's groups hold, which councils know (method 4.6). */
export const USUAL_NEIGHBOURS = 15;
/** Fewer neighbours than this have no quartiles (method 7.4). */
export const FEWEST_NEIGHBOURS = 8;
/** Beyond so many times the usual distance to a k-th neighbour a council is no neighbour (method 4.6). */
const FARTHEST = 1.5;
/** Of weights that are written as decimals. */
const ROUNDING = 1e-9;

export interface Neighbour<V extends string = string> {
  readonly council: CouncilCode;
  readonly distance: number;
  /** Variables on which the two could not be compared, because one lacks them: the distance is over the others. */
  readonly lacks: readonly V[];
}

export interface NeighbourChoice {
  /** How many at most, from 8. */
  readonly k?: number;
  /** Says of a council that it is no candidate. */
  readonly leaveOut?: (council: CouncilCode) => boolean;
}

/** Nearest first, ties in order of code. `cap` is the distance beyond which nobody is a neighbour. */
export type NearestOutcome<V extends string = string> =
  | { readonly kind: 'neighbours'; readonly peers: readonly Neighbour<V>[]; readonly asked: number; readonly cap: number }
  | { readonly kind: 'too-few-neighbours'; readonly within: readonly Neighbour<V>[]; readonly needed: number; readonly cap: number }
  | { readonly kind: 'not-in-model' };

/** One variable of a pair: both values as published, how far the peer lies above the subject, and its part in the distance. */
export interface VariableReason<V extends string> {
  readonly variable: V;
  readonly subject: number;
  readonly peer: number;
  /** In standard deviations of the councils of the model, after the transform; negative where the peer has less. */
  readonly difference: number;
  /** Of the squared distance, 0 to 1; nought for all where the two do not differ. */
  readonly share: number;
}

export type ReasonsOutcome<V extends string> =
  | { readonly kind: 'reasons'; readonly distance: number; readonly variables: readonly VariableReason<V>[]; readonly lacks: readonly V[] }
  | { readonly kind: 'too-little-shared' }
  | { readonly kind: 'not-in-model' };

/** How alike places are, by weighted Euclidean distance on standardised variables: d² = Σ w (z - z)². Never looks at spend or outcome. */
export class NeighbourModel<V extends string> {
  private readonly caps = new Map<number, number>();

  private constructor(
    private readonly all: readonly Locality<V>[],
    /** By every code that a place has had. */
    private readonly places: ReadonlyMap<CouncilCode, Locality<V>>,
    private readonly screened: Screened<V>,
    private readonly euclid: Metric<V>,
  ) {}

  /** The model of places by any variables whose weights add up to 1; those more alike than `mergeAbove` are merged. */
  static of<V extends string>(
    places: readonly Locality<V>[],
    variables: readonly ModelVariable<V>[],
    mergeAbove = MOST_CORRELATION,
  ): NeighbourModel<V> {
    const total = variables.reduce((sum, { weight }) => sum + weight, 0);
    if (!(Math.abs(total - 1) < ROUNDING) || variables.some(({ weight }) => !(weight > 0))) {
      throw new RangeError('the weights of a neighbour model are above nought and add up to 1');
    }
    // In order of code, so that the order in which places are read moves no last digit of a mean.
    const inOrder = [...places].sort((a, b) => (a.council < b.council ? -1 : 1));
    const codes = inOrder.flatMap((place) => placeCodes(place).map((code) => [code, place] as const));
    const byCode = new Map(codes);
    if (byCode.size < codes.length) throw new RangeError('a neighbour model holds each council once');
    const screened = screen(inOrder, variables, mergeAbove);
    return new NeighbourModel(inOrder, byCode, screened, metricOf(screened.variables, EUCLID) ?? NOTHING_SHARED);
  }

  /** Which variables count and with what weight, which were merged into others, and which were dropped. */
  get notes(): readonly VariableNote<V>[] {
    return this.screened.notes;
  }

  get variables(): readonly V[] {
    return this.screened.variables.map(({ code }) => code);
  }

  /** Whether enough is known of the council's place to say how far anybody is. */
  has(council: CouncilCode): boolean {
    const place = this.places.get(council);
    return place !== undefined && this.euclid(place.council, place.council) !== undefined;
  }

  /** Everybody comparable, nearest first, however far; undefined where the variant cannot be measured. */
  ordered(
    subject: CouncilCode,
    leaveOut: (council: CouncilCode) => boolean = NOBODY,
    variant: Variant<V> = EUCLID,
  ): readonly Neighbour<V>[] | undefined {
    const metric = variant.kind === 'euclid' ? this.euclid : metricOf(this.screened.variables, variant);
    return metric === undefined ? undefined : this.byDistance(subject, metric, leaveOut);
  }

  /** The neighbours of a council: at most k, fewer where the next lies beyond the cap. */
  nearest(subject: CouncilCode, { k = USUAL_NEIGHBOURS, leaveOut = NOBODY }: NeighbourChoice = {}): NearestOutcome<V> {
    refuseFewerThanFewest(k);
    return this.has(subject) ? this.within(subject, k, leaveOut) : { kind: 'not-in-model' };
  }

  /** The neighbours of a place that is none of the model's, such as a council that is proposed, on the scales and with the cap of those. */
  nearestTo(place: Locality<V>['variables'], { k = USUAL_NEIGHBOURS, leaveOut = NOBODY }: NeighbourChoice = {}): NearestOutcome<V> {
    refuseFewerThanFewest(k);
    const scores = new Map(
      this.screened.variables.flatMap(({ code, score }) => {
        const found = score(place[code]);
        return found === undefined ? [] : [[code, found] as const];
      }),
    );
    const isComparable = [...this.places.keys()].some((council) => this.euclid(scores, council) !== undefined);
    return isComparable ? this.within(scores, k, leaveOut) : { kind: 'not-in-model' };
  }

  private within(subject: Subject<V>, k: number, leaveOut: (council: CouncilCode) => boolean): NearestOutcome<V> {
    const cap = this.cap(k);
    const within = this.byDistance(subject, this.euclid, leaveOut)
      .slice(0, k)
      .filter(({ distance }) => distance <= cap);
    if (within.length < FEWEST_NEIGHBOURS) return { kind: 'too-few-neighbours', within, needed: FEWEST_NEIGHBOURS, cap };
    return { kind: 'neighbours', peers: within, asked: k, cap };
  }

  /**
   * Beyond which distance nobody is a neighbour: one and a half times the median, over councils, of the distance to the k-th nearest.
   * The distance to the very nearest would not do: on the published localities of 2024 it leaves nine councils in ten fewer than 8
   * neighbours, because a 15th is more than twice as far as a first. This reading leaves out two to five of 151, such as Rutland and
   * Birmingham, that are unlike all others.
   */
  cap(k: number): number {
    const found = this.caps.get(k);
    if (found !== undefined) return found;
    const followed = new Set(this.all.filter((place) => place.followed === true).flatMap(placeCodes));
    const kth = this.all.flatMap(({ council }) => {
      const ordered = followed.has(council) ? [] : this.byDistance(council, this.euclid, (other) => followed.has(other));
      return ordered[Math.min(k, ordered.length) - 1]?.distance ?? [];
    });
    const cap = kth.length === 0 ? 0 : FARTHEST * median(kth);
    this.caps.set(k, cap);
    return cap;
  }

  /** Why two councils are as near or as far as they are, the variable that counts most for it first. */
  reasons(subject: CouncilCode, peer: CouncilCode): ReasonsOutcome<V> {
    const [own, other] = [this.places.get(subject), this.places.get(peer)];
    if (own === undefined || other === undefined) return { kind: 'not-in-model' };
    const both = sharedBy(this.screened.variables, [own.council, other.council]);
    if (both === undefined) return { kind: 'too-little-shared' };

    const squared = both.shared.map(({ weight, a, b }) => weight * (b - a) ** 2);
    const total = squared.reduce((sum, part) => sum + part, 0);
    const variables = both.shared.flatMap(({ code, a, b }, i) => {
      const [subjects, peers] = [own.variables[code], other.variables[code]];
      if (subjects === undefined || peers === undefined) return [];
      const share = total === 0 ? 0 : (squared[i] ?? 0) / total;
      return [{ variable: code, subject: subjects, peer: peers, difference: b - a, share }];
    });
    return {
      kind: 'reasons',
      distance: rounded(Math.sqrt(total)),
      variables: variables.sort((a, b) => b.share - a.share),
      lacks: both.lacks,
    };
  }

  private byDistance(subject: Subject<V>, metric: Metric<V>, leaveOut: (council: CouncilCode) => boolean): readonly Neighbour<V>[] {
    const own = typeof subject === 'string' ? (this.places.get(subject)?.council ?? subject) : subject;
    return this.all
      .filter((place) => place.council !== own)
      .flatMap((place) => {
        const council = placeCodes(place).find((code) => !leaveOut(code));
        const apart = metric(own, place.council);
        return council === undefined || apart === undefined ? [] : [{ council, distance: rounded(apart.distance), lacks: apart.lacks }];
      })
      .sort((a, b) => (a.distance === b.distance ? (a.council < b.council ? -1 : 1) : a.distance - b.distance));
  }
}

const EUCLID = { kind: 'euclid' } as const;
/** Distances that differ later than in the ninth decimal differ by rounding: they tie. */
const rounded = (distance: number): number => Math.round(distance * 1e9) / 1e9;
const NOBODY = (): boolean => false;
const NOTHING_SHARED = (): undefined => undefined;
function refuseFewerThanFewest(k: number): void {
  if (!(Number.isInteger(k) && k >= FEWEST_NEIGHBOURS)) throw new RangeError(`ask for ${FEWEST_NEIGHBOURS} or more neighbours: ${k}`);
}
