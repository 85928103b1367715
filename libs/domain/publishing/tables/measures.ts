import { type Edition, type Measure, measure, MEASURE_CODES, type MeasureCode, quantity } from '../../catalogue/index.js';
import { coded, codeOf, labelOf, unitLabel } from './common-columns.js';
import { dataTable, type ReadColumn } from './table.js';

interface Row {
  readonly code: MeasureCode;
  readonly measure: Measure;
  readonly version: number;
}

const several = (texts: readonly string[]): string | undefined => (texts.length === 0 ? undefined : texts.join('; '));

const text = (name: string, title: string, description: string, read: (measure: Measure) => string | undefined): ReadColumn<Row> => ({
  name,
  title,
  type: 'text',
  description,
  mayBeEmpty: true,
  read: ({ measure: row }) => read(row),
});

function partColumns(side: 'numerator' | 'denominator', title: string): readonly ReadColumn<Row>[] {
  const code = ({ formula }: Measure): string | undefined => (formula.kind === 'ratio' ? formula[side] : undefined);
  const label = ({ formula }: Measure): string => (formula.kind === 'ratio' ? quantity(formula[side]).label : formula[side]);
  return [
    text(`${side}_code`, `${title}, code`, 'The quantity as a code; empty for a rate that is published alone.', code),
    text(`${side}_label`, title, 'In words.', label),
  ];
}

const GROUPS: Readonly<Record<string, string>> = { all: 'All adults', '18-64': 'People aged 18 to 64', '65+': 'People aged 65 and over' };
const groupCode = (group: string): string => (group === 'all' ? 'ALL_ADULTS' : `AGE_${group.replace('-', '_').replace('+', '_PLUS')}`);

const POLARITIES: Readonly<Record<string, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  band: 'Nearness to a council’s own target band is better',
  none: 'Neither direction is better',
};

export const MEASURES_TABLE = dataTable<Row>({
  name: 'measures',
  title: 'Measures',
  description: 'The catalogue of measures: what each means, how it is worked out, and what a reader must know before drawing a conclusion.',
  operation: 'measures',
  audience: 'public',
  primaryKey: ['measure_code'],
  foreignKeys: [],
  columns: [
    {
      name: 'measure_code',
      title: 'Measure, code',
      type: 'text',
      description: 'The concept, whatever frameworks call it.',
      read: ({ code }) => code,
    },
    { name: 'measure_label', title: 'Measure', type: 'text', description: 'What it is called.', read: ({ measure: { label } }) => label },
    text('definition', 'Definition', 'What it means.', ({ definition }) => definition),
    ...coded<Row>({ name: 'unit', title: 'Unit', description: 'What its values are counted in.' }, (row) => row.measure.unit, {
      label: unitLabel,
    }),
    {
      name: 'version',
      title: 'Version',
      type: 'integer',
      description: 'The version of the definition that the release was built with; the words beside it are those of today.',
      read: (row) => row.version,
    },
    {
      name: 'decimals',
      title: 'Decimals',
      type: 'integer',
      description: 'With how many decimals a value is shown; it is kept with all it has.',
      read: (row) => row.measure.decimals,
    },
    ...coded<Row>({ name: 'polarity', title: 'Polarity', description: 'Which direction is better.' }, (row) => row.measure.polarity, {
      label: (word) => POLARITIES[word] ?? labelOf(word),
    }),
    ...partColumns('numerator', 'Numerator'),
    ...partColumns('denominator', 'Denominator'),
    {
      name: 'per',
      title: 'Per',
      type: 'integer',
      description: 'How many of the denominator a value is for.',
      mayBeEmpty: true,
      read: ({ measure: { formula } }) => (formula.kind === 'ratio' ? formula.per : undefined),
    },
    ...coded<Row>({ name: 'client_group', title: 'About', description: 'Whose service it is about.' }, (row) => row.measure.clientGroup, {
      code: groupCode,
      label: (word) => GROUPS[word] ?? word,
    }),
    ...coded<Row>(
      { name: 'audience', title: 'For', description: 'Who may read its figures: anybody, or those with a key of the programme.' },
      (row) => row.measure.audience,
    ),
    text('source', 'Source', 'Where its figures come from.', ({ source }) => source),
    text('editions', 'Editions', 'What frameworks call it, with the years where these are not all, parted by “; ”.', ({ editions }) =>
      several(editions.map(editionInWords)),
    ),
    text('influences', 'Influences', 'What moves it besides how well a council does, parted by “; ”.', ({ influences }) =>
      several(influences),
    ),
    text('peer_model_codes', 'Peers, codes', 'The peer models that suit it, the best first, parted by “; ”.', ({ peerModels }) =>
      several(peerModels.map(codeOf)),
    ),
    text('peer_model_labels', 'Peers', 'The same in words.', ({ peerModels }) => several(peerModels.map(labelOf))),
    text('caveat', 'Caveat', 'What goes with every figure.', ({ caveat }) => caveat),
    {
      name: 'review_by',
      title: 'Review by',
      type: 'date',
      description: 'The day by which its row is looked at again.',
      read: (row) => row.measure.reviewBy,
    },
  ],
  rows: (release) => MEASURE_CODES.map((code) => ({ code, measure: measure(code), version: release.measureVersion(code) })),
});

function editionInWords({ framework, code, from, to }: Edition): string {
  const years = from === undefined && to === undefined ? '' : ` (${from ?? ''} to ${to ?? ''})`;
  return `${framework} ${code}${years.replace('( to', '(to').replace(' to )', ' on)')}`;
}
