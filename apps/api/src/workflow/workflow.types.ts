import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CellEnum, RoleEnum } from '../figures/enum.types.js';
import { DecimalScalar } from '../figures/scalar.types.js';
import { SeverityEnum } from '../documents/document-enum.types.js';
import { AnswerReasonEnum, CheckedWhenEnum, TargetedTestEnum } from './workflow-enum.types.js';

@ObjectType({ description: 'A rule that a return is checked by.' })
export class CheckRule {
  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Its number in the method, such as H03 or S21; absent where the method has none.' })
  method: string | undefined;

  @Field(() => SeverityEnum, { description: 'HARD blocks submission; SOFT asks, and is answered with a reason.' })
  severity: string;

  @Field(() => CheckedWhenEnum, { description: 'When it is tested.' })
  when: string;

  @Field({ description: 'What it finds.' })
  title: string;

  @Field({ description: 'What must hold.' })
  says: string;

  @Field({ description: 'How to mend it.' })
  remedy: string;

  @Field(() => String, { nullable: true, description: 'Its bounds in words, where it has any.' })
  bounds?: string | undefined;
}

@ObjectType({ description: 'A figure that a check rests on.' })
export class CheckedCell {
  @Field(() => [String], { description: 'The way to the field from the top of the content; positions count from 0.' })
  path: readonly string[];

  @Field({ description: 'The same place in the words of the return.' })
  label: string;

  @Field({ description: 'As it stands there.' })
  printed: string;
}

@ObjectType({ description: 'A reason that the council gave.' })
export class FindingAnswer {
  @Field(() => AnswerReasonEnum, { description: 'The reason.' })
  reason: string;

  @Field({ description: 'In words.' })
  text: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Pounds of the change that it explains.' })
  amount: string | undefined;

  @Field(() => CellEnum, { nullable: true, description: 'The cell whose spending changed by it.' })
  cell: string | undefined;

  @Field({ description: 'The key that gave it, by its id.' })
  by: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'What a rule finds in a return.' })
export class ReturnCheck {
  @Field({ description: 'Names it for an answer; stays the same when the return is saved again.' })
  key: string;

  @Field(() => CheckRule, { description: 'The rule.' })
  rule: CheckRule;

  @Field({ description: 'What was found, with its numbers.' })
  sentence: string;

  @Field({ description: 'How to mend it.' })
  remedy: string;

  @Field(() => [CheckedCell], { description: 'Every cell involved, the one to look at first coming first.' })
  cells: readonly CheckedCell[];

  @Field(() => Float, { description: 'How unlikely: 1 at the bound of the rule, 2 at twice the bound.' })
  suspicion: number;

  @Field(() => Float, { description: 'Pounds at stake: how far an estimate would be out if the figure is wrong.' })
  impact: number;

  @Field(() => FindingAnswer, { nullable: true, description: 'The answer that stands for it.' })
  answer: FindingAnswer | undefined;

  @Field(() => FindingAnswer, {
    nullable: true,
    description: 'An answer that was given for other figures than there are now, and has lapsed.',
  })
  lapsedAnswer: FindingAnswer | undefined;
}

@ObjectType({ description: 'A question about a return, and its answer.' })
export class ReturnQuery {
  @Field(() => ID, { description: 'Names it for the answer.' })
  id: string;

  @Field(() => Int, { description: 'The version that was asked about.' })
  version: number;

  @Field({ description: 'What it is about; empty for the whole return.' })
  about: string;

  @Field({ description: 'The question.' })
  question: string;

  @Field(() => RoleEnum, { description: 'In which role it was asked.' })
  askedAs: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt: Date;

  @Field(() => String, { nullable: true, description: 'The answer; absent while there is none.' })
  answer: string | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | undefined;
}

@ObjectType({ description: 'A version of a return, without what it says.' })
export class ReturnVersion {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was saved.' })
  savedAt: Date;

  @Field({ description: 'The key that saved it, by its id.' })
  savedBy: string;

  @Field(() => Int, { nullable: true, description: 'The version its editor began from; absent for the first.' })
  over: number | undefined;

  @Field(() => String, { nullable: true, description: 'Why it was saved, where a reason was given.' })
  reason: string | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was accepted, where it was. What was accepted before stays.' })
  acceptedAt: Date | undefined;
}

@ObjectType({ description: 'That finance validated a saving, and on what evidence.' })
export class SavingValidation {
  @Field({ description: 'The reference of the savings line.' })
  reference: string;

  @Field(() => Int, { description: 'The version that holds what was validated.' })
  version: number;

  @Field({ description: 'What shows it.' })
  evidence: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'Since when a savings line has said where it should show.' })
export class LocusStanding {
  @Field({ description: 'The reference of the savings line.' })
  reference: string;

  @Field(() => TargetedTestEnum, { description: 'Whether it may be tested there for the outturn of the collection’s year.' })
  targetedTest: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its locus was said, and not changed since; absent where it has none.',
  })
  declaredAt: Date | undefined;
}
