import type { PrintedTable, PublishedDocument, StatedRelation } from '#domain/evidence';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';
import { addAcross, addDown, all, at, type Column, figuresOf, list, relation, same, table, years } from './printed.js';

/**
 * Adult safeguarding in Leicestershire before and in the pandemic, as the scrutiny committee had it on 18 January 2021. Tables 1 and 2
 * are whole cases, month by month in 2020: some of their rows do not add up, some of their shares are cut off or misprinted.
 */
const NATIONAL = list({ code: 'national', kind: 'activity', title: 'Safeguarding in England, 2019/20', paragraph: 'paragraphs 19 to 26', year: '2019-20', basis: 'actual' }, [
  ['alerts', 'Alerts', ['475560'], { paragraph: 'paragraph 19' }],
  ['alerts-more', 'More alerts than the year before', ['14.6'], { paragraph: 'paragraph 19', unit: 'percent' }],
  ['neglect', 'Neglect, of the risks of concluded enquiries', ['31.8'], { paragraph: 'paragraph 24', unit: 'percent' }],
  ['risk-reduced', 'Risk reduced or removed, of concluded enquiries with a risk', ['89.5'], { paragraph: 'paragraph 26', unit: 'percent' }],
]);

const TEAM = list({ code: 'team', kind: 'activity', title: 'The safeguarding team', paragraph: 'paragraph 8' }, [
  ['managers', 'Service manager', ['1']],
  ['social-workers', 'Social workers', ['7']],
  ['support-workers', 'Community support workers', ['1']],
  ['response', 'Working days in which it steps in, usually', ['3'], { paragraph: 'paragraph 10' }],
  ['staffing', 'Staffing cost a year', ['148585'], { paragraph: 'paragraph 40', unit: 'gbp' }],
  ['locality-share', 'Safeguarding in the work of locality teams, from', ['0'], { paragraph: 'paragraph 40', unit: 'percent' }],
  ['locality-share-to', 'Safeguarding in the work of locality teams, to', ['25'], { paragraph: 'paragraph 40', unit: 'percent' }],
]);

const ALERTS = list({ code: 'alerts', kind: 'activity', title: 'Alerts', paragraph: 'paragraph 20', basis: 'part-year', year: '2020-21' }, [
  ['to-date', 'Alerts, year to date', ['3880']],
  ['most', 'Alerts of the highest month, July 2020', ['579']],
  ['fewest', 'Alerts of the lowest month, December 2020', ['308']],
  ['weekly', 'Alerts a week, on average', ['94']],
  ['more', 'More than the year before', ['782']],
  ['more-share', 'More than the year before, in per cent', ['25'], { unit: 'percent' }],
  ['national-more', 'More than the year before, nationally', ['14.6'], { unit: 'percent', year: '2019-20', basis: 'actual' }],
  ['twelve-months', 'Begun in twelve months; the chart of alerts calls them enquiries', ['4808']],
  ['customer-service', 'Alerts through customer service, 2020', ['3578'], { paragraph: 'paragraph 21' }],
  ['customer-service-share', 'Alerts through customer service, of all of 2020', ['74'], { paragraph: 'paragraph 21', unit: 'percent' }],
  ['recent', 'Open for less than two weeks, of open alerts', ['59'], { paragraph: 'paragraph 21', unit: 'percent' }],
]);

const ENQUIRIES = list({ code: 'enquiries', kind: 'activity', title: 'Enquiries completed', paragraph: 'paragraph 23', basis: 'actual' }, [
  ['before', 'Completed in the year', ['703'], { year: '2019-20' }],
  ['to-date', 'Completed, year to date', ['529'], { year: '2020-21', basis: 'part-year' }],
  ['difference', 'Difference', ['-174'], { year: '2020-21', basis: 'part-year' }],
  ['change', 'Change', ['-24.8'], { unit: 'percent', year: '2020-21', basis: 'part-year' }],
  ['most', 'Highest month, June 2020', ['86'], { year: '2020-21' }],
  ['fewest', 'Lowest months, May and August 2020', ['44'], { year: '2020-21' }],
  ['january', 'January 2021, in progress', ['4'], { year: '2020-21', basis: 'part-year' }],
]);

