import type { Council, FinancialYear } from '#domain/catalogue';
import type { Release, SavingsPlan } from '#domain/publishing';
import { savingsByClass, savingsSentence, type Stage } from '#domain/savings';
import { moneyFigure } from '../figures/figure.types.js';
import { notFound } from '../figures/node.types.js';
import { releaseType } from '../releases/release.types.js';
import type { SavingsByClass } from './savings.types.js';

export interface SavingsQuestion {
  readonly council: Council;
  readonly year: FinancialYear;
  readonly stage: Stage;
}

/** A plan's savings by class in the words of the schema; where no plan covers the year, nothing is found. */
export function savingsAnswer(plan: SavingsPlan | undefined, { council, year, stage }: SavingsQuestion, release: Release): SavingsByClass {
  if (plan === undefined) throw notFound();
  const savings = savingsByClass(plan.savingsLines, stage, year);
  return {
    council: council.code,
    year,
    stage,
    collection: plan.collection,
    total: moneyFigure(savings.total),
    classes: savings.classes.map((each) => ({ ...each, amount: moneyFigure(each.amount) })),
    sentence: savingsSentence(savings, council.name, stage, year),
    release: releaseType(release),
  };
}
