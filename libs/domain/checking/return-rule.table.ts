/** Hard: a figure is wrong, and the return waits until it is mended. Soft: there may be a reason, and it is asked for. */
export type CheckSeverity = 'hard' | 'soft';

/** A rule by which a return is checked. */
export interface ReturnRule {
  /** Its number in the method (section 8): H blocks, S asks. Undefined where the method has none. */
  readonly method: string | undefined;
  readonly severity: CheckSeverity;
  /** When it is tested. `saved`: no version may hold it. `checked`: it is told with every version. */
  readonly when: 'saved' | 'checked';
  readonly title: string;
  /** What must hold. */
  readonly says: string;
  /** How to mend it, or what to answer. */
  readonly remedy: string;
  /** The bounds in words, where the rule has any. */
  readonly bounds?: string;
}

/**
 * Every rule of a return beside those of the register of savings (`RULES` of evidence), a row at a time. A row stays for good, because
 * answers name it. Of the method's section 8 these are not here:
 * - H06, S07, S08, S09, S36, and the sums of printed tables in H01: of printed documents, which `RULES` of evidence tests;
 * - S44, S46, S50, S51, S52, S49 of lines that are entered as new, and H04 of the bridge: of the register, which `RULES` of evidence tests;
 * - H13 and S14, and H10 and H11 of columns: conventions, which are settled where a file is read;
 * - H33, S34 and S35: a line is counted in one unit, so there are no clients beside client weeks, and no proportions;
 * - H40 of owner and price year, and S53: the form has no such column; class and recurrence cannot be left out;
 * - H41 of what was identified: delivery reports give it for several lines together;
 * - S47 by cell: the budget is given for the whole service alone;
 * - S37 of a period that is not April to March: the form has no period but that of a forecast.
 */
