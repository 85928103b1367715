import { type Judgement, type PanelJudgement, type Test, TESTS } from '../judging.js';
import { type Panel, yearOf } from '../panel/panel.js';

/** What a claim came to by a horizon, in pounds of that year: `gross` where it acted, `net` of what was spent again. Only a scorer may read it. */
export interface TrueOutcome {
  readonly council: string;
  readonly horizon: number;
  readonly net: number;
  readonly gross: number;
  /** Above nought. */
  readonly claimed: number;
}

/** An engine's answers for one panel, and what they are marked by. */
export interface MarkedPanel {
  readonly answer: PanelJudgement;
  readonly truth: readonly TrueOutcome[];
  /** Whether a council's own finance team signed the claim off; councils that nobody asked are not in it. */
  readonly signedOff: ReadonlyMap<string, boolean>;
  /** Pounds of the base year, above nought, of every council that the truth names. */
  readonly baseSpend: ReadonlyMap<string, number>;
}

export type Answer = Pick<Judgement, 'ratio' | 'verdict'>;

/** A claim with what is true of it, as shares of the claim, and what the engine said. */
export interface AnsweredClaim {
  readonly horizon: number;
  readonly net: number;
  readonly gross: number;
  /** The claim as a share of the council's base spend: each council's own budget counts as one. */
  readonly weight: number;
  readonly answers: Readonly<Record<Test, Answer>>;
  /** How many of the answers were not there. */
  readonly missing: number;
  readonly signedOff: boolean | undefined;
}

/** An answer that is not there counts as this one. */
const NO_ANSWER: Answer = { ratio: undefined, verdict: 'insufficient-evidence' };

/** Every claim whose truth is known; throws a RangeError where a claim or a base spend is not above nought. */
export function answeredClaims({ answer, truth, signedOff, baseSpend }: MarkedPanel): readonly AnsweredClaim[] {
  const keyOf = (council: string, horizon: number, test: Test): string => `${horizon} ${test} ${council}`;
  const given = new Map(answer.judgements.map((each) => [keyOf(each.council, each.horizon, each.test), each]));
  return truth.map(({ council, horizon, net, gross, claimed }) => {
    const weight = claimed / (baseSpend.get(council) ?? NaN);
    if (!(claimed > 0 && weight > 0 && weight < Infinity)) throw new RangeError(`${council} has no claim, or no spend in the base year`);
    const answerTo = (test: Test): Answer => given.get(keyOf(council, horizon, test)) ?? NO_ANSWER;
    return {
      horizon,
      net: net / claimed,
      gross: gross / claimed,
      weight,
      answers: { M: answerTo('M'), W: answerTo('W'), T: answerTo('T'), COMBINED: answerTo('COMBINED') },
      missing: TESTS.filter((test) => answerTo(test) === NO_ANSWER).length,
      signedOff: signedOff.get(council),
    };
  });
}

/** What each council spent in the base year in the cells that are known; councils without a known cell are not in it. */
export function baseSpendOf(panel: Panel): ReadonlyMap<string, number> {
  const spend = yearOf(panel, 'spend', panel.base);
  const width = panel.cells.length;
  const sums = new Map<string, number>();
  for (const [i, council] of panel.councils.entries()) {
    const known = spend.subarray(i * width, (i + 1) * width).filter((each) => !Number.isNaN(each));
    if (known.length > 0)
      sums.set(
        council,
        known.reduce((sum, each) => sum + each, 0),
      );
  }
  return sums;
}
