import { ageBandsOf, RETURN_LINES, type ReturnLineCode } from '#domain/catalogue';
import type { Layout } from '../../layout.js';
import { differs, reconciled } from './reconciled.js';

const isLine = (text: string): text is ReturnLineCode => Object.hasOwn(RETURN_LINES, text);

export const RETURN_LINES_FILE: Layout = {
  code: 'return-lines',
  holds: 'the lines of a return, which are compared with those of this version',
  headings: ['line_code', 'section', 'label', 'age_bands', 'activity_unit'],
  publication: undefined,
  open: (table) =>
    reconciled(table, {
      key: (row) => row.cell('line_code'),
      differences: (row) => {
        const code = row.cell('line_code');
        if (!isLine(code)) return [`${code} is no line of this version`];
        const line = RETURN_LINES[code];
        return [
          ...differs(`${code}: section`, hyphened(row.cell('section')), line.section),
          ...differs(`${code}: label`, row.cell('label'), line.label),
          ...differs(`${code}: age bands`, row.cell('age_bands').replace('all_ages', 'all'), ageBandsOf(code).join('|')),
          ...differs(`${code}: activity`, hyphened(row.cell('activity_unit')), line.activityUnit ?? 'none'),
        ];
      },
      known: Object.keys(RETURN_LINES),
      lacking: (code) => `The line ${code} is not in the file`,
    }),
};

const hyphened = (text: string): string => text.replaceAll('_', '-');
