import type { CellAddress, PrintedTable, PublishedDocument, StatedRelation } from '#domain/evidence';
import { at, list, relation, type Row, table } from './printed.js';

/**
 * Local Government Association, Adult social care efficiency programme: the initial position (November 2012): what it prints, in our
 * words and its figures.
 *
 * Its paragraphs are not numbered: the place is the section. Three charts (clients and residents over time) print no figures. The
 * budget, “£1 million” beside “£300,000”, is held to one decimal of a million. Councils are named as the report names them.
 */

const STRANDS: readonly (readonly [code: string, label: string, stated: string])[] = [
  ['full-review', 'Full efficiency review', '22'],
  ['older-people', 'Services for older people', '10'],
  ['health', 'Partnership with health', '5'],
  ['prevention', 'Prevention', '3'],
  ['procurement', 'Procurement', '2'],
  ['learning-disability', 'Adults with a learning disability', '1'],
  ['joint-directorate', 'One directorate for several councils', '1'],
];

type Kind = 'single' | 'joint' | 'regional';
type Scheme = readonly [code: string, strand: string, kind: Kind, members: readonly string[], focus: string];

/** The schemes as the seven lists of strands have them, their focus from these and from the list at the end of the report. */
const SCHEMES: readonly Scheme[] = [
  ['bradford', 'full-review', 'single', ['Bradford'], 'access and assessment redesigned with the voluntary sector'],
  ['cheshire-east', 'full-review', 'single', ['Cheshire East'], 'demand; self-funders who run out of money in care homes'],
  ['cheshire-west-and-chester', 'full-review', 'single', ['Cheshire West and Chester'], 'usual efficiency savings, some work on demand'],
  ['hampshire', 'full-review', 'single', ['Hampshire'], 'day care, transport, telecare; self-funders who run out of money'],
  ['hackney', 'full-review', 'single', ['Hackney'], 'demand and cost'],
  ['hounslow', 'full-review', 'single', ['Hounslow'], 'all savings; perhaps with Richmond and with health'],
  ['kent', 'full-review', 'single', ['Kent'], 'demand, reablement, telecare, procurement, better use of resources'],
  ['kingston', 'full-review', 'single', ['Kingston'], 'demand, carers, and how individual staff arrange care; a close tie to its consultants'],
  ['lambeth', 'full-review', 'single', ['Lambeth'], 'the way in: technology, signposting, less repeated assessment, mix of staff skills'],
  ['lincolnshire', 'full-review', 'single', ['Lincolnshire'], 'demand'],
  ['liverpool', 'full-review', 'single', ['Liverpool'], 'all savings; perhaps with Wirral and Warrington'],
  ['peterborough', 'full-review', 'single', ['Peterborough'], 'demand, after services came back from a care trust'],
  ['poole', 'full-review', 'single', ['Poole'], 'demand; self-funders who run out of money'],
  ['portsmouth', 'full-review', 'single', ['Portsmouth'], 'demand with the voluntary sector, user-led advice, health-funded care, reablement'],
  ['stockport', 'full-review', 'single', ['Stockport'], 'demand with the voluntary sector, advice, personal budgets, brokerage, health-funded care'],
  ['suffolk', 'full-review', 'single', ['Suffolk'], 'demand: reablement, health, the path of a customer'],
  ['swindon', 'full-review', 'single', ['Swindon'], 'an inquiry into demand; savings through provider services held by a health trust; learning disability'],
  ['tameside', 'full-review', 'single', ['Tameside'], 'demand'],
  ['warrington', 'full-review', 'single', ['Warrington'], 'demand; finance work with other councils of the North West'],
  ['waltham-forest', 'full-review', 'single', ['Waltham Forest'], 'all savings'],
  ['wirral', 'full-review', 'single', ['Wirral'], 'usual efficiency savings; perhaps with Warrington and Liverpool'],
  ['enfield', 'full-review', 'single', ['Enfield'], 'all savings; in the list at the end, savings worked out jointly with health'],
  ['coventry', 'older-people', 'single', ['Coventry'], 'a path to independence, demand, telecare'],
  ['calderdale', 'older-people', 'single', ['Calderdale'], 'demand, by promoting independence'],
  ['durham', 'older-people', 'single', ['Durham'], 'demand'],
  ['central-bedfordshire', 'older-people', 'single', ['Central Bedfordshire'], 'cost, by managing demand'],
  ['luton', 'older-people', 'single', ['Luton'], 'demand, by reablement'],
  ['solihull', 'older-people', 'single', ['Solihull'], 'fewer admissions and less home care, with telecare'],
  ['shropshire', 'older-people', 'single', ['Shropshire'], 'demand for home and residential care, by reablement'],
  ['south-tyneside', 'older-people', 'single', ['South Tyneside'], 'demand, above all admissions to residential care'],
  ['torbay', 'older-people', 'single', ['Torbay'], 'reablement for people who already have care, by a care trust'],
  ['wiltshire', 'older-people', 'single', ['Wiltshire'], 'help at home assessed, bought and provided by outcome'],
  ['cumbria', 'prevention', 'single', ['Cumbria'], 'prevention with the voluntary sector, and what it does to demand'],
  ['gateshead', 'prevention', 'single', ['Gateshead'], 'local research on what reduces packages'],
  ['stockton', 'prevention', 'single', ['Stockton'], 'local research on prevention'],
  ['havering-barking-redbridge', 'health', 'joint', ['Havering', 'Barking and Dagenham', 'Redbridge'], 'savings found with partners in health'],
  ['northumberland', 'health', 'single', ['Northumberland'], 'social care within a hospital trust; fewer admissions from hospital'],
  ['richmond', 'health', 'single', ['Richmond'], 'intermediate care, good already, joined with health'],
  ['southend', 'health', 'single', ['Southend'], 'partnership with a health provider; older people'],
  ['staffordshire', 'health', 'single', ['Staffordshire'], 'personal health budgets; joint work with health'],
  ['darlington-hartlepool-redcar', 'joint-directorate', 'joint', ['Darlington', 'Hartlepool', 'Redcar and Cleveland'], 'joined management of social care in three councils'],
  ['croydon', 'learning-disability', 'single', ['Croydon'], 'transitions and other ways to independence that cost less'],
  ['berkshire', 'procurement', 'regional', ['Wokingham', 'Windsor and Maidenhead', 'Bracknell Forest', 'Reading', 'West Berkshire', 'Slough'], 'buying together, telecare, work with clinical commissioning groups; Wokingham leads'],
  ['yorkshire-and-humberside', 'procurement', 'regional', ['Wakefield'], 'open-book prices for costly residential care; Wakefield leads, and is the only council named'],
];