const ABUSE = list({ code: 'abuse', kind: 'activity', title: 'Kinds of abuse', paragraph: 'paragraphs 24 and 25', unit: 'percent', basis: 'actual' }, [
  ['neglect-2018-19', 'Neglect', ['34'], { paragraph: 'paragraph 24', year: '2018-19' }],
  ['neglect-2019-20', 'Neglect', ['30'], { paragraph: 'paragraph 24', year: '2019-20' }],
  ['neglect-2020-21', 'Neglect', ['22'], { paragraph: 'paragraph 25', year: '2020-21', basis: 'part-year' }],
  ['psychological-2020-21', 'Psychological abuse', ['22'], { paragraph: 'paragraph 25', year: '2020-21', basis: 'part-year' }],
]);

const PROVIDERS_TEXT = list({ code: 'providers-text', kind: 'activity', title: 'Cases of care providers, as the text gives them', paragraph: 'paragraphs 29 and 30' }, [
  ['share-2019-20', 'Organisational enquiries', ['42'], { paragraph: 'paragraph 29', unit: 'percent', year: '2019-20', basis: 'actual' }],
  ['share-2020-21', 'Organisational enquiries', ['41'], { paragraph: 'paragraph 29', unit: 'percent', year: '2020-21', basis: 'part-year' }],
  ['most', 'Cases of the highest months, June and July', ['65'], { paragraph: 'paragraph 30', basis: 'actual' }],
  ['fewest', 'Cases of the lowest month, April', ['30'], { paragraph: 'paragraph 30', basis: 'actual' }],
]);

const OUTCOMES = ['closed', 'below', 'transferred'] as const;
const CASE_COLUMNS: readonly Column[] = [
  { code: 'received', heading: 'Received' },
  { code: 'closed', heading: 'Closed by the team' },
  { code: 'closed-share', heading: 'Closed by the team', unit: 'percent' },
  { code: 'below', heading: 'Below the threshold' },
  { code: 'below-share', heading: 'Below the threshold', unit: 'percent' },
  { code: 'transferred', heading: 'Transferred to locality' },
  { code: 'transferred-share', heading: 'Transferred to locality', unit: 'percent' },
  { code: 'open', heading: 'Not closed on the system' },
];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'];

const PROVIDERS = table({ code: 'providers', kind: 'activity', title: 'Cases of care providers, 2020', paragraph: 'table 1', basis: 'actual' }, CASE_COLUMNS, [
  ['january', 'January', ['50', '16', '32', '32', '64', '2', '4', '0']],
  ['february', 'February', ['51', '19', '37', '27', '52', '5', '10', '0']],
  ['march', 'March', ['56', '25', '44', '24', '42', '9', '14', '0']],
  ['april', 'April', ['30', '14', '49', '16', '51', '0', '-', '0']],
  ['may', 'May', ['62', '20', '32', '33', '40', '9', '14', '0']],
  ['june', 'June', ['65', '18', '27.7', '45', '65', '2', '3', '0']],
  ['july', 'July', ['65', '6', '9', '52', '80', '6', '9', '1']],
  ['august', 'August', ['49', '6', '12.2', '35', '71.5', '8', '16.3', '0']],
  ['september', 'September', ['44', '5', '11.3', '32', '72.27', '8', '18.1', '0']],
  ['october', 'October', ['34', '6', '17.6', '17', '50', '10', '29.4', '2']],
  ['november', 'November', ['42', '4', '9.5', '26', '62', '2', '4.7', '10']],
  ['total', 'Total', ['548', '139', '25.3', '339', '61.8', '61', '11.1', '13']],
]);

