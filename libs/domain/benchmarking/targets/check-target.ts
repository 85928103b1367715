import { type FinancialYear, measure, type MeasureCode, startOf } from '../../catalogue/index.js';
import { type Problem, problem } from '../../returns/index.js';
import type { Aim, TargetDraft } from './local-target.js';

/** Fewer letters say a colour again and no reason. */
export const FEWEST_REASON_LETTERS = 20;

/** Shares whose part is not within its whole. */
const MAY_PASS_100: readonly MeasureCode[] = ['OUTTURN_SHARE_OF_BUDGET'];

/** The most that a score can be: what is added up for it has no more. */
const HIGHEST_SCORE: Readonly<Partial<Record<MeasureCode, number>>> = {
  SOCIAL_CARE_QUALITY_OF_LIFE: 24,
  ADJUSTED_QUALITY_OF_LIFE: 1,
  CARERS_QUALITY_OF_LIFE: 12,
};

/** Everything that is wrong with a target before it is set. */
export function checkTarget(draft: TargetDraft): readonly Problem[] {
  const code = draft.measure;
  return [
    ...whetherAimFits(draft.aim, code),
    ...numbersIn(draft.aim).flatMap(([value, path]) => whetherPossible(value, code, path)),
    ...whetherReasoned(draft.rating),
    ...(draft.own === undefined ? [] : whetherPossible(draft.own.value, code, ['own', 'value'])),
    ...whetherDated(draft.own, draft.year),
  ];
}

/** The shape of an aim follows from what is better on the measure. */
function whetherAimFits(aim: Aim, code: MeasureCode): readonly Problem[] {
  const { polarity, label } = measure(code);
  const wrong = (path: readonly string[], remedy: string): readonly Problem[] => [
    problem('AIM_DOES_NOT_FIT', `${BETTER[polarity]} on “${label}”. ${remedy}`, path, code),
  ];
  const reversed =
    aim.kind === 'band' && !(aim.from < aim.to)
      ? [
          problem(
            'BAND_REVERSED',
            'The band does not begin below its end. Send the lower value as from and the higher as to.',
            ['aim', 'band', 'from'],
            code,
          ),
        ]
      : [];
  if (polarity === 'none') return reversed;
  if (polarity === 'band') return aim.kind === 'band' ? reversed : wrong(['aim'], 'Send a band, from and to.');
  const side = polarity === 'higher' ? 'at-least' : 'at-most';
  const remedy = `Send a value with the side ${side === 'at-least' ? 'AT_LEAST' : 'AT_MOST'}.`;
  if (aim.kind === 'band') return [...reversed, ...wrong(['aim', 'band'], remedy)];
  return aim.side === side ? [] : wrong(['aim', 'value', 'side'], remedy);
}

const BETTER = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  band: 'Neither much nor little is better',
  none: 'Neither direction is better',
} as const;

const numbersIn = (aim: Aim): readonly (readonly [number, readonly string[]])[] =>
  aim.kind === 'value'
    ? [[aim.value, ['aim', 'value', 'value']]]
    : [
        [aim.from, ['aim', 'band', 'from']],
        [aim.to, ['aim', 'band', 'to']],
      ];

function whetherPossible(value: number, code: MeasureCode, path: readonly string[]): readonly Problem[] {
  const highest = highestOf(code);
  if (value >= 0 && value <= highest) return [];
  const limits = highest === Infinity ? 'is not below nought' : `lies between 0 and ${highest}`;
  return [
    problem('VALUE_NOT_POSSIBLE', `“${measure(code).label}” ${limits}, and this is ${value}. Check the figure and its unit.`, path, code),
  ];
}

function highestOf(code: MeasureCode): number {
  if (measure(code).unit === 'PERCENT') return MAY_PASS_100.includes(code) ? Infinity : 100;
  return HIGHEST_SCORE[code] ?? Infinity;
}

function whetherReasoned(rating: TargetDraft['rating']): readonly Problem[] {
  if (rating === undefined || (rating.reason ?? '').trim().length >= FEWEST_REASON_LETTERS) return [];
  const message = `A rating is what its author thinks, and no percentage gives it. Say why in your own words, in at least ${FEWEST_REASON_LETTERS} letters.`;
  return [problem('REASON_MISSING', message, ['rating', 'reason'])];
}

function whetherDated(own: TargetDraft['own'], year: FinancialYear): readonly Problem[] {
  const at = ['own', 'asAt'] as const;
  if (own === undefined) return [];
  if (own.basis === 'outturn') {
    const message = 'An outturn is of the whole year and has no day of its own. Leave asAt out, or call the figure part-year.';
    return own.asAt === undefined ? [] : [problem('DAY_DOES_NOT_FIT', message, at)];
  }
  if (own.asAt === undefined) {
    const what =
      own.basis === 'part-year'
        ? 'Say with asAt the last day that the figure covers.'
        : 'Say with asAt on which day the forecast was made.';
    return [problem('DAY_MISSING', what, at)];
  }
  const [first, last] = [`${startOf(year)}-04-01`, `${startOf(year) + 1}-03-31`];
  if (own.basis === 'forecast' || (own.asAt >= first && own.asAt <= last)) return [];
  return [
    problem('DAY_DOES_NOT_FIT', `A part-year figure of ${year} covers days from ${first} to ${last}. Check the day or the year.`, at),
  ];
}