const KINDS: Readonly<Record<Kind, string>> = { single: 'one council', joint: 'joint bid', regional: 'regional or sub-regional bid' };
const strandOf = (code: string): string => STRANDS.find(([strand]) => strand === code)?.[1] ?? code;
const codeOf = (council: string): string => council.toLowerCase().replaceAll(' ', '-');

const PROGRAMME = list(
  { code: 'programme', kind: 'programme', title: 'Size of the programme', paragraph: 'Introduction' },
  [
    ['budget', 'Budget of the programme', ['1.0'], { unit: 'gbp-millions', basis: 'budget' }],
    ['departments', 'Of which from two government departments', ['300000'], { unit: 'gbp', basis: 'budget' }],
    ['bids', 'Councils bidding, over', [{ above: '50' }]],
    ['approved', 'Bids approved', ['44']],
    ['single', 'Of single councils', ['40']],
    ['joint', 'Joint', ['2']],
    ['regional', 'Regional or sub-regional', ['2']],
    ['councils', 'Councils taking part', ['57']],
    ['councils-in-conclusion', 'Councils taking part, in the conclusion', ['57'], { paragraph: 'Conclusion' }],
    ['grant', 'Grant to each council, March 2012', ['20000'], { unit: 'gbp', year: '2011-12' }],
    ['schemes-visited', 'Schemes visited in the summer of 2012', ['44']],
    ['consultancies', 'Consultancies', ['18']],
    ['councils-a-consultancy', 'Most councils of one consultancy', ['4']],
    ['new-consultancies', 'Councils whose consultancy was new to them', [{ words: 'about half; these seemed to question more and to see more to save' }]],
    ['purpose', 'What the grant was for', [{ words: 'an outside diagnosis of where savings might be; some paid a project manager' }]],
    ['concerned-with-demography', 'Councils that want to meet demographic pressure, over', [{ above: '75' }], { unit: 'percent', paragraph: 'Emerging lessons, numbers' }],
  ],
);

