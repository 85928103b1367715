import type { CouncilCode, FinancialYear, Realm } from '#domain/catalogue';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Length } from 'class-validator';
import { RealmEnum, RoleEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';
import { CheckRule } from './workflow.types.js';

@InputType({ description: 'A later deadline, for all councils or for one.' })
export class ExtendCollectionInput {
  @Field(() => FinancialYearScalar, { description: 'The collection’s year.' })
  collection: FinancialYear;

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'For one council alone; left out for all.' })
  @IsOptional()
  council?: CouncilCode;

  @Field(() => DateScalar, { description: 'The new last day.' })
  deadline: string;

  @Field({ description: 'Why.' })
  @IsString()
  @Length(1, 2000)
  reason: string;
}

@InputType({ description: 'A collection, and why it is closed or taken up again.' })
export class CollectionStepInput {
  @Field(() => FinancialYearScalar, { description: 'The collection’s year.' })
  collection: FinancialYear;

  @Field({ description: 'Why.' })
  @IsString()
  @Length(1, 2000)
  reason: string;
}

@InputType({ description: 'A collection whose checks are to know what is usual.' })
export class ReckonCheckBoundsInput {
  @Field(() => FinancialYearScalar, { description: 'The collection’s year.' })
  collection: FinancialYear;

  @Field(() => RealmEnum, { description: 'Of which councils.' })
  realm: Realm;
}

@ObjectType({ description: 'What became of a request about a collection.' })
export class CollectionPayload {
  @Field(() => Int, { description: 'For bounds: how many accepted returns they rest on; otherwise 0.' })
  returns: number;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors: readonly UserError[];
}

@ObjectType({ description: 'Where one council is with its return. Of a draft no more is known than that there is one.' })
export class CouncilProgress {
  @Field(() => CouncilCodeScalar, { description: 'Its code.' })
  council: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'The state of its return, such as QUERIED, or NOTHING where it has not started.' })
  state: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its last step was taken.' })
  since: Date | undefined;

  @Field(() => RoleEnum, { nullable: true, description: 'Who has to act; absent where nobody has.' })
  waitingFor: string | undefined;

  @Field({ description: 'What is to be done next, to be sent as it is.' })
  sentence: string;

  @Field(() => Int, { description: 'Queries without an answer.' })
  openQueries: number;

  @Field(() => Int, { description: 'Checks that ask something of the version sent in last.' })
  checks: number;

  @Field(() => Int, { description: 'Those of them without an answer.' })
  openChecks: number;
}

@ObjectType({ description: 'How many returns are in a state.' })
export class StateCount {
  @Field({ description: 'The state, or NOTHING.' })
  state: string;

  @Field(() => Int, { description: 'How many councils.' })
  councils: number;
}

@ObjectType({ description: 'How far a collection has come.' })
export class CollectionProgress {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when returns are due, extensions for all counted in; absent where it was never opened.',
  })
  deadline: string | undefined;

  @Field(() => [StateCount], { description: 'Councils by the state of their return.' })
  states: readonly StateCount[];

  @Field(() => [CouncilProgress], { description: 'Every council with duties in the year, in the order of names.' })
  councils: readonly CouncilProgress[];
}

@ObjectType({ description: 'A finding that would move the estimate of the collection.' })
export class FindingToReview {
  @Field(() => CouncilCodeScalar, { description: 'Whose return.' })
  council: string;

  @Field(() => Int, { description: 'The version it was found in.' })
  version: number;

  @Field(() => CheckRule, { description: 'The rule.' })
  rule: CheckRule;

  @Field({ description: 'What was found, with its numbers.' })
  sentence: string;

  @Field({ description: 'Suspicion times the share of all spending that is at stake.' })
  score: number;
}
