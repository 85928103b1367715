import { combineFigures, type Figure, type FinancialYear, isKnown, missing, Money } from '../catalogue/index.js';
import { positionIn } from './profile.js';
import { NATURES, type Nature, type SavingsLine, type Stage } from './savings-line.js';

export interface ClassTotal {
  readonly nature: Nature;
  /** The cumulative position of the class; missing where any of its lines is. */
  readonly amount: Figure<Money>;
  readonly lines: number;
  /** The lines without a figure for the year, by reference. */
  readonly linesWithout: readonly string[];
}

export interface SavingsByClass {
  readonly total: Figure<Money>;
  readonly classes: readonly ClassTotal[];
}

/**
 * The cumulative savings of a year by nature, largest classes first in the order councils print them.
 * A class with a missing line has no total: what is left would look like all there is.
 */
export function savingsByClass(lines: readonly SavingsLine[], stage: Stage, year: FinancialYear): SavingsByClass {
  const classes = NATURES.map((nature) =>
    classTotal(
      nature,
      lines.filter((line) => line.nature === nature),
      stage,
      year,
    ),
  );
  const present = classes.filter((each) => each.lines > 0);
  return { classes: present, total: present.length === 0 ? missing('not-submitted') : sum(present.map((each) => each.amount)) };
}

function classTotal(nature: Nature, lines: readonly SavingsLine[], stage: Stage, year: FinancialYear): ClassTotal {
  const positions = lines.map((line) => ({ line, position: positionIn({ kind: line.profileKind, amounts: line.amounts[stage] }, year) }));
  return {
    nature,
    amount: sum(positions.map((each) => each.position)),
    lines: lines.length,
    linesWithout: positions.filter((each) => !isKnown(each.position)).map((each) => each.line.reference),
  };
}

const sum = (amounts: readonly Figure<Money>[]): Figure<Money> => combineFigures(amounts, Money.sum);