const STRAND_COUNTS = list(
  { code: 'strands', kind: 'programme', title: 'Strands', paragraph: 'Programmes in the councils' },
  STRANDS.map(([code, label, stated]): Row => [code, label, [stated]]),
);

const SCHEME_LIST = table(
  { code: 'schemes', kind: 'programme', title: 'Schemes', paragraph: 'Programmes in the councils, sections 1 to 7; list of councils' },
  [{ code: 'members', heading: 'Councils named' }, { code: 'strand', heading: 'Strand' }, { code: 'kind', heading: 'Kind' }, { code: 'focus', heading: 'Focus' }],
  SCHEMES.map(([code, strand, kind, members, focus]): Row => [code, members.join('; '), [{ words: members.join('; ') }, { words: strandOf(strand) }, { words: KINDS[kind] }, { words: focus }]]),
);

const MEMBERS = list(
  { code: 'members', kind: 'programme', title: 'Councils named', paragraph: 'List of councils' },
  SCHEMES.flatMap(([, strand, , members]) => members.map((council): Row => [codeOf(council), strandOf(strand), [{ words: council }]])),
);

const JOINED = list(
  { code: 'joined', kind: 'programme', title: 'Councils in a scheme of several', paragraph: 'Programmes in the councils' },
  [
    ['darlington-hartlepool-redcar', 'Boroughs of the north eastern scheme', ['3']],
    ['havering-barking-redbridge', 'Boroughs of the east London scheme', ['3'], { paragraph: 'Programmes in the councils, section 4' }],
    ['berkshire', 'Councils of the Berkshire scheme', ['6'], { paragraph: 'List of councils' }],
  ],
);

const SAVINGS = table(
  { code: 'savings', kind: 'savings', title: 'Savings that councils report, by year', paragraph: 'Introduction, the level of savings required' },
  [{ code: 'share', heading: 'Average saving of a council, of its net spending', unit: 'percent' }, { code: 'total', heading: 'Total saving', unit: 'gbp-millions' }, { code: 'councils', heading: 'Councils in the total' }],
  [
    ['2009-10', '2009-10', ['2.0', '53', '-'], { year: '2009-10' }],
    ['2010-11', '2010-11', ['3.2', '91', '-'], { year: '2010-11' }],
    ['2011-12', '2011-12', ['5.4', '170', '-'], { year: '2011-12' }],
    ['2012-13', '2012-13', ['5.4', '156', '34'], { year: '2012-13' }],
  ],
);

const LEVEL = list(
  { code: 'level', kind: 'savings', title: 'The level of savings', paragraph: 'Introduction, the level of savings required', unit: 'percent' },
  [
    ['councils-in-shares', 'Councils in the average shares', ['38'], { unit: 'count' }],
    ['lowest', 'Lowest of a council, 2009-10 to 2012-13, under', [{ below: '5' }]],
    ['highest', 'Others, 2009-10 to 2012-13, over', [{ above: '25' }]],
    ['highest-projected', 'Highest projected, 2010 to 2014', ['48'], { basis: 'plan' }],
    ['national', 'Fall of social care spending, all councils, 2010 to 2012', ['7']],
    ['national-all-services', 'Fall of spending on all services, all councils, 2010 to 2012', ['13']],
    ['programme', 'Fall of projected spending, councils of the programme, same period', ['8.6'], { basis: 'forecast' }],
    ['later', 'Yearly savings planned beyond 2013, around', ['4'], { basis: 'plan' }],
    ['later-councils', 'Councils that give later plans', ['13'], { unit: 'count' }],
  ],
);

