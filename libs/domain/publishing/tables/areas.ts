import { AREAS, type Figure, isMeasureCode, known, measure, missing, quantity } from '../../catalogue/index.js';
import type { AreaFigure } from '../release/figures/release-view.js';
import { coded, figureColumns, unitLabel, YEAR_COLUMN } from './common-columns.js';
import { dataTable } from './table.js';

const named = ({ of }: AreaFigure): { readonly label: string; readonly unit: string } => (isMeasureCode(of) ? measure(of) : quantity(of));
const figureOf = ({ figure }: AreaFigure): Figure => (typeof figure === 'number' ? known(figure) : missing(figure));

export const AREAS_TABLE = dataTable<AreaFigure>({
  name: 'areas',
  title: 'England and its regions',
  description: 'What publications give for England and for its regions, as they give it: nothing here is added up from councils.',
  operation: 'benchmark',
  audience: 'public',
  primaryKey: ['area_code', 'of_code', 'year'],
  foreignKeys: [],
  columns: [
    { name: 'area_code', title: 'Area, code', type: 'text', description: 'Its ONS code.', read: ({ area }) => area },
    { name: 'area_name', title: 'Area', type: 'text', description: 'Its name.', read: ({ area }) => AREAS[area] },
    {
      name: 'of_code',
      title: 'Of, code',
      type: 'text',
      description: 'The measure, or a quantity that measures are made of.',
      read: ({ of }) => of,
    },
    { name: 'of_label', title: 'Of', type: 'text', description: 'The same in words.', read: (row) => named(row).label },
    YEAR_COLUMN,
    ...figureColumns<AreaFigure>({ name: 'value', title: 'Value', description: 'As published, in the unit beside it.' }, figureOf),
    ...coded<AreaFigure>({ name: 'unit', title: 'Unit', description: 'What the value is counted in.' }, (row) => named(row).unit, {
      label: unitLabel,
    }),
  ],
  rows: ({ content }) => content.areas,
});
