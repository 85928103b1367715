import { councilCode, yearStartingIn } from '../../catalogue/index.js';
import type { CorroborationRatio } from '../region.js';
import type { Triangulation } from './triangulate-realm.js';
import { withSustained } from './sustained.js';

const verdict = (horizon: number, kappa: number | undefined, base = 2021): Triangulation => {
  const ratio: CorroborationRatio | undefined = kappa === undefined ? undefined : { kappa, low: kappa - 0.4, high: kappa + 0.4 };
  const window = { base: yearStartingIn(base), year: yearStartingIn(base + horizon), horizon };
  return { kind: 'verdict', council: councilCode('X99000001'), ...window, ratio, reasons: [] } as unknown as Triangulation; // all that is read of it
};
const codes = (...found: readonly Triangulation[]): readonly string[] =>
  withSustained(found).flatMap((each) => (each.kind === 'verdict' ? each.reasons.map(({ code }) => code) : []));

describe('whether a saving is sustained', () => {
  it('is so where eight tenths of the ratio are there two years on', () => {
    expect(codes(verdict(1, 0.5), verdict(3, 0.4))).toEqual(['SUSTAINED']);
    expect(codes(verdict(1, 0.5), verdict(3, 0.39))).toEqual(['NOT_SUSTAINED']);
  });

  it('is told of the later window alone, with both ratios', () => {
    const [early, late] = withSustained([verdict(1, 0.9), verdict(3, 0.2)]);
    expect(early?.kind === 'verdict' && early.reasons).toEqual([]);
    expect(late?.kind === 'verdict' && late.reasons[0]?.sentence).toBe(
      'What showed two years before does not show in full any more: the ratio was 0.90 by 2022-23 (90% interval 0.50 to 1.30) and is 0.20 by 2024-25 (90% interval -0.20 to 0.60).',
    );
  });

  it('is not asked of what did not show, of another base year, a year on, or without a ratio', () => {
    expect(codes(verdict(1, -0.1), verdict(3, 0.4))).toEqual([]);
    expect(codes(verdict(1, 0.5, 2020), verdict(3, 0.4))).toEqual([]);
    expect(codes(verdict(2, 0.5), verdict(3, 0.4))).toEqual([]);
    expect(codes(verdict(1, undefined), verdict(3, 0.4))).toEqual([]);
    expect(codes(verdict(1, 0.5), verdict(3, undefined))).toEqual([]);
  });
});
