import type { Basis, PrintedTable, PublishedDocument, StatedRelation } from '#domain/evidence';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';
import { all, at, type Column, figuresOf, list, type Printed, relation, type Row, same, table } from './printed.js';

/**
 * Leicestershire's performance to November 2020 and its comparison of 2019/20, as the scrutiny committee had them on 18 January 2021.
 * The outcomes framework's measures are rows named by their short code: 2A2 is 2A part 2, 1C1B is 1C part 1b, 3D1 is 3D part 1.
 * Quartiles are tested by the published values of `ascof-2019-20`. That publication is held without 2C2, so neither its quartile nor its value is tested.
 */
const words = (text: string): Printed => ({ words: text });
const HIGH = words('High');
const LOW = words('Low');
const BAND = words('Target band');
const GREEN = words('Green');
const AMBER = words('Amber');
const RED = words('Red');
const NOT_APPLICABLE: Printed = { missing: 'not-applicable' };
/** No survey in 2020/21; no survey of carers in 2019/20; no national data on delayed transfers in the pandemic. */
const NOT_COLLECTED: Printed = { missing: 'not-collected' };
const count = (number: string, basis?: Basis): Printed => ({ number, unit: 'count', basis });
const forecast = (number: string): Printed => ({ number, basis: 'forecast' });
/** April to November 2019. */
const partYear = (number: string): Printed => ({ number, basis: 'part-year' });

const COLUMNS = [
  { code: 'measure', heading: 'Measure' },
  { code: 'aim', heading: 'Aim' },
  { code: 'rating', heading: 'Rating', year: '2020-21' },
  { code: 'target', heading: 'Target', year: '2020-21', basis: 'target' },
  { code: 'target-to', heading: 'Target, upper end', year: '2020-21', basis: 'target' },
  { code: 'target-count', heading: 'Target, as a number', year: '2020-21', basis: 'target' },
  { code: 'value', heading: 'Performance', year: '2020-21', basis: 'part-year' },
  { code: 'value-count', heading: 'Performance, as a number', year: '2020-21', basis: 'part-year' },
  { code: 'before', heading: 'Performance', year: '2019-20', basis: 'actual' },
  { code: 'before-count', heading: 'Performance, as a number', year: '2019-20', basis: 'actual' },
  { code: 'quartile', heading: 'Quartile', year: '2019-20' },
] as const satisfies readonly Column[];
type Given = Partial<Record<(typeof COLUMNS)[number]['code'], Printed>>;

/** A row of the dashboard; rating, target and quartile are marked not applicable unless given. */
function measure(code: string, label: string, scope: string, given: Given, more?: Row[3]): Row {
  const cells: Given = { measure: words(scope), rating: NOT_APPLICABLE, target: NOT_APPLICABLE, quartile: NOT_APPLICABLE, ...given };
  return [code, label, COLUMNS.map((column) => cells[column.code]), more];
}
const dashboard = (code: string, title: string, rows: readonly Row[]): PrintedTable =>
  table({ code, kind: 'performance', title, paragraph: 'Appendix A', unit: 'percent' }, COLUMNS, rows);

const PREVENT = dashboard('prevent', 'Prevent need', [
  measure('sequel-prevent', 'Contacts that end in prevention', 'Local', { aim: BAND, rating: AMBER, target: '56', 'target-to': '61', value: '54.0', before: '60.9' }),
  measure('3D1', 'Clients who find information easily', 'Framework 3D part 1', { aim: HIGH, target: '73', value: NOT_COLLECTED, before: '61.5', quartile: words('Bottom') }),
  measure('3D2', 'Carers who find information easily', 'Framework 3D part 2', { aim: HIGH, target: '67', value: NOT_COLLECTED, before: NOT_COLLECTED }),
]);

