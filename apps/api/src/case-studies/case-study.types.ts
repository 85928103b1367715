import { createUnionType, Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../figures/connection.types.js';
import { CaseStudyActionEnum, CaseStudyStateEnum, EvidenceGradeEnum, PracticeTagEnum, RoleEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';
import { Provenance } from '../figures/provenance.types.js';

@ObjectType({ description: 'A council that a case study names.' })
export class CaseStudyCouncil {
  @Field(() => CouncilCodeScalar, { description: 'Its code.' })
  code: string;

  @Field({ description: 'Its name.' })
  name: string;
}

@ObjectType({ description: 'A figure as it is claimed: quoted, never computed with.' })
export class ClaimedFigure {
  @Field({ description: 'What it counts.' })
  label: string;

  @Field({ description: 'As it is printed or said.' })
  value: string;

  @Field({ description: 'Its unit.' })
  unit: string;
}

@ObjectType({ description: 'A savings line in which a council books the effect.' })
export class LinkedLine {
  @Field(() => CouncilCodeScalar, { description: 'Whose line.' })
  council: string;

  @Field(() => FinancialYearScalar, { description: 'The collection whose return has it.' })
  collection: string;

  @Field({ description: 'Its reference there.' })
  reference: string;
}

@ObjectType({ description: 'Whom to ask: a role and a team’s mailbox, never a person.' })
export class CaseStudyContact {
  @Field({ description: 'The role.' })
  role: string;

  @Field(() => String, { nullable: true, description: 'The team’s mailbox.' })
  mailbox: string | undefined;
}

@ObjectType({ description: 'One step in the life of a case study.' })
export class CaseStudyStep {
  @Field(() => CaseStudyActionEnum, { description: 'What was done.' })
  action: string;

  @Field(() => Int, { description: 'The version it was done to.' })
  version: number;

  @Field(() => CaseStudyStateEnum, { description: 'The state it led to.' })
  to: string;

  @Field(() => RoleEnum, { description: 'In which role.' })
  role: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'The review’s note, or the reason for returning or withdrawing.' })
  note: string | undefined;
}

@ObjectType({ description: 'A practice as a council tried it, with what is claimed for it and how that was arrived at.' })
export class CaseStudy {
  @Field({ description: 'Its code, kept for good.' })
  code: string;

  @Field(() => CaseStudyStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => Int, { description: 'Its newest version; versions are never overwritten.' })
  version: number;

  @Field(() => GraphQLISODateTime, { description: 'When that version was saved.' })
  savedAt: Date;

  @Field(() => [CaseStudyCouncil], { description: 'The council or councils that tried it.' })
  councils: readonly CaseStudyCouncil[];

  @Field({ description: 'The title.' })
  title: string;

  @Field({ description: 'What was done.' })
  summary: string;

  @Field(() => [PracticeTagEnum], { description: 'The practices.' })
  practiceTags: readonly string[];

  @Field({ description: 'What is claimed for it.' })
  claimedEffect: string;

  @Field(() => [ClaimedFigure], { description: 'Figures of the claim.' })
  claimedFigures: readonly ClaimedFigure[];

  @Field({ description: 'How the effect was arrived at.' })
  basis: string;

  @Field(() => EvidenceGradeEnum, { nullable: true, description: 'What its evidence is; absent before a review.' })
  grade: string | undefined;

  @Field({ description: 'The grade in one sentence, or that there is none yet.' })
  gradeSentence: string;

  @Field({ description: 'What every reader of a case study must be told beside it.' })
  fairness: string;

  @Field(() => String, { nullable: true, description: 'What the reviewer says of it.' })
  reviewNote: string | undefined;

  @Field(() => String, { nullable: true, description: 'Why it went back to its author, where it did.' })
  returnReason: string | undefined;

  @Field(() => [LinkedLine], { description: 'Savings lines in which the effect is booked.' })
  linkedLines: readonly LinkedLine[];

  @Field(() => CaseStudyContact, { nullable: true, description: 'Whom to ask.' })
  contact: CaseStudyContact | undefined;

  @Field(() => [Provenance], { description: 'Where it was read.' })
  provenance: readonly Provenance[];

  @Field(() => [CaseStudyStep], { description: 'The steps that you may see, oldest first.' })
  history: readonly CaseStudyStep[];
}

@ObjectType({ description: 'What stays in the place of a case study that was withdrawn.' })
export class CaseStudyWithdrawn {
  @Field({ description: 'The code it had.' })
  code: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was withdrawn.' })
  withdrawnAt: Date;

  @Field({ description: 'Why.' })
  reason: string;
}

export const CaseStudyResult = createUnionType({
  name: 'CaseStudyResult',
  description: 'A case study, or what stays in its place.',
  types: () => [CaseStudy, CaseStudyWithdrawn] as const,
  resolveType: (result) => ('withdrawnAt' in result ? CaseStudyWithdrawn : CaseStudy),
});

export const CaseStudyConnection = connectionOf('CaseStudy', () => CaseStudy);

@ObjectType({ description: 'What became of a request about a case study.' })
export class CaseStudyPayload {
  @Field(() => CaseStudy, { nullable: true, description: 'The study as it now stands; absent where the request was refused.' })
  caseStudy: CaseStudy | undefined;

  @Field(() => [UserError], { description: 'Everything that is wrong, at once; empty where the request was carried out.' })
  userErrors: readonly UserError[];
}
