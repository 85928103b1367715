import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import {
  DeliveryStateEnum,
  GrowthDriverEnum,
  NatureEnum,
  OutturnBasisEnum,
  PracticeTagEnum,
  ProfileKindEnum,
  ReturnStateEnum,
  RoleEnum,
  StageEnum,
} from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';

@ObjectType({ description: 'One step in the life of a return.' })
export class ReturnStep {
  @Field(() => Int, { description: 'The version it was taken with.' })
  version: number;

  @Field(() => ReturnStateEnum, { description: 'The state it led to.' })
  to: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;

  @Field({ description: 'The key that took it, by its id.' })
  by: string;

  @Field(() => RoleEnum, { description: 'In which role.' })
  role: string;
}

@ObjectType({ description: 'The amount of a saving in a year.' })
export class SavingAmount {
  @Field(() => StageEnum, { description: 'Planned, reported or validated.' })
  stage: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => MoneyFigure, { description: 'The amount, or why there is none.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'Where a figure was read.' })
export class Provenance {
  @Field({ description: 'The document, by title.' })
  document: string;

  @Field({ description: 'Its paragraph, table or page.' })
  paragraph: string;
}

@ObjectType({ description: 'One saving of a return.' })
export class SavingsLine {
  @Field({ description: 'The council’s own reference.' })
  reference: string;

  @Field({ description: 'What it is.' })
  title: string;

  @Field(() => NatureEnum, { description: 'Its class, as the council gives it.' })
  nature: string;

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  deliveryState: string;

  @Field(() => [PracticeTagEnum], { description: 'The practice behind it.' })
  practiceTags: readonly string[];

  @Field(() => [SavingAmount], { description: 'Its amounts by stage and year.' })
  amounts: readonly SavingAmount[];

  @Field(() => String, { nullable: true, description: 'Anything a reader should know.' })
  note: string | undefined;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
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

@ObjectType({ description: 'Net budget and outturn of the whole service.' })
export class BudgetPosition {
  @Field(() => MoneyFigure, { description: 'Net budget.' })
  budget: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Net outturn or forecast.' })
  outturn: MoneyFigure;

  @Field(() => OutturnBasisEnum, { description: 'ACTUAL or FORECAST.' })
  outturnBasis: string;

  @Field(() => Int, { nullable: true, description: 'The monitoring period of a forecast, 1 (April) to 12.' })
  forecastPeriod: number | undefined;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

@ObjectType({ description: 'Whether a year of the budget bridge closes.' })
export class BridgeCheck {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field({ description: 'Whether opening, transfers, growth, savings and other movements make the closing budget.' })
  closes: boolean;

  @Field(() => MoneyFigure, { description: 'What is left over: nought where it closes, missing where a figure is.' })
  gap: MoneyFigure;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

@ObjectType({ description: 'One council’s submission to one collection.' })
export class CouncilReturn {
  @Field(() => CouncilCodeScalar, { description: 'Whose it is.' })
  council: string;

  @Field(() => FinancialYearScalar, { description: 'The collection’s year.' })
  collection: string;

  @Field(() => ReturnStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => Int, { description: 'Its newest version; versions are never overwritten.' })
  version: number;

  @Field(() => GraphQLISODateTime, { description: 'When that version was saved.' })
  savedAt: Date;

  @Field(() => Int, { description: 'Finance lines in it.' })
  financeLines: number;

  @Field(() => Int, { description: 'Activity lines in it.' })
  activityLines: number;

  @Field(() => BudgetPosition, { nullable: true, description: 'Budget and outturn of the whole service, where it gives them.' })
  budgetPosition: BudgetPosition | undefined;

  @Field(() => [SavingsLine], { description: 'Its savings lines.' })
  savingsLines: readonly SavingsLine[];

  @Field(() => [GrowthLine], { description: 'Its growth lines.' })
  growthLines: readonly GrowthLine[];

  @Field(() => [BridgeCheck], { description: 'Its budget bridge, year by year.' })
  budgetBridge: readonly BridgeCheck[];

  @Field(() => [ReturnStep], { description: 'Every step it has taken, oldest first.' })
  history: readonly ReturnStep[];
}

@ObjectType({ description: 'What became of a request about a return.' })
export class ReturnPayload {
  @Field(() => CouncilReturn, { nullable: true, description: 'The return as it now stands; absent where the request was refused.' })
  councilReturn: CouncilReturn | undefined;

  @Field(() => [UserError], { description: 'Everything that is wrong, at once; empty where the request was carried out.' })
  userErrors: readonly UserError[];
}
