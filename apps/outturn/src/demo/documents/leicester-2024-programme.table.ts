import type { PublishedDocument, StatedRelation } from '#domain/evidence';
import { LEICESTER } from '../plans/leicester-2024.table.js';
import { at, list, relation, table, years } from './printed.js';

/**
 * Leicester City Council, Adult Social Care Cost Mitigation Programme (December 2024): what it prints, in our words and its figures.
 *
 * The paragraphs of its summary (section 1) are not numbered throughout; they are counted. Underspends are printed with a minus and
 * are positive here. Its two appendices, examples of projects and the transport sequence, are not part of the text held here.
 */

const POSITION = table(
  { code: 'position', kind: 'budget', title: 'Budget and outturn', paragraph: 'section 4, paragraph 20', unit: 'gbp' },
  [...years('actual', '2022-23', '2023-24'), { code: '2024-25', heading: '2024-25, expected at period 6', year: '2024-25', basis: 'forecast' }],
  [
    ['budget', 'Budget', ['130256700', '153466300', '156030000'], { basis: 'budget' }],
    ['outturn', 'Outturn', ['128398819', '146960412', '153532000']],
    ['underspend', 'Underspend', ['1857881', '6505888', '2498000']],
    ['share', 'Underspend as a share of the budget', ['1.45', '4.43', '1.63'], { unit: 'percent' }],
  ],
);

const GROWTH_IN_NEED = table(
  { code: 'growth-in-need', kind: 'growth', title: 'Growth in the cost of care already provided', paragraph: 'section 4, paragraph 17', unit: 'percent' },
  [...years('actual', '2022-23', '2023-24'), ...years('target', '2024-25')],
  [['need', 'Growth in need', ['4.9', '3.23', '2']]],
);

/** The report gives no year; it speaks of evidence in year. */
const GROWTH_IN_NUMBERS = table(
  { code: 'growth-in-numbers', kind: 'growth', title: 'Growth in the number of people with a package', paragraph: 'section 4, paragraph 18', unit: 'percent' },
  [{ code: 'budgeted', heading: 'As first budgeted', basis: 'budget' }, { code: 'revised', heading: 'As revised in year', basis: 'target' }],
  [
    ['older', 'Older people', ['2', '0']],
    ['working-age', 'Adults of working age', ['7', '5']],
  ],
);

const GROWTH_DRIVERS = list(
  { code: 'growth-drivers', kind: 'growth', title: 'What makes spending grow', paragraph: 'section 4, paragraph 17' },
  [
    ['stated', 'Main drivers, as stated', ['2']],
    ['need', 'Need', [{ words: 'the cost of the packages that people have' }]],
    ['numbers', 'Numbers', [{ words: 'how many people have a package' }]],
  ],
);

const PACKAGES = list(
  { code: 'packages', kind: 'activity', title: 'Average cost of packages so far in the year', paragraph: 'section 4, paragraph 19', year: '2024-25', basis: 'part-year' },
  [
    ['leavers', 'Packages that end', [{ words: 'up: what ends costs more than before' }]],
    ['starters', 'Packages that begin', [{ words: 'down: what begins costs less than before' }]],
    ['all', 'All formal packages', [{ words: 'down, as the two together make it' }]],
  ],
);

const SAVINGS = list(
  { code: 'savings', kind: 'savings', title: 'Cost avoidance and what it is made of', paragraph: 'section 4, paragraph 16', year: '2024-25' },
  [
    ['forecast', 'Saving forecast for the year', ['22.5'], { unit: 'gbp-millions', year: '2025-26', basis: 'forecast' }],
    ['forecast-grows', 'How the forecast comes about', [{ words: 'it grows with the years, as the assumed cost of packages works through' }], { year: '2025-26' }],
    ['need', 'Growth in need', [{ words: 'firmer control of what existing packages come to cost' }]],
    ['numbers', 'New people', [{ words: 'fewer people begin a formal package: support sequence, technology, pointing to community services' }]],
    ['fees', 'Fees', [{ words: 'more income from fees than expected, counted as an efficiency' }]],
    ['joint-funding', 'Joint funding', [{ words: 'more income for jointly funded packages than expected, counted as an efficiency' }]],
    ['grant', 'Grant', [{ words: 'more ring-fenced government grant for social care than expected, counted as an efficiency' }]],
    ['package-budget', 'Where it is booked', [{ words: 'against the budget for packages, beside the lasting effect of earlier work' }]],
  ],
);