const COMMUNITIES = dashboard('communities', 'Heritage, libraries and learning', [
  measure('heritage-visits', 'Heritage visits', 'Local', { aim: HIGH, value: '84.5', before: partYear('176.5') }, { unit: 'thousands' }),
  measure('volunteering', 'Hours of volunteering, heritage and libraries', 'Local', { aim: HIGH, value: '1.7', before: { number: '19.0', unit: 'count', basis: 'part-year' } }, { unit: 'thousands' }),
  measure('library-visits', 'Library visits, with the website', 'Local', { aim: HIGH, value: '160.9', before: partYear('780.0') }, { unit: 'thousands' }),
  measure('library-issues', 'Library issues', 'Local', { aim: HIGH, value: '738.9', before: partYear('1373.0') }, { unit: 'thousands' }),
  measure('childrens-issues', 'Children’s issues', 'Local', { aim: HIGH, value: '136.4', before: partYear('568.3') }, { unit: 'thousands' }),
  measure('e-loans', 'E-loans', 'Local', { aim: HIGH, value: '520.7', before: partYear('250.1') }, { unit: 'thousands' }),
  measure('community-issues', 'Issues of community libraries', 'Local', { aim: NOT_APPLICABLE, value: '44.9', before: partYear('244.9') }, { unit: 'thousands' }),
  measure('community-childrens-issues', 'Children’s issues of community libraries', 'Local', { aim: NOT_APPLICABLE, value: '21.1', before: partYear('140.0') }, { unit: 'thousands' }),
  measure('learning-success', 'Adult learning aims achieved', 'Local', { aim: HIGH, rating: AMBER, target: '86', value: '84', before: '96' }),
]);

const REDUCE = dashboard('reduce', 'Reduce need', [
  measure('sequel-reduce', 'Contacts that end in less need', 'Local', { aim: BAND, rating: GREEN, target: '17', 'target-to': '22', value: '20.6', before: '16.8' }),
  measure('1I1', 'Clients with as much social contact as they like', 'Framework 1I part 1', { aim: HIGH, target: '49', value: NOT_COLLECTED, before: '41.6', quartile: words('Bottom') }),
  measure('1I2', 'Carers with as much social contact as they like', 'Framework 1I part 2', { aim: HIGH, target: '36', value: NOT_COLLECTED, before: NOT_COLLECTED }),
  measure('1E', 'People with a learning disability in employment', 'Framework 1E', { aim: HIGH, rating: GREEN, target: { above: '11' }, value: '11.0', before: '11.2', quartile: words('Top') }),
  measure('1G', 'People with a learning disability in settled homes', 'Framework 1G', { aim: HIGH, rating: AMBER, target: '86', value: '83.7', before: '82.9', quartile: words('Second') }),
]);

const DELAY = dashboard('delay', 'Delay need', [
  measure('sequel-delay', 'Contacts that end in delayed need', 'Local', { aim: BAND, rating: GREEN, target: '10', 'target-to': '15', value: '11.0', before: '12.2' }),
  measure('2C2', 'Delayed transfers due to social care alone; the number is days, on average a month', 'Framework 2C part 2', { aim: LOW, value: NOT_COLLECTED, before: '0.9', 'before-count': count('163'), quartile: words('Top') }, { unit: 'per-100000' }),
  measure('2D', 'No need for more services after reablement', 'Framework 2D', { aim: HIGH, rating: RED, target: '87', value: '79.7', before: '87.5', quartile: words('Top') }),
  measure('2B1', 'At home 91 days after hospital and reablement', 'Framework 2B part 1', { aim: HIGH, rating: GREEN, target: '88', value: '89.7', before: '88.1', quartile: words('Second') }),
  measure('2A1', 'Permanent admissions, aged 18 to 64', 'Framework 2A part 1', { aim: LOW, rating: GREEN, target: { below: '8.1' }, 'target-count': count('33'), value: forecast('3.1'), 'value-count': count('13', 'forecast'), before: '5.5', 'before-count': count('23'), quartile: words('Top') }, { unit: 'per-100000' }),
  measure('2A2', 'Permanent admissions, aged 65 and over', 'Framework 2A part 2', { aim: LOW, rating: GREEN, target: { below: '553' }, 'target-count': count('800'), value: forecast('462.0'), 'value-count': count('669', 'forecast'), before: '616.3', 'before-count': count('893'), quartile: words('Second') }, { unit: 'per-100000' }),
]);

