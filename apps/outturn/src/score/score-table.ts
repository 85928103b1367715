import { boundsText, isWithin, type Score, SCORE_FIGURE_NAMES, SCORE_FIGURES, type ScoreFigure } from '#domain/triangulation';

const DECIMALS = 3;

/** A score as lines for a terminal: a table for each horizon, with the error between panels where there are several, and whether what is wanted was met. */
export function scoreTable(scores: readonly Score[], panels: number): readonly string[] {
  return scores.flatMap(({ horizon, figures }) => [
    '',
    `horizon ${horizon}${panels > 1 ? `, ${panels} panels` : ''}`,
    lineOf('figure', 'value', 'se', 'wanted', ''),
    ...SCORE_FIGURE_NAMES.map((name) => {
      const { pooled, bounds, want }: ScoreFigure = SCORE_FIGURES[name];
      const { value, error } = figures[name];
      const wanted = bounds === undefined ? (want ?? '') : boundsText(bounds);
      // What nobody qualifies for is neither met nor missed.
      const outcome = bounds === undefined || value === undefined ? '' : isWithin(value, bounds) ? 'met' : 'missed';
      const spread = error === undefined ? '' : written(error, DECIMALS);
      return lineOf(name, written(value, pooled === 'sum' ? 0 : DECIMALS), spread, wanted, outcome);
    }),
  ]);
}

const lineOf = (name: string, value: string, error: string, want: string, outcome: string): string =>
  `  ${name.padEnd(28)} ${value.padStart(8)}  ${error.padStart(6)}  ${want.padEnd(14)} ${outcome}`.trimEnd();

const written = (value: number | undefined, decimals: number): string => value?.toFixed(decimals) ?? '-';