const PROGRAMME = list(
  { code: 'programme', kind: 'programme', title: 'Size of the programme', paragraph: 'section 1, paragraph 7' },
  [
    ['themes', 'Themes', ['4'], { paragraph: 'section 1, paragraph 3' }],
    ['projects', 'Projects worked on, just over', [{ above: '30' }]],
    ['live', 'Projects live at any time, around', ['20']],
    ['checkpoints', 'Checkpoints of a project', ['6'], { paragraph: 'section 4, paragraph 6' }],
    ['team-cost', 'Cost of the team as a share of the cost avoidance target, about', ['1.37'], { unit: 'percent', paragraph: 'section 4, paragraph 7' }],
    ['begun', 'Begun', [{ words: 'November 2023, after outside consultants were engaged in the summer of that year' }], { paragraph: 'section 1, paragraphs 2 and 3' }],
    ['term', 'Period of the target', [{ words: '2023 to 2027' }], { paragraph: 'section 1, paragraph 2' }],
  ],
);

const THEMES = list(
  { code: 'themes', kind: 'programme', title: 'Themes', paragraph: 'section 1, paragraphs 3.1 to 3.4' },
  [
    ['cost-growth', 'Cost', [{ words: 'slower growth in what care costs' }]],
    ['demand', 'Demand', [{ words: 'fewer people entering, and demand managed' }]],
    ['efficiency', 'Efficiency', [{ words: 'working more efficiently' }]],
    ['partnership', 'Partnership', [{ words: 'working with partners' }]],
  ],
);

const NOT_NAMED = { words: 'not named in the report' };
const CHECKPOINTS = list(
  { code: 'checkpoints', kind: 'programme', title: 'Checkpoints of a project', paragraph: 'section 4, paragraph 6' },
  [
    ['checkpoint-1', 'First checkpoint', [NOT_NAMED]],
    ['checkpoint-2', 'Second checkpoint', [NOT_NAMED]],
    ['checkpoint-3', 'Third checkpoint', [NOT_NAMED]],
    ['checkpoint-4', 'Fourth checkpoint', [NOT_NAMED]],
    ['checkpoint-5', 'Fifth checkpoint', [NOT_NAMED]],
    ['checkpoint-6', 'Sixth checkpoint', [NOT_NAMED]],
  ],
);

const CONTROLS = list(
  { code: 'controls', kind: 'programme', title: 'Control measures of 2023-24 and 2024-25', paragraph: 'section 4, paragraph 13' },
  [
    ['support-sequence', 'Outcome support sequence', [{ words: 'a tool by which staff help people to independence before formal care is arranged' }]],
    ['authorisation', 'Financial approval', [{ words: 'approvals of spending are part of the case management system' }]],
    ['digital', 'Digital', [{ words: 'a care record shared with health, so that staff wait less for information' }]],
    ['head-of-service', 'Senior approval', [{ words: 'certain circumstances need the approval of a head of service' }]],
    ['projects', 'Projects', [{ words: 'projects carried through, among them a sequence of choices for transport' }]],
    ['pilots', 'Pilots', [{ words: 'providers lead reviews; a team for quality in care' }]],
    ['quality-panel', 'Quality assurance panel', [{ words: 'a second look at packages, for quality and for cost' }]],
    ['demand', 'Demand', [{ words: 'information, advice and universal services where these meet the need' }]],
    ['reablement', 'Reablement', [{ words: 'easier access to short-term help that reduces, delays or prevents long-term care' }]],
  ],
);

