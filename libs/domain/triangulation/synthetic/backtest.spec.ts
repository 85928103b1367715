import { mulberry32, normal } from '../../statistics/index.js';
import { backtest, type Backtest, RIDGES } from './backtest.js';
import type { Outcomes } from './outcomes.js';
import { placeboInTime } from './placebo.js';

const outcomesOf = (rows: readonly (readonly number[])[]): Outcomes => ({
  values: Float64Array.from(rows.flat()),
  councils: rows.length,
  years: rows[0]!.length,
});
function tested(rows: readonly (readonly number[])[], heldOut: number): Backtest {
  const found = backtest(outcomesOf(rows), heldOut);
  if (found === undefined) throw new Error('no weights at any ridge');
  return found;
}

/** Thirty councils between the slowest and the fastest of one movement that all share, and nothing else. */
function oneFactor(years: number): readonly (readonly number[])[] {
  const random = mulberry32(5);
  let level = 0;
  const factor = Array.from({ length: years }, () => (level += normal(random, 0, 0.05)));
  return Array.from({ length: 30 }, (_, j) => factor.map((value) => (0.1 + j / 20) * value));
}

/** Forty councils of which each goes its own way from year to year. */
function ownWays(years: number): readonly (readonly number[])[] {
  const random = mulberry32(6);
  return Array.from({ length: 40 }, () => {
    let level = 0;
    return Array.from({ length: years }, () => (level += normal(random, 0, 0.03)));
  });
}

describe('a backtest', () => {
  it('foretells councils that share one movement to different degrees almost without error, and prefers the least ridge', () => {
    const { gain, ridge, errors } = tested(oneFactor(10), 2);
    // All but the slowest and the fastest lie between others.
    expect(Math.max(...[...errors].slice(1, -1).map(Math.abs))).toBeLessThan(1e-4);
    expect(ridge).toBe(0);
    expect(gain).toBeGreaterThan(0.9);
  });

  it('gains nothing over the national mean where every council goes its own way', () => {
    const { gain, tried } = tested(ownWays(9), 2);
    expect(gain).toBeLessThan(0);
    expect(tried.map(({ ridge }) => ridge)).toEqual([...RIDGES]);
  });

  it('gains nothing where all councils move alike, and the mean foretells everything', () => {
    expect(
      tested(
        Array.from({ length: 6 }, () => [0, 1, 3, 2, 5, 4]),
        2,
      ),
    ).toMatchObject({ gain: 0, national: { rmse: 0 } });
  });

  it('chooses the ridge with the least error, and has that error', () => {
    const { tried, ridge, rmse, errors } = tested(ownWays(9), 2);
    expect(rmse).toBe(Math.min(...tried.map((each) => each.rmse!)));
    expect(tried.find((each) => each.rmse === rmse)!.ridge).toBe(ridge);
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / 40)).toBeCloseTo(rmse, 12);
  });

  it('never sees the years that it holds out: they change its errors and not its weights', () => {
    const rows = ownWays(9);
    const shifted = rows.map((row, j) => row.map((value, t) => (j === 7 && t === 8 ? value + 1 : value)));
    const [as, otherwise] = [tested(rows, 2), tested(shifted, 2)];
    const moved = RIDGES.map((ridge) => [as, otherwise].map(({ tried }) => tried.find((each) => each.ridge === ridge)!.rmse!));
    expect(moved.every(([before, after]) => after! > before!)).toBe(true);
    if (as.ridge === otherwise.ridge) expect(otherwise.errors[7]! - as.errors[7]!).toBeCloseTo(1, 12);
  });
});

describe('the national mean that a backtest is compared with', () => {
  it('is every other council’s movement from the last year known, where councils wander', () => {
    // Beyond the last year known councils move by 0, 3 and 6; their levels before it are far apart, so that the mean of years is a poor one.
    const rows = [
      [0, 10, 20, 20],
      [0, 0, 0, 3],
      [9, -3, -9, -3],
    ];
    const { national } = tested(rows, 1);
    // Others move by 4.5, 3 and 1.5: errors of -4.5, 0 and 4.5.
    expect(national).toEqual({ level: 'last-year', rmse: expect.closeTo(Math.sqrt(40.5 / 3), 12) });
  });

  it('is the same from the mean of the years known, where councils come back to it', () => {
    // Each last year known is out of line, and the year held out is each council's mean again, and 0, 3 and 6 more.
    const rows = [
      [0, 0, 6, 2],
      [1, 1, -8, 1],
      [5, 5, 5, 11],
    ];
    const { national } = tested(rows, 1);
    expect(national).toEqual({ level: 'mean-of-years', rmse: expect.closeTo(Math.sqrt(40.5 / 3), 12) });
  });
});

describe('a placebo in time', () => {
  it('is the council’s error in the backtest, and the share foretold at least as badly for their size', () => {
    const errors = Float64Array.of(0.02, -0.05, 0.01, 0.06);
    const sizes = Float64Array.of(1, 1, 1, 2);
    expect(placeboInTime(errors, sizes, 0)).toEqual({ gap: 0.02, p: 0.75 });
    expect(placeboInTime(errors, sizes, 1)).toEqual({ gap: -0.05, p: 0.25 });
    expect(placeboInTime(errors, sizes, 3)).toEqual({ gap: 0.06, p: 0.5 });
  });
});
