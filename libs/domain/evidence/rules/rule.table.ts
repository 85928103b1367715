/** A rule by which findings are made. */
export interface Rule {
  /** Its number in the method (section 8): H blocks, S asks. Undefined where the method has none. */
  readonly method: string | undefined;
  /** What it reads: printed documents, or the register of savings lines. */
  readonly subject: 'document' | 'register';
  /** Hard: one of the figures is wrong. Soft: there may be a reason, and it is asked for. */
  readonly severity: 'hard' | 'soft';
  readonly title: string;
  /** What must hold. */
  readonly says: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** Every rule, reviewed a row at a time. A row stays for good, because releases name it. The rules of documents name the kind of relation that they test in their comment. */
export const RULES = {
  /** sum of a table */
  TABLE_DOES_NOT_ADD_UP: {
    method: 'H01',
    subject: 'document',
    severity: 'hard',
    title: 'A printed table does not add up',
    says: 'The parts of a printed table make its printed total.',
    remedy: 'Compare the total and each part with the ledger, and correct the one that is wrong; where a row is not printed, print it.',
  },
  /** sum of a bridge */
  PRINTED_BRIDGE_DOES_NOT_CLOSE: {
    method: 'H03',
    subject: 'document',
    severity: 'hard',
    title: 'A printed budget bridge does not close',
    says: 'Opening budget, transfers and growth less savings make the closing budget.',
    remedy: 'Print the other movements that fill the gap, or correct the amount that is wrong.',
  },
  /** sum of a schedule */
  SCHEDULE_DIFFERS_FROM_PROFILE: {
    method: 'H04',
    subject: 'document',
    severity: 'hard',
    title: 'Yearly and cumulative amounts differ',
    says: 'What each year adds is the difference between two cumulative amounts.',
    remedy: 'Decide which of the two tables is right, and derive the other from it.',
  },
  /** sum of a narrative */
  PARTS_DO_NOT_MAKE_THE_AMOUNT: {
    method: 'S07',
    subject: 'document',
    severity: 'soft',
    title: 'The parts named in the text do not make its amount',
    says: 'The parts into which a text splits an amount make that amount, as a reader adds them up.',
    remedy: 'Name the part that is left out, or correct the amount.',
  },
  /** same, within a document */
  PRINTED_TWICE_DIFFERENTLY: {
    method: 'H06',
    subject: 'document',
    severity: 'hard',
    title: 'One figure is printed twice, differently',
    says: 'A figure that is printed in two places is the same in both.',
    remedy: 'Correct one of the two; where they are not the same thing, say beside each what it holds.',
  },
  /** same, of two documents */
  DIFFERS_FROM_PUBLICATION: {
    method: undefined,
    subject: 'document',
    severity: 'soft',
    title: 'A figure differs from the publication it was taken from',
    says: 'A figure taken from a publication is the figure that is published there.',
    remedy: 'Take over the published figure, or name the edition or revision that the other one comes from.',
  },
  /** share */
  SHARE_DOES_NOT_RECOMPUTE: {
    method: 'S08',
    subject: 'document',
    severity: 'soft',
    title: 'A share does not recompute',
    says: 'A printed share is its part divided by the whole that it is said to be a share of.',
    remedy: 'Compute the share again on the whole that is named, or name the whole that was used.',
  },
  /** product */
  PRODUCT_DOES_NOT_RECOMPUTE: {
    method: 'S48',
    subject: 'document',
    severity: 'soft',
    title: 'An amount is not its factors multiplied',
    says: 'An amount that is explained by its factors is those factors multiplied, within 2%.',
    remedy: 'Correct the factor or the amount, or say what else is in the amount.',
  },
  /** one-base */
  SHARES_IMPLY_DIFFERENT_WHOLES: {
    method: 'S09',
    subject: 'document',
    severity: 'soft',
    title: 'Shares of one thing imply different wholes',
    says: 'Amounts divided by their shares of the same thing give one whole, each within 5% of their median.',
    remedy: 'Say which whole each share is of.',
  },
  /** one-rate */
  RATES_IMPLY_DIFFERENT_POPULATIONS: {
    method: 'S36',
    subject: 'document',
    severity: 'soft',
    title: 'Counts and rates imply different populations',
    says: 'Counts divided by their rates leave one population that fits them all.',
    remedy: 'Correct the count or the rate, or name the population that each rate is on.',
  },
  /** band */
  BAND_DOES_NOT_FIT_VALUE: {
    method: undefined,
    subject: 'document',
    severity: 'soft',
    title: 'A quartile does not fit its value',
    says: 'A value stands in the printed quartile by the published quartile values.',
    remedy: 'Print the quartile that the value is in, or name the group and edition it was read from.',
  },
  /** target */
  RATING_DOES_NOT_FIT_TARGET: {
    method: undefined,
    subject: 'document',
    severity: 'soft',
    title: 'A rating does not fit value and target',
    says: 'A value that meets its target is rated Green, and one that does not is not.',
    remedy: 'Give the reason for the rating beside it, or correct the rating.',
  },
  /** count */
  LIST_DIFFERS_FROM_NUMBER: {
    method: undefined,
    subject: 'document',
    severity: 'soft',
    title: 'A list does not hold as many as are stated',
    says: 'A document lists as many things as it says there are.',
    remedy: 'List what is left out, or correct the number; where they count different things, say which.',
  },
  /** limit */
  LIMIT_IS_PASSED: {
    method: undefined,
    subject: 'document',
    severity: 'soft',
    title: 'A limit is passed',
    says: 'What the factors make stays within the amount that is set for it.',
    remedy: 'Correct the factor or the limit, or say where the rest comes from.',
  },
  /** scale */
  UNIT_MAY_HAVE_SLIPPED: {
    method: 'S12',
    subject: 'document',
    severity: 'soft',
    title: 'A unit may have slipped',
    says: 'A measure does not become about ten, a hundred or a thousand times what it was.',
    remedy: 'Check whether one of the two is in pounds and the other in thousands; where the jump is real, give its reason.',
  },
  BRIDGE_DIFFERS_FROM_LINES: {
    method: 'H04',
    subject: 'register',
    severity: 'hard',
    title: 'The budget bridge and its lines differ',
    says: 'The savings and the growth of a budget bridge are what the lines of the year add.',
    remedy: 'Enter the line that is left out, or correct the amount of the bridge.',
  },
  PROFILE_REVERSES: {
    method: 'S44',
    subject: 'register',
    severity: 'soft',
    title: 'A lasting saving falls',
    says: 'A recurrent saving does not fall from one year to the next.',
    remedy: 'Enter it as one-off or time-limited, or say why it falls.',
  },
  LABEL_DOES_NOT_FIT: {
    method: 'S46',
    subject: 'register',
    severity: 'soft',
    title: 'A saving is not what it is called',
    says: 'A saving that is called an efficiency lowers spending without doing less; income and funding are called so.',
    remedy: 'Change the label or the cash shares, or enter the parts as lines of their own.',
  },
  NEW_IN_TWO_ROUNDS: {
    method: 'S49',
    subject: 'register',
    severity: 'soft',
    title: 'A saving is new in two budget rounds',
    says: 'A saving that an earlier round has is entered as amended or unchanged in a later one.',
    remedy: 'Enter it as amended or unchanged, or give it a lineage of its own.',
  },
  AVOIDED_FROM_NO_STATED_PATH: {
    method: 'S50',
    subject: 'register',
    severity: 'soft',
    title: 'Cost is avoided against no stated path',
    says: 'Avoided cost states what cost would have been, as a quantity and a rate.',
    remedy: 'Enter the number of people or moves and the weekly rate that was avoided.',
  },
  RUNNING_COST_MISSING: {
    method: 'S51',
    subject: 'register',
    severity: 'soft',
    title: 'A practice that costs money is entered without cost',
    says: 'Reablement and care technology are entered with what they cost to run.',
    remedy: 'Enter the running and implementation costs; where the amounts are net of them, enter the gross amounts and the costs.',
  },
  VACANCY_IS_NOT_RECURRENT: {
    method: 'S52',
    subject: 'register',
    severity: 'soft',
    title: 'Empty posts are entered as a lasting saving',
    says: 'A saving from posts left empty ends when they are filled.',
    remedy: 'Enter it as one-off, or say which posts are removed for good.',
  },
  GROSS_OR_NET_UNCLEAR: {
    method: undefined,
    subject: 'register',
    severity: 'soft',
    title: 'A saving costs as much as it brings',
    says: 'What a saving brings over its years is more than it costs, or its amounts are net of that cost.',
    remedy: 'Say whether the amounts are net, or enter the cost by year.',
  },
  MAY_BE_COUNTED_TWICE: {
    method: undefined,
    subject: 'register',
    severity: 'soft',
    title: 'Two lines are reckoned to one amount',
    says: 'Two lines reckoned to the same amount, within 2%, are two savings.',
    remedy: 'Declare the overlap and the line it is booked in, or say how the two differ.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleCode = keyof typeof RULES;
export const RULE_CODES = Object.keys(RULES) as readonly RuleCode[];
