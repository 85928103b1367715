import { known, missing } from '#domain/catalogue';
import {
  assuranceLevel,
  type DeliveryStep as DomainStep,
  type GrowthLine as DomainGrowth,
  type SavingsLine as DomainLine,
  STAGES,
  worth,
} from '#domain/savings';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import {
  AssuranceLevelEnum,
  DeliveryStateEnum,
  GrowthDriverEnum,
  NatureEnum,
  PracticeTagEnum,
  ProfileKindEnum,
  RecurrenceEnum,
  ServiceEnum,
  StageEnum,
  TierEnum,
  VintageChangeEnum,
} from '../figures/enum.types.js';
import { moneyFigure, MoneyFigure } from '../figures/figure.types.js';
import { Provenance } from '../figures/provenance.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';

@ObjectType({ description: 'The amount of a saving in a year.' })
export class SavingAmount {
  @Field(() => StageEnum, { description: 'Planned, reported or validated.' })
  stage: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => MoneyFigure, { description: 'The amount, or why there is none.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'How an amount was reckoned: people or moves, each saving so much a week.' })
export class Calculation {
  @Field(() => Float, { description: 'How many.' })
  quantity: number;

  @Field(() => MoneyFigure, { description: 'Pounds a week.' })
  weeklyRate: MoneyFigure;

  @Field(() => Int, { description: 'Weeks.' })
  weeks: number;

  @Field(() => MoneyFigure, { description: 'What it comes to.' })
  comesTo: MoneyFigure;
}

@ObjectType({ description: 'One saving of a return.' })
export class SavingsLine {
  @Field({ description: 'The council’s own reference; unique within one return only.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'What the council calls the same saving in every budget round.' })
  lineage: string | undefined;

  @Field({ description: 'What it is.' })
  title: string;

  @Field(() => FinancialYearScalar, { description: 'The budget round it was printed in, by its first year.' })
  vintage: string;

  @Field(() => VintageChangeEnum, { description: 'How it stands to the round before.' })
  vintageChange: string;

  @Field(() => TierEnum, { nullable: true, description: 'Baseline or stretch, where the council says.' })
  tier: string | undefined;

  @Field(() => NatureEnum, { description: 'Its class, as the council gives it.' })
  nature: string;

  @Field(() => RecurrenceEnum, { description: 'Whether it lasts.' })
  recurrence: string;

  @Field(() => ServiceEnum, { description: 'Which service it is made in.' })
  service: string;

  @Field(() => ProfileKindEnum, { description: 'How its yearly amounts are meant.' })
  profileKind: string;

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  deliveryState: string;

  @Field(() => [PracticeTagEnum], { description: 'The practice behind it.' })
  practiceTags: readonly string[];

  @Field(() => [SavingAmount], { description: 'Its amounts by stage and year, before costs.' })
  amounts: readonly SavingAmount[];

  @Field(() => MoneyFigure, { description: 'The cost printed for the whole of it, without years; missing where none is.' })
  unphasedCost: MoneyFigure;

  @Field(() => Calculation, { nullable: true, description: 'How it was reckoned, where it is people times a weekly rate.' })
  calculation: Calculation | undefined;

  @Field(() => AssuranceLevelEnum, { description: 'How far a reader may rely on it, by the answers given.' })
  assurance: string;

  @Field(() => String, { nullable: true, description: 'Anything a reader should know.' })
  note: string | undefined;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

@ObjectType({ description: 'One step of a savings line along its path, or out of it.' })
export class DeliveryStep {
  @Field({ description: 'The line.' })
  reference: string;

  @Field(() => DeliveryStateEnum, { description: 'The state it led to.' })
  to: string;

  @Field({ description: 'When, ISO.' })
  at: string;

  @Field({ description: 'What shows it.' })
  evidence: string;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year a slipped saving is now expected in.' })
  slippedTo: string | undefined;

  @Field(() => String, { nullable: true, description: 'The lineage of the saving that took its place.' })
  substitutedBy: string | undefined;
}

@ObjectType({ description: 'The amount of growth in a year.' })
export class GrowthAmount {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => MoneyFigure, { description: 'The amount, or why there is none; negative where growth is offset.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'One reason the budget grew.' })
export class GrowthLine {
  @Field({ description: 'The council’s own reference.' })
  reference: string;

  @Field({ description: 'What it is for.' })
  title: string;

  @Field(() => GrowthDriverEnum, { description: 'What drives it.' })
  driver: string;

  @Field(() => ProfileKindEnum, { description: 'How its yearly amounts are meant.' })
  profileKind: string;

  @Field(() => [GrowthAmount], { description: 'Its amounts by year.' })
  amounts: readonly GrowthAmount[];

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

export const savingsLineType = (line: DomainLine): SavingsLine => ({
  ...line,
  amounts: STAGES.flatMap((stage) => line.amounts[stage].map(({ year, amount }) => ({ stage, year, amount: moneyFigure(amount) }))),
  unphasedCost: moneyFigure(line.costs.unphased === undefined ? missing('not-submitted') : known(line.costs.unphased)),
  calculation: line.calculation && {
    ...line.calculation,
    weeklyRate: moneyFigure(known(line.calculation.weeklyRate)),
    comesTo: moneyFigure(known(worth(line.calculation))),
  },
  assurance: assuranceLevel(line.assurance),
});

export const growthLineType = (line: DomainGrowth): GrowthLine => ({
  ...line,
  amounts: line.amounts.map(({ year, amount }) => ({ year, amount: moneyFigure(amount) })),
});

export const deliveryStepType = (step: Omit<DomainStep, 'by' | 'at' | 'role'> & { readonly at: Date | string }): DeliveryStep => ({
  ...step,
  at: typeof step.at === 'string' ? step.at : step.at.toISOString(),
});
