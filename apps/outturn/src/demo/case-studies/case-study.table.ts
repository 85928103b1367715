import { type CouncilCode, councilCode, financialYear, type Provenance } from '#domain/catalogue';
import type { CaseStudyContent, ClaimedFigure, EvidenceGrade } from '#domain/evidence';
import type { PracticeTagCode } from '#domain/practice';

/**
 * Practices that printed reports tell of, in our own words, with their claims as printed and each paragraph named. Nearly all
 * were plans or beginnings when they were printed, and their grades say so.
 */
export interface DemoCaseStudy {
  readonly code: string;
  /** The council whose preparer submits it; the programme office submits what a national report tells. */
  readonly author: CouncilCode | undefined;
  readonly content: CaseStudyContent;
  readonly grade: EvidenceGrade;
  readonly reviewNote: string;
}

const LGA_2012 = 'Local Government Association, Adult social care efficiency programme: the initial position (November 2012)';
const LEICESTER_2024 = 'Leicester City Council, Adult Social Care cost mitigation programme (December 2024)';
const LEICESTERSHIRE_2021 = 'Leicestershire County Council, Medium Term Financial Strategy 2021/22 to 2024/25, Adults and Communities (18 January 2021)';
const LEICESTERSHIRE_2024 = 'Leicestershire County Council, Medium Term Financial Strategy 2024/25 to 2027/28, Adults and Communities (22 January 2024)';

const LEICESTER = councilCode('E06000016');
const LEICESTERSHIRE = councilCode('E10000018');

/** Two years of a programme had hardly begun when its first report was printed. */
const EARLY_IN_2012 = 'Printed in November 2012, months after the programme began. Nothing is counted yet, and there is nothing to compare it with.';

