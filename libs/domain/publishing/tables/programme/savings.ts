import { CELLS } from '../../../catalogue/index.js';
import { PRACTICE_TAGS } from '../../../practice/index.js';
import { assuranceLevel, CASH_EFFECTS, type SavingsLine } from '../../../savings/index.js';
import { coded, councilColumns, labelOf, OF_COUNCIL } from '../common-columns.js';
import { dataTable, type ReadColumn } from '../table.js';
import { COLLECTION_COLUMN, type OfPlan, plansOf } from './plans.js';

interface Row extends OfPlan {
  readonly line: SavingsLine;
}

const text = (name: string, title: string, description: string, read: (line: SavingsLine) => string | undefined): ReadColumn<Row> => ({
  name,
  title,
  type: 'text',
  description,
  mayBeEmpty: true,
  read: ({ line }) => read(line),
});
const word = (name: string, title: string, description: string, read: (line: SavingsLine) => string | undefined) =>
  coded<Row>({ name, title, description, mayBeEmpty: true }, ({ line }) => read(line));
const several = (texts: readonly string[]): string | undefined => (texts.length === 0 ? undefined : texts.join('; '));

export const SAVINGS_TABLE = dataTable<Row>({
  name: 'savings',
  title: 'Savings lines',
  description:
    'Each savings line of each plan of the release, in the state that its last step led to. What it amounts to is in savings-amounts.',
  operation: 'savingsRegister',
  audience: 'programme',
  primaryKey: ['council_code', 'collection', 'reference'],
  foreignKeys: [OF_COUNCIL],
  columns: [
    ...councilColumns,
    COLLECTION_COLUMN,
    {
      name: 'reference',
      title: 'Reference',
      type: 'text',
      description: 'The council’s own reference within its return.',
      read: ({ line }) => line.reference,
    },
    { name: 'title', title: 'Title', type: 'text', description: 'What the council calls it.', read: ({ line }) => line.title },
    text('lineage', 'Lineage', 'What the council calls the same saving in every budget round.', ({ lineage }) => lineage),
    text('vintage', 'Budget round', 'The round it was printed in, by its first year.', ({ vintage }) => vintage),
    ...word(
      'vintage_change',
      'Against the round before',
      'How it stands to the budget round before.',
      ({ vintageChange }) => vintageChange,
    ),
    ...word('tier', 'Tier', 'Whether it is of a baseline or a stretch target.', ({ tier }) => tier),
    ...word('nature', 'Nature', 'What kind of saving the council says it is.', ({ nature }) => nature),
    ...CASH_EFFECTS.map((effect): ReadColumn<Row> => ({
      name: `share_${effect.replaceAll('-', '_')}`,
      title: `Share: ${labelOf(effect).toLowerCase()}`,
      type: 'number',
      unit: 'SHARE',
      description: `How much of it is of this effect on cash, from 0 to 1; the shares of a line add up to 1.`,
      read: ({ line }) => line.cashShares[effect],
    })),
    ...word('recurrence', 'Recurrence', 'Whether it lasts.', ({ recurrence }) => recurrence),
    {
      name: 'lasts_years',
      title: 'Lasts, years',
      type: 'integer',
      description: 'How many years a time-limited saving lasts.',
      mayBeEmpty: true,
      read: ({ line }) => line.lastsYears,
    },
    {
      name: 'months_in_first_year',
      title: 'Months in first year',
      type: 'integer',
      description: 'How many months of its first year it works.',
      read: ({ line }) => line.monthsInFirstYear,
    },
    ...word('delivery_state', 'State', 'How far it has come.', ({ deliveryState }) => deliveryState),
    ...word('service', 'Service', 'Adult social care, or another service of the same department.', ({ service }) => service),
    ...word('assurance_level', 'Assurance', 'How far a reader may rely on the claim as stated.', ({ assurance }) =>
      assuranceLevel(assurance),
    ),
    text('practice_codes', 'Practices, codes', 'The practices behind it, parted by “; ”.', ({ practiceTags }) => several(practiceTags)),
    text('practice_labels', 'Practices', 'The same in words.', ({ practiceTags }) =>
      several(practiceTags.map((tag) => PRACTICE_TAGS[tag].label)),
    ),
    text('locus', 'Where it should show', 'Cells of the return with the share of each, parted by “; ”.', ({ locus }) =>
      several(locus.map(({ cell, share }) => `${CELLS[cell].label} (${cell}): ${share}`)),
    ),
    text('note', 'Note', 'What the council adds.', ({ note }) => note),
    text('document', 'Document', 'Where it was read.', ({ provenance }) => provenance?.document),
    text('paragraph', 'Paragraph', 'And in which paragraph.', ({ provenance }) => provenance?.paragraph),
  ],
  rows: (release) =>
    plansOf(release).flatMap(({ council, plan }) => plan.savingsLines.map((line) => ({ council, collection: plan.collection, line }))),
});
