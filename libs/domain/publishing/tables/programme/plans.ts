import type { Council, FinancialYear } from '../../../catalogue/index.js';
import type { Release, SavingsPlan } from '../../release/release.js';
import type { ReadColumn } from '../table.js';

/** A row of the plan that a council returned to a collection. */
export interface OfPlan {
  readonly council: Council;
  readonly collection: FinancialYear;
}

/** Every plan with its council, in the order of councils and collections. */
export const plansOf = ({ content }: Release): readonly { readonly council: Council; readonly plan: SavingsPlan }[] =>
  content.councils.flatMap((council) => content.plans.filter((plan) => plan.council === council.code).map((plan) => ({ council, plan })));

export const COLLECTION_COLUMN: ReadColumn<OfPlan> = {
  name: 'collection',
  title: 'Collection',
  type: 'text',
  description: 'The year of the return that the plan is of, such as 2024-25.',
  read: ({ collection }) => collection,
};
