import { acceptanceMarks, type AcceptanceMark, type ScenarioScores, toldMark } from './acceptance.js';
import { ACCEPTANCE_SCENARIOS, type AcceptanceScenario } from './acceptance.table.js';
import { SCORE_FIGURE_NAMES, type ScoreFigureName } from './figure.table.js';
import type { PooledFigure } from './score.js';

/** About what method 9.2 prints of B at three years, and of sign-off beside it: whoever scores so everywhere meets every line. */
const PRINTED: Partial<Record<ScoreFigureName, number>> = {
  coverage_W: 0.899,
  coverage_T: 0.903,
  theta_error: 0.004,
  phi_error: 0.014,
  false_corroboration: 0.019,
  signoff_false_corroboration: 0.32,
  false_negative: 0.046,
  false_contradiction: 0.002,
  full_to_C: 0.62,
  full_to_C_or_P: 0.89,
  none_to_N_or_X: 0.84,
  insufficient: 0.08,
  within_one_of_decided: 0.95,
  exact_of_decided: 0.66,
  half_width_W: 0.58,
  bias_W: 0,
};

type Values = Partial<Record<ScoreFigureName, number | undefined>>;

const figuresOf = (values: Values): Record<ScoreFigureName, PooledFigure> =>
  Object.fromEntries(SCORE_FIGURE_NAMES.map((name) => [name, { value: values[name], error: undefined }])) as Record<
    ScoreFigureName,
    PooledFigure
  >;

/** The printed scores, with others in one scenario at one horizon. */
function scores(where?: AcceptanceScenario, years?: number, values: Values = {}): ScenarioScores {
  const of = (scenario: AcceptanceScenario) =>
    [1, 2, 3].map((horizon) => ({
      horizon,
      figures: figuresOf(scenario === where && horizon === years ? { ...PRINTED, ...values } : PRINTED),
    }));
  return Object.fromEntries(ACCEPTANCE_SCENARIOS.map((scenario) => [scenario, of(scenario)])) as unknown as ScenarioScores;
}

const missed = (marks: readonly AcceptanceMark[]): readonly string[] => marks.filter(({ outcome }) => outcome !== 'met').map(toldMark);

describe('The marks of method 9.3', () => {
  it('are all met by an engine that scores everywhere about as the method printed of B at three years', () => {
    expect(missed(acceptanceMarks(scores(), 0))).toEqual([]);
  });

  it('are 177: 24 coverages of W and of T, and so on for every scenario and horizon that a line is of', () => {
    const perLine = [24, 24, 21, 3, 15, 18, 1, 1, 1, 1, 12, 12, 3, 3];
    const others = 1 + 12 * 3 + 1; // the mean, C beside B, and sign-off
    expect(acceptanceMarks(scores(), 0)).toHaveLength(perLine.reduce((sum, each) => sum + each, others));
  });

  it.each<readonly [AcceptanceScenario, number, Values, string]>([
    ['H', 2, { coverage_W: 0.931 }, 'H at 2 years: coverage_W is 0.931, wanted .87 to .93'],
    ['E', 1, { coverage_T: 0.869 }, 'E at 1 year: coverage_T is 0.869, wanted .87 to .93'],
    ['E', 1, { false_corroboration: 0.061 }, 'E at 1 year: false_corroboration is 0.061, wanted at most .06'],
    ['A', 3, { false_negative: 0.111 }, 'A at 3 years: false_negative is 0.111, wanted at most .11'],
    ['G', 3, { false_negative: 0.061 }, 'G at 3 years: false_negative is 0.061, wanted at most .06'],
    ['F', 2, { false_contradiction: 0.026 }, 'F at 2 years: false_contradiction is 0.026, wanted at most .025'],
    ['B', 3, { full_to_C: 0.579 }, 'B at 3 years: full_to_C is 0.579, wanted at least .58'],
    ['B', 3, { full_to_C_or_P: 0.849 }, 'B at 3 years: full_to_C_or_P is 0.849, wanted at least .85'],
    ['B', 3, { none_to_N_or_X: 0.799 }, 'B at 3 years: none_to_N_or_X is 0.799, wanted at least .8'],
    ['B', 3, { insufficient: 0.121 }, 'B at 3 years: insufficient is 0.121, wanted at most .12'],
    ['D', 1, { theta_error: -0.051 }, 'D at 1 year: theta_error is -0.051, wanted within .05'],
    ['H', 3, { phi_error: 0.051 }, 'H at 3 years: phi_error is 0.051, wanted within .05'],
    ['B', 1, { within_one_of_decided: 0.919 }, 'B at 1 year: within_one_of_decided is 0.919, wanted at least .92'],
    ['B', 2, { exact_of_decided: 0.579 }, 'B at 2 years: exact_of_decided is 0.579, wanted at least .58'],
    ['C', 3, { bias_W: 0.06 }, 'C beside B at 3 years: bias_W is 0.060, wanted within .05'],
    ['B', 3, { false_corroboration: 0.033 }, 'B at 3 years: false_corroboration is 0.033, wanted at most .032'],
    ['A', 3, { theta_error: -0.2, phi_error: 0.2, insufficient: 0.5, full_to_C: 0.2 }, ''],
  ])('in %s at %i years with %p miss what the line says and no other', (scenario, years, values, told) => {
    expect(missed(acceptanceMarks(scores(scenario, years, values), 0))).toEqual(told === '' ? [] : [told]);
  });

  it('tell a false corroboration of .04 on average apart from one that is no more than .06 anywhere', () => {
    const everywhere = Object.fromEntries(
      ACCEPTANCE_SCENARIOS.map((scenario) => [
        scenario,
        [1, 2, 3].map((horizon) => {
          const signedOff = { signoff_false_corroboration: 0.5 };
          return { horizon, figures: figuresOf({ ...PRINTED, ...signedOff, false_corroboration: 0.05 }) };
        }),
      ]),
    ) as unknown as ScenarioScores;
    expect(missed(acceptanceMarks(everywhere, 0))).toEqual(['all over all years: false_corroboration is 0.050, wanted at most .04']);
  });

  it('say within the tolerance of what chance may have moved, and missed beyond it', () => {
    const outcome = (value: number): string | undefined =>
      acceptanceMarks(scores('A', 1, { coverage_W: value }), 0.015).find(
        ({ scenario, horizon, figure }) => scenario === 'A' && horizon === 1 && figure === 'coverage_W',
      )?.outcome;
    expect([0.93, 0.944, 0.946].map(outcome)).toEqual(['met', 'within-tolerance', 'missed']);
  });

  it('miss what was not measured', () => {
    expect(missed(acceptanceMarks(scores('D', 2, { coverage_T: undefined }), 0.5))).toEqual([
      'D at 2 years: coverage_T is not measured, wanted .87 to .93',
    ]);
  });
});