const MEET = dashboard('meet', 'Meet need', [
  measure('sequel-meet', 'Contacts that end in long-term support', 'Local', { aim: BAND, rating: AMBER, target: '6', 'target-to': '11', value: '14.4', before: '10.1' }),
  measure('1C1A', 'Clients with self-directed support', 'Framework 1C part 1a', { aim: HIGH, rating: AMBER, target: '99', value: '96.0', before: '97.2', quartile: words('Third') }),
  measure('1C2A', 'Clients with direct payments', 'Framework 1C part 2a', { aim: HIGH, rating: GREEN, target: { above: '40' }, value: '45.6', before: '47.5', quartile: words('Top') }),
  measure('1C1B', 'Carers with self-directed support', 'Framework 1C part 1b', { aim: HIGH, rating: GREEN, target: '100', value: '99.8', before: '99.8', quartile: words('Third') }),
  measure('1C2B', 'Carers with direct payments', 'Framework 1C part 2b', { aim: HIGH, rating: AMBER, target: '100', value: '98.7', before: '98.4', quartile: words('Third') }),
  measure('enquiry-outcomes', 'Safeguarding outcomes wished for and achieved, in part or in full', 'Local', { aim: HIGH, value: '94.8', before: '92.4' }),
  measure('4B', 'Clients who say services make them feel safe', 'Framework 4B', { aim: HIGH, target: '90', value: NOT_COLLECTED, before: '89.7', quartile: words('Second') }),
]);

const BENCHMARKS = list({ code: 'benchmarks', kind: 'performance', title: 'Measures of the outcomes framework by quartile, 2019/20', paragraph: 'paragraphs 9 to 14', year: '2019-20', basis: 'actual' }, [
  ['measures', 'Measures', ['24'], { paragraph: 'paragraph 9' }],
  ['fewer', 'Fewer than the year before', ['5'], { paragraph: 'paragraph 9' }],
  ['top', 'In the top quartile', ['5'], { paragraph: 'paragraph 9' }],
  ['top-before', 'In the top quartile the year before', ['4'], { paragraph: 'paragraph 9', year: '2018-19' }],
  ['top-more', 'More in the top quartile', ['1'], { paragraph: 'paragraph 9' }],
  ['bottom', 'In the bottom quartile', ['6'], { paragraph: 'paragraph 9' }],
  ['bottom-before', 'In the bottom quartile the year before', ['8'], { paragraph: 'paragraph 9', year: '2018-19' }],
  ['bottom-fewer', 'Fewer in the bottom quartile', ['2'], { paragraph: 'paragraph 9' }],
  ['employment', 'People with a learning disability in employment', ['11'], { paragraph: 'paragraph 10', unit: 'percent' }],
  ['settled-gain', 'Settled homes: gain on the year before', ['1.5'], { paragraph: 'paragraph 10', unit: 'percentage-points' }],
  ['settled-short', 'Settled homes: short of the top quartile by', ['2.5'], { paragraph: 'paragraph 10', unit: 'percentage-points' }],
  ['survey', 'Measures from the survey of clients', ['8'], { paragraph: 'paragraph 12' }],
  ['survey-bottom', 'Of these in the bottom quartile', ['6'], { paragraph: 'paragraph 12' }],
  ['survey-safe', 'Feeling safe', [words('Just short of the top quartile')], { paragraph: 'paragraph 12' }],
  ['delays-all', 'Delayed transfers, all', [words('Second')], { paragraph: 'paragraph 13' }],
  ['delays-joint', 'Delayed transfers, jointly attributed', [words('Third')], { paragraph: 'paragraph 13' }],
  ['delays-care', 'Delayed transfers, social care alone', [words('Top')], { paragraph: 'paragraph 13' }],
  ['at-home-short', 'At home after 91 days: short of the top quartile by', ['0.5'], { paragraph: 'paragraph 14', unit: 'percentage-points' }],
  ['reablement-gain', 'No need after reablement: gain on the year before', ['3'], { paragraph: 'paragraph 14', unit: 'percentage-points' }],
]);