const COMMUNITY = table({ code: 'community', kind: 'activity', title: 'Cases in the community, 2020', paragraph: 'table 2', basis: 'actual' }, CASE_COLUMNS, [
  ['january', 'January', ['61', '23', '37', '32', '52', '6', '10', '0']],
  ['february', 'February', ['44', '21', '48', '20', '46', '2', '4', '0']],
  ['march', 'March', ['23', '8', '34', '12', '52', '3', '13', '0']],
  ['april', 'April', ['15', '5', '36', '6', '39', '3', '21', '0']],
  ['may', 'May', ['38', '4', '10', '24', '63', '10', '26', '0']],
  ['june', 'June', ['85', '21', '24.7', '52', '61.1', '16', '18.8', '0']],
  ['july', 'July', ['97', '10', '10.3', '70', '72.1', '17', '17.5', '0']],
  ['august', 'August', ['76', '9', '11.8', '53', '69.7', '14', '18.4', '0']],
  ['september', 'September', ['59', '5', '8.4', '38', '64.4', '15', '25.4', '0']],
  ['october', 'October', ['48', '1', '2', '35', '72.9', '11', '22.9', '1']],
  ['november', 'November', ['54', '1', '1.8', '42', '77.7', '6', '11.1', '5']],
  ['total', 'Total', ['600', '100', '16.6', '384', '64', '100', '16.6', '6']],
]);

const REVIEW_YEARS = ['2018-19', '2019-20', '2020-21'] as const;
const REVIEW_COLUMNS = years('actual', ...REVIEW_YEARS).map((column): Column => (column.code === '2020-21' ? { ...column, basis: 'part-year' } : column));
const REVIEWS = table({ code: 'reviews', kind: 'activity', title: 'Safeguarding adults reviews, 2020/21 as at 11 December', paragraph: 'table 3' }, REVIEW_COLUMNS, [
  ['referrals', 'Referrals', ['2', '4', '13']],
  ['commenced', 'Commenced, some of them referred in earlier years', ['2', '2', '5']],
  ['completed', 'Completed, most of them begun in earlier years', ['2', '1', '4']],
]);
const REVIEW_COSTS = table({ code: 'review-costs', kind: 'budget', title: 'Cost of independent reviewers, 2020/21 as at 11 December', paragraph: 'table 4', unit: 'gbp' }, REVIEW_COLUMNS, [
  ['cost', 'Spent on independent reviewers', ['15505', '8256', '4675']],
]);
const REVIEWS_TEXT = list({ code: 'reviews-text', kind: 'activity', title: 'Reviews, as the text gives them', paragraph: 'paragraphs 34 to 39' }, [
  ['since-march', 'Referrals since March 2020', ['11'], { paragraph: 'paragraph 34' }],
  ['completing', 'Further to be completed by January 2021', ['2'], { paragraph: 'paragraph 36', basis: 'forecast' }],
  ['in-progress', 'Then still in progress', ['4'], { paragraph: 'paragraph 36', basis: 'forecast' }],
  ['themes', 'Key themes', ['7'], { paragraph: 'paragraph 37' }],
  ['referrals', 'Referrals of three years', ['19'], { paragraph: 'paragraph 38' }],
  ['cost', 'Cost of three years', ['28436'], { paragraph: 'paragraph 39', unit: 'gbp' }],
]);

const THEMES = list({ code: 'themes', kind: 'statements', title: 'Themes of two years of reviews', paragraph: 'paragraph 37' }, [
  ['capacity', 'Mental capacity', [{ words: 'The Act is not always seen to be applied; staff need it in daily work and in good records' }]],
  ['agencies', 'Many agencies', [{ words: 'Processes run beside each other; somebody has to see the whole person' }]],
  ['domestic-abuse', 'Domestic abuse', [{ words: 'What it does, and who is open to it, has to be understood' }]],
  ['substances', 'Drugs and alcohol', [{ words: 'Staff need to know which expert help there is, for children too' }]],
  ['plans', 'Clear plans', [{ words: 'Plans for the end of life have to be known to all' }]],
  ['person', 'The person first', [{ words: 'Needs get lost behind a presenting issue or the way services are cut' }]],
  ['autism', 'Autism', [{ words: 'Its needs and risks have to be known across the workforce' }]],
]);