const RESIDENTIAL = list(
  { code: 'residential', kind: 'activity', title: 'Older people admitted to residential care, average by eligibility', paragraph: 'Emerging lessons, numbers', unit: 'per-100000' },
  [
    ['low-moderate', 'Councils with low or moderate criteria', ['29']],
    ['substantial-critical', 'Councils with substantial or critical criteria', ['24']],
  ],
);

const WILTSHIRE = list(
  { code: 'wiltshire', kind: 'activity', title: 'Wiltshire: after an initial plan of help at home, April to September 2012', paragraph: 'New practices, Wiltshire', unit: 'percent', year: '2012-13', basis: 'part-year' },
  [
    ['none', 'No care needed afterwards', ['61']],
    ['less', 'Care that costs less a week', ['19']],
    ['more', 'Care that costs more a week', ['20']],
    ['price', 'Average price of an initial plan', ['1200'], { unit: 'gbp' }],
    ['to-care-home', 'People who moved to a care home', ['12'], { unit: 'count' }],
  ],
);

const NEW_PRACTICES = list(
  { code: 'new-practices', kind: 'programme', title: 'New practices', paragraph: 'Emerging lessons' },
  [
    ['wiltshire', 'Wiltshire', [{ words: 'home care is assessed, bought and provided by outcome; all of it works as reablement, with no separate service' }]],
    ['torbay', 'Torbay', [{ words: 'each review asks whether reablement or another way would meet the need; relatives are uneasy' }]],
    ['bradford', 'Bradford', [{ words: 'voluntary groups give a little help early, outside the care system' }]],
    ['wakefield', 'Wakefield, with its region', [{ words: 'a tool works out what a residential place really costs, to talk over with the provider' }]],
    ['kingston', 'Kingston', [{ words: 'care managers arranged unlike packages for like needs; teams work towards evenness' }]],
    ['tri-borough', 'Darlington, Hartlepool, Redcar and Cleveland', [{ words: 'two directorates, for adults and for children, in place of three of each' }]],
    ['tri-borough-saving', 'Their saving on management, at least', [{ above: '500000' }], { unit: 'gbp', basis: 'estimate' }],
    ['richmond', 'Richmond', [{ words: 'reablement and discharge teams join the community health teams that prevent admission' }]],
  ],
);

const EVALUATION = list(
  { code: 'evaluation', kind: 'monitoring', title: 'How the programme is followed', paragraph: 'Introduction' },
  [
    ['baseline', 'Baseline', [{ words: 'each council gives its outturn of activity and finance for 2011-12' }], { year: '2011-12' }],
    ['triangulation', 'Claims', [{ words: 'savings that are claimed are set against that data' }]],
    ['early-2013', 'First review', [{ words: 'early in 2013' }]],
    ['late-2013', 'Second review, halfway', [{ words: 'late in 2013' }]],
    ['final', 'Final report', [{ words: '2014' }]],
    ['residents', 'People', [{ words: 'whether they felt a better service or a cut' }]],
    ['transformation', 'Transformation', [{ words: 'what kind of change the savings are part of, and whether it works' }]],
    ['councillors', 'Councillors', [{ words: 'how far they understand and support the change' }]],
  ],
);

const ISSUES = list(
  { code: 'issues', kind: 'monitoring', title: 'Questions the programme is to answer', paragraph: 'Programmes in the councils, comments' },
  [
    ['voluntary-sector', 'Voluntary sector', [{ words: 'what it does to demand' }]],
    ['assessors', 'Assessment staff', [{ words: 'what their habits do to cost' }]],
    ['outcomes', 'Outcomes', [{ words: 'whether measuring them brings the right help at the right time' }]],
    ['procurement', 'Procurement', [{ words: 'how to buy cheaper and keep quality' }]],
    ['together', 'Councils together', [{ words: 'the good and the bad of it' }]],
    ['telecare', 'Telecare', [{ words: 'what part it plays' }]],
    ['personal-budgets', 'Personal budgets', [{ words: 'what they add to savings' }]],
    ['self-funders', 'Self-funders', [{ words: 'the right help early, so that their money lasts' }]],
    ['reablement', 'Reablement', [{ words: 'for long-term care, and for others than older people' }]],
    ['health', 'Health', [{ words: 'what joint work does to savings' }]],
  ],
);

