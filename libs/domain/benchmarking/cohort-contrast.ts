import {
  type Council,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  known,
  measure,
  type MeasureCode,
  membersThen,
} from '../catalogue/index.js';
import { fewestKnown, knownValues } from './comparison.js';
import { groupSpread, type GroupSpread } from './comparing/group-spread.js';
import type { PublishedTable } from './measured-figure.js';
import { written } from './written.js';

/** One side of the contrast: how many councils, how many with a figure, how these are spread, and all of them taken as one. */
export interface ContrastSide extends GroupSpread {
  readonly councils: number;
  readonly known: number;
  /** Numerators and denominators added up over the councils that have both; undefined where the measure has no parts. */
  readonly pooled: Figure | undefined;
}

export type ContrastOutcome =
  | {
      readonly kind: 'contrast';
      readonly members: ContrastSide;
      readonly others: ContrastSide;
      /** Councils of the year that only a part of is of members: they are on neither side. */
      readonly neither: readonly Council[];
      readonly difference: number;
      readonly sentence: string;
    }
  | {
      readonly kind: 'too-few';
      readonly members: number;
      readonly others: number;
      readonly neither: readonly Council[];
      readonly needed: number;
    };

/**
 * The members of a cohort beside all other councils of the year, whatever codes the members had then. Members chose to be members, so a
 * difference is no effect of it, and the sentence says so.
 */
export function contrast(table: PublishedTable, cohort: readonly CouncilCode[], of: MeasureCode, year: FinancialYear): ContrastOutcome {
  const living = table.councilsIn(year);
  const then = membersThen(cohort, year);
  const side = (belongs: (code: CouncilCode) => boolean): ContrastSide =>
    sideOf(
      table,
      living.filter(({ code }) => belongs(code)),
      of,
      year,
    );
  const members = side((code) => then.members.has(code));
  const others = side((code) => !then.members.has(code) && !then.inPart.has(code));
  const neither = living.filter(({ code }) => then.inPart.has(code));
  const needed = Math.max(fewestKnown(members.councils), fewestKnown(others.councils));
  const tooFew = { kind: 'too-few', members: members.known, others: others.known, neither, needed } as const;
  if (members.known < fewestKnown(members.councils) || others.known < fewestKnown(others.councils)) return tooFew;

  const [own, rest] = [members.median, others.median];
  if (own.kind !== 'given' || rest.kind !== 'given') return tooFew;
  const sentence = `The median of ${members.known} members is ${written(own.value, of)} and that of ${others.known} other councils ${written(rest.value, of)}, on “${measure(of).label}” in ${year}.${onNeitherSide(neither)} Members chose to be members: the difference says nothing of why.`;
  return { kind: 'contrast', members, others, neither, difference: own.value - rest.value, sentence };
}

const onNeitherSide = (councils: readonly Council[]): string =>
  councils.map(({ name }) => ` ${name} is on neither side, because only a part of it is of members.`).join('');

function sideOf(table: PublishedTable, councils: readonly Council[], of: MeasureCode, year: FinancialYear): ContrastSide {
  const values = knownValues(councils.map(({ code }) => table.figure(code, of, year)));
  return { councils: councils.length, known: values.length, ...groupSpread(values), pooled: pooledFigure(table, councils, of, year) };
}

/** All the councils as if they were one: sums divided, never ratios averaged. */
function pooledFigure(table: PublishedTable, councils: readonly Council[], of: MeasureCode, year: FinancialYear): Figure | undefined {
  const { formula } = measure(of);
  if (formula.kind !== 'ratio') return undefined;
  let [over, under] = [0, 0];
  for (const { code } of councils) {
    const [numerator, denominator] = [table.quantity(code, formula.numerator, year), table.quantity(code, formula.denominator, year)];
    if (!isKnown(numerator) || !isKnown(denominator) || !isKnown(table.figure(code, of, year))) continue;
    over += numerator.value;
    under += denominator.value;
  }
  return under > 0 ? known((formula.per * over) / under) : undefined;
}
