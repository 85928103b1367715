import { measure, MEASURE_CODES } from '#domain/catalogue';
import type { Layout } from '../../layout.js';
import { measureDescribed } from '../ascof-description.table.js';
import { reconciled } from './reconciled.js';

const [DESCRIPTION, DIRECTION] = ['Measure Group Description', 'Direction'];

/** Which way is better, as the publisher says. The catalogue decides; where the two contradict each other a person is told. */
export const ASCOF_DIRECTION: Layout = {
  code: 'ascof-direction',
  holds: 'which way is better on outcomes of adult social care (ASCOF), which is compared with the catalogue',
  headings: [DESCRIPTION, DIRECTION],
  publication: undefined,
  open: (table) =>
    reconciled(table, {
      key: (row) => measureDescribed(row.cell(DESCRIPTION)) ?? row.cell(DESCRIPTION),
      differences: (row) => {
        const of = measureDescribed(row.cell(DESCRIPTION));
        if (of === undefined) return [`“${row.cell(DESCRIPTION)}” describes no measure of the catalogue`];
        const theirs = /^(higher|lower) is better$/i.exec(row.cell(DIRECTION))?.[1]?.toLowerCase();
        if (theirs === undefined) return [`“${row.cell(DIRECTION)}” says no direction`];
        const { label, polarity } = measure(of);
        return theirs === polarity ? [] : [`“${label}”: ${theirs} is better there and ${polarity} here. The catalogue is kept`];
      },
      known: CURRENT,
      lacking: (of) => `The file has no direction for “${measure(MEASURE_CODES.find((code) => code === of) ?? 'SATISFACTION').label}”`,
    }),
};

/** Measures that the framework still has. */
const CURRENT = MEASURE_CODES.filter((code) =>
  measure(code).editions.some(({ framework, to }) => framework === 'ASCOF' && to === undefined),
);
