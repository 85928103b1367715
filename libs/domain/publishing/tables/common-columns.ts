import {
  type Council,
  type Figure,
  type FinancialYear,
  isKnown,
  mapFigure,
  measure,
  type MeasureCode,
  MISSING_REASONS,
  type MissingReason,
  type Money,
} from '../../catalogue/index.js';
import type { ForeignKey, ReadColumn, TableCell } from './table.js';

/** A domain word as callers of the api know it: `not-submitted` is NOT_SUBMITTED. */
export const codeOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');

/** A domain word for people: `service-reduction` is Service reduction. */
export const labelOf = (word: string): string => {
  const words = word.replaceAll(/[-_]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The two columns of a word: its code and its label. */
export function coded<Row>(
  { name, title, description, mayBeEmpty = false }: Pick<ReadColumn<Row>, 'name' | 'title' | 'description' | 'mayBeEmpty'>,
  read: (row: Row) => string | undefined,
  { code = codeOf, label = labelOf }: { readonly code?: (word: string) => string; readonly label?: (word: string) => string } = {},
): readonly ReadColumn<Row>[] {
  const spelled = (spell: (word: string) => string) => (row: Row) => {
    const word = read(row);
    return word === undefined ? undefined : spell(word);
  };
  return [
    {
      name: `${name}_code`,
      title: `${title}, code`,
      type: 'text',
      description: `${description} As a code.`,
      mayBeEmpty,
      read: spelled(code),
    },
    { name: `${name}_label`, title, type: 'text', description: `${description} In words.`, mayBeEmpty, read: spelled(label) },
  ];
}

export const councilColumns: readonly ReadColumn<{ readonly council: Council }>[] = [
  {
    name: 'council_code',
    title: 'Council, code',
    type: 'text',
    description: 'The ONS code of the council; X99… for fictional ones.',
    read: ({ council }) => council.code,
  },
  { name: 'council_name', title: 'Council', type: 'text', description: 'Its name.', read: ({ council }) => council.name },
];

export const measureColumns = <Row>(read: (row: Row) => MeasureCode): readonly ReadColumn<Row>[] => [
  { name: 'measure_code', title: 'Measure, code', type: 'text', description: 'The concept, whatever frameworks call it.', read },
  { name: 'measure_label', title: 'Measure', type: 'text', description: 'What it is called.', read: (row) => measure(read(row)).label },
];

export const YEAR_COLUMN: ReadColumn<{ readonly year: FinancialYear }> = {
  name: 'year',
  title: 'Financial year',
  type: 'text',
  description: 'From April to March, such as 2024-25.',
  read: ({ year }) => year,
};

const UNIT_LABELS: Readonly<Record<string, string>> = {
  GBP: '£',
  PERCENT: '%',
  PER_1000: 'per 1,000 people',
  PER_100000: 'per 100,000 people',
  CLIENT_WEEKS: 'Weeks of care',
  KM2: 'km²',
  SHARE: 'Share from 0 to 1',
};
export function unitLabel(unit: string): string {
  return UNIT_LABELS[unit] ?? labelOf(unit);
}

export const OF_COUNCIL: ForeignKey = { fields: ['council_code'], table: 'councils', refersTo: ['council_code'] };
export const OF_MEASURE: ForeignKey = { fields: ['measure_code'], table: 'measures', refersTo: ['measure_code'] };

/** A figure and, where it is missing, why: never a nought and never a mark among the numbers. */
export function figureColumns<Row>(
  { name, title, description, unit }: Pick<ReadColumn<Row>, 'name' | 'title' | 'description' | 'unit'>,
  read: (row: Row) => Figure | undefined,
): readonly ReadColumn<Row>[] {
  const reason = (row: Row): MissingReason | undefined => {
    const figure = read(row);
    return figure === undefined || isKnown(figure) ? undefined : figure.reason;
  };
  return [
    {
      name,
      title,
      type: 'number',
      description,
      mayBeEmpty: true,
      ...(unit === undefined ? {} : { unit }),
      read: (row) => valueOf(read(row)),
    },
    ...coded(
      {
        name: `${name}_missing_reason`,
        title: `${title}, why missing`,
        description: `Why ${name} is empty; empty where it is not.`,
        mayBeEmpty: true,
      },
      reason,
      { label: (word) => sentence(wordsFor(word)) },
    ),
  ];
}

export const valueOf = (figure: Figure | undefined): TableCell => (figure !== undefined && isKnown(figure) ? figure.value : undefined);

const wordsFor = (word: string): string => (isReason(word) ? MISSING_REASONS[word] : word);
const isReason = (word: string): word is MissingReason => Object.hasOwn(MISSING_REASONS, word);

/** An amount of money in pounds, whole or with its pence. */
export const inPounds = (figure: Figure<Money>): Figure => mapFigure(figure, (amount) => amount.toPounds());
