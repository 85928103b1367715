import { councilCode, type Figure, financialYear, known, missing, Money, type Provenance } from '#domain/catalogue';
import type { PrintedSavings, Programme, Scheme, SchemeKind } from '#domain/programmes';

/**
 * The efficiency programme that the Local Government Association ran from 2012, as its first report prints it: 44 schemes of 53 named
 * councils, under the codes they had then. What a scheme looks at is said in our own words.
 */
const DOCUMENT = 'Local Government Association, Adult social care efficiency programme: the initial position (November 2012)';
const at = (paragraph: string): Provenance => ({ document: DOCUMENT, paragraph });
const INTRODUCTION = at('Introduction');
const SAVINGS = at('The level of savings required');
const SCHEMES_AT = 'The programmes in the councils';

const STRANDS = [
  { code: 'full-review', label: 'Full efficiency review' },
  { code: 'older-people', label: 'Services for older people' },
  { code: 'prevention', label: 'Prevention' },
  { code: 'health', label: 'Partnership with health' },
  { code: 'shared-directorate', label: 'Councils with one directorate' },
  { code: 'learning-disability', label: 'Adults with learning disabilities' },
  { code: 'procurement', label: 'Procurement' },
] as const;
type StrandCode = (typeof STRANDS)[number]['code'];

const ROWS: readonly Row[] = [
  ['bradford', 'Bradford', 'full-review', ['E08000032'], 'How people first come to the council, with the voluntary sector.'],
  ['cheshire-east', 'Cheshire East', 'full-review', ['E06000049'], 'Managing demand, and people who run out of money of their own.'],
  ['cheshire-west', 'Cheshire West and Chester', 'full-review', ['E06000050'], 'Efficiency savings of the usual kind, some of them by managing demand.'],
  ['hampshire', 'Hampshire', 'full-review', ['E10000014'], 'Day care, transport and telecare, and people who run out of money of their own.'],
  ['hackney', 'Hackney', 'full-review', ['E09000012'], 'Managing demand and lowering costs.'],
  ['hounslow', 'Hounslow', 'full-review', ['E09000018'], 'The whole programme, perhaps together with Richmond and with health.'],
  ['kent', 'Kent', 'full-review', ['E10000016'], 'Managing demand, reablement, telecare, procurement and better use of resources.'],
  ['kingston', 'Kingston upon Thames', 'full-review', ['E09000021'], 'Managing demand, what each assessor’s decisions cost, and support for carers.'],
  ['lambeth', 'Lambeth', 'full-review', ['E09000022'], 'The first contact: technology, advice, and fewer assessments of the same person.'],
  ['lincolnshire', 'Lincolnshire', 'full-review', ['E10000019'], 'Managing demand.'],
  ['liverpool', 'Liverpool', 'full-review', ['E08000012'], 'The whole programme, perhaps together with Wirral and Warrington.'],
  ['peterborough', 'Peterborough', 'full-review', ['E06000031'], 'Managing demand, after a care trust shared with health.'],
  ['poole', 'Poole', 'full-review', ['E06000029'], 'Managing demand, and people who run out of money of their own.'],
  ['portsmouth', 'Portsmouth', 'full-review', ['E06000044'], 'Managing demand, with the voluntary sector.'],
  ['stockport', 'Stockport', 'full-review', ['E08000007'], 'Managing demand, with the voluntary sector, and personal budgets.'],
  ['suffolk', 'Suffolk', 'full-review', ['E10000029'], 'Managing demand: reablement, work with health, and the way people take through care.'],
  ['swindon', 'Swindon', 'full-review', ['E06000030'], 'Savings in a provider that is part of a health trust, and a review of demand.'],
  ['tameside', 'Tameside', 'full-review', ['E08000008'], 'Managing demand.'],
  ['warrington', 'Warrington', 'full-review', ['E06000007'], 'Managing demand, with other councils of the North West.'],
  ['waltham-forest', 'Waltham Forest', 'full-review', ['E09000031'], 'The whole programme.'],
  ['wirral', 'Wirral', 'full-review', ['E08000015'], 'Efficiency savings of the usual kind, perhaps with Warrington and Liverpool.'],
  ['enfield', 'Enfield', 'full-review', ['E09000010'], 'The whole programme; the report’s closing list says jointly with health.'],
  ['coventry', 'Coventry', 'older-people', ['E08000026'], 'Managing demand, by telecare above all.'],
  ['calderdale', 'Calderdale', 'older-people', ['E08000033'], 'Managing demand.'],
  ['durham', 'County Durham', 'older-people', ['E06000047'], 'Managing demand.'],
  ['central-bedfordshire', 'Central Bedfordshire', 'older-people', ['E06000056'], 'Managing demand.'],
  ['luton', 'Luton', 'older-people', ['E06000032'], 'Reablement.'],
  ['solihull', 'Solihull', 'older-people', ['E08000029'], 'Managing demand, by telecare above all.'],
  ['shropshire', 'Shropshire', 'older-people', ['E06000051'], 'Managing demand.'],
  ['south-tyneside', 'South Tyneside', 'older-people', ['E08000023'], 'Managing demand.'],
  ['torbay', 'Torbay', 'older-people', ['E06000027'], 'Reablement of people who have care already, in a care trust shared with health.'],
  ['wiltshire', 'Wiltshire', 'older-people', ['E06000054'], 'Home care assessed and bought by its outcomes.'],
  ['cumbria', 'Cumbria', 'prevention', ['E10000006'], 'Prevention with the voluntary sector, to manage demand.'],
  ['gateshead', 'Gateshead', 'prevention', ['E08000020'], 'Evidence from local research.'],
  ['stockton', 'Stockton-on-Tees', 'prevention', ['E06000004'], 'Evidence from local research.'],
  ['havering-barking-redbridge', 'Havering, Barking and Dagenham, and Redbridge', 'health', ['E09000016', 'E09000002', 'E09000026'], 'Savings found by three boroughs with their health partners.', { kind: 'joint' }],
  ['northumberland', 'Northumberland', 'health', ['E06000048'], 'Fewer people going from hospital into homes, in a trust that provides both.'],
  ['richmond', 'Richmond upon Thames', 'health', ['E09000027'], 'Intermediate care with health.'],
  ['southend', 'Southend-on-Sea', 'health', ['E06000033'], 'Working with the health trust that provides.'],
  ['staffordshire', 'Staffordshire', 'health', ['E10000028'], 'Personal health budgets.'],
  ['darlington-hartlepool-redcar', 'Darlington, Hartlepool, and Redcar and Cleveland', 'shared-directorate', ['E06000005', 'E06000001', 'E06000003'], 'One directorate of adults’ and children’s social care for three councils.', { kind: 'joint' }],
  ['croydon', 'Croydon', 'learning-disability', ['E09000008'], 'Growing up into adult services, and independence that costs less.'],
  ['berkshire', 'Six Berkshire councils', 'procurement', ['E06000041', 'E06000040', 'E06000036', 'E06000038', 'E06000037', 'E06000039'], 'Buying together.', { kind: 'regional', lead: 'E06000041' }],
  ['yorkshire-and-humber', 'Yorkshire and the Humber', 'procurement', ['E08000036'], 'Open-book accounting for packages of care that cost most.', { kind: 'regional', lead: 'E08000036', unnamed: true }],
];