export const CASE_STUDIES: readonly DemoCaseStudy[] = [
  study2012('wiltshire-help-to-live-at-home', ['E06000054'], ['OUTCOME_COMMISSIONING', 'REABLEMENT'], {
    title: 'Help to live at home, bought by outcome',
    summary: 'Older people’s needs are assessed, help is bought, and providers are paid, for outcomes. Somebody at a critical time gets an initial plan of support. There is no reablement team apart: all help at home is meant to restore what people can do.',
    claimedEffect: 'Of those who had an initial plan between April and September 2012, most needed no further care afterwards; of the others about half needed help that cost less a week than the initial plan, and half help that cost more.',
    claimedFigures: [
      { label: 'People who needed no further care after an initial plan', value: '61', unit: 'per cent' },
      { label: 'People whose further support cost less a week', value: '19', unit: 'per cent' },
      { label: 'People whose further support cost more a week', value: '20', unit: 'per cent' },
      { label: 'Average price of an episode of initial support', value: '1200', unit: 'pounds' },
      { label: 'People who left for a care home', value: '12', unit: 'people' },
    ],
    basis: 'The council’s count of six months. What would have become of the same people otherwise is not known.',
    where: 'Reducing the numbers who need care: new practices, Wiltshire',
    grade: 'council-figures',
    reviewNote: 'Half a year of the council’s own counts, called early by the report. No saving is stated, and no comparison is made.',
  }),
  study2012('torbay-reablement-at-review', ['E06000027'], ['REABLEMENT', 'HEALTH_INTEGRATION'], {
    title: 'Reablement for people who have care already',
    summary: 'The care trust, which joins health and social care, goes through the packages that older people have had for more than six months. Each is offered a programme of reablement, or other ways to meet the need are looked for.',
    claimedEffect: 'First signs of success with older people; some relatives are concerned.',
    basis: 'The impression at an early stage of delivery; nothing is counted.',
    where: 'Reducing the numbers who need care: new practices, Torbay; list of councils',
  }),
  study2012('bradford-community-capacity', ['E08000032'], ['COMMUNITY_CAPACITY', 'DEMAND_MANAGEMENT'], {
    title: 'A little help in the community before formal care',
    summary: 'The council and its voluntary sector look for ways in which people who need a little help find it where they live, early enough that they need no formal care. It builds on an earlier partnership for older people.',
    claimedEffect: 'Fewer people are to need formal care, because they were helped early.',
    basis: 'The aim of the work; the same report calls the evidence on prevention weak.',
    where: 'Reducing the numbers who need care: new practices, Bradford; Prevention',
  }),
  study2012('wakefield-open-book', ['E08000036'], ['OPEN_BOOK', 'PROCUREMENT'], {
    title: 'Open books on the cost of residential care',
    summary: 'The commissioners made software that works out what a residential package costs. With it they go through the real cost with the provider, and look together for where it can fall. Councils of Yorkshire and The Humber are trying it under Wakefield’s lead.',
    claimedEffect: 'Costs of high-cost placements are to fall in ways that provider and council agree on.',
    basis: 'A regional trial under way; no result is printed. The report notes a price below which care cannot be bought.',
    where: 'Reducing the cost of care: new practices, Wakefield; list of councils',
  }),
  study2012('kingston-consistent-assessment', ['E09000021'], ['ASSESSMENT_CONSISTENCY'], {
    title: 'Like needs, like packages',
    summary: 'A diagnostic showed that care managers arrange very different packages for people with similar needs. With the consultancy that found it, the council works on practice, so that the team finds creative and cheaper ways more evenly.',
    claimedEffect: 'The council reports benefits from the diagnostic; lower cost is expected from more even practice.',
    basis: 'The council’s report of its diagnostic; neither the differences nor a saving are given as figures.',
    where: 'Reducing the cost of care: new practices, Kingston upon Thames',
  }),
  study2012('north-east-shared-management', ['E06000005', 'E06000001', 'E06000003'], ['SHARED_MANAGEMENT'], {
    title: 'One management for three councils',
    summary: 'Three small neighbours look into two joint directorates, one for adults’ and one for children’s social care.',
    claimedEffect: 'A saving on management that leaves front-line services alone, and lets small services survive further cuts.',
    claimedFigures: [{ label: 'Saving identified from combined management, adults’ and children’s services of the three councils together', value: 'at least 500,000', unit: 'pounds' }],
    basis: 'An estimate of what could be saved, made before any decision.',
    where: 'Reducing the bureaucracy: new practices, Darlington, Hartlepool and Redcar and Cleveland',
    reviewNote: 'A possibility under examination in 2012. The sum covers children’s services too and is not divided.',
  }),
  study2012('richmond-reablement-with-health', ['E09000027'], ['REABLEMENT', 'HEALTH_INTEGRATION'], {
    title: 'Reablement and community health as one team',
    summary: 'Reablement that works well already is to be joined with the community health services that keep people out of hospital or bring them home sooner.',
    claimedEffect: 'Further savings for older people’s care, beyond those of a good reablement service.',
    basis: 'A project that has begun; the present performance is called good and is not given.',
    where: 'Reducing the bureaucracy: new practices, Richmond upon Thames',
  }),
  {
    code: 'leicester-transport-sequence',
    author: LEICESTER,
    content: content([LEICESTER], ['DAY_CARE_TRANSPORT'], {
      title: 'A sequence of questions before transport is paid for',
      summary: 'A project on taxi spending, one of just over thirty of the cost mitigation programme, became a transport sequence. Neighbouring councils are interested, for transport of adults and of children.',
      claimedEffect: 'Less spending on taxis. Achievements and lessons are said to be in the report’s appendix 2, which is not in the text that was read: no figure is given here.',
      basis: 'The summary of the report alone; its appendix 2 was not available.',
      provenance: [at(LEICESTER_2024, 'section 1, paragraph 8'), at(LEICESTER_2024, 'section 4, paragraph 13d')],
    }),
    grade: 'intention',
    reviewNote: 'The sequence is in use; what came of it stands in an appendix that could not be read. To be graded again with it.',
  },
  {
    code: 'leicester-outcome-support-sequence',
    author: LEICESTER,
    content: content([LEICESTER], ['DEMAND_MANAGEMENT'], {
      title: 'What people can do first, then authorised support',
      summary: 'Social work staff follow an outcome support sequence: a person is helped to be as independent as possible, with technology or help in the community, before formal care is arranged. Financial approvals are built into the case system.',
      claimedEffect: 'Fewer new people with a formal package, and slower growth of the cost of existing ones. The growth in need is given for the whole cost mitigation programme, not for this practice.',
      claimedFigures: [
        { label: 'Growth in need, 2022-23', value: '4.9', unit: 'per cent' },
        { label: 'Growth in need, 2023-24', value: '3.23', unit: 'per cent' },
        { label: 'Growth in need, 2024-25', value: '2 (target)', unit: 'per cent' },
      ],
      basis: 'The council’s monitoring of package costs, with no comparison. Other controls, such as a quality assurance panel, began at the same time.',
      provenance: [at(LEICESTER_2024, 'section 4, paragraphs 13a, 16a, 17 and 19')],
    }),
    grade: 'council-figures',
    reviewNote: 'The figures are of all measures together, and the last is a target. Nothing divides them among practices.',
  },
  {
    code: 'leicestershire-care-technology',
    author: LEICESTERSHIRE,
    content: content([LEICESTERSHIRE], ['TELECARE'], {
      title: 'Care technology with a partner council',
      summary: 'Assistive technology, adaptations, telecare and telehealth along the whole care pathway, with Hampshire as strategic partner. Planned in 2021 on a diagnostic of the benefits; the new service has run since 25 April 2022, and demand for it grows.',
      claimedEffect: 'Smaller packages for people with and new to care: partly avoided cost, partly cashable, in unknown shares. The plan of 2021 began at £250,000 and the one of 2024 begins anew: the two are not added together.',
      claimedFigures: [
        { label: 'Net benefit over five years, by the diagnostic, most of it avoided cost', value: '2 to 5', unit: 'million pounds' },
        { label: 'Additional cost over the same years', value: '4.1', unit: 'million pounds' },
        { label: 'Team on top of that cost, as the programme grows', value: 'up to 400,000', unit: 'pounds a year' },
        { label: 'Planned in 2021 for 2021-22, and for 2024-25', value: '250,000 and 2,000,000', unit: 'pounds' },
        { label: 'Planned in 2024 for 2024-25, and from 2026-27', value: '1,250,000 and 3,250,000', unit: 'pounds' },
      ],
      basis: 'An invest-to-save case by the partner council before the start; the lower end was planned with. Of 2024 demand and good experience are told, and no measured saving.',
      linkedLines: [line('2021-22', 'AC5'), line('2024-25', 'AC2')],
      provenance: [at(LEICESTERSHIRE_2021, 'paragraphs 30-31 and Appendix C'), at(LEICESTERSHIRE_2024, 'paragraphs 42-44')],
    }),
    grade: 'intention',
    reviewNote: 'Plans before and after the start. It is not said whether benefit and plan are before or after the additional cost.',
  },
  {
    code: 'leicestershire-reablement-intake',
    author: LEICESTERSHIRE,
    content: content([LEICESTERSHIRE], ['REABLEMENT', 'HEALTH_INTEGRATION'], {
      title: 'Every new or larger package by way of reablement',
      summary: 'An intake model: whoever is new to care or asks for more has a closer assessment first, and reablement where it helps. Therapists of the NHS trust have worked with the teams since 2023.',
      claimedEffect: 'More independence, less home care and fewer admissions to homes, together with more Better Care Fund income.',
      claimedFigures: [{ label: 'Planned saving from 2024-25', value: '1,270,000', unit: 'pounds a year' }],
      basis: 'A net amount in the budget; how much of it is income and how much is less care is not printed.',
      linkedLines: [line('2024-25', 'AC10')],
      provenance: [at(LEICESTERSHIRE_2024, 'paragraphs 53-55')],
    }),
    grade: 'intention',
    reviewNote: 'A plan. The part that is more income is funding, and no fall of spending.',
  },
  {
    code: 'leicestershire-three-conversations',
    author: LEICESTERSHIRE,
    content: content([LEICESTERSHIRE], ['DEMAND_MANAGEMENT'], {
      title: 'Three conversations in the locality teams',
      summary: 'Staff listen to what people, families and places can do before a service is thought of. The work with an outside partner has ended; officers carry it on in several localities and in countywide teams as the next step of the operating model.',
      claimedEffect: 'Lower cost of commissioned services.',
      claimedFigures: [
        { label: 'Planned saving from 2024-25', value: '500,000', unit: 'pounds a year' },
        { label: 'Councils of England that are said to use the approach', value: 'more than 40', unit: 'councils' },
      ],
      basis: 'An expectation in the budget; the analysis of cost is left to the next phase.',
      linkedLines: [line('2024-25', 'AC13')],
      provenance: [at(LEICESTERSHIRE_2024, 'paragraphs 58-59')],
    }),
    grade: 'intention',
    reviewNote: 'A plan whose analysis is still to come. That many councils use an approach says nothing of its effect.',
  },
];

