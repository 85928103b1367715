import { type Audience, type Council, type FinancialYear, measure, type MeasureCode, quantity } from '../../catalogue/index.js';
import { type MeasuredFigure, measuredFigure, type Part } from '../../benchmarking/index.js';
import type { Release } from '../release/release.js';
import { coded, councilColumns, figureColumns, measureColumns, OF_COUNCIL, OF_MEASURE, unitLabel, YEAR_COLUMN } from './common-columns.js';
import { dataTable, type ReadColumn } from './table.js';

interface Row {
  readonly council: Council;
  readonly year: FinancialYear;
  readonly measured: MeasuredFigure;
  readonly sources: string | undefined;
}

const unitOf = ({ measured }: Row): string => measure(measured.measure).unit;

export const FIGURES_TABLE = dataTable<Row>({
  name: 'figures',
  title: 'Figures',
  description:
    'One row for each council, measure and year: the figure with what it is made of and where it comes from. A year of a measure that nothing is published of has no rows.',
  operation: 'figure',
  audience: 'public',
  primaryKey: ['council_code', 'measure_code', 'year'],
  foreignKeys: [OF_COUNCIL, OF_MEASURE],
  columns: [
    ...councilColumns,
    ...measureColumns<Row>(({ measured }) => measured.measure),
    YEAR_COLUMN,
    ...figureColumns<Row>(
      {
        name: 'value',
        title: 'Value',
        description: 'The figure in its full precision, in the unit beside it; measures.decimals says how it is shown.',
      },
      ({ measured }) => measured.figure,
    ),
    ...coded<Row>(
      { name: 'unit', title: 'Unit', description: 'What the value is counted in; amounts are in the prices of their year.' },
      unitOf,
      { label: unitLabel },
    ),
    ...partColumns('numerator', 'Numerator', 'What is divided'),
    ...partColumns('denominator', 'Denominator', 'What it is divided by'),
    {
      name: 'per',
      title: 'Per',
      type: 'integer',
      description: 'How many of the denominator the value is for: value = per × numerator ÷ denominator.',
      mayBeEmpty: true,
      read: ({ measured }) => measured.parts?.per,
    },
    {
      name: 'interval_lower',
      title: '95% interval, lower end',
      type: 'number',
      description: 'From where on the rate plausibly lies, where it counts people who use services.',
      mayBeEmpty: true,
      read: ({ measured }) => measured.interval?.lower,
    },
    {
      name: 'interval_upper',
      title: '95% interval, upper end',
      type: 'number',
      description: 'Up to where the rate plausibly lies.',
      mayBeEmpty: true,
      read: ({ measured }) => measured.interval?.upper,
    },
    {
      name: 'sources',
      title: 'Sources',
      type: 'text',
      description: 'The publications that the figure and its parts were read from, parted by “; ”; empty where a return gave it.',
      mayBeEmpty: true,
      read: ({ sources }) => sources,
    },
  ],
  rows: figureRows,
});

function partColumns(side: 'numerator' | 'denominator', title: string, what: string): readonly ReadColumn<Row>[] {
  const part = ({ measured }: Row): Part | undefined => measured.parts?.[side];
  return [
    {
      name: `${side}_code`,
      title: `${title}, code`,
      type: 'text',
      description: `${what}, as a code; empty for a rate that is published alone.`,
      mayBeEmpty: true,
      read: (row) => part(row)?.code,
    },
    {
      name: `${side}_label`,
      title: `${title}, name`,
      type: 'text',
      description: `${what}, in words.`,
      mayBeEmpty: true,
      read: (row) => labelOfPart(part(row)),
    },
    {
      name: `${side}_unit_code`,
      title: `${title}, unit`,
      type: 'text',
      description: 'What it is counted in.',
      mayBeEmpty: true,
      read: (row) => unitOfPart(part(row)),
    },
    ...figureColumns<Row>({ name: side, title, description: `${what}, as this reader sees it.` }, (row) => part(row)?.figure),
  ];
}

const labelOfPart = (part: Part | undefined): string | undefined => part && quantity(part.code).label;
const unitOfPart = (part: Part | undefined): string | undefined => part && quantity(part.code).unit;

/** The measures and years that a release has figures of, in its order. */
export const measureYears = ({ content }: Release): readonly { readonly code: MeasureCode; readonly year: FinancialYear }[] =>
  content.columns.map(({ measure: code, year }) => ({ code, year }));

function* figureRows(release: Release, audience: Audience): Iterable<Row> {
  const view = release.seenBy(audience);
  const named = publicationNames(release);
  for (const { code, year } of measureYears(release)) {
    for (const council of view.councilsIn(year)) {
      const measured = measuredFigure(view, council.code, code, year);
      yield { council, year, measured, sources: named(measured) };
    }
  }
}

/** The names of a figure's publications; figures of one column have the same ones, so they are put together once. */
function publicationNames({ content }: Release): (measured: MeasuredFigure) => string | undefined {
  const { publications } = content.sources;
  const names = new Map<string, string | undefined>();
  return ({ publications: own, parts }) => {
    const places = [...own, ...(parts?.numerator.publications ?? []), ...(parts?.denominator.publications ?? [])];
    const key = places.join(' ');
    if (!names.has(key)) names.set(key, spelledOut(new Set(places), publications));
    return names.get(key);
  };
}

function spelledOut(places: ReadonlySet<number>, publications: Release['content']['sources']['publications']): string | undefined {
  const cited = [...places].flatMap((place) => publications[place] ?? []);
  return cited.length === 0 ? undefined : cited.map(({ name, publisher, vintage }) => `${name} (${publisher}, ${vintage})`).join('; ');
}
