import { answeredClaims, type MarkedPanel } from './answered-claim.js';
import { type Pooling, SCORE_FIGURE_NAMES, SCORE_FIGURES, type ScoreFigureName } from './figure.table.js';
import { type PanelScore, scorePanel } from './score-panel.js';

/** A figure of one panel or several; `error` is the standard error between panels, where there are two or more. */
export interface PooledFigure {
  readonly value: number | undefined;
  readonly error: number | undefined;
}

export interface Score {
  readonly horizon: number;
  readonly figures: Readonly<Record<ScoreFigureName, PooledFigure>>;
}

/** Marks an engine's answers for one panel or several, horizon by horizon. The councils of a panel share one calibration, so errors are between panels. */
export function score(panels: readonly MarkedPanel[]): readonly Score[] {
  const marked = panels.map((panel) => ({ claims: answeredClaims(panel), coefficients: panel.answer.coefficients }));
  const horizons = new Set(marked.flatMap(({ claims }) => claims.map(({ horizon }) => horizon)));
  return [...horizons]
    .sort((a, b) => a - b)
    .map((horizon) => {
      const scores = marked.map(({ claims, coefficients }) =>
        scorePanel(
          claims.filter((claim) => claim.horizon === horizon),
          coefficients.find((each) => each.horizon === horizon),
        ),
      );
      return { horizon, figures: pooled(scores) };
    });
}

const pooled = (scores: readonly PanelScore[]): Score['figures'] =>
  Object.fromEntries(SCORE_FIGURE_NAMES.map((name) => [name, pool(scores, name, SCORE_FIGURES[name].pooled)])) as Score['figures'];

function pool(scores: readonly PanelScore[], name: ScoreFigureName, how: Pooling): PooledFigure {
  const known = scores.flatMap((of) => {
    const value = of[name];
    return value === undefined || Number.isNaN(value) ? [] : [{ value, weight: weightOf(of, how) }];
  });
  if (how === 'sum') return { value: known.reduce((sum, { value }) => sum + value, 0), error: undefined };
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  if (!(whole > 0)) return { value: undefined, error: undefined };
  const mean = known.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole;
  const squares = known.reduce((sum, { value, weight }) => sum + (weight * (value - mean)) ** 2, 0);
  const panels = known.length;
  return { value: mean, error: panels > 1 ? Math.sqrt((squares * panels) / (panels - 1)) / whole : undefined };
}

const weightOf = ({ full = 0, none = 0 }: PanelScore, how: Pooling): number =>
  how === 'over-full' ? full : how === 'over-none' ? none : 1;
