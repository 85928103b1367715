import { AGE_BANDS, CELLS, RETURN_LINES, type ReturnLineCode } from '../../catalogue/index.js';
import { PRACTICE_TAGS } from '../../practice/index.js';
import { ANSWERS, ASSURANCE_QUESTIONS, CASH_EFFECTS, DELIVERY_STATES, GROWTH_DRIVERS, NATURES, REPORTED_STAGES, STAGES, TIERS, VINTAGE_CHANGES } from '../../savings/index.js';
import { DECLARING_ROLES, PROVISIONS, REASON_CODES } from '../council-return.js';
import { choice, choicesOf, date, derived, type Form, type FormTable, labelled, money, quantity, share, text, year, yesNo } from './form.js';
import type { DefinedColumn } from './collection-definition.js';

/**
 * The form of the first collection. Lines and their words follow the national Adult Social Care Finance Return; what an edition words
 * otherwise is a change in `form-edition.table.ts`, never an edit here once a template of the form has been sent out.
 */

/** Words of the return before the national one of today, by general knowledge of both. */
const FIRST_WORDS: Partial<Record<ReturnLineCode, string>> = { EQUIPMENT_TECHNOLOGY: 'Equipment and adaptations' };

/** Cells of a locus and practices of a saving that a row has room for. */
export const PLACES = [1, 2, 3] as const;
export const PRACTICES = [1, 2, 3, 4] as const;

/** How many lines a table takes: what the service takes in one version. */
const MOST_LINES = 1000;
const MOST_PARTS = 100;

export const PROVIDERS: Readonly<Record<(typeof PROVISIONS)[number], string>> = {
  own: 'Own provision',
  others: 'Provision by others',
  'grants-to-voluntary-organisations': 'Grants to voluntary organisations',
};

const PROVENANCE: readonly DefinedColumn[] = [
  text(['document', 'Document', 'The published document it was read in, by its title.']),
  text(['paragraph', 'Paragraph', 'Its paragraph, table or page; needed where a document is given.']),
];

const KEYS: readonly DefinedColumn[] = [
  text(['line', 'Line code', 'The line of the return. Not to be changed.'], 'required'),
  text(['label', 'Line name', 'What the line is called.']),
  choice(['age-band', 'Ages', 'The ages the row is for.'], AGE_BANDS.map((code) => ({ code, label: code === 'all' ? 'All ages' : code }))),
];

const spending = (provision: (typeof PROVISIONS)[number]): readonly DefinedColumn[] => {
  const at = (part: string): string => `${provision}-${part}`;
  const named = (part: string): string => `${PROVIDERS[provision]}: ${part}`;
  return [
    money([at('gross'), named('gross expenditure'), 'Everything spent, before any income.']),
    money([at('client-contributions'), named('client contributions'), 'Paid by the people who receive care, as a positive amount.']),
    money([at('joint-and-nhs-income'), named('joint arrangements and NHS income'), 'From the NHS and joint arrangements, as a positive amount.']),
    money([at('other-income'), named('other income'), 'Any other income, as a positive amount.']),
    derived([at('net'), named('net expenditure'), 'Gross expenditure less the three incomes.'], {
      plus: [at('gross')],
      minus: [at('client-contributions'), at('joint-and-nhs-income'), at('other-income')],
    }),
  ];
};

const CASH_WORDS: Readonly<Record<(typeof CASH_EFFECTS)[number], readonly [heading: string, help: string]>> = {
  cashable: ['Share cashable', 'Spending falls and the budget was reduced. The six shares add up to 1.'],
  'cost-avoidance': ['Share of cost avoidance', 'Spending stays below a stated growth path that an external index can test.'],
  'avoidance-not-testable': ['Share of avoidance not testable', 'Spending is said to stay below a growth path that nothing external can test.'],
  'income-fees': ['Share of income from fees', 'Client contributions and charges.'],
  funding: ['Share of funding', 'Grant, Better Care Fund or health money.'],
  'non-cash': ['Share non-cash', 'Time or quality; no budget was reduced.'],
};