export const RETURN_RULES = {
  LINE_REPEATED: saved(undefined, 'A line is there twice', 'Each line, reference and code is given once.', 'Keep one of the two.'),
  YEAR_REPEATED: saved(undefined, 'A year is given twice', 'Each year of a line or bridge is given once.', 'Keep one amount for each year.'),
  AGE_BAND_NOT_COLLECTED: saved(
    undefined,
    'A line has an age band that is not collected',
    'A line is given for the age bands it is collected for.',
    'Use one of the age bands that the form prints for the line.',
  ),
  UNIT_NOT_COLLECTED: saved(
    undefined,
    'Activity is counted in another unit',
    'Activity is counted in the unit of its line.',
    'Count it in the unit that the form prints, or leave the activity out.',
  ),
  AMOUNT_NEGATIVE: saved(
    'H20, H42',
    'Spending, activity, a saving or a cost is below zero',
    'Gross expenditure, activity, cumulative savings and costs are positive.',
    'Enter it as a positive amount; put a refund under other income.',
  ),
  SHARES_NOT_ONE: saved('H05', 'Shares do not add up to 1', 'The cash shares of a saving, and those of its locus, add up to 1.', 'Change the shares so that they add up to 1.', 'to within 0.0005'),
  VALIDATED_ABOVE_REPORTED: saved(
    'H41',
    'More is validated than reported',
    'Finance validates at most what is reported.',
    'Correct the validated or the reported amount.',
  ),
  YEARS_DO_NOT_FIT: saved(
    undefined,
    'The years of a saving do not fit its recurrence',
    'A time-limited saving says how many years it lasts, no other does, and what ends is gone after its term.',
    'Correct the recurrence, the number of years, or the amounts after the term.',
  ),
  LINE_NOT_FOUND: saved(
    undefined,
    'A reference leads to no line',
    'Overlaps and delivery reports name savings lines that are in the return.',
    'Give the reference of a savings line as this return has it.',
  ),

  NOTHING_TO_SUBMIT: hard(undefined, 'The return has no line', 'A return holds at least one line.', 'Save a version with at least one line.'),
  BRIDGE_DOES_NOT_CLOSE: hard(
    'H03',
    'The budget bridge does not close',
    'Opening budget, transfers, growth and other movements less savings make the closing budget.',
    'Correct the amount that is wrong, or enter the difference as another movement.',
    'to within £1,000 or 0.1% of the closing budget, whichever is more',
  ),
  SUBTOTAL_DOES_NOT_ADD_UP: hard(
    'H01',
    'The subtotal of the budget bridge does not add up',
    'Opening budget and transfers make the subtotal.',
    'Correct the opening budget, the transfers or the subtotal.',
    'to within £1,000 or 0.1% of the subtotal, whichever is more',
  ),
  BELOW_ZERO: hard(
    'H10',
    'Income, budget or outturn is below zero',
    'Incomes and the net budget and outturn of the service are positive.',
    'Enter it as a positive amount; put income that was paid back under gross expenditure.',
  ),
  OUTTURN_DIFFERS_FROM_LINES: soft(
    'H02',
    'The net outturn and the finance lines differ',
    'Gross expenditure less the three incomes of every line makes the net outturn of the budget position.',
    'Enter the line that is left out or correct the amount that is wrong; where the two cover different services, say which.',
    'to within £1,000 or 0.1% of the outturn, whichever is more',
  ),
  INCOME_ABOVE_GROSS: soft(
    'H02',
    'A line has more income than it cost',
    'The incomes of a line are no more than its gross expenditure.',
    'Correct the income or the gross expenditure, or say whose income it is.',
  ),

  SCALE_SLIP: soft(
    'S12',
    'An amount may be in another unit',
    'A figure does not become about ten, a hundred or a thousand times what it was, or such a part of it.',
    'Check whether one of the two is in pounds and the other in thousands; where the jump is real, say what happened.',
    'from 7 to 14 times, and the same for a hundred and a thousand; and beyond 3 standard deviations of the peers’ change, or per adult outside 0.2 to 5 times their median',
  ),
  CELL_CHANGED: soft(
    'S21',
    'Spending of a cell has changed much',
    'What a cell costs does not change by more than it usually does, beyond what adjustments and reported savings explain.',
    'Correct the figure, declare what came in, went out or happened once, or say why it changed.',
    'more than 25% and more than 3 standard deviations, where the cell is over 1% of spending',
  ),
  TOTAL_CHANGED: soft(
    'S22',
    'Total spending has changed much',
    'Gross current expenditure changes within bounds from one year to the next.',
    'Enter the lines that are left out or correct them, or say why it changed.',
    'from -10% to 25%',
  ),
  STEP_NOT_DECLARED: soft(
    'S29',
    'A cell steps away from others’ and nothing is declared',
    'A change that the peers do not show is declared as an adjustment, or explained by the savings reported for the cell.',
    'Declare the transfer, grant or one-off as an adjustment of the cell, or say why it changed.',
    'more than 3 standard deviations from the peers’ median change, where the cell is over 1% of spending',
  ),
  SPEND_PER_ADULT_UNUSUAL: soft(
    'S23',
    'Spending for each adult is unusual',
    'Gross current expenditure for each adult is of the size of other councils’.',
    'Check the unit of the amounts and whether all lines are there, or say why it differs.',
    'from 0.4 to 2.5 times the peers’ median',
  ),
  CLIENT_SHARE_UNUSUAL: soft(
    'S24',
    'The share of client contributions is unusual',
    'Client contributions are a usual share of gross current expenditure.',
    'Check whether contributions are left out, netted off or entered twice, or say why they differ.',
    'from 5% to 30%',
  ),
  OVERHEAD_SHARE_CHANGED: soft(
    'S25',
    'The share of assessment and commissioning has changed',
    'Social care activities and commissioning keep their share of gross current expenditure.',
    'Say whether overheads are shared out in another way, and how much that moved.',
    'by more than 3 percentage points',
  ),
  OWN_PROVISION_SWITCHED: soft(
    'S26',
    'Own provision has become others’',
    'What the council itself provides does not become others’ without a declared transfer.',
    'Correct the provision, or declare the transfer as an adjustment of the cell.',
    'by more than 20 percentage points of a line that is over 1% of spending',
  ),
  YEAR_COPIED: soft(
    'S27',
    'Last year’s figures may have been copied',
    'A year’s figures are not those of the year before.',
    'Enter this year’s figures; where they are the same, say why.',
    'at least 90% of ten or more figures',
  ),
  ROUND_NUMBERS: soft(
    'S28',
    'Most amounts are round',
    'Outturn comes from the ledger, to the pound or the thousand.',
    'Enter the amounts of the ledger, or say that they are estimates.',
    'more than 60% of ten or more amounts are multiples of £100,000',
  ),
  OUTTURN_IS_FORECAST: soft(
    'S37',
    'The outturn is a forecast',
    'An annual return gives what the year came to.',
    'Enter the actual outturn; until then it is not compared.',
  ),

  ACTIVITY_CONTRADICTS_SPEND: hard(
    'H30',
    'Spending and activity contradict each other',
    'A line that cost something bought some care, and care that was bought cost something.',
    'Correct the one that is nought; where it is not known, leave it missing and say why.',
  ),
  ACTIVITY_OR_SPEND_MISSING: soft(
    'H30',
    'A line has spending or activity, and not the other',
    'A line that is counted has both spending and activity.',
    'Enter the one that is missing, or say why there is none.',
  ),
  UNIT_COST_UNUSUAL: soft(
    'S31',
    'A unit cost is unusual',
    'What a unit of care costs is of the size of other councils’, and possible at all.',
    'Check spending, activity and their units, or say why it differs.',
    'from half to twice the peers’ median; a week in a home 65+ £400 to £2,000, in a nursing home £450 to £2,200, in a home 18-64 £600 to £5,000; an hour of home care £12 to £45',
  ),
  UNIT_COST_REPEATED: soft(
    'S32',
    'A unit cost is 1.00, or the same in several services',
    'Spending and activity are counted apart, so that unit costs differ.',
    'Enter the activity as it was counted, or say that it was reckoned from spending.',
  ),

  SAVINGS_OUT_OF_SCALE: hard(
    'H11',
    'Planned savings are out of scale with the budget',
    'What the savings add in the year is a possible share of the net budget.',
    'Check the unit of the savings and of the budget, and correct the one that is wrong.',
    'from 0.05% to 30%',
  ),
  STATE_DOES_NOT_FIT_REPORTED: hard(
    'H40',
    'A saving is reported, and its state says it has not begun',
    'A line with a reported amount is in delivery or beyond.',
    'Correct the delivery state, or take the reported amount out.',
  ),
  DELIVERED_ABOVE_PLAN: soft(
    'S43',
    'More is delivered than was planned',
    'What is reported of a saving stays near its plan.',
    'Correct the reported amount or the plan, or say what else is in it.',
    'at most 120% of the plan',
  ),
  CLAIM_LARGE_FOR_CELL: soft(
    'S45',
    'Savings are a large part of their cell',
    'What is claimed in a cell is a small part of what the cell would have cost: its spending and the claim together.',
    'Check the amounts and the locus, or say how so much was saved there.',
    'at most 25%',
  ),
  CLAIM_BEYOND_CELL: hard(
    'S45',
    'Savings are most of what their cell would have cost',
    'What is claimed in a cell is at most three fifths of what the cell would have cost, had the savings brought a fifth more than is claimed.',
    'Correct the amounts, or enter the other cells of the locus.',
    'at most 60% of spending and 1.2 times the claim together',
  ),
  SAVING_IS_UNDERSPEND: soft(
    'S47',
    'A saving is as large as the underspend',
    'What is reported as saved was saved by action, and is not the underspend of the year.',
    'Say what was done; where it is a windfall, take it out.',
    'within 5%',
  ),
  CALCULATION_DIFFERS: soft(
    'S48',
    'A saving is not its people, rate and weeks multiplied',
    'A saving that is reckoned from people, a weekly rate and weeks is what they come to in one of its years.',
    'Correct the calculation or the amount, or say what else is in the amount.',
    'within 10%',
  ),
  SAVINGS_TOTAL_ROUND: soft(
    'S54',
    'Savings add up to a round number of millions',
    'Savings are built up line by line, and their total is as it comes.',
    'Say whether the lines were fitted to a target.',
    'three or more lines',
  ),
  ROUNDS_ADDED_TOGETHER: soft(
    'S49',
    'One saving is counted in two budget rounds',
    'A saving that several rounds print counts for each year in the latest of them.',
    'Take the amounts of the earlier round out from the year in which the later one begins, or give the two a lineage each.',
  ),
  EARLIER_ROUND_REPEATED: soft(
    'S49',
    'A new round may print what an earlier one has counted',
    'A later round starts afresh: what it prints for its first year is what that year adds.',
    'Take out what the earlier round had reached, or say that all of it is new.',
    'from 98% of what the earlier round had reached',
  ),
  OVERLAP_NOT_DECLARED: soft(
    undefined,
    'Two savings may be one',
    'Two lines of one practice and the same cells, with alike amounts or the same number of people, are two savings.',
    'Declare the overlap and the line it is booked in, or say how the two differ.',
    'amounts within 2%',
  ),
} as const satisfies Readonly<Record<string, ReturnRule>>;

export type ReturnRuleCode = keyof typeof RETURN_RULES;

type Words = readonly [method: string | undefined, title: string, says: string, remedy: string, bounds?: string];

function row(when: ReturnRule['when'], severity: CheckSeverity, [method, title, says, remedy, bounds]: Words): ReturnRule {
  return { method, severity, when, title, says, remedy, ...(bounds === undefined ? {} : { bounds }) };
}

function saved(...words: Words): ReturnRule {
  return row('saved', 'hard', words);
}
function hard(...words: Words): ReturnRule {
  return row('checked', 'hard', words);
}
function soft(...words: Words): ReturnRule {
  return row('checked', 'soft', words);
}
