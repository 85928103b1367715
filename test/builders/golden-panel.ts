import type { CitedQuestion, SavedGroup } from '#domain/benchmarking';
import {
  COUNCIL_REGISTER,
  councilCode,
  type CouncilCode,
  existsIn,
  type FinancialYear,
  financialYear,
  known,
  isMeasureCode,
  isQuantityCode,
  type MeasureCode,
  type QuantityCode,
} from '#domain/catalogue';
import type { FiledProgramme } from '#domain/programmes';
import { type GroupTotal, Release } from '#domain/publishing';
import { releaseLabel } from './release-label.js';

const YEAR = financialYear('2023-24');
const BEFORE = financialYear('2022-23');
const YEARS = ['2018-19', '2019-20', '2021-22', '2022-23', '2023-24'].map(financialYear);

/** The councils of England in the year and before, in the order of their codes: councils that come after it change nothing here. */
const COUNCILS = [...COUNCIL_REGISTER.values()].filter(({ validFrom }) => validFrom < '2024').sort((a, b) => (a.code < b.code ? -1 : 1));
const LIVING = COUNCILS.filter((council) => existsIn(council, YEAR)).map(({ code }) => code);

/** Whole numbers that jump about, by hand: they are the same on every machine and in every version of anything. */
const jumping = (i: number, t: number, { from, span }: { readonly from: number; readonly span: number }): number =>
  from + ((i * 7919 + t * 104_729 + i * i * 31) % span);

type Value = (i: number, t: number) => number;
type Cells = readonly {
  readonly year: FinancialYear;
  readonly figures: readonly (number | 'not-applicable')[];
  readonly publications: readonly number[];
}[];

const adults: Value = (i, t) => jumping(i, t, { from: 72_000, span: 500_009 });
const older: Value = (i, t) => jumping(i, t, { from: 12_000, span: 50_021 });
const spent: Value = (i, t) => jumping(i, t, { from: 20_000_000, span: 300_000_007 });
const constant =
  (from: number, span: number): Value =>
  (i) =>
    jumping(i, 0, { from, span });

/** A column a year, of every council that had its duties then. */
const cells = (value: Value): Cells =>
  YEARS.map((year, t) => ({
    year,
    figures: COUNCILS.map((council, i) => (existsIn(council, year) ? value(i, t) : 'not-applicable')),
    publications: [0],
  }));

const QUANTITIES: Readonly<Partial<Record<QuantityCode, Value>>> = {
  ADULTS: adults,
  PEOPLE_65: older,
  RO_NET_CURRENT_EXPENDITURE: spent,
  PEOPLE_85: constant(2_000, 9_973),
  AREA: constant(20, 5_003),
  DEPRIVATION: constant(8, 29),
  DEPRIVATION_OLDER: constant(5, 31),
  RURAL_SHARE: (i) => ((i * 13) % 101) / 100,
};

const MEASURED: Readonly<Partial<Record<MeasureCode, Value>>> = {
  ADMISSIONS_65: (i, t) => jumping(i, 0, { from: 300, span: 503 }) + ((i * (t + 2)) % 23),
  SHARE_65: (i, t) => (100 * older(i, t)) / adults(i, t),
  NET_SPEND_PER_ADULT: (i, t) => spent(i, t) / adults(i, t),
};

const programme = { code: 'GOLDEN', title: 'Golden programme', schemes: [{ kind: 'regional', title: 'S', members: LIVING.slice(10, 50) }] };
const total = (quantity: QuantityCode, amount: number): GroupTotal => ({
  ...{ group: { kind: 'national', name: '' }, quantity, year: YEAR, councils: LIVING.length, known: LIVING.length },
  total: { public: known(amount), programme: known(amount) },
});

/**
 * A release of figures that nobody published, of the councils of England. It is put together by hand, column by column: how a release is
 * built is no part of the method by which it is asked.
 */
