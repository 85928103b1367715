import { byOurCode, NAMES } from './by-our-code.js';
import { deviation, recorded } from './reckoned-by-r.js';

const ROWS = recorded().map((row, i) => ({ ...row, line: i + 2 }));
/** Ranks are drawn, by R from a stream of its own. */
const isDrawn = ({ statistic }: { readonly statistic: string }): boolean => statistic === 'rankIntervals';

describe('what R was asked once and said', () => {
  it.each(ROWS.filter((row) => !isDrawn(row)))('our $statistic says too (line $line)', (row) => {
    expect(deviation(row)).toBeLessThanOrEqual(1e-9);
  });

  it.each(ROWS.filter(isDrawn))(
    'our $statistic says too, but for one rank that chance may move (line $line)',
    ({ statistic, x, y, expected }) => {
      const ours = byOurCode(statistic, x, y)!;
      expect(Math.max(...ours.map((rank, i) => Math.abs(rank - expected![i]!)))).toBeLessThanOrEqual(1);
    },
  );

  it('concerns every statistic, at least forty times in all', () => {
    expect([...new Set(ROWS.map(({ statistic }) => statistic))].sort()).toEqual([...NAMES].sort());
    expect(ROWS.length).toBeGreaterThanOrEqual(40);
  });

  it('names the call and the version of R that said it', () => {
    for (const { version, call } of ROWS) expect([version, call]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), expect.any(String)]);
  });
});

describe('a comparison with R', () => {
  const row = { ...ROWS[0]!, statistic: 'mean', x: [1, 2, 6], y: [] };

  it('notices a difference in the ninth place, and one answer too few or too many', () => {
    expect(deviation({ ...row, expected: [3] })).toBe(0);
    expect(deviation({ ...row, expected: [3.00000001] })).toBeGreaterThan(1e-9);
    expect(deviation({ ...row, expected: [Number.NaN] })).toBe(Infinity);
    expect(deviation({ ...row, expected: [3, 3] })).toBe(Infinity);
    expect(deviation({ ...row, expected: undefined })).toBe(Infinity);
    expect(deviation({ ...row, statistic: 'standardise', x: [2, 2], expected: [0, 0] })).toBe(Infinity);
  });
});
