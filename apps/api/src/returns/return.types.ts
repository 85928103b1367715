import { registerFindings } from '#domain/evidence';
import { known, missing, Money } from '#domain/catalogue';
import {
  bridgeOutcome,
  type BudgetBridgeYear,
  type BudgetPosition as DomainPosition,
  type CouncilReturn as DomainReturn,
  type ReturnOutcome,
} from '#domain/returns';
import { withStates } from '#domain/savings';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { DeclaringRoleEnum, OutturnBasisEnum, ReturnStateEnum, RoleEnum } from '../figures/enum.types.js';
import { MoneyFigure, moneyFigure } from '../figures/figure.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';
import { Finding, findingType } from '../documents/finding.types.js';
import { Provenance } from '../figures/provenance.types.js';
import { DeliveryStep, deliveryStepType, GrowthLine, growthLineType, SavingsLine, savingsLineType } from '../savings/savings-line.types.js';

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

  @Field(() => String, { nullable: true, description: 'The reason that was given, or the director’s declaration.' })
  note?: string | undefined;
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

@ObjectType({ description: 'What an office holder says of the return.' })
export class Declaration {
  @Field(() => DeclaringRoleEnum, { description: 'In which office.' })
  role: string;

  @Field({ description: 'What is declared.' })
  statement: string;

  @Field(() => DateScalar, { description: 'On which day.' })
  declaredOn: string;
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

  @Field(() => [Declaration], { description: 'Who stands by it.' })
  declarations: readonly Declaration[];

  @Field(() => [ReturnStep], { description: 'Every step it has taken, oldest first.' })
  history: readonly ReturnStep[];

  @Field(() => [Finding], { description: 'What the rules of the register find in this version, before it is published.' })
  findings: readonly Finding[];

  @Field(() => [DeliveryStep], { description: 'Every step of its savings lines since it was accepted, oldest first.' })
  deliverySteps: readonly DeliveryStep[];
}

@ObjectType({ description: 'A cell of the return that is not what it was: in a later version, or by a colleague.' })
export class CellChange {
  @Field({ description: 'The cell, in the words of the return, such as “Savings amounts, AC2 planned, 2024-25”.' })
  cell: string;

  @Field(() => String, { nullable: true, description: 'What it was; absent where it was blank.' })
  before: string | undefined;

  @Field(() => String, { nullable: true, description: 'What it is; absent where it is blank.' })
  after: string | undefined;
}

@ObjectType({ description: 'What became of a request about a return.' })
export class ReturnPayload {
  @Field(() => CouncilReturn, { nullable: true, description: 'The return as it now stands; absent where the request was refused.' })
  councilReturn: CouncilReturn | undefined;

  @Field(() => [CellChange], { description: 'Cells that a colleague changed since you began, which the version that was saved keeps.' })
  kept: readonly CellChange[];

  @Field(() => [UserError], { description: 'Everything that is wrong, at once; empty where the request was carried out.' })
  userErrors: readonly UserError[];
}

/** What a step came to, in the words of the schema. */
export function returnPayload(outcome: ReturnOutcome): ReturnPayload {
  if (outcome.kind === 'refused') return { councilReturn: undefined, kept: [], userErrors: outcome.problems };
  return { councilReturn: returnType(outcome.councilReturn), kept: outcome.kept ?? [], userErrors: [] };
}

/** A stored return in the words of the schema. */
export function returnType({ council, collection, state, version, history, deliverySteps }: DomainReturn): CouncilReturn {
  const { content } = version;
  return {
    council,
    collection,
    state,
    version: version.number,
    savedAt: version.savedAt,
    financeLines: content.financeLines.length,
    activityLines: content.activityLines.length,
    budgetPosition: content.budgetPosition && budgetPosition(content.budgetPosition),
    savingsLines: withStates(content.savingsLines, deliverySteps).map(savingsLineType),
    growthLines: content.growthLines.map(growthLineType),
    budgetBridge: content.budgetBridge.map(bridgeCheck),
    declarations: content.declarations,
    history,
    findings: registerFindings([{ council, collection, ...content }]).map(findingType),
    deliverySteps: deliverySteps.map(deliveryStepType),
  };
}

const budgetPosition = ({ budget, outturn, outturnBasis, forecastPeriod, provenance }: DomainPosition): BudgetPosition => ({
  budget: moneyFigure(budget),
  outturn: moneyFigure(outturn),
  outturnBasis,
  forecastPeriod,
  provenance,
});

function bridgeCheck(bridge: BudgetBridgeYear): BridgeCheck {
  const outcome = bridgeOutcome(bridge);
  const gap = outcome.kind === 'gap' ? known(outcome.gap) : outcome.kind === 'closes' ? known(Money.zero) : missing('not-printed');
  return { year: bridge.year, closes: outcome.kind === 'closes', gap: moneyFigure(gap), provenance: bridge.provenance };
}
