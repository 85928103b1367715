import { measureIsFor, quantityIsFor } from '#domain/benchmarking';
import { MEASURE_CODES, measure, QUANTITY_CODES, yearStartingIn } from '#domain/catalogue';
import { releaseText } from '#domain/publishing';
import { mulberry32 } from '#domain/statistics';

const COUNCILS = 153;
/** 459,000 figures. Of the columns of a year the catalogue names the first; what it does not name is there to be held, and cannot be asked for. */
const ONCE = { from: 2010, years: 15, columnsAYear: 200 };
/** Ten times as many: five times the years, all of which are asked for, and twice the columns. */
export const TEN_TIMES = { from: 1990, years: 75, columnsAYear: 400 };
const REGIONS = 9;
const TYPES = ['unitary', 'metropolitan_district', 'london_borough', 'county'];
const RURAL_SHARES = [0.05, 0.3, 0.7];
/** A figure in so many is missing. */
const ONE_MISSING_IN = 33;
const SEED = 20_260_401;

/** Measures that the public may ask for. */
export const MEASURES = MEASURE_CODES.filter((code) => measureIsFor(code, 'public'));

/**
 * A release of fictional councils: so many columns a year of 153 figures each, drawn from a fixed seed. `text` is as publishing would write
 * it; `figures` counts all of them.
 */
export function world({ from, years: howMany, columnsAYear } = ONCE) {
  const random = mulberry32(SEED);
  const years = Array.from({ length: howMany }, (_, index) => yearStartingIn(from + index));
  const councils = Array.from({ length: COUNCILS }, (_, index) => councilAt(index));
  const fillers = Array.from({ length: columnsAYear - MEASURES.length - QUANTITY_CODES.length }, (_, index) => `FILLER_${index + 1}`);
  const places = councils.map(() => placeFrom(random));
  const columnOf = (code, year) => ({ measure: code, year, figures: councils.map(() => drawn(random, code)), publications: [0] });
  const quantityOf = (code, year) => ({
    quantity: code,
    year,
    figures: councils.map((_, index) => places[index][code] ?? drawn(random, code)),
    publications: [0],
  });
  const content = {
    realm: 'demonstration',
    councils,
    columns: years.flatMap((year) => [...MEASURES, ...fillers].map((code) => columnOf(code, year))),
    quantities: years.flatMap((year) => QUANTITY_CODES.map((code) => quantityOf(code, year))),
    areas: [],
    indices: [],
    totals: [],
    publicly: { withheld: withheld(), changes: [] },
    plans: [],
    triangulations: [],
    programmes: [],
    documents: [],
    findings: [],
    targets: [],
    sources: { returns: [], publications: [{ name: 'Figures of the benchmark', publisher: 'Nobody', vintage: '2025-10-01' }] },
  };
  const figures = (content.columns.length + content.quantities.length) * COUNCILS;
  return { content, figures, years, text: () => releaseText(content) };
}

const withheld = () => [
  ...MEASURE_CODES.filter((code) => !measureIsFor(code, 'public')),
  ...QUANTITY_CODES.filter((code) => !quantityIsFor(code, 'public')),
];

const councilAt = (index) => ({
  code: `X99${String(index + 1).padStart(6, '0')}`,
  name: `Council ${index + 1} (fictional)`,
  type: TYPES[Math.floor(index / REGIONS) % TYPES.length],
  region: `Region ${(index % REGIONS) + 1}`,
  validFrom: '1974-04-01',
});

/** What neighbours are chosen by, the same in every year. */
function placeFrom(random) {
  const adults = Math.round(60_000 + 900_000 * random() ** 3);
  const older = Math.round(adults * (0.12 + 0.2 * random()));
  return {
    ADULTS: adults,
    PEOPLE_65: older,
    PEOPLE_85: Math.round(older * (0.1 + 0.08 * random())),
    DEPRIVATION: rounded(6 + 38 * random(), 3),
    DEPRIVATION_OLDER: rounded(0.05 + 0.3 * random(), 3),
    AREA: rounded(20 + 5_000 * random() ** 2, 2),
    RURAL_SHARE: RURAL_SHARES[Math.floor(RURAL_SHARES.length * random())],
  };
}

/** A share to one decimal, so that some tie; an amount to the penny. */
function drawn(random, code) {
  const value = random();
  if (Math.floor(random() * ONE_MISSING_IN) === 0) return 'not-submitted';
  const isShare = MEASURES.includes(code) && measure(code).unit !== 'GBP';
  return isShare ? rounded(10 + 80 * value, 1) : rounded(100 + 2_000 * value, 2);
}

const rounded = (value, decimals) => Number(value.toFixed(decimals));