const ROUTES = list(
  { code: 'routes', kind: 'plans', title: 'Routes to efficiency', paragraph: 'Emerging lessons' },
  [
    ['stated', 'Main routes, as stated', ['3']],
    ['numbers', 'Numbers', [{ words: 'fewer people need care' }]],
    ['cost', 'Cost', [{ words: 'care costs less' }]],
    ['bureaucracy', 'Bureaucracy', [{ words: 'arranging care takes less' }]],
  ],
);

const WAYS: readonly PrintedTable[] = [
  list({ code: 'ways-home-care', kind: 'plans', title: 'Fewer people: less demand for home care', paragraph: 'Emerging lessons, numbers' }, [
    ['reablement-new', 'Reablement first', [{ words: 'for each new customer' }]],
    ['reablement-existing', 'Reablement later', [{ words: 'for some who have care already' }]],
    ['eligibility', 'Eligibility', [{ words: 'criteria held tightly or raised to substantial, with independence in view' }]],
    ['high-cost', 'Costly packages', [{ words: 'some are brought down' }]],
    ['low-cost', 'Very small packages', [{ words: 'looked at with reablement' }]],
    ['technology', 'Technology', [{ words: 'assistive technology where it fits' }]],
    ['isolation', 'Isolation', [{ words: 'befriending and other help in the community' }]],
  ]),
  list({ code: 'ways-residential', kind: 'plans', title: 'Fewer people: fewer admissions to residential care', paragraph: 'Emerging lessons, numbers' }, [
    ['intermediate-care', 'Intermediate care', [{ words: 'sure to do what it is meant to do, with health' }]],
    ['recovery-time', 'Time to recover', [{ words: 'no assessment for residential care from a hospital bed' }]],
    ['health-care', 'Health care', [{ words: 'older people have the best there is' }]],
    ['housing', 'Housing', [{ words: 'considered in place of a care home' }]],
    ['falls', 'Falls', [{ words: 'prevented' }]],
  ]),
  list({ code: 'ways-journey', kind: 'plans', title: 'Fewer people: along the way through social care', paragraph: 'Emerging lessons, numbers' }, [
    ['outside-care', 'Solutions outside care', [{ words: 'sought first: community, money advice, carers’ networks, health, housing' }]],
    ['crisis', 'Crisis', [{ words: 'resolved before long-term care is planned' }]],
    ['recovery', 'Recovery', [{ words: 'reablement for everyone with care, whatever the condition, not for six weeks of home care alone' }]],
    ['framework', 'Performance', [{ words: 'measured by outcomes towards shared goals' }]],
    ['outcomes', 'Outcomes', [{ words: 'assessment looks at what a person may achieve, with all partners' }]],
    ['own-condition', 'Own part', [{ words: 'people manage their condition and set goals' }]],
    ['health', 'Health', [{ words: 'shared outcomes: dementia, continence, stroke, falls' }]],
  ]),
  list({ code: 'ways-cost', kind: 'plans', title: 'Care that costs less', paragraph: 'Emerging lessons, cost' }, [
    ['no-inflation', 'Inflation', [{ words: 'not paid to providers' }]],
    ['lowest-price', 'Lowest price', [{ words: 'price weighs more than quality in tenders' }]],
    ['cost-calculator', 'Calculators', [{ words: 'packages are priced anew' }]],
    ['cheaper-providers', 'Cheaper providers', [{ words: 'have a larger part of the packages' }]],
    ['joint-procurement', 'Buying together', [{ words: 'larger amounts, by groups of councils' }]],
    ['open-book', 'Open book', [{ words: 'the real cost of care is seen' }]],
    ['tendering', 'Tendering', [{ words: 'of services the council ran itself' }]],
    ['social-enterprise', 'Social enterprises', [{ words: 'take over services the council ran' }]],
    ['high-cost-reviews', 'Costly placements', [{ words: 'reviewed' }]],
    ['resource-allocation', 'Resource allocation', [{ words: 'does not lead to costly packages' }]],
    ['staff', 'Staff', [{ words: 'fewer in assessment, commissioning and administration' }]],
    ['contributions', 'Contributions', [{ words: 'people pay more, subsidies end' }]],
    ['settings', 'Settings', [{ words: 'people move from costly care to supported housing' }]],
    ['substitutes', 'Substitutes', [{ words: 'telecare for some home care, extra care housing for some residential care' }]],
    ['creative-budgets', 'Personal budgets', [{ words: 'invite inventive packages, direct payments among them' }]],
    ['skill-mix', 'Skill mix', [{ words: 'skilled assessors for some social workers’ posts' }]],
  ]),
  list({ code: 'ways-bureaucracy', kind: 'plans', title: 'Less bureaucracy', paragraph: 'Emerging lessons, bureaucracy' }, [
    ['mobile-working', 'Mobile working', [{ words: 'better systems, less office' }]],
    ['processes', 'Processes', [{ words: 'assessment and care management without repetition' }]],
    ['back-office', 'Back office', [{ words: 'fewer in finance, administration, personnel and systems; thousands where millions are sought' }]],
    ['electronic-monitoring', 'Visits', [{ words: 'home care visits and invoices are checked electronically' }]],
    ['joint-management', 'Joined management', [{ words: 'one executive for several councils' }]],
    ['health-teams', 'Teams with health', [{ words: 'reablement joined with discharge and admission teams' }]],
    ['joint-commissioning', 'Joint commissioning', [{ words: 'one contract for several bodies' }]],
  ]),
  list({ code: 'ways-personal', kind: 'plans', title: 'Personal budgets, self-funders, prevention', paragraph: 'Emerging lessons, personalisation and prevention' }, [
    ['personal-budgets', 'Personal budgets', [{ words: 'some expect packages to cost less; a few set the budgets lower' }]],
    ['day-care', 'Day care and transport', [{ words: 'closed or changed, as fewer choose it' }]],
    ['self-funders', 'Self-funders', [{ words: 'advice at the first choice of a home, insurance' }]],
    ['prevention', 'Prevention', [{ words: 'three councils look into what works' }]],
  ]),
];

