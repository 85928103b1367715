import { beta } from '../chance/beta.js';
import type { Uniform } from '../chance/mulberry32.js';
import { normal } from '../chance/normal.js';

/** A share of which the people are known that it was counted on. */
export interface CountedShare {
  readonly events: number;
  readonly total: number;
}

/** A figure of which only its standard error is known; 0 when it is certain. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** What a unit is ranked by: the higher the better, whatever the measure's own direction. */
export interface Score {
  readonly value: number;
  /** Tells units of one value apart by how much stands behind them. */
  readonly firmness: number;
  /** One of the values that are left open. */
  readonly draw: (random: Uniform) => number;
}

/**
 * A unit's figure, turned so that higher is better, and how its true value is drawn.
 *
 * A counted share is drawn from the beta distribution that its count leaves under Jeffreys' prior: events + ½ against the rest + ½.
 * The normal approximation, and a binomial drawn anew, hold a share of 0 or 1 for certain however few people it was counted on,
 * and the former is symmetric where small counts are not (L. Brown, T. Cai and A. DasGupta, Statistical Science 16, 2001).
 * An estimate has no more than its standard error to be drawn by, so it is drawn from a normal distribution.
 */
export function scoreOf(unit: CountedShare | Estimate, better: 'higher' | 'lower'): Score {
  return 'total' in unit ? ofShare(unit, better) : ofEstimate(unit, better);
}

function ofShare({ events, total }: CountedShare, better: 'higher' | 'lower'): Score {
  if (!(total > 0 && total < Infinity)) throw new RangeError('a counted share requires a total above zero');
  if (!(events >= 0 && events <= total)) throw new RangeError('a counted share requires events between zero and the total');

  const [good, bad] = better === 'higher' ? [events, total - events] : [total - events, events];
  return { value: good / total, firmness: total, draw: (random) => beta(random, good + 0.5, bad + 0.5) };
}

function ofEstimate({ value, standardError }: Estimate, better: 'higher' | 'lower'): Score {
  if (!Number.isFinite(value)) throw new RangeError('an estimate requires a finite value');
  if (!(standardError >= 0 && standardError < Infinity)) throw new RangeError('an estimate requires a standard error of zero or more');

  const turned = better === 'higher' ? value : -value;
  return { value: turned, firmness: -standardError, draw: (random) => normal(random, turned, standardError) };
}
