import { type Figure, isKnown, known, type Money } from '../../../catalogue/index.js';
import { DIFFERENCE_REASON_CODES, differenceReason, type DifferenceReasonCode } from '../../reconciliation/difference-reason.table.js';
import { NATIONAL_RETURN_CODES, nationalReturn } from '../../reconciliation/national-return.table.js';
import { NOT_COMPARABLE_REASONS } from '../../reconciliation/not-comparable.js';
import {
  type Reconciliation,
  reconciliationOf,
  type ReconciledReturn,
  type ReconciliationOutcome,
} from '../../reconciliation/reconciliation.js';
import { explanationLabel } from '../../reconciliation/reconciliation-sentence.js';
import type { Release } from '../../release/release.js';
import { coded, councilColumns, figureColumns, inPounds, labelOf, OF_COUNCIL, YEAR_COLUMN } from '../common-columns.js';
import { dataTable, type ReadColumn } from '../table.js';
import { plansOf } from './plans.js';

type Row = Pick<Reconciliation, 'council' | 'year'> & { readonly outcome: ReconciliationOutcome };

const RETURN_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  NATIONAL_RETURN_CODES.map((code) => [code, `${nationalReturn(code).of}: ${nationalReturn(code).label}`]),
);
const BECAUSE: Readonly<Record<string, string>> = NOT_COMPARABLE_REASONS;
const EXPLANATION_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  ([...DIFFERENCE_REASON_CODES, 'all-declared'] as const).map((of) => [of, explanationLabel(of)]),
);

const reconciled = ({ outcome }: Row): ReconciledReturn | undefined => (outcome.kind === 'reconciled' ? outcome : undefined);
const asFigure = (side: Figure<Money> | Money): Figure => inPounds('kind' in side ? side : known(side));

const pounds = (
  name: string,
  title: string,
  description: string,
  read: (found: ReconciledReturn) => Money | undefined,
): ReadColumn<Row> => ({
  ...{ name, title, type: 'number', unit: 'GBP', mayBeEmpty: true },
  description: `${description}, in pounds; empty where the two are not comparable.`,
  read: (row) => {
    const found = reconciled(row);
    return found && read(found)?.toPounds();
  },
});

/** What one reason would explain; empty where the return does not say, which is not nought. */
const wouldExplain = (code: DifferenceReasonCode): ReadColumn<Row> => ({
  ...{ name: `would_explain_${code.replaceAll('-', '_')}`, type: 'number', unit: 'GBP', mayBeEmpty: true },
  title: `Would explain: ${differenceReason(code).label}`,
  description: 'What this would explain of the difference, in pounds; empty where the return does not say.',
  read: (row) => {
    const amount = reconciled(row)?.reasons.find((each) => each.code === code)?.amount;
    return amount !== undefined && isKnown(amount) ? amount.value.toPounds() : undefined;
  },
});

export const RECONCILIATION_TABLE = dataTable<Row>({
  name: 'reconciliation',
  title: 'Reconciliation with national returns',
  description:
    'What each accepted return says of the year’s spending beside what the council told the country: of the revenue outturn always, and of finance returns where they are published. What would explain a difference is not known to.',
  operation: 'reconciliation',
  audience: 'programme',
  ofOwnCouncil: true,
  primaryKey: ['council_code', 'year', 'national_return_code'],
  foreignKeys: [OF_COUNCIL],
  columns: [
    ...councilColumns,
    YEAR_COLUMN,
    ...coded<Row>(
      { name: 'national_return', title: 'National return', description: 'The published figure that the return is set against.' },
      ({ outcome }) => outcome.against,
      { label: (code) => RETURN_LABELS[code] ?? labelOf(code) },
    ),
    ...coded<Row>({ name: 'state', title: 'State', description: 'How the two stand to each other.' }, ({ outcome }) =>
      outcome.kind === 'reconciled' ? outcome.state : outcome.kind,
    ),
    ...coded<Row>(
      { name: 'not_comparable', title: 'Why not comparable', description: 'Why not; empty where they are comparable.', mayBeEmpty: true },
      ({ outcome }) => (outcome.kind === 'reconciled' ? undefined : outcome.why),
      { label: (why) => BECAUSE[why] ?? labelOf(why) },
    ),
    ...figureColumns<Row>(
      { name: 'ours', title: 'Accepted return', unit: 'GBP', description: 'The figure of the accepted return.' },
      ({ outcome }) => asFigure(outcome.ours),
    ),
    ...figureColumns<Row>(
      { name: 'theirs', title: 'National return', unit: 'GBP', description: 'The published figure, which is rounded to £1,000.' },
      ({ outcome }) => asFigure(outcome.theirs),
    ),
    pounds('difference', 'Difference', 'The accepted return less the national one', ({ difference }) => difference),
    {
      ...{ name: 'difference_share', title: 'Difference, share', type: 'number', unit: 'SHARE', mayBeEmpty: true },
      description: 'The difference as a share of the national return.',
      read: (row) => reconciled(row)?.share,
    },
    pounds('tolerance', 'Tolerance', 'Within what the two agree', ({ tolerance }) => tolerance),
    ...DIFFERENCE_REASON_CODES.map(wouldExplain),
    ...coded<Row>(
      {
        name: 'nearest',
        title: 'Nearest explanation',
        description: 'What would leave least of the difference; empty where nothing would explain a part of it.',
        mayBeEmpty: true,
      },
      (row) => reconciled(row)?.nearest?.of,
      { label: (of) => EXPLANATION_LABELS[of] ?? labelOf(of) },
    ),
    pounds('remainder', 'Remainder', 'What the nearest would leave of the difference', ({ remainder }) => remainder),
    {
      ...{ name: 'tried', title: 'Tried', type: 'integer', mayBeEmpty: true },
      description: 'How many amounts the difference was set against: the more, the likelier that one fits by chance.',
      read: (row) => reconciled(row)?.tried,
    },
    {
      ...{ name: 'publications', title: 'Publications', type: 'text', mayBeEmpty: true },
      description: 'What the published figures of the year were read from, each with its vintage, parted by “; ”.',
      read: ({ outcome: { publications } }) =>
        publications.length === 0 ? undefined : publications.map(({ name, vintage }) => `${name} (${vintage})`).join('; '),
    },
    {
      ...{ name: 'sentence', title: 'In a sentence', type: 'text', description: 'What was found, in plain words.' },
      read: ({ outcome }) => outcome.sentence,
    },
  ],
  rows: rowsOf,
});

function* rowsOf(release: Release): Iterable<Row> {
  for (const { council, plan } of plansOf(release)) {
    const { outcomes, year } = reconciliationOf(release, council, plan.collection);
    for (const outcome of outcomes)
      if (outcome.against === 'revenue-outturn' || outcome.publications.length > 0) yield { council, year, outcome };
  }
}
