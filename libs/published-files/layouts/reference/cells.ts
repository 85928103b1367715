import { type Cell, CELL_CODES, CELLS } from '#domain/catalogue';
import type { Layout } from '../../layout.js';
import { differs, reconciled } from './reconciled.js';

const OURS: ReadonlyMap<string, Cell> = new Map(CELL_CODES.map((code) => [code, CELLS[code]]));

export const CELLS_FILE: Layout = {
  code: 'cells',
  holds: 'the cells that claims are tested in, which are compared with those of this version',
  headings: ['cell_code', 'label', 'age_band', 'lines', 'price_index', 'population_index'],
  publication: undefined,
  open: (table) =>
    reconciled(table, {
      key: (row) => row.cell('cell_code'),
      differences: (row) => {
        const code = row.cell('cell_code');
        const cell = OURS.get(code);
        if (cell === undefined) return [`${code} is no cell of this version`];
        return [
          ...differs(`${code}: label`, row.cell('label'), cell.label),
          ...differs(`${code}: age band`, row.cell('age_band'), cell.ageBand),
          ...differs(`${code}: lines`, row.cell('lines').split('|').sort().join('|'), [...cell.lines].sort().join('|')),
          ...differs(`${code}: price`, priceOf(row.cell('price_index')), cell.price),
          ...differs(
            `${code}: population`,
            row.cell('population_index').replace(/^population\s*/, ''),
            cell.ageBand === 'all' ? '18+' : cell.ageBand,
          ),
        ];
      },
      known: CELL_CODES,
      lacking: (code) => `The cell ${code} is not in the file`,
    }),
};

/** “fee: nursing 65+” is a fee; whatever the composite is made of, it is the composite. */
const priceOf = (text: string): string => (text.startsWith('composite') ? 'composite' : text.replace(/^fee:\s*/, ''));