const INSPECTIONS = table({ code: 'inspections', kind: 'performance', title: 'Ratings of the Care Quality Commission, 2019/20', paragraph: 'paragraph 16', unit: 'percent', year: '2019-20', basis: 'actual' }, [{ code: 'council', heading: 'Leicestershire' }, { code: 'england', heading: 'England' }], [
  ['community-good', 'Community services, good or outstanding', ['86', '87']],
  ['community-improve', 'Community services, to improve', ['14', '12']],
  ['community-inadequate', 'Community services, inadequate', ['0', '-']],
  ['homes-good', 'Care homes, good or outstanding', ['80', '83']],
  ['homes-inadequate', 'Care homes, inadequate', ['1.1', '1.4']],
]);

const LIBRARIES = list({ code: 'libraries', kind: 'performance', title: 'Libraries beside their nearest neighbours, 2018/19', paragraph: 'paragraphs 18 to 22', year: '2018-19', basis: 'actual' }, [
  ['borrowers', 'Active borrowers', [words('Bottom')], { paragraph: 'paragraph 18' }],
  ['visits', 'Visits', [words('Bottom')], { paragraph: 'paragraph 18' }],
  ['stock-place', 'Place by book stock', ['14'], { paragraph: 'paragraph 19' }],
  ['neighbours', 'Authorities compared', ['15'], { paragraph: 'paragraph 19' }],
  ['audio-visual', 'Audio, visual and electronic items acquired', ['9.1'], { paragraph: 'paragraph 20', unit: 'per-1000' }],
  ['audio-visual-average', 'The same, average of the neighbours', ['4.6'], { paragraph: 'paragraph 20', unit: 'per-1000' }],
  ['staff', 'Staff for the population', [words('Lowest')], { paragraph: 'paragraph 21' }],
  ['hours', 'Hours open a week', ['986'], { paragraph: 'paragraph 21' }],
  ['hours-before', 'Hours open a week, the year before', ['609'], { paragraph: 'paragraph 21', year: '2017-18' }],
  ['hours-more', 'More hours than the year before', ['62'], { paragraph: 'paragraph 21', unit: 'percent' }],
  ['spending', 'Spending for 1,000 people', ['8989'], { paragraph: 'paragraph 22', unit: 'gbp' }],
  ['spending-fall', 'Fall of spending since 2015/16', ['18'], { paragraph: 'paragraph 22', unit: 'percent' }],
  ['spending-average', 'Spending for 1,000 people, average of the neighbours', ['10059'], { paragraph: 'paragraph 22', unit: 'gbp' }],
  ['spending-average-fall', 'Fall of the average since 2015/16', ['12'], { paragraph: 'paragraph 22', unit: 'percent' }],
]);

/** What new contacts ended in; that they add up to all contacts is what “the proportion of contacts” means. */
const CONTACTS = list({ code: 'contacts', kind: 'activity', title: 'New contacts, April to November 2020', paragraph: 'paragraph 25', unit: 'percent', year: '2020-21', basis: 'part-year' }, [
  ['number', 'New contacts', ['16870'], { unit: 'count' }],
  ['all', 'All contacts, of which the rest are shares', ['100.0']],
  ['prevent', 'Ended in prevention', ['54']],
  ['reduce', 'Ended in less need', ['21']],
  ['reduce-before', 'Ended in less need, the year before', ['17'], { year: '2019-20', basis: 'actual' }],
  ['delay', 'Ended in delayed need', ['11']],
  ['delay-before', 'Ended in delayed need, the year before', ['12'], { year: '2019-20', basis: 'actual' }],
  ['meet', 'Ended in long-term support', ['14']],
]);

