import type { PublishedDocument } from '#domain/evidence';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';
import { all, at, list, type Printed, relation } from './printed.js';

/** Leicestershire’s new contracts for home care: zones, prices, demand and milestones, as the scrutiny committee had them on 18 January 2021. */
const words = (text: string): readonly Printed[] => [{ words: text }];

const FINDINGS = list({ code: 'findings', kind: 'contracts', title: 'What the analysis of the market found', paragraph: 'paragraph 12' }, [
  ['lead-provider', 'Lead providers', words('Did not meet demand everywhere, least of all in the country')],
  ['lots', 'Areas of the contracts', words('Cut across the areas that providers work in')],
  ['pricing', 'Prices', words('Ought to follow what a visit costs: place, travel and workforce')],
  ['coverage', 'Town and country', words('Each needs its own price, or the county is not covered')],
]);

const MODEL = list({ code: 'model', kind: 'contracts', title: 'The model', paragraph: 'paragraph 13' }, [
  ['zones', 'Zones', ['14']],
  ['large', 'Large zones', ['6']],
  ['medium', 'Medium zones', ['3']],
  ['small-town', 'Small town zones', ['3']],
  ['small-rural', 'Small rural zones', ['1']],
  ['free', 'Free rural zones', ['1']],
  ['providers', 'Providers of a zone, at least', ['2']],
  ['price-levels', 'Price levels', ['4'], { paragraph: 'paragraph 14' }],
  ['prime', 'Prime provider', words('Takes most packages of its zone at a fixed hourly rate, best quality first')],
  ['supplementary', 'Supplementary provider', words('Is offered what prime providers cannot take')],
  ['workforce', 'Workforce', words('A bidder has it or shows a plan to recruit and train it')],
  ['length', 'Length of the contract, in years', words('3, and twice 1 more'), { paragraph: 'paragraph 41' }],
]);

const ZONES = {
  large: ['Coalville and Ashby', 'Charnwood North', 'Charnwood South', 'West Leicester', 'Oadby and Wigston', 'Hinckley'],
  medium: ['Melton', 'South Leicestershire', 'Market Harborough'],
  'small-town': ['Castle Donington', 'Lutterworth', 'Bottesford'],
  'small-rural': ['West Leicestershire rural'],
  free: ['Harborough'],
} as const;
const ZONE_ROWS = Object.entries(ZONES).flatMap(([size, names]) => names.map((name) => ({ size, name, code: name.toLowerCase().replaceAll(' ', '-') })));
const ZONE_LIST = list(
  { code: 'zones', kind: 'contracts', title: 'Zones by kind', paragraph: 'paragraph 13' },
  ZONE_ROWS.map(({ code, name, size }) => [code, name, words(size === 'free' ? 'free rural' : size.replace('-', ' '))]),
);

const PRICES = list({ code: 'prices', kind: 'prices', title: 'Recommended prices, indicative', paragraph: 'paragraph 14', unit: 'gbp-per-hour', basis: 'plan', year: '2020-21' }, [
  ['urban', 'Urban', ['18.75']],
  ['fringe', 'Fringe', ['19.95']],
  ['rural', 'Rural', ['22.95']],
  ['isolated', 'Isolated', ['26.15']],
]);
const PRICE_BASE = list({ code: 'price-base', kind: 'prices', title: 'What the prices rest on', paragraph: 'paragraph 14', basis: 'plan', year: '2020-21' }, [
  ['real-living-wage', 'Real living wage', ['9.30'], { unit: 'gbp-per-hour' }],
  ['mileage', 'Mileage, a mile', ['0.45'], { unit: 'gbp' }],
]);

const DEMAND = list({ code: 'demand', kind: 'activity', title: 'Change of demand since March 2020', paragraph: 'paragraph 20', unit: 'percent', basis: 'part-year', year: '2020-21' }, [
  ['starts-summer', 'Starts a week, in the summer', ['70']],
  ['starts-december', 'Starts a week, at the end of 2020', ['20']],
  ['people', 'People with home care, 1 December', ['25']],
  ['hours', 'Hours a person, on average', ['14']],
]);

