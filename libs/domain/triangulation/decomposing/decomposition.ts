import { type Figure, isKnown, known, missing } from '../../catalogue/index.js';
import { perCent, reason, type Reason } from '../reasons.js';
import { FACTORS, type FactorName } from './form.js';
import { closes, type FactorEffect, isSensitive, methodGap, SENSITIVE_ABOVE } from './method-gap.js';

/** What is added up over lines. All amounts are pounds. */
export interface Effects {
  readonly from: number;
  readonly to: number;
  readonly factors: readonly FactorEffect<FactorName>[];
  /** Spending that begins (+) or ends (−) with a line: a matter of mix, never of price. */
  readonly entryExit: number;
  /** Changes of lines that are below zero in a year: refunds have no factors. */
  readonly residual: number;
  /** What external prices alone would have made of prices. */
  readonly externalPrice: number;
  /** External price less own, of what has a price of its own; not applicable where nothing has. */
  readonly priceSaving: Figure;
}

/** What moved spending, in the words of councils' reports (method 3.3). They add up to the change. */
export interface Drivers {
  /** Population, access, and services that begin or end. */
  readonly numbers: number;
  /** Intensity, mix, and what prices rose above the external ones. */
  readonly need: number;
  /** What external prices made of prices. */
  readonly fees: number;
  /** Numbers and need together, where clients are not known. */
  readonly volume: number;
  /** What is spent at constant prices on what is not counted. */
  readonly spend: number;
  readonly residual: number;
}

/** What a change of spending is made of, exactly, and how far the two methods agree about it. */
export interface Decomposition extends Effects {
  readonly drivers: Drivers;
  /** Undefined where spending did not change. */
  readonly methodGap: number | undefined;
  readonly isSensitive: boolean;
}

export const NO_EFFECTS: Effects = {
  from: 0,
  to: 0,
  factors: [],
  entryExit: 0,
  residual: 0,
  externalPrice: 0,
  priceSaving: missing('not-applicable'),
};

/** Throws an Error where the effects do not add up to the change within a pound: whoever made them made a mistake. */
export function decomposition(effects: Effects): Decomposition {
  const change = effects.to - effects.from;
  const byFactors = change - effects.entryExit - effects.residual;
  if (!closes(effects.factors, byFactors)) throw new Error(`effects that do not add up to a change of ${byFactors}`);
  return {
    ...effects,
    drivers: driversOf(effects),
    methodGap: methodGap(effects.factors, change),
    isSensitive: isSensitive(effects.factors, change),
  };
}

/** The decomposition of several together: each effect is the sum of theirs (method 3.2). */
export function addUpEffects(parts: readonly Effects[]): Decomposition {
  const sum = (of: (part: Effects) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const savings = parts.map(({ priceSaving }) => priceSaving).filter(isKnown);
  return decomposition({
    from: sum(({ from }) => from),
    to: sum(({ to }) => to),
    factors: FACTORS.flatMap((factor) => addedUp(factor, parts)),
    entryExit: sum(({ entryExit }) => entryExit),
    residual: sum(({ residual }) => residual),
    externalPrice: sum(({ externalPrice }) => externalPrice),
    priceSaving: savings.length === 0 ? missing('not-applicable') : known(savings.reduce((total, { value }) => total + value, 0)),
  });
}

/** What must be told beside a decomposition on which the methods do not agree. */
export function sensitivity({ factors, isSensitive: sensitive, methodGap: gap }: Decomposition): Reason | undefined {
  if (!sensitive) return undefined;
  if (factors.some(({ lmdi }) => lmdi === undefined)) return reason('DECOMP_SENSITIVE', UNCHECKED);
  const apart = gap === undefined ? 'though spending did not change' : `by up to ${perCent(gap)} of the change`;
  return reason(
    'DECOMP_SENSITIVE',
    `Two methods of decomposing differ ${apart}, which is above ${perCent(SENSITIVE_ABOVE)}: what moved spending depends on the method.`,
  );
}

const UNCHECKED =
  'The second method of decomposing has no answer where a factor changes its sign: what moved spending could not be checked.';

function driversOf({ factors, entryExit, residual, externalPrice }: Effects): Drivers {
  const of = (...names: readonly FactorName[]): number =>
    factors.filter(({ factor }) => names.includes(factor)).reduce((total, { shapley }) => total + shapley, 0);
  return {
    numbers: of('population', 'access') + entryExit,
    need: of('intensity', 'mix', 'price') - externalPrice,
    fees: externalPrice,
    volume: of('volume'),
    spend: of('spend'),
    residual,
  };
}

/** Nothing where no part has the factor. A part without an answer by LMDI leaves the sum without. */
function addedUp(factor: FactorName, parts: readonly Effects[]): readonly FactorEffect<FactorName>[] {
  const found = parts.flatMap(({ factors }) => factors.filter((each) => each.factor === factor));
  if (found.length === 0) return [];
  return [
    found.reduce((sum, { shapley, lmdi }) => ({
      factor,
      shapley: sum.shapley + shapley,
      lmdi: sum.lmdi === undefined || lmdi === undefined ? undefined : sum.lmdi + lmdi,
    })),
  ];
}