const UPDATE = list({ code: 'update', kind: 'activity', title: 'Activity, April to November 2020', paragraph: 'paragraphs 26 to 35', year: '2020-21', basis: 'part-year' }, [
  ['events', 'People at a free heritage event, on average', ['800'], { paragraph: 'paragraph 26' }],
  ['events-largest', 'People at the event on the Hallaton find', ['1400'], { paragraph: 'paragraph 26' }],
  ['events-paid', 'People at a paid event, from', ['45'], { paragraph: 'paragraph 26' }],
  ['events-paid-to', 'People at a paid event, to', ['50'], { paragraph: 'paragraph 26' }],
  ['e-loans', 'E-loans', ['520700'], { paragraph: 'paragraph 27' }],
  ['e-loans-before', 'E-loans, April to November 2019', ['250100'], { paragraph: 'paragraph 27', year: '2019-20' }],
  ['volunteers', 'Volunteers of the pandemic service', [{ above: '130' }], { paragraph: 'paragraph 28' }],
  ['referrals', 'Referrals they supported', ['1100'], { paragraph: 'paragraph 28' }],
  ['learning', 'Adult learning aims achieved, academic year 2019/20', ['98'], { paragraph: 'paragraph 29', unit: 'percent', year: '2019-20', basis: 'actual' }],
  ['learning-before', 'Adult learning aims achieved, academic year before', ['96'], { paragraph: 'paragraph 29', unit: 'percent', year: '2018-19', basis: 'actual' }],
  ['learning-november', 'Adult learning aims achieved, to November', ['84'], { paragraph: 'paragraph 29', unit: 'percent' }],
  ['employment', 'People with a learning disability in employment', ['11'], { paragraph: 'paragraph 30', unit: 'percent' }],
  ['settled', 'People with a learning disability in settled homes', ['84'], { paragraph: 'paragraph 30', unit: 'percent' }],
  ['at-home', 'At home after 91 days, discharged June to August', ['90'], { paragraph: 'paragraph 32', unit: 'percent' }],
  ['at-home-target', 'At home after 91 days, target', ['88'], { paragraph: 'paragraph 32', unit: 'percent', basis: 'target' }],
  ['admissions-18', 'Admissions of working age to date', ['9'], { paragraph: 'paragraph 33' }],
  ['admissions-65', 'Admissions aged 65 and over to date', ['460'], { paragraph: 'paragraph 33' }],
  ['self-directed', 'Clients with a personal budget', ['97.2'], { paragraph: 'paragraph 34', unit: 'percent', year: '2019-20', basis: 'actual' }],
  ['self-directed-carers', 'Carers with a personal budget', ['99.8'], { paragraph: 'paragraph 34', unit: 'percent', year: '2019-20', basis: 'actual' }],
  ['alerts', 'Safeguarding alerts a week, twelve months', ['94'], { paragraph: 'paragraph 35', basis: 'actual' }],
  ['alerts-most', 'Safeguarding alerts a week, at most', ['190'], { paragraph: 'paragraph 35' }],
  ['enquiries', 'Enquiries begun a week, twelve months', ['14'], { paragraph: 'paragraph 35', basis: 'actual' }],
  ['enquiries-most', 'Enquiries begun a week, at most', ['25'], { paragraph: 'paragraph 35' }],
]);

const RATINGS = list({ code: 'ratings', kind: 'statements', title: 'What the ratings mean', paragraph: 'Appendix C' }, [
  ['red', 'Red', [words('Well short of the target or about to be, what is being done will not put it right in time, or it needs more attention: watch closely or act')]],
  ['amber', 'Amber', [words('A little short of the target or about to be, and what is being done should bring it closer: watch lightly, see to what stands in the way')]],
  ['green', 'Green', [words('Meets the target or is on the way to it, with nothing of note in the way: nothing to do')]],
  ['thresholds', 'How far is too far', [words('No one percentage fits every measure: small numbers, rates per head and shares fall short in different ways')]],
]);

