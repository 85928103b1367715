import type { CorroborationRatio } from '../region.js';
import { reason, type Reason } from '../reasons.js';
import type { VerdictRecord } from '../record/verdict-record.js';
import type { NoVerdict } from '../no-verdict.js';

/** A claim that keeps this much of its ratio two years on is sustained (method 6.2). */
const KEPT = 0.8;
const YEARS_ON = 2;

type Found = ({ readonly kind: 'verdict' } & VerdictRecord) | NoVerdict;

/**
 * Each verdict with what became of its ratio since a window that began in the same base year and ended two years before: whether what showed then
 * shows still. It says nothing where nothing showed then, and moves no verdict.
 */
export function withSustained(triangulations: readonly Found[]): readonly Found[] {
  const ratios = new Map(
    triangulations.flatMap((each) =>
      each.kind === 'verdict' && each.ratio !== undefined ? [[keyOf(each, each.horizon), { ...each.ratio, year: each.year }] as const] : [],
    ),
  );
  return triangulations.map((each) => {
    if (each.kind !== 'verdict' || each.ratio === undefined) return each;
    const before = ratios.get(keyOf(each, each.horizon - YEARS_ON));
    if (before === undefined || !(before.kappa > 0)) return each;
    return { ...each, reasons: [...each.reasons, sustained(before, { ...each.ratio, year: each.year })] };
  });
}

const keyOf = ({ council, base }: VerdictRecord, horizon: number): string => `${council} ${base} ${horizon}`;

interface AtYear extends CorroborationRatio {
  readonly year: string;
}

function sustained(then: AtYear, now: AtYear): Reason {
  const told = ({ kappa, low, high, year }: AtYear): string =>
    `${kappa.toFixed(2)} by ${year} (90% interval ${low.toFixed(2)} to ${high.toFixed(2)})`;
  const numbers = `the ratio was ${told(then)} and is ${told(now)}`;
  return now.kappa >= KEPT * then.kappa
    ? reason('SUSTAINED', `What showed two years before shows still: ${numbers}.`)
    : reason('NOT_SUSTAINED', `What showed two years before does not show in full any more: ${numbers}.`);
}