const PROFILES = choicesOf(['cumulative', 'increments']);
const table = (code: FormTable['code'], title: string, help: string, rows: FormTable['rows'], columns: readonly DefinedColumn[], years?: FormTable['years']): FormTable => ({ code, title, help, rows, columns, years });

export const BASE_FORM: Form = {
  lines: (Object.keys(RETURN_LINES) as ReturnLineCode[]).map((code) => ({ code, label: FIRST_WORDS[code] ?? RETURN_LINES[code].label })),
  days: { opens: '04-01', deadline: '07-31', refreshCloses: '09-30', frozen: '11-30' },
  sections: [
    {
      code: 'accounts',
      title: 'Finance and activity',
      help: 'What adult social care cost in the year, and how much care it bought.',
      tables: [
        table('finance', 'Finance', 'One row for each line and age band. Leave the columns of a kind of provision blank where there is none.', 'lines', [...KEYS, ...PROVISIONS.flatMap(spending)]),
        table('activity', 'Activity', 'One row for each line and age band that is counted.', 'counted-lines', [
          ...KEYS,
          text(['unit', 'Counted in', 'The unit of the line. Not to be changed.']),
          quantity(['quantity', 'Quantity', 'How much in the year, in the unit of the line.'], undefined),
        ]),
      ],
    },
    {
      code: 'budget',
      title: 'Budget',
      help: 'The net budget of the whole service, and what makes the year unlike the one before.',
      tables: [
        table('budget-position', 'Budget position', 'Net budget and outturn, as a monitoring report prints them. One row.', { most: 1 }, [
          money(['budget', 'Net budget', 'Of the whole service.'], 'signed'),
          money(['outturn', 'Net outturn', 'Of the whole service, actual or forecast.'], 'signed'),
          choice(['outturn-basis', 'Basis', 'Whether the outturn is actual or a forecast.'], choicesOf(['actual', 'forecast'])),
          quantity(['forecast-period', 'Forecast period', 'Of a forecast: the monitoring period, 1 (April) to 12.'], 'month'),
          derived(['underspend', 'Underspend', 'Net budget less net outturn; an overspend is negative.'], { plus: ['budget'], minus: ['outturn'] }),
          derived(['underspend-share', 'Underspend as % of budget', 'The underspend as a share of the net budget, not of the outturn.'], { plus: ['budget'], minus: ['outturn'], over: 'budget' }),
          ...PROVENANCE,
        ]),
        table('budget-bridge', 'Budget bridge', 'How each year’s net budget became the next. Opening, transfers and growth less savings and with other movements make the closing budget.', { most: 20 }, [
          year(['year', 'Year', 'The year of the closing budget.']),
          money(['opening', 'Opening budget', 'The net budget of the year before.'], 'signed'),
          money(['transfers', 'Transfers', 'What came in is positive, what went out negative; each with its reason among the adjustments.'], 'signed'),
          money(['subtotal', 'Subtotal', 'Opening budget after transfers, where it is printed.'], 'signed'),
          money(['growth', 'Growth', 'Net growth; negative where it is offset by more than there is.'], 'signed'),
          money(['savings', 'Savings', 'As a positive amount: savings reduce the budget.']),
          money(['other-movements', 'Other movements', 'Anything else; what adds to the budget is positive.'], 'signed'),
          money(['closing', 'Closing budget', 'The net budget of the year.'], 'signed'),
          derived(['calculated', 'Closing budget, calculated', 'What the parts come to.'], { plus: ['opening', 'transfers', 'growth', 'other-movements'], minus: ['savings'] }),
          derived(['change', 'Change of the year', 'Closing budget less opening budget.'], { plus: ['closing'], minus: ['opening'] }),
          ...PROVENANCE,
        ]),
        table('adjustments', 'Adjustments', 'Transfers of function and one-offs, each with its reason.', { most: MOST_LINES }, [
          choice(['cell', 'Cell', 'The cell of the return that is adjusted.'], labelled(CELLS)),
          choice(['kind', 'Kind', 'A transfer, a one-off saving or a one-off cost.'], choicesOf(['transfer', 'one-off-saving', 'one-off-cost'])),
          money(['amount', 'Amount', 'Pounds of the year. A transfer in is positive, a transfer out negative.'], 'signed', 'required'),
          choice(['reason', 'Reason', 'Why.'], choicesOf(REASON_CODES)),
          text(['note', 'Note', 'In words.']),
        ]),
      ],
    },
    {
      code: 'savings',
      title: 'Savings',
      help: 'The savings register: each saving once, its amounts by year beside it.',
      tables: [
        table('savings-lines', 'Savings lines', 'One row a saving, as the budget report has it. Its amounts are in the tables that follow.', { most: MOST_LINES }, [
          text(['reference', 'Reference', 'The council’s own, such as AC2; once in a return.'], 'required'),
          text(['lineage', 'Lineage', 'What you call the same saving in every budget round, such as TEC.']),
          text(['title', 'Title', 'What the saving is.'], 'required'),
          year(['vintage', 'Budget round', 'The round it was printed in, by its first year.']),
          choice(['vintage-change', 'Change', 'How it stands to the round before.'], choicesOf(VINTAGE_CHANGES), 'optional'),
          choice(['tier', 'Tier', 'Whether it is of a baseline or a stretch target, where you set both.'], choicesOf(TIERS), 'optional'),
          choice(['nature', 'Nature', 'What kind of saving the council says it is.'], choicesOf(NATURES)),
          ...CASH_EFFECTS.map((effect) => share([`share-${effect}`, ...CASH_WORDS[effect]])),
          choice(['recurrence', 'Recurrence', 'Whether it lasts; recurrent where left blank.'], choicesOf(['recurrent', 'one-off', 'time-limited']), 'optional'),
          quantity(['lasts-years', 'Years it lasts', 'Of a time-limited saving.'], 'years'),
          quantity(['months', 'Months in its first year', '12 where left blank.'], 'months'),
          choice(['state', 'State', 'How far it has come.'], choicesOf(DELIVERY_STATES)),
          choice(['service', 'Service', 'Adult social care where left blank.'], choicesOf(['adult-social-care', 'other-service']), 'optional'),
          choice(['profile', 'Amounts are', 'Cumulative: each year is the position reached. Increments: each is what the year adds.'], PROFILES),
          ...PLACES.flatMap((n) => [
            choice([`locus-${n}`, `Shows in ${n}`, 'A cell of the return where it should show.'], labelled(CELLS), 'optional'),
            share([`locus-${n}-share`, `Share of ${n}`, 'Of the saving that should show there; the shares add up to 1.']),
          ]),
          ...PRACTICES.map((n) => choice([`practice-${n}`, `Practice ${n}`, 'The practice behind it.'], labelled(PRACTICE_TAGS), 'optional')),
          quantity(['people', 'People or moves', 'Where the amount is people or moves times a weekly rate: how many.'], 'people'),
          money(['weekly-rate', 'Saved a week', 'Of each of them.']),
          quantity(['weeks', 'Weeks', 'For how many weeks; 52 where left blank.'], 'weeks'),
          money(['unphased-cost', 'Cost without years', 'A cost that was printed for the saving as a whole.']),
          text(['note', 'Note', 'Anything a reader should know. Name no person.']),
          ...PROVENANCE,
        ]),
        table('savings-amounts', 'Savings amounts', 'One row a saving and stage, one column a year, as budget reports print them. A blank is a year that is not given.', { most: 3 * MOST_LINES }, [
          text(['reference', 'Reference', 'Of the saving, as in the savings lines.'], 'required'),
          choice(['stage', 'Stage', 'Planned, reported delivered or validated by finance.'], choicesOf(STAGES)),
        ], 'positive'),
        table('savings-costs', 'Costs of savings', 'What it costs to save, one column a year, as positive amounts.', { most: 2 * MOST_LINES }, [
          text(['reference', 'Reference', 'Of the saving.'], 'required'),
          choice(['kind', 'Kind of cost', 'Running: what the year adds to the cost of keeping it up. Implementation: spent once.'], choicesOf(['running', 'implementation'])),
        ], 'positive'),
        table('assurance', 'Assurance', 'Answers to what an auditor would ask of a saving.', { most: 10 * MOST_LINES }, [
          text(['reference', 'Reference', 'Of the saving.'], 'required'),
          choice(['question', 'Question', 'Each at most once for a saving.'], Object.entries(ASSURANCE_QUESTIONS).map(([code, label]) => ({ code, label }))),
          choice(['answer', 'Answer', 'Yes, no or not applicable.'], choicesOf(ANSWERS)),
          text(['evidence', 'Evidence', 'What shows it. Name no person.']),
        ]),
        table('overlap-groups', 'Overlaps', 'Savings that several lines claim at once: together they count once.', { most: MOST_PARTS }, [
          text(['code', 'Overlap', 'Your own name for it, once in a return.'], 'required'),
          text(['title', 'What overlaps', 'In words.'], 'required'),
          text(['booked-in', 'Booked in', 'The reference of the line that keeps it.'], 'required'),
          money(['cap', 'Most that can be saved', 'What the line it is booked in claims, where left blank.']),
          text(['note', 'Note', 'Anything a reader should know.']),
          ...PROVENANCE,
        ]),
        table('overlap-claims', 'Claims of overlaps', 'What each line claims of an overlap.', { most: 20 * MOST_PARTS }, [
          text(['code', 'Overlap', 'As in the overlaps.'], 'required'),
          text(['reference', 'Reference', 'The line that claims.'], 'required'),
          quantity(['people', 'People or moves', 'How many.'], 'people', 'required'),
          money(['weekly-rate', 'Saved a week', 'Of each of them.'], 'positive', 'required'),
          quantity(['weeks', 'Weeks', 'For how many weeks.'], 'weeks', 'required'),
          yesNo(['in-amounts', 'In its amounts', 'Whether the amounts of the line contain this claim.']),
          money(['actual-weekly-rate', 'Turned out to be', 'Pounds a week, where that is known.']),
        ]),
        table('delivery-reports', 'Delivery reports', 'Progress that is given for several lines together.', { most: MOST_PARTS }, [
          date(['as-at', 'As at', 'The day it speaks of.']),
          year(['year', 'Year', 'The year the savings are for.']),
          choice(['stage', 'Stage', 'Identified, reported delivered or validated.'], choicesOf(REPORTED_STAGES)),
          text(['lines', 'Lines', 'Their references, with a semicolon between them.'], 'required'),
          money(['amount', 'Amount', 'For all of them together.']),
          ...PROVENANCE,
        ]),
      ],
    },
    {
      code: 'growth',
      title: 'Growth',
      help: 'Why the budget had to grow, because savings hide among growth.',
      tables: [
        table('growth-lines', 'Growth lines', 'One row a reason, one column a year; negative where growth is offset.', { most: MOST_LINES }, [
          text(['reference', 'Reference', 'The council’s own, such as G6; once in a return.'], 'required'),
          text(['title', 'Title', 'What the growth is for.'], 'required'),
          choice(['driver', 'Driver', 'What drives it.'], choicesOf(GROWTH_DRIVERS)),
          choice(['profile', 'Amounts are', 'Cumulative or increments.'], PROFILES),
          ...PROVENANCE,
        ], 'signed'),
      ],
    },
    {
      code: 'declarations',
      title: 'Declarations',
      help: 'Who stands by the return.',
      tables: [
        table('declarations', 'Declarations', 'One row an office. Name the office, never the person.', { most: 20 }, [
          choice(['role', 'Office', 'Who declares.'], choicesOf(DECLARING_ROLES)),
          text(['statement', 'Statement', 'What is declared.'], 'required'),
          date(['declared-on', 'Declared on', 'On which day.']),
        ]),
      ],
    },
  ],
};
