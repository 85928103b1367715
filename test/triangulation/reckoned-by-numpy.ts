import { readFileSync } from 'node:fs';
import { clusterCovariance, clusterInfluence, type Fit, huberLeastSquares, weightedLeastSquares } from '#domain/statistics';
import { fingerprint, type Regression } from './drawn-regressions.js';

type Numbers = readonly number[];

/** What is known of a regression, as a row of recorded answers has it: matrices row after row. */
export interface Solved {
  readonly fingerprint: number;
  readonly plain: Numbers;
  readonly plainVariance: Numbers;
  readonly robust: Numbers;
  readonly robustVariance: Numbers;
  /** What each row weighed in the end. */
  readonly weights: Numbers;
}
export const PARTS = ['plain', 'plainVariance', 'robust', 'robustVariance', 'weights'] as const;

/** The ratio of one council by one test, at one horizon. */
export interface Ratio {
  readonly key: string;
  readonly ratio: Numbers;
}

/** Pass-through and displacement at a horizon, each with its standard error. */
export interface Coefficients {
  readonly horizon: number;
  readonly coefficients: Numbers;
}

const recorded = (name: string): string => readFileSync(new URL(`./reference/${name}`, import.meta.url), 'utf8');

/** The rows of a table under its comment, as they are named by its header. */
function tableOf(csv: string, columns: string): readonly (readonly string[])[] {
  const [header, ...lines] = csv
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  if (!header?.startsWith(columns)) throw new Error(`not the columns that numpy's program prints: ${header}`);
  return lines.map((line) => line.split(','));
}

/** What regression.py prints: one answer a line, in the order of the questions. */
export function solvedIn(printed: string, regressions: readonly Regression[]): readonly Solved[] {
  return printed
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const { plain, robust } = JSON.parse(line) as Record<'plain' | 'robust', Record<'coefficients' | 'variance' | 'weights', Numbers>>;
      const variances = [plain, robust].map(({ variance }) => (variance as unknown as Numbers[]).flat());
      return {
        fingerprint: fingerprint(regressions[i]!),
        plain: plain.coefficients,
        plainVariance: variances[0]!,
        robust: robust.coefficients,
        robustVariance: variances[1]!,
        weights: robust.weights,
      };
    });
}

export function recordedRegressions(): readonly Solved[] {
  const numbers = (text: string): Numbers => text.split(' ').map(Number);
  return tableOf(recorded('regression.csv'), ['fingerprint', ...PARTS].join(',')).map(([print, ...rest]) => {
    const [plain, plainVariance, robust, robustVariance, weights] = rest.map(numbers);
    return {
      fingerprint: Number(print),
      plain: plain!,
      plainVariance: plainVariance!,
      robust: robust!,
      robustVariance: robustVariance!,
      weights: weights!,
    };
  });
}

/** What our code says of the same. */
export function byOurCode(regression: Regression): Solved {
  const plain = weightedLeastSquares(regression, regression.weights);
  const robust = huberLeastSquares(regression, regression.weights, { iterations: regression.iterations, bound: regression.huber });
  if (plain === undefined || robust === undefined) throw new Error('a regression that is drawn has one answer');
  return {
    fingerprint: fingerprint(regression),
    plain: [...plain.coefficients],
    plainVariance: varianceOf(regression, plain),
    robust: [...robust.coefficients],
    robustVariance: varianceOf(regression, robust),
    weights: [...robust.weights],
  };
}

function varianceOf(regression: Regression, fit: Fit): Numbers {
  const { clusters, width } = regression;
  const influence = clusterInfluence(regression, fit, clusters, Math.max(...clusters) + 1);
  return [...clusterCovariance(influence, width, new Set(clusters).size)];
}

export const ratiosIn = (csv: string): readonly Ratio[] =>
  tableOf(csv, 'council,horizon,test,kappa,low,high').map(([council, horizon, test, ...numbers]) => ({
    key: [council, horizon, test].join(' '),
    ratio: numbers.slice(0, 3).map(Number),
  }));

export const coefficientsIn = (csv: string): readonly Coefficients[] =>
  tableOf(csv, 'horizon,theta,theta_se,phi,phi_se').map(([horizon, ...numbers]) => ({
    horizon: Number(horizon),
    coefficients: numbers.slice(0, 4).map(Number),
  }));

export const recordedPanel = (): { readonly verdicts: string; readonly calibration: string } => ({
  verdicts: recorded('peers-verdicts.csv'),
  calibration: recorded('peers-calibration.csv'),
});

/** How far two lists are apart at most, as a share of theirs where that is beyond 1; infinite where one has none or is no number. */
export function deviation(ours: Numbers | undefined, theirs: Numbers | undefined): number {
  if (ours === undefined || theirs === undefined || ours.length !== theirs.length) return Infinity;
  const apart = ours.map((value, i) => Math.abs(value - theirs[i]!) / Math.max(1, Math.abs(theirs[i]!)));
  return apart.some((distance) => Number.isNaN(distance)) ? Infinity : Math.max(0, ...apart);
}
