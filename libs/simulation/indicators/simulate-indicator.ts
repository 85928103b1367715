import { type CouncilCode, councilCode, type FinancialYear, yearStartingIn } from '#domain/catalogue';
import { mulberry32, normal, type Uniform, uniformBetween } from '../random.js';

/** What may be chosen of a nation in which councils begin a practice. */
export interface IndicatorOptions {
  readonly seed: number;
  readonly councils: number;
  readonly years: number;
  /** What the practice adds from the year it begins, in points: its mean over councils, and one standard deviation from council to council. */
  readonly effect: number;
  readonly effectSd: number;
  /** The share of councils that begin it. */
  readonly adopting: number;
  /** How strongly a bad year makes a council begin the next: what the chance is multiplied by for ten points less. */
  readonly afterBadYear: number;
  /** What the chance is multiplied by in three regions of nine. */
  readonly inThreeRegions: number;
  /** One standard deviation of a year's movement common to a region, in points. */
  readonly regional: number;
}

/** A share like “no lasting support, or less, after reablement”: near 80%, about 8 points from council to council, 6 to 9 from year to year (method 2.6). */
export const ORDINARY_INDICATOR: IndicatorOptions = {
  ...{ seed: 1, councils: 150, years: 8, effect: 0, effectSd: 2, adopting: 0.3, afterBadYear: 1, inThreeRegions: 1, regional: 1.5 },
};

export interface SimulatedIndicator {
  readonly years: readonly FinancialYear[];
  readonly values: ReadonlyMap<
    CouncilCode,
    ReadonlyMap<FinancialYear, { readonly kind: 'known'; readonly value: number; readonly outOf: number }>
  >;
  readonly starts: ReadonlyMap<CouncilCode, FinancialYear>;
  /** The fifteen councils nearest in what kind of place they are. */
  readonly peers: ReadonlyMap<CouncilCode, readonly CouncilCode[]>;
  readonly regions: ReadonlyMap<CouncilCode, string>;
  /** What the practice adds to each council that begins it, in points. */
  readonly truth: ReadonlyMap<CouncilCode, number>;
}

const FIRST_YEAR = 2011;
const REGIONS = 9;
const LEVEL = 79;
const NEIGHBOURS = 15;
const FEWEST_PEOPLE = 30;
const MOST_PEOPLE = 500;
/** Points: a council's own lasting level, what kind of place it is, and its own passing movement, half of which lasts another year. */
const SD = { own: 5, place: 3, passing: 4, nation: 1, kind: 1 };
const LASTS = 0.5;

interface Place {
  readonly code: CouncilCode;
  readonly region: number;
  readonly kind: readonly [number, number, number];
  readonly level: number;
  readonly people: number;
}

/** Draws councils, their indicator year by year, and who begins the practice when: the same options give the same panel. */
export function simulateIndicator(options: IndicatorOptions): SimulatedIndicator {
  const random = mulberry32(options.seed);
  const years = Array.from({ length: options.years }, (_, i) => yearStartingIn(FIRST_YEAR + i));
  const places = Array.from({ length: options.councils }, (_, i) => drawPlace(random, i));
  const chance = (options.adopting * 1.15) / (options.years - 2);
  const passing = places.map(() => normal(random, 0, SD.passing));
  const values = new Map(places.map(({ code }) => [code, new Map<FinancialYear, ReturnType<typeof drawShare>>()]));
  const starts = new Map<CouncilCode, FinancialYear>();
  const truth = new Map<CouncilCode, number>();
  const before = new Map<CouncilCode, number>();
  years.forEach((year, t) => {
    const nation = normal(random, 0, SD.nation);
    const ofKind = normal(random, 0, SD.kind);
    const regional = Array.from({ length: REGIONS }, () => normal(random, 0, options.regional));
    places.forEach(({ code, region, kind, level, people }, i) => {
      const [drawn, adds, own] = [random(), normal(random, options.effect, options.effectSd), normal(random)];
      const bad = options.afterBadYear ** ((LEVEL - (before.get(code) ?? LEVEL)) / 10);
      const eager = region < 3 ? options.inThreeRegions : 1;
      if (t >= 2 && !starts.has(code) && drawn < chance * bad * eager) {
        starts.set(code, year);
        truth.set(code, adds);
      }
      passing[i] = LASTS * (passing[i] ?? 0) + Math.sqrt(1 - LASTS ** 2) * SD.passing * own;
      const moved = nation + (regional[region] ?? 0) + ofKind * kind[0] + (passing[i] ?? 0);
      const share = drawShare(random, level + moved + (truth.get(code) ?? 0), people);
      before.set(code, share.value);
      values.get(code)?.set(year, share);
    });
  });
  const regions = new Map(places.map(({ code, region }) => [code, `Fictional ${region + 1}`]));
  return { years, values, starts, peers: neighboursOf(places), regions, truth };
}

function drawPlace(random: Uniform, i: number): Place {
  const kind: Place['kind'] = [normal(random), normal(random), normal(random)];
  const people = Math.exp(uniformBetween(random, Math.log(FEWEST_PEOPLE), Math.log(MOST_PEOPLE)));
  const level = LEVEL + SD.place * kind[0] + normal(random, 0, SD.own);
  return { code: councilCode(`X99${String(i + 1).padStart(6, '0')}`), region: i % REGIONS, kind, level, people: Math.round(people) };
}

/** A share of so many people, each by chance. */
function drawShare(
  random: Uniform,
  perCent: number,
  people: number,
): { readonly kind: 'known'; readonly value: number; readonly outOf: number } {
  const share = Math.min(0.99, Math.max(0.01, perCent / 100));
  let so = 0;
  for (let person = 0; person < people; person++) if (random() < share) so += 1;
  return { kind: 'known', value: (100 * so) / people, outOf: people };
}

function neighboursOf(places: readonly Place[]): ReadonlyMap<CouncilCode, readonly CouncilCode[]> {
  return new Map(
    places.map((place) => {
      const apart = Float64Array.from(places, (other) => distance(place, other));
      const farthest = apart.toSorted()[NEIGHBOURS] ?? Infinity;
      const near = places.filter((other, i) => other !== place && (apart[i] ?? Infinity) <= farthest);
      return [place.code, near.map(({ code }) => code)];
    }),
  );
}

const distance = ({ kind: [a, b, c] }: Place, { kind: [d, e, f] }: Place): number => (a - d) ** 2 + (b - e) ** 2 + (c - f) ** 2;