const OPTIONS = list({ code: 'options', kind: 'plans', title: 'Whom to buy from', paragraph: 'paragraphs 30 to 34' }, [
  ['open', 'Open framework', words('Any provider good enough, without bidding as prime or supplementary'), { paragraph: 'paragraph 30' }],
  ['open-for', 'For an open framework', words('No bar to small providers; who takes most shows by itself'), { paragraph: 'paragraph 31' }],
  ['prime-for', 'For prime providers', words('Fewer transactions; a provider sure of business can invest'), { paragraph: 'paragraph 32' }],
  ['prime-against', 'Against prime providers', words('Monopolies of an area, and the easier packages taken first'), { paragraph: 'paragraph 33' }],
  ['open-against', 'Against an open framework', words('Scattered workforce; prices and contracts are harder to manage'), { paragraph: 'paragraph 34' }],
]);

const MILESTONES = list({ code: 'milestones', kind: 'programme', title: 'Milestones', paragraph: 'paragraph 39', basis: 'plan' }, [
  ['east-group', 'East clinical commissioning group decides', words('12 January 2021')],
  ['scrutiny', 'Scrutiny committee', words('18 January 2021')],
  ['specification', 'Specification final', words('29 January 2021')],
  ['contract', 'Contract final', words('29 January 2021')],
  ['section-75', 'Agreement with health final', words('29 January 2021')],
  ['gateway-1', 'First gateway review', words('1 February 2021')],
  ['west-group', 'West clinical commissioning group decides', words('9 February 2021')],
  ['tender-final', 'Tender documents final', words('10 February 2021')],
  ['sign-off', 'Department signs off', words('17 February 2021')],
  ['tender-published', 'Tender published', words('22 February 2021')],
  ['scrutiny-again', 'Scrutiny committee again', words('March 2021')],
  ['gateway-2', 'Second gateway review', words('2 April 2021')],
  ['tender-closes', 'Tender closes', words('12 April 2021')],
  ['evaluation', 'Evaluation', words('4 April to 1 June 2021')],
  ['gateway-3', 'Third gateway review', words('18 May 2021')],
  ['award', 'Award published', words('28 June 2021')],
  ['mobilisation', 'Providers prepare', words('28 June 2021')],
  ['gateway-4', 'Fourth gateway review', words('19 July 2021')],
  ['first-move', 'First providers move', words('3 August 2021')],
  ['all-moved', 'All moved', words('6 November 2021')],
  ['settling', 'Settling begins', words('6 November 2021')],
  ['delay', 'Months later than planned at first', ['12'], { paragraph: 'paragraph 17' }],
  ['contract-ends', 'Contract of today ends', words('6 November 2021'), { paragraph: 'paragraph 37' }],
]);

const SIZES = Object.keys(ZONES);

export const LEICESTERSHIRE_2021_HOME_CARE: PublishedDocument = {
  code: 'leicestershire-2021-home-care',
  realm: 'england',
  council: LEICESTERSHIRE,
  title: 'Commissioning and procurement of the home care service',
  publisher: 'Leicestershire County Council',
  published: '2021-01-18',
  tables: [FINDINGS, MODEL, ZONE_LIST, PRICES, PRICE_BASE, DEMAND, OPTIONS, MILESTONES],
  relations: [
    relation('model.zones', { kind: 'sum', of: 'narrative', total: at('model/zones.value'), parts: all(...SIZES.map((size) => `model/${size}.value`)) }),
    relation('model.zones.listed', { kind: 'count', stated: at('model/zones.value'), listed: all(...ZONE_ROWS.map(({ code }) => `zones/${code}.value`)) }),
    ...SIZES.map((of) =>
      relation(`model.${of}.listed`, { kind: 'count', stated: at(`model/${of}.value`), listed: all(...ZONE_ROWS.filter(({ size }) => size === of).map(({ code }) => `zones/${code}.value`)) }),
    ),
    relation('model.price-levels.listed', { kind: 'count', stated: at('model/price-levels.value'), listed: PRICES.cells.map(({ code }) => at(`prices/${code}`)) }, 'paragraph 14'),
    relation('milestones.contract-ends', { kind: 'same', one: at('milestones/all-moved.value'), other: at('milestones/contract-ends.value') }, 'paragraph 37', 'the move is complete on the day the contract of today ends'),
  ],
};