const RISKS = list(
  { code: 'risks', kind: 'statements', title: 'What is risky about it', paragraph: 'Emerging lessons' },
  [
    ['price-floor', 'Low prices', [{ words: 'there is a price below which care cannot go; cheaper home care may need more hours' }]],
    ['providers', 'Providers', [{ words: 'do not stay where cost exceeds price; some have gone to court; prices will rise' }]],
    ['fewer-assessors', 'Fewer assessors', [{ words: 'councils with more of them mostly made fewer costly placements; a later audit report contradicts this' }]],
    ['uneven-assessors', 'Uneven assessors', [{ words: 'some always find inventive cheap ways, others often residential care' }]],
    ['relatives', 'Less care', [{ words: 'relatives worry when care is reviewed towards reablement' }]],
    ['low-intensity', 'A little care', [{ words: 'may lead people to do less for themselves and decline faster; demand grows among those who have care' }]],
    ['support-functions', 'Support functions', [{ words: 'cutting them puts their work on managers and front line staff' }]],
    ['low-budgets', 'Low personal budgets', [{ words: 'people may not get the help they need; no main study shows savings' }]],
    ['day-care', 'Day care closed', [{ words: 'has led to dearer alternatives in some councils' }]],
    ['prevention', 'Prevention', [{ words: 'evidence of an effect on demand is weak' }]],
  ],
);

const CONCLUSIONS = list(
  { code: 'conclusions', kind: 'statements', title: 'Conclusions', paragraph: 'Conclusion' },
  [
    ['conclusion-1', 'Learning', [{ words: 'councils can learn from each other, helped and challenged, to do as the best do' }]],
    ['conclusion-2', 'Cost of care', [{ words: 'councils go on reducing it' }]],
    ['conclusion-3', 'Transactions', [{ words: 'councils go on reducing what they cost' }]],
    ['conclusion-4', 'Demography', [{ words: 'growth is mostly met, and fewer people will have care, learning disability aside' }]],
    ['conclusion-5', 'Data', [{ words: 'analysing and comparing it teaches; two regions are making new measures' }]],
    ['conclusion-6', 'Individual workers', [{ words: 'their performance is a new approach' }]],
    ['conclusion-7', 'Open book', [{ words: 'matters for procurement' }]],
    ['conclusion-8', 'Care pathway', [{ words: 'the first response often decides the long term' }]],
    ['conclusion-9', 'Outcomes', [{ words: 'commissioning and assessing for them helps with long-term cost; health may share them' }]],
  ],
);