export const goldenRelease = (): Release =>
  new Release(releaseLabel({ number: 7, realm: 'england', checksum: 'f'.repeat(64), publishedAt: new Date('2025-02-01T12:00:00Z') }), {
    ...{
      realm: 'england',
      councils: COUNCILS,
      areas: [],
      indices: [],
      plans: [],
      triangulations: [],
      documents: [],
      findings: [],
      targets: [],
    },
    columns: Object.entries(MEASURED).flatMap(([measure, value]) =>
      isMeasureCode(measure) ? cells(value).map((cell) => ({ measure, ...cell })) : [],
    ),
    quantities: Object.entries(QUANTITIES).flatMap(([quantity, value]) =>
      isQuantityCode(quantity) ? cells(value).map((cell) => ({ quantity, ...cell })) : [],
    ),
    publicly: { withheld: [], changes: [] },
    totals: [total('PEOPLE_65', 5_000_001), total('ADULTS', 40_000_003)],
    programmes: [{ programme } as unknown as FiledProgramme],
    sources: { returns: [], publications: [{ name: 'Golden figures', publisher: 'Nobody', vintage: '2025-01-31' }] },
  });

export const GOLDEN_GROUP: SavedGroup = { id: 'golden', version: 2, name: 'Golden group', councils: LIVING.slice(60, 90) };

const SUBJECT = councilCode('E10000018');
const of = { council: SUBJECT, measure: 'ADMISSIONS_65', year: YEAR } as const;
const { id, version } = GOLDEN_GROUP;
const saved = { id, version };
const parts = [{ predecessor: code('E10000024'), share: 0.1, shares: { ADULTS: 0.12 }, basis: 'adults at the census', u: 0.05 }];
const proposed = { kind: 'proposed', name: 'Golden council', councils: [SUBJECT, code('E06000016')], parts, apportionments: [] } as const;

/** Dorset since 2019, which took most of the county of that name. */
const dorset = {
  ...place(code('E06000059')),
  apportionments: [{ predecessor: code('E10000009'), share: 0.88, basis: 'adults at the census', u: 0.03 }],
};

/** A question of each kind, and of each way in which answers of a kind are made. */
export const GOLDEN_QUESTIONS: Readonly<Record<string, CitedQuestion>> = {
  figure: { of: 'figure', ...of },
  'figure with parts': { of: 'figure', ...of, measure: 'SHARE_65' },
  everybody: { of: 'comparison', ...of, peers: { kind: 'national' } },
  region: { of: 'comparison', ...of, peers: { kind: 'region' } },
  type: { of: 'comparison', ...of, peers: { kind: 'type' } },
  rurality: { of: 'comparison', ...of, peers: { kind: 'rurality' } },
  neighbours: { of: 'comparison', ...of, peers: { kind: 'neighbours', clientGroup: '65+', k: 15 } },
  cohort: { of: 'comparison', ...of, peers: { kind: 'cohort', code: 'GOLDEN' } },
  'saved group': { of: 'comparison', ...of, peers: { kind: 'saved', ...saved } },
  named: { of: 'comparison', ...of, peers: { kind: 'named', councils: LIVING.slice(0, 9) } },
  'no figure': { of: 'comparison', ...of, measure: 'SATISFACTION', peers: { kind: 'national' } },
  position: { of: 'position', ...of, saved: [saved] },
  peers: { of: 'peers', council: SUBJECT, year: YEAR, peers: { kind: 'neighbours', clientGroup: 'all', k: 10 } },
  series: {
    of: 'series',
    place: place(SUBJECT),
    measure: 'ADMISSIONS_65',
    from: financialYear('2018-19'),
    to: YEAR,
    prices: { kind: 'NOMINAL' },
  },
  'series across a merger': {
    ...{ of: 'series', place: dorset, measure: 'NET_SPEND_PER_ADULT', from: financialYear('2018-19'), to: YEAR },
    prices: { kind: 'GDP_REAL', baseYear: BEFORE },
  },
  'series of a proposed council': {
    of: 'series',
    place: proposed,
    measure: 'SHARE_65',
    from: BEFORE,
    to: YEAR,
    prices: { kind: 'NOMINAL' },
  },
  proposed: { of: 'proposed', place: proposed, measure: 'NET_SPEND_PER_ADULT', year: YEAR },
  matrix: { of: 'matrix', realm: 'england', councils: LIVING.slice(0, 30), measures: ['ADMISSIONS_65', 'SHARE_65'], years: [BEFORE, YEAR] },
  'league table': { of: 'league-table', realm: 'england', measure: 'ADMISSIONS_65', year: YEAR },
  contrast: { of: 'contrast', realm: 'england', programme: 'GOLDEN', measure: 'SHARE_65', year: YEAR },
  totals: { of: 'totals', realm: 'england', measure: 'SHARE_65', year: YEAR },
};

function place(council: CouncilCode) {
  return { kind: 'council', council, apportionments: [] } as const;
}

function code(text: string): CouncilCode {
  return councilCode(text);
}
