import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import { type SavingsByClass as DomainSavings, savingsSentence, type Stage } from '#domain/savings';
import { moneyFigure } from '../figures/figure.types.js';
import { releaseType } from '../releases/release.types.js';
import type { SavingsByClass } from './savings.types.js';

export interface SavingsQuestion {
  readonly council: CouncilCode;
  readonly year: FinancialYear;
  readonly stage: Stage;
  readonly collection: FinancialYear;
}

/** The domain's answer in the words of the schema. */
export function savingsAnswer(savings: DomainSavings, question: SavingsQuestion, release: Release): SavingsByClass {
  const name = release.council(question.council)?.name ?? question.council;
  return {
    ...question,
    total: moneyFigure(savings.total),
    classes: savings.classes.map((each) => ({ ...each, amount: moneyFigure(each.amount) })),
    sentence: savingsSentence(savings, name, question.stage, question.year),
    release: releaseType(release),
  };
}