/** In each row the cases received are those closed, below the threshold, transferred and open; each share is of those received. */
const casesOf = (cases: PrintedTable): readonly StatedRelation[] => [
  ...addAcross(cases, 'received', [...OUTCOMES, 'open'], [...MONTHS, 'total']),
  ...addDown(cases, 'total', MONTHS, ['received', ...OUTCOMES, 'open']),
  ...[...figuresOf(cases)]
    .filter((cell) => cell.endsWith('-share'))
    .map((cell) =>
      relation(`${cases.code}.${cell}`, {
        kind: 'share',
        share: at(`${cases.code}/${cell}`),
        part: at(`${cases.code}/${cell.slice(0, -'-share'.length)}`),
        whole: at(`${cases.code}/${cell.slice(0, cell.indexOf('.'))}.received`),
      }),
    ),
];

const narrative: readonly StatedRelation[] = [
  relation('enquiries.difference', { kind: 'sum', of: 'table', total: at('enquiries/difference.value'), parts: all('enquiries/to-date.value'), less: all('enquiries/before.value') }),
  relation('enquiries.change', { kind: 'share', share: at('enquiries/change.value'), part: at('enquiries/difference.value'), whole: at('enquiries/before.value') }),
  relation('alerts.customer-service', { kind: 'share', share: at('alerts/customer-service-share.value'), part: at('alerts/customer-service.value'), whole: at('alerts/twelve-months.value') }, 'paragraph 21', 'the share is of all alerts of 2020'),
  relation('alerts.weekly', { kind: 'product', result: at('alerts/twelve-months.value'), factors: all('alerts/weekly.value'), times: 52 }, 'paragraph 20', 'the alerts of twelve months are the weekly average, 52 times'),
  relation('alerts.called-enquiries', { kind: 'product', result: at('alerts/twelve-months.value'), factors: [at('update/enquiries.value', 'leicestershire-2021-performance')], times: 52 }, 'paragraph 20', 'what the chart calls enquiries is the weekly number of enquiries, 52 times'),
  relation('reviews.referrals', { kind: 'sum', of: 'narrative', total: at('reviews-text/referrals.value'), parts: all(...REVIEW_YEARS.map((year) => `reviews/referrals.${year}`)) }),
  relation('reviews.cost', { kind: 'sum', of: 'narrative', total: at('reviews-text/cost.value'), parts: all(...REVIEW_YEARS.map((year) => `review-costs/cost.${year}`)) }),
  relation('themes.listed', { kind: 'count', stated: at('reviews-text/themes.value'), listed: THEMES.cells.map(({ code }) => at(`themes/${code}`)) }),
];

const twice = same(
  ['alerts.national-more', 'alerts/national-more.value', 'national/alerts-more.value'],
  ['providers-text.june', 'providers-text/most.value', 'providers/june.received'],
  ['providers-text.july', 'providers-text/most.value', 'providers/july.received'],
  ['providers-text.april', 'providers-text/fewest.value', 'providers/april.received'],
);

export const LEICESTERSHIRE_2021_SAFEGUARDING: PublishedDocument = {
  code: 'leicestershire-2021-safeguarding',
  realm: 'england',
  council: LEICESTERSHIRE,
  title: 'Overview of adult safeguarding activity before and during the pandemic',
  publisher: 'Leicestershire County Council',
  published: '2021-01-18',
  tables: [NATIONAL, TEAM, ALERTS, ENQUIRIES, ABUSE, PROVIDERS_TEXT, PROVIDERS, COMMUNITY, REVIEWS, REVIEW_COSTS, REVIEWS_TEXT, THEMES],
  relations: [...casesOf(PROVIDERS), ...casesOf(COMMUNITY), ...narrative, ...twice],
};
