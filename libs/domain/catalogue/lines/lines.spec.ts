import { ageBandsOf, CELL_CODES, cellOf, RETURN_LINES, type ReturnLineCode } from '../index.js';

const LINES = Object.keys(RETURN_LINES) as ReturnLineCode[];

describe('the cells', () => {
  it('are the nine of method section 9.1', () => {
    expect(CELL_CODES).toHaveLength(9);
  });
  it('hold every line and age band of the return exactly once', () => {
    expect(LINES).toHaveLength(19);
    for (const line of LINES) for (const band of ageBandsOf(line)) expect([line, band, cellOf(line, band)]).not.toContain(undefined);
  });
  it('keep a nursing home for older people apart from one for younger adults', () => {
    expect(cellOf('LT_NURSING', '65+')).toBe('NURSING_65');
    expect(cellOf('LT_NURSING', '18-64')).toBe('HOMES_18_64');
    expect(cellOf('LT_NURSING', 'all')).toBeUndefined();
  });
});
