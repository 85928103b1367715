import { settling, type Unsettled } from './settling.js';

/** Method 2.5, golden G5: a claim of 4.75 where 91.3688 was expected, at a noise of 3%: the half-width of the ratio is 4.509 / 4.75. */
const G5: Unsettled = {
  ratio: { kappa: 0.783, low: 0.783 - 0.9492, high: 0.783 + 0.9492 },
  ...{ claim: 4.75e6, noise: 0.03 * 91.3688e6, horizon: 2, transfersDeclared: false },
  ...{ registered: 40, claimsMissing: 0, untestedPractices: [] },
};
const steps = (more: Partial<Unsettled> = {}): ReturnType<typeof settling> => settling({ ...G5, ...more });
const of = (step: string, more: Partial<Unsettled> = {}): ReturnType<typeof settling>[number] =>
  steps(more).find((each) => each.step === step)!;

describe('what would settle a claim', () => {
  it('halves an interval that is noise alone where transfers are declared', () => {
    expect(of('declare-transfers').halfWidth).toBeCloseTo(0.9492 / 2, 3);
    expect(of('declare-transfers').shrinks).toBeCloseTo(0.5, 3);
  });

  it('keeps what the calibration does not know, whatever is declared', () => {
    // Noise of .6 and a rest of .8 make 1; half the noise and all of the rest make the root of .09 + .64.
    const ratio = { kappa: 0.5, low: -0.5, high: 1.5 };
    const noise = (0.6 * 4.75e6) / 1.6449;
    expect(of('declare-transfers', { ratio, noise }).halfWidth).toBeCloseTo(Math.sqrt(0.73), 3);
  });

  it('says that a year more shrinks it by what claims grow more than noise does', () => {
    // Method 2.6: 8.3% over three years beside 7.5% over two, and claims of three years beside two.
    expect(of('another-year').halfWidth).toBeCloseTo((0.9492 * (8.3 / 7.5) * 2) / 3, 3);
  });

  it('does not offer a fourth year, or to declare what is declared', () => {
    expect(steps({ horizon: 3, transfersDeclared: true })).toEqual([]);
  });

  it('shrinks what the calibration does not know by the root of how many more are heard', () => {
    const ratio = { kappa: 0.5, low: -0.5, high: 1.5 };
    const heard = of('more-claims-known', { ratio, noise: 0, registered: 40, claimsMissing: 120 });
    expect(heard.halfWidth).toBeCloseTo(0.5, 9);
    expect(heard.sentence).toContain('the other 120 councils');
  });

  it('is told with the step first that shrinks the interval most', () => {
    const widths = steps({ claimsMissing: 20 }).map(({ halfWidth }) => halfWidth);
    expect(widths).toHaveLength(3);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it('says whether the same ratio would then be more than insufficient evidence', () => {
    // .783 with .4746 on either side leaves nothing out below .3084: above a tenth, and beyond nine tenths.
    expect(of('declare-transfers').wouldDecide).toBe(true);
    // With .7003 on either side it reaches down to .083, and up beyond nine tenths.
    expect(of('another-year').wouldDecide).toBe(false);
  });

  it('offers activity last, as what makes no interval narrower', () => {
    const all = steps({ untestedPractices: ['Reablement'] });
    expect(all.at(-1)).toMatchObject({ step: 'return-activity', shrinks: 0 });
    expect(all.at(-1)?.sentence).toContain('Reablement');
  });
});