const schemes = (which: (scheme: Scheme) => boolean): readonly CellAddress[] => SCHEMES.filter(which).map(([code]) => at(`schemes/${code}.members`));
const members = (which: (scheme: Scheme) => boolean): readonly CellAddress[] =>
  SCHEMES.filter(which).flatMap(([, , , councils]) => councils.map((council) => at(`members/${codeOf(council)}.value`)));
const programme = (row: string): CellAddress => at(`programme/${row}.value`);

const KIND_COUNTS: readonly Kind[] = ['single', 'joint', 'regional'];
const LISTED = 'Programmes in the councils, sections 1 to 7';

const RELATIONS: readonly StatedRelation[] = [
  relation('programme.approved', { kind: 'sum', of: 'narrative', total: programme('approved'), parts: KIND_COUNTS.map(programme) }),
  relation('programme.visited', { kind: 'same', one: programme('approved'), other: programme('schemes-visited') }),
  relation('programme.councils', { kind: 'same', one: programme('councils'), other: programme('councils-in-conclusion') }),
  relation('programme.grants', { kind: 'limit', limit: programme('budget'), factors: [programme('councils'), programme('grant')] }, undefined, 'each council received the grant, out of the budget of the programme'),
  relation('strands.total', { kind: 'sum', of: 'narrative', total: programme('approved'), parts: STRANDS.map(([code]) => at(`strands/${code}.value`)) }, 'Programmes in the councils'),
  relation('schemes.total', { kind: 'count', stated: programme('approved'), listed: schemes(() => true) }, LISTED),
  ...KIND_COUNTS.map((kind) => relation(`schemes.${kind}`, { kind: 'count', stated: programme(kind), listed: schemes((scheme) => scheme[2] === kind) }, LISTED)),
  ...STRANDS.map(([code]) => relation(`schemes.${code}`, { kind: 'count', stated: at(`strands/${code}.value`), listed: schemes((scheme) => scheme[1] === code) })),
  relation('members.total', { kind: 'count', stated: programme('councils'), listed: members(() => true) }, 'List of councils', 'the councils that take part are listed by name'),
  relation('members.health', { kind: 'count', stated: at('strands/health.value'), listed: members((scheme) => scheme[1] === 'health') }, 'Programmes in the councils, section 4', 'the number is given as one of councils'),
  ...JOINED.cells.map((cell) => {
    const code = cell.code.replace('.value', '');
    return relation(`joined.${code}`, { kind: 'count', stated: at(`joined/${cell.code}`), listed: members((scheme) => scheme[0] === code) });
  }),
  relation('savings.base', { kind: 'one-base', statements: ['2009-10', '2010-11', '2011-12', '2012-13'].map((year) => ({
    part: at(`savings/${year}.total`),
    share: at(`savings/${year}.share`),
    per: year === '2012-13' ? at('savings/2012-13.councils') : at('level/councils-in-shares.value'),
  })) }, undefined, 'totals and average shares of net spending stand side by side as figures of the same councils'),
  relation('routes', { kind: 'count', stated: at('routes/stated.value'), listed: ['numbers', 'cost', 'bureaucracy'].map((row) => at(`routes/${row}.value`)) }),
];

export const LGA_2012_PROGRAMME: PublishedDocument = {
  code: 'lga-2012-programme',
  realm: 'england',
  council: undefined,
  title: 'Adult social care efficiency programme: the initial position',
  publisher: 'Local Government Association',
  published: '2012-11',
  tables: [
    PROGRAMME, STRAND_COUNTS, SCHEME_LIST, MEMBERS, JOINED, SAVINGS, LEVEL, RESIDENTIAL, WILTSHIRE, NEW_PRACTICES,
    EVALUATION, ISSUES, ROUTES, ...WAYS, RISKS, CONCLUSIONS,
  ],
  relations: RELATIONS,
};
