import { type Council, type CouncilType, type FinancialYear, known, type PublishedFigure, type QuantityCode } from '#domain/catalogue';
import { clip, type People } from './fictional-councils.js';
import { mulberry32, normal } from './random.js';

/** What tells kinds of places apart: people a square kilometre, the share that lives in rural places, and deprivation. Plausible, not estimated. */
const KINDS: Readonly<Record<CouncilType, { readonly density: number; readonly rural: number; readonly deprivation: number }>> = {
  county: { density: 300, rural: 0.4, deprivation: 16 },
  unitary: { density: 900, rural: 0.2, deprivation: 21 },
  metropolitan_district: { density: 2000, rural: 0.05, deprivation: 27 },
  london_borough: { density: 7000, rural: 0, deprivation: 23 },
};
const SPREAD = { logDensity: 0.6, rural: 0.15, deprivation: 6 };
/** Shares of the people 65 and over who are older still, and how far councils differ in them. */
const OLDER = { to74: 0.52, to84: 0.34, past90: 0.05, sd: 0.02 };
/** Older people's deprivation goes with that of everybody: a share of people, where the other is a score. */
const OLDER_DEPRIVATION = { perPoint: 0.0066, sd: 0.015 };
/** A stream of its own: what is drawn of places changes nothing that is drawn of money. */
const STREAM = 40_711;

/** What is published of fictional places for a year: ages, area, rurality and deprivation, by the same seed always the same. */
export function placesOf(
  councils: readonly { readonly council: Council; readonly people: People }[],
  year: FinancialYear,
  seed: number,
): readonly PublishedFigure[] {
  const random = mulberry32(seed + STREAM);
  return councils.flatMap(({ council, people }) => {
    const kind = KINDS[council.type];
    const deprivation = clip(normal(random, kind.deprivation, SPREAD.deprivation), 5, 45);
    const density = kind.density * Math.exp(normal(random, 0, SPREAD.logDensity));
    const rural = clip(normal(random, kind.rural, kind.rural === 0 ? 0 : SPREAD.rural), 0, 1);
    const [to74, to84, past90] = [OLDER.to74, OLDER.to84, OLDER.past90].map((share) => share + normal(random, 0, OLDER.sd / 4));
    const share = (part = 0): number => Math.round(people.older * part);
    const adults = people.younger + people.older;
    const allAges = Math.round(adults * 1.26);
    const figures: Partial<Record<QuantityCode, number>> = {
      ALL_AGES: allAges,
      PEOPLE_65_74: share(to74),
      PEOPLE_75_84: share(to84),
      PEOPLE_85: people.older - share(to74) - share(to84),
      PEOPLE_90: share(past90),
      AREA: rounded(allAges / density, 1),
      RURAL_SHARE: rounded(rural, 4),
      DEPRIVATION: rounded(deprivation, 3),
      DEPRIVATION_OLDER: rounded(clip(normal(random, deprivation * OLDER_DEPRIVATION.perPoint, OLDER_DEPRIVATION.sd), 0.03, 0.45), 3),
    };
    return Object.entries(figures).map(([of, value]) => ({ place: council.code, of: of as QuantityCode, year, figure: known(value) }));
  });
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