const OUTSIDE_CONTROL = list(
  { code: 'outside-control', kind: 'statements', title: 'What drives cost and cannot be controlled', paragraph: 'section 4, paragraph 11' },
  [
    ['wages', 'Wages', [{ words: 'the National Living Wage and National Insurance raise the prices of care' }]],
    ['moves', 'Moves', [{ words: 'people with high needs move into the city' }]],
    ['transitions', 'Transitions', [{ words: 'young people with high needs reach adulthood, more of them each year nationally' }]],
    ['longer-lives', 'Longer lives', [{ words: 'people live longer, need support for longer and come to need more' }]],
    ['demand', 'Demand', [{ words: 'more people with care mean more assessments and reviews, and so more staff time' }]],
  ],
);

const GOVERNANCE = list(
  { code: 'governance', kind: 'monitoring', title: 'How the programme is governed', paragraph: 'section 1, paragraph 4' },
  [
    ['board', 'Programme board', [{ words: 'gives the strategic director oversight' }]],
    ['delivery-group', 'Delivery group', [{ words: 'chaired by directors of adult social care, with staff across the department' }]],
    ['commissioning', 'Commissioning', [{ words: 'the head of strategic commissioning sits on the delivery group, commissioners on the panel' }], { paragraph: 'section 1, paragraph 11' }],
    ['fortnightly', 'Approval of changes', [{ words: 'the delivery group meets fortnightly; operational and practice leads approve changes to practice' }], { paragraph: 'section 4, paragraph 9' }],
    ['lead-member', 'Political oversight', [{ words: 'the lead member has a report each quarter' }], { paragraph: 'section 1, paragraph 5' }],
    ['quality-panel', 'Quality assurance panel', [{ words: 'since December 2023, led by a director, a lead commissioner and an operational service manager' }], { paragraph: 'section 1, paragraph 10' }],
    ['project', 'A project', [{ words: 'rests on evidence, has a lead and a sponsor, and is closed early where it is unlikely to avoid cost or raise productivity' }], { paragraph: 'section 4, paragraph 6' }],
    ['metrics', 'Metrics', [{ words: 'the performance team watches whether a change takes hold and avoids cost' }], { paragraph: 'section 4, paragraph 8' }],
    ['pipeline', 'Pipeline', [{ words: 'waiting projects are reviewed and put in order before a project manager is given' }], { paragraph: 'section 4, paragraph 21' }],
    ['external-review', 'External review', [{ words: 'September 2024: few recommendations, no cost avoidance found that had been overlooked' }], { paragraph: 'section 1, paragraph 9' }],
  ],
);

const YEARS = ['2022-23', '2023-24', '2024-25'];

const RELATIONS: readonly StatedRelation[] = [
  ...YEARS.flatMap((year) => {
    const [budget, outturn, underspend, share] = [at(`position/budget.${year}`), at(`position/outturn.${year}`), at(`position/underspend.${year}`), at(`position/share.${year}`)];
    return [
      relation(`position.underspend.${year}`, { kind: 'sum', of: 'table', total: underspend, parts: [budget], less: [outturn] }),
      relation(`position.share.${year}`, { kind: 'share', share, part: underspend, whole: budget }, undefined, 'the underspend is given as a share of the budget'),
    ];
  }),
  relation('themes', { kind: 'count', stated: at('programme/themes.value'), listed: THEMES.cells.map((cell) => at(`themes/${cell.code}`)) }),
  relation('growth-drivers', { kind: 'count', stated: at('growth-drivers/stated.value'), listed: [at('growth-drivers/need.value'), at('growth-drivers/numbers.value')] }),
];

export const LEICESTER_2024_PROGRAMME: PublishedDocument = {
  code: 'leicester-2024-programme',
  realm: 'england',
  council: LEICESTER,
  title: 'Adult Social Care Cost Mitigation Programme',
  publisher: 'Leicester City Council',
  published: '2024-12',
  tables: [POSITION, GROWTH_IN_NEED, GROWTH_IN_NUMBERS, GROWTH_DRIVERS, PACKAGES, SAVINGS, PROGRAMME, THEMES, CHECKPOINTS, CONTROLS, OUTSIDE_CONTROL, GOVERNANCE],
  relations: RELATIONS,
};
