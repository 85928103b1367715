import { type FinancialYear, startOf } from '../figures/financial-year.js';
import type { CouncilCode } from './council-code.js';
import { LINEAGE, type LineageLink } from './lineage.js';
import { becameSentence, wasSentence } from './succession-sentence.js';
import { stepAfter, stepBefore, type SuccessionStep } from './succession-step.js';

export interface Succession {
  readonly council: CouncilCode;
  /** Through every generation, the nearest first. */
  readonly steps: readonly SuccessionStep[];
  /** The councils at the far end; the council itself where nothing followed or went before. */
  readonly ends: readonly CouncilCode[];
  readonly sentence: string;
}

/** What became of a council, through every generation. */
export function whatBecameOf(council: CouncilCode, lineage: readonly LineageLink[] = LINEAGE): Succession {
  const walked = walk(
    council,
    (code) => stepAfter(code, lineage),
    ({ successor }) => successor,
  );
  return { council, ...walked, sentence: becameSentence(council, walked.steps) };
}

/** Who a council was before, through every generation. */
export function whoWas(council: CouncilCode, lineage: readonly LineageLink[] = LINEAGE): Succession {
  const walked = walk(
    council,
    (code) => stepBefore(code, lineage),
    ({ predecessor }) => predecessor,
  );
  return { council, ...walked, sentence: wasSentence(council, walked.steps) };
}

/** A council that stood for a footprint, or for a part of it, in a year. */
export interface CouncilThen {
  readonly code: CouncilCode;
  /** Whether all of that council belongs to the footprint; where not, it holds others' places too. */
  readonly whole: boolean;
  /** Whether it is of the footprint's own councils, or went before or came after them. */
  readonly when: 'now' | 'before' | 'after';
}

/**
 * The councils that stood in a year for the footprint that several councils make together, in order of code. Two parts
 * of one council are together the whole of it again.
 */
export function councilsThen(
  councils: readonly CouncilCode[],
  year: FinancialYear,
  lineage: readonly LineageLink[] = LINEAGE,
): readonly CouncilThen[] {
  const day = `${startOf(year)}-04-01`;
  let held: Held = new Map(councils.map((code) => [code, { code, whole: true, when: 'now' }]));
  const later = lineage.filter(({ from }) => from > day).map((link) => ({ from: link.from, near: link.successor, far: link.predecessor }));
  const earlier = lineage
    .filter(({ from }) => from <= day)
    .map((link) => ({ from: link.from, near: link.predecessor, far: link.successor }));
  for (const turns of byDay(later).reverse()) held = across(held, turns, 'before');
  for (const turns of byDay(earlier)) held = across(held, turns, 'after');
  return [...held.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

type Held = ReadonlyMap<CouncilCode, CouncilThen>;
/** A link as it is walked: from the near council to the far one. */
interface Turn {
  readonly from: string;
  readonly near: CouncilCode;
  readonly far: CouncilCode;
}

/** The footprint on the other side of one day's changes: a far council is whole where it is held so, or all that it came from, or went to, is. */
function across(held: Held, turns: readonly Turn[], when: 'before' | 'after'): Held {
  const left = turns.filter(({ near }) => held.has(near));
  const kept = [...held].filter(([code]) => !left.some(({ near }) => near === code));
  const further = left.filter(({ far }) => held.get(far)?.whole !== true);
  const reached = further.map(({ far }): readonly [CouncilCode, CouncilThen] => {
    const whole = turns.filter((turn) => turn.far === far).every(({ near }) => held.get(near)?.whole === true);
    return [far, { code: far, whole, when }];
  });
  return new Map([...kept, ...reached]);
}

/** The turns of one day together, the first day first. */
function byDay(turns: readonly Turn[]): (readonly Turn[])[] {
  const days = [...new Set(turns.map(({ from }) => from))].sort();
  return days.map((day) => turns.filter(({ from }) => from === day));
}

function walk(
  council: CouncilCode,
  stepOf: (code: CouncilCode) => SuccessionStep | undefined,
  far: (link: LineageLink) => CouncilCode,
): Pick<Succession, 'steps' | 'ends'> {
  const steps: SuccessionStep[] = [];
  const ends: CouncilCode[] = [];
  const met = new Set([council]);
  // A set is walked in the order its members are added, those added on the way included.
  for (const code of met) {
    const step = stepOf(code);
    if (step === undefined) ends.push(code);
    else steps.push(step);
    for (const link of step?.links ?? []) met.add(far(link));
  }
  return { steps, ends };
}