const LAYERS = [PREVENT, COMMUNITIES, REDUCE, DELAY, MEET];
const SEQUELS = ['prevent', 'reduce', 'delay', 'meet'] as const;

/** The measures with published quartile values, and which way is better. */
const PUBLISHED = [
  ['prevent', '3D1', 'higher'],
  ['reduce', '1I1', 'higher'],
  ['reduce', '1E', 'higher'],
  ['reduce', '1G', 'higher'],
  ['delay', '2D', 'higher'],
  ['delay', '2B1', 'higher'],
  ['delay', '2A1', 'lower'],
  ['delay', '2A2', 'lower'],
  ['meet', '1C1A', 'higher'],
  ['meet', '1C2A', 'higher'],
  ['meet', '1C1B', 'higher'],
  ['meet', '1C2B', 'higher'],
  ['meet', '4B', 'higher'],
] as const;
const published = (measureCode: string, row: string): ReturnType<typeof at> => at(`${measureCode}/${row}.value`, 'ascof-2019-20');

const benchmarked = PUBLISHED.flatMap(([layer, row, better]) => [
  relation(`${row}.quartile`, {
    kind: 'band',
    value: at(`${layer}/${row}.before`),
    band: at(`${layer}/${row}.quartile`),
    better,
    cuts: [published(row, 'q1'), published(row, 'q2'), published(row, 'q3')],
  }),
  relation(`${row}.published`, { kind: 'same', one: at(`${layer}/${row}.before`), other: published(row, 'leicestershire') }),
]);

/** The rows with a value, a target and a rating, and which way is better. */
const RATED = [
  ['prevent/sequel-prevent', 'within'],
  ['communities/learning-success', 'higher'],
  ['reduce/sequel-reduce', 'within'],
  ['reduce/1E', 'higher'],
  ['reduce/1G', 'higher'],
  ['delay/sequel-delay', 'within'],
  ['delay/2D', 'higher'],
  ['delay/2B1', 'higher'],
  ['delay/2A1', 'lower'],
  ['delay/2A2', 'lower'],
  ['meet/sequel-meet', 'within'],
  ['meet/1C1A', 'higher'],
  ['meet/1C2A', 'higher'],
  ['meet/1C1B', 'higher'],
  ['meet/1C2B', 'higher'],
] as const;

const rated = RATED.map(([row, better]) =>
  relation(`${row.slice(row.indexOf('/') + 1)}.rating`, {
    kind: 'target',
    value: at(`${row}.value`),
    target: at(`${row}.target`),
    targetTo: better === 'within' ? at(`${row}.target-to`) : undefined,
    rating: at(`${row}.rating`),
    better,
  }),
);

/** Every row with figures for both years. */
const scaled = LAYERS.flatMap((layer) => {
  const figures = figuresOf(layer);
  const rows = [...figures].filter((cell) => cell.endsWith('.value')).map((cell) => cell.slice(0, -'.value'.length));
  return rows
    .filter((row) => figures.has(`${row}.before`))
    .map((row) => relation(`${row}.scale`, { kind: 'scale', now: at(`${layer.code}/${row}.value`), before: at(`${layer.code}/${row}.before`) }));
});

const sequels = [
  ...(['value', 'before'] as const).map((column) =>
    relation(`sequels.${column}`, { kind: 'sum', of: 'table', total: at('contacts/all.value'), parts: all(...SEQUELS.map((layer) => `${layer}/sequel-${layer}.${column}`)) }, 'Appendix A', 'each new contact ends in one of four ways'),
  ),
  relation('contacts.all', { kind: 'sum', of: 'table', total: at('contacts/all.value'), parts: all(...SEQUELS.map((layer) => `contacts/${layer}.value`)) }),
];

const admissions = ['2A1', '2A2'].map((row) =>
  relation(`${row}.population`, {
    kind: 'one-rate',
    statements: (['before', 'value', 'target'] as const).map((column) => ({ count: at(`delay/${row}.${column}-count`), rate: at(`delay/${row}.${column}`) })),
  }),
);