interface Told {
  readonly title: string;
  readonly summary: string;
  readonly claimedEffect: string;
  readonly claimedFigures?: readonly ClaimedFigure[];
  readonly basis: string;
}

interface Told2012 extends Told {
  /** The heading it stands under; the report's paragraphs have no numbers. */
  readonly where: string;
  readonly grade?: EvidenceGrade;
  readonly reviewNote?: string;
}

/** One of the new practices of the 2012 report, with the codes its councils had then. */
function study2012(code: string, councils: readonly string[], tags: readonly PracticeTagCode[], told: Told2012): DemoCaseStudy {
  const { where, grade, reviewNote, ...texts } = told;
  return {
    code,
    author: undefined,
    content: content(councils.map(councilCode), tags, { ...texts, provenance: [at(LGA_2012, where)] }),
    grade: grade ?? 'intention',
    reviewNote: reviewNote ?? EARLY_IN_2012,
  };
}

function content(
  councils: readonly CouncilCode[],
  practiceTags: readonly PracticeTagCode[],
  told: Told & { readonly provenance: readonly Provenance[]; readonly linkedLines?: CaseStudyContent['linkedLines'] },
): CaseStudyContent {
  return { councils, practiceTags, claimedFigures: [], linkedLines: [], contact: undefined, ...told };
}

function at(document: string, paragraph: string): Provenance {
  return { document, paragraph };
}

function line(collection: string, reference: string): CaseStudyContent['linkedLines'][number] {
  return { council: LEICESTERSHIRE, collection: financialYear(collection), reference };
}
