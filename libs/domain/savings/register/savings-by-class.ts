import { addUp, type Figure, type FinancialYear, isKnown, missing, type Money } from '../../catalogue/index.js';
import { profileOf } from '../line-profile.js';
import { countsAt } from '../delivery.js';
import { positionIn } from '../profile.js';
import { NATURES, type Nature, type SavingsLine, type Stage } from '../savings-line.js';

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
 * The cumulative savings of a year by nature. A line that gives no amount at a stage is not of that stage; one that gives
 * some years and not this one leaves its class without a total, because what is left would look like all there is.
 */
export function savingsByClass(lines: readonly SavingsLine[], stage: Stage, year: FinancialYear): SavingsByClass {
  const ofStage = lines.filter((line) => countsAt(line, stage));
  const present = NATURES.filter((nature) => ofStage.some((line) => line.nature === nature));
  const classes = present.map((nature) => {
    const ofNature = ofStage.filter((line) => line.nature === nature);
    return classTotal(nature, ofNature, stage, year);
  });
  return { classes, total: classes.length === 0 ? missing('not-submitted') : addUp(classes.map((each) => each.amount)) };
}

function classTotal(nature: Nature, lines: readonly SavingsLine[], stage: Stage, year: FinancialYear): ClassTotal {
  const positions = lines.map((line) => ({ line, position: positionIn(profileOf(line, stage), year) }));
  return {
    nature,
    amount: addUp(positions.map((each) => each.position)),
    lines: lines.length,
    linesWithout: positions.filter((each) => !isKnown(each.position)).map((each) => each.line.reference),
  };
}
