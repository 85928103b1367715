import { financialYear, known, missing, type MissingReason } from '../../../catalogue/index.js';
import { held } from './figure-columns.js';
import { PackedFigures } from './packed-figures.js';
import { heldChange, publicColumns } from './public-view.js';

const FIGURES: readonly (number | MissingReason)[] = [0, 1.5, 'suppressed', -2e9, 'not-submitted', 0.1];
const YEAR = financialYear('2024-25');
const COLUMN = { measure: 'SHARE_65', year: YEAR, figures: FIGURES, publications: [2] } as const;

describe('figures that are held in nine bytes each', () => {
  it('are what they were, one by one and as a list', () => {
    const packed = new PackedFigures(FIGURES);
    expect(FIGURES.map((_, place) => packed.at(place))).toEqual([
      ...[known(0), known(1.5), missing('suppressed')],
      ...[known(-2e9), missing('not-submitted'), known(0.1)],
    ]);
    expect(packed.at(FIGURES.length)).toBeUndefined();
    expect(packed.spelled()).toEqual(FIGURES);
  });
  it('are written as the column was, in the same order', () => {
    expect(JSON.stringify(held(COLUMN))).toBe(JSON.stringify(COLUMN));
  });
  it('leave nothing of the list they were made of in the column', () => {
    const { get, value } = Object.getOwnPropertyDescriptor(held(COLUMN), 'figures') ?? {};
    expect([typeof get, value]).toEqual(['function', undefined]);
  });
  it('are shared with the public where nothing is other for it', () => {
    const columns = [held(COLUMN), held({ ...COLUMN, measure: 'FEEL_SAFE' as const })];
    const change = heldChange({ of: 'FEEL_SAFE', year: YEAR, figures: [[1, 'suppressed']] });
    const [same, other] = publicColumns(columns, { withheld: [], changes: [change] });
    expect(same).toBe(columns[0]);
    expect(other?.figures).toEqual([0, 'suppressed', 'suppressed', -2e9, 'not-submitted', 0.1]);
    expect(change.figures).toEqual([[1, 'suppressed']]);
  });
});
