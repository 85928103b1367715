/** Something wrong with what was sent: where it is, what is wrong, and how to mend it. Never thrown; given back, many at once. */
export interface Problem {
  readonly code: ProblemCode;
  /** One or two plain sentences: what is wrong and what to do. */
  readonly message: string;
  /** The way to the field from the top of the return, such as `['savingsLines', '2', 'cashShares']`. */
  readonly path: readonly string[];
  /** The same place in the words of the return, such as `savings line AC2, cash shares`; empty where no line is meant. */
  readonly cell: string;
}

export type ProblemCode =
  | 'AGE_BAND_NOT_COLLECTED'
  | 'AIM_DOES_NOT_FIT'
  | 'AMOUNT_NEGATIVE'
  | 'ANSWER_TOO_SHORT'
  | 'BAND_REVERSED'
  | 'BRIDGE_DOES_NOT_CLOSE'
  | 'CASE_STUDY_NOT_FOUND'
  | 'CELLS_MERGED'
  | 'CELL_BLANK'
  | 'CELL_IS_ERROR'
  | 'CELL_NOT_FOUND'
  | 'CELL_NOT_ONE_THING'
  | 'CELL_OF_WRONG_KIND'
  | 'CHECK_FAILED'
  | 'CHOICE_UNKNOWN'
  | 'CODE_NOT_A_SLUG'
  | 'CODE_REPEATED'
  | 'CODE_TAKEN'
  | 'COLLECTION_NOT_DEFINED'
  | 'COLLECTION_NOT_OPEN'
  | 'COLUMN_MISSING'
  | 'COLUMN_REPEATED'
  | 'CONVENTION_TO_CONFIRM'
  | 'CONVENTION_UNKNOWN'
  | 'COUNCIL_NOT_IN_YEAR'
  | 'COUNCIL_NOT_OWN'
  | 'COUNCIL_REPEATED'
  | 'COUNCIL_UNKNOWN'
  | 'DATES_REVERSED'
  | 'DAY_DOES_NOT_FIT'
  | 'DAY_MISSING'
  | 'DERIVED_OVERWRITTEN'
  | 'DOCUMENT_TOO_LARGE'
  | 'EMBARGO_MISSING'
  | 'EMBARGO_OVER'
  | 'FIGURE_NOT_READ'
  | 'FIGURE_REPEATED'
  | 'FILE_NAME_NOT_TAKEN'
  | 'FINDING_NOT_FOUND'
  | 'FINDINGS_OPEN'
  | 'FORMULA_WITHOUT_VALUE'
  | 'GROUP_EMPTY'
  | 'GROUP_TOO_LARGE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'LINE_NOT_FOUND'
  | 'LINE_OF_OTHER_COUNCIL'
  | 'LINE_REPEATED'
  | 'MAILBOX_NOT_ONE'
  | 'MAILBOX_PERSONAL'
  | 'MEMBERS_DO_NOT_FIT'
  | 'NAME_MISSING'
  | 'NOTHING_TO_SUBMIT'
  | 'NOT_SUSTAINED_YET'
  | 'OVERRIDE_NOT_NEEDED'
  | 'PEER_GROUP_NOT_FOUND'
  | 'PEER_GROUP_SHARED'
  | 'PRE_ELECTION_PERIOD'
  | 'PROGRAMME_NOT_FOUND'
  | 'PROGRAMME_NOT_IN_RELEASE'
  | 'QUERIES_OPEN'
  | 'QUERY_NOT_FOUND'
  | 'RANGE_IN_CELL'
  | 'READINGS_TOO_MANY'
  | 'READING_CANNOT_LAND'
  | 'READING_NOT_FINISHED'
  | 'READING_NOT_NEWEST'
  | 'REALMS_MIXED'
  | 'REASON_MISSING'
  | 'RELEASE_NOT_PUBLISHED'
  | 'RELEASE_WITHDRAWN'
  | 'RETURN_NOT_FOUND'
  | 'RETURN_NOT_PRINTED'
  | 'REVIEWED_BY_AUTHOR'
  | 'REVIEW_NOT_FOUND'
  | 'REVIEW_RECORDED'
  | 'ROWS_TOO_MANY'
  | 'SAVINGS_NOT_VALIDATED'
  | 'SHARES_NOT_ONE'
  | 'STATE_DOES_NOT_ALLOW'
  | 'STEP_DOES_NOT_FIT'
  | 'STEP_NOT_ABOVE_ZERO'
  | 'STRAND_UNKNOWN'
  | 'TABLE_REPEATED'
  | 'TABLE_WITHOUT_HEADINGS'
  | 'TEMPLATE_NOT_WANTED'
  | 'UNIT_NOT_COLLECTED'
  | 'UPLOAD_AWAITS_FILE'
  | 'UPLOAD_LANDED'
  | 'UPLOAD_NOT_FOUND'
  | 'VALIDATED_ABOVE_REPORTED'
  | 'VALIDATED_BY_WRONG_ROLE'
  | 'VALUE_NOT_POSSIBLE'
  | 'VERSION_CONFLICT'
  | 'VERSION_NOT_CURRENT'
  | 'WORDING_TOO_CERTAIN'
  | 'YEARS_DO_NOT_FIT'
  | 'YEAR_REPEATED';

export const problem = (code: ProblemCode, message: string, path: readonly (string | number)[] = [], cell = ''): Problem => ({
  code,
  message,
  path: path.map(String),
  cell,
});

/** The answer of every step to a key that was used for something else. */
export const KEY_REUSED = problem(
  'IDEMPOTENCY_KEY_REUSED',
  'This idempotency key was used for a different request. Send each new request with a new key.',
  ['idempotencyKey'],
);