/** Year, share of net spend (%), of how many councils, total (£m), of how many, and what the report says of it. */
const PRINTED: readonly PrintedRow[] = [
  ['2009-10', 2.0, 38, 53, undefined, 'reported'],
  ['2010-11', 3.2, 38, 91, undefined, 'reported'],
  ['2011-12', 5.4, 38, 170, undefined, 'reported'],
  // The year was not over when the report was written.
  ['2012-13', 5.4, 38, 156, 34, 'projected'],
  // About 4%, for the years beyond 2013.
  ['2013-14', 4, 13, undefined, undefined, 'projected'],
];

const LAST_PRINTED = '2013-14';

type Row = readonly [
  code: string,
  title: string,
  strand: StrandCode,
  members: readonly string[],
  focus: string,
  more?: { readonly kind: Exclude<SchemeKind, 'single'>; readonly lead?: string; readonly unnamed?: true },
];
type PrintedRow = readonly [string, number, number, number | undefined, number | undefined, PrintedSavings['status']];

const pounds = (amount: number): Figure<Money> => known(Money.nearestPenny(amount));
const asPrinted = (value: number | undefined): Figure => (value === undefined ? missing('not-printed') : known(value));

function scheme([code, title, strand, codes, focus, more]: Row): Scheme {
  const members = codes.map(councilCode);
  const lead = more === undefined ? members[0] : more.lead === undefined ? undefined : councilCode(more.lead);
  const list = STRANDS.findIndex((each) => each.code === strand) + 1;
  const number = ROWS.filter((row) => row[2] === strand).findIndex((row) => row[0] === code) + 1;
  const provenance = at(`${SCHEMES_AT}, list ${list}, number ${number}`);
  return { code, title, strand, kind: more?.kind ?? 'single', lead, members, unnamedMembers: more?.unnamed ?? false, focus, provenance };
}

const printedSavings = ([year, share, shareCouncils, total, totalCouncils, status]: PrintedRow): PrintedSavings => ({
  year: financialYear(year),
  andLater: year === LAST_PRINTED,
  sharePercent: known(share),
  shareCouncils: known(shareCouncils),
  total: total === undefined ? missing('not-printed') : pounds(total * 1e6),
  totalCouncils: asPrinted(totalCouncils),
  status,
  provenance: SAVINGS,
});

export const LGA_2012: Programme = {
  code: 'lga-2012',
  realm: 'england',
  title: 'Adult social care efficiency programme',
  sponsor: 'Local Government Association',
  starts: '2012',
  ends: '2014',
  budget: {
    total: pounds(1_000_000),
    contributions: [{ from: 'Department for Communities and Local Government and Department of Health, together', amount: pounds(300_000) }],
    provenance: INTRODUCTION,
  },
  grants: [{ label: 'External diagnosis of where to save', amount: pounds(20_000), paidOn: '2012-03', to: 'council', provenance: INTRODUCTION }],
  baseline: { year: financialYear('2011-12'), provenance: INTRODUCTION },
  strands: STRANDS.map(({ code, label }) => ({ code, label })),
  schemes: ROWS.map(scheme),
  reviews: [
    { code: 'early-2013', label: 'Review of progress', due: 'early 2013', provenance: INTRODUCTION },
    { code: 'late-2013', label: 'Review at the mid-point of delivery', due: 'late 2013', provenance: INTRODUCTION },
    { code: 'final-2014', label: 'Final report', due: '2014', provenance: INTRODUCTION },
  ],
  statedMembers: { count: known(57), provenance: INTRODUCTION },
  printedSavings: PRINTED.map(printedSavings),
  printedComparison: { period: '2010-12', membersFall: known(8.6), nationalFall: known(7), provenance: SAVINGS },
};