const narrative: readonly StatedRelation[] = [
  relation('benchmarks.top', { kind: 'sum', of: 'narrative', total: at('benchmarks/top.value'), parts: all('benchmarks/top-before.value', 'benchmarks/top-more.value') }),
  relation('benchmarks.bottom', { kind: 'sum', of: 'narrative', total: at('benchmarks/bottom.value'), parts: all('benchmarks/bottom-before.value'), less: all('benchmarks/bottom-fewer.value') }),
  relation('benchmarks.top.listed', { kind: 'count', stated: at('benchmarks/top.value'), listed: all('reduce/1E.quartile', 'delay/2C2.quartile', 'delay/2D.quartile', 'delay/2A1.quartile', 'meet/1C2A.quartile') }, 'paragraph 9', 'the dashboard lists the measures of the top quartile'),
  relation('benchmarks.settled-short', { kind: 'sum', of: 'table', total: published('1G', 'q3'), parts: all('reduce/1G.before', 'benchmarks/settled-short.value') }, 'paragraph 10', 'settled homes are short of the top quartile by what is said'),
  relation('benchmarks.at-home-short', { kind: 'sum', of: 'table', total: published('2B1', 'q3'), parts: all('delay/2B1.before', 'benchmarks/at-home-short.value') }, 'paragraph 14', 'people at home after 91 days are short of the top quartile by what is said'),
  relation('alerts.other-report', { kind: 'same', one: at('update/alerts.value'), other: at('alerts/weekly.value', 'leicestershire-2021-safeguarding') }),
];

const twice = same(
  ['benchmarks.employment', 'benchmarks/employment.value', 'reduce/1E.before'],
  ['benchmarks.delays-care', 'benchmarks/delays-care.value', 'delay/2C2.quartile'],
  ['contacts.prevent', 'contacts/prevent.value', 'prevent/sequel-prevent.value'],
  ['contacts.reduce', 'contacts/reduce.value', 'reduce/sequel-reduce.value'],
  ['contacts.reduce-before', 'contacts/reduce-before.value', 'reduce/sequel-reduce.before'],
  ['contacts.delay', 'contacts/delay.value', 'delay/sequel-delay.value'],
  ['contacts.delay-before', 'contacts/delay-before.value', 'delay/sequel-delay.before'],
  ['contacts.meet', 'contacts/meet.value', 'meet/sequel-meet.value'],
  ['update.e-loans', 'update/e-loans.value', 'communities/e-loans.value'],
  ['update.e-loans-before', 'update/e-loans-before.value', 'communities/e-loans.before'],
  ['update.learning', 'update/learning.value', 'communities/learning-success.before'],
  ['update.learning-november', 'update/learning-november.value', 'communities/learning-success.value'],
  ['update.employment', 'update/employment.value', 'reduce/1E.value'],
  ['update.settled', 'update/settled.value', 'reduce/1G.value'],
  ['update.at-home', 'update/at-home.value', 'delay/2B1.value'],
  ['update.at-home-target', 'update/at-home-target.value', 'delay/2B1.target'],
  ['update.self-directed', 'update/self-directed.value', 'meet/1C1A.before'],
  ['update.self-directed-carers', 'update/self-directed-carers.value', 'meet/1C1B.before'],
);

export const LEICESTERSHIRE_2021_PERFORMANCE: PublishedDocument = {
  code: 'leicestershire-2021-performance',
  realm: 'england',
  council: LEICESTERSHIRE,
  title: 'National performance benchmarking 2019/20 and performance report 2020/21, position at November 2020',
  publisher: 'Leicestershire County Council',
  published: '2021-01-18',
  tables: [...LAYERS, BENCHMARKS, INSPECTIONS, LIBRARIES, CONTACTS, UPDATE, RATINGS],
  relations: [...benchmarked, ...rated, ...scaled, ...sequels, ...admissions, ...narrative, ...twice],
};
