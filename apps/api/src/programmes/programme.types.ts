import type { FrozenProgramme } from '#domain/publishing';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GrantRecipientEnum, RealmEnum, ReviewStateEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';
import { Release } from '../releases/release.types.js';
import { AuditLine, PrintedSavings } from './printed-savings.types.js';
import { Printed, ProgrammeMembership, ProgrammeStrand } from './scheme.types.js';

@ObjectType({ description: 'What an organisation gave to a programme’s budget.' })
export class ProgrammeContribution {
  @Field({ description: 'Who gave it.' })
  from: string;

  @Field(() => MoneyFigure, { description: 'How much.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'What a programme has to spend.' })
export class ProgrammeBudget extends Printed {
  @Field(() => MoneyFigure, { description: 'In all.' })
  total: MoneyFigure;

  @Field(() => [ProgrammeContribution], { description: 'The contributions that are printed; they need not be all.' })
  contributions: readonly ProgrammeContribution[];
}

@ObjectType({ description: 'Money paid to each council or each scheme.' })
export class ProgrammeGrant extends Printed {
  @Field({ description: 'What it is for.' })
  label: string;

  @Field(() => MoneyFigure, { description: 'What each recipient got.' })
  amount: MoneyFigure;

  @Field({ description: 'When, as exactly as it is printed: 2012, 2012-03 or 2012-03-31.' })
  paidOn: string;

  @Field(() => GrantRecipientEnum, { description: 'Who each recipient is, as printed.' })
  to: string;
}

@ObjectType({ description: 'The year whose outturn claims are to be tested against.' })
export class ProgrammeBaseline extends Printed {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => Int, { description: 'Members named.' })
  members: number;

  @Field(() => [CouncilCodeScalar], { description: 'Those with an accepted return of the year in this release.' })
  membersWithReturn: readonly string[];
}

@ObjectType({ description: 'A point at which the programme is looked at.' })
export class ProgrammeReview extends Printed {
  @Field({ description: 'Its code in the programme.' })
  code: string;

  @Field({ description: 'What it is.' })
  label: string;

  @Field({ description: 'When it is due, in the words of the document.' })
  due: string;

  @Field(() => ReviewStateEnum, { description: 'DUE, or FROZEN once it has read a release.' })
  state: string;

  @Field(() => Int, { nullable: true, description: 'The release that it read; absent while it is due.' })
  release: number | undefined;
}

@ObjectType({ description: 'A cohort of councils that save together, as a release holds it.' })
export class Programme {
  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => Int, { description: 'Its version: each filing is one.' })
  version: number;

  @Field(() => RealmEnum, { description: 'Real or fictional councils.' })
  realm: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'The organisation that runs it.' })
  sponsor: string;

  @Field({ description: 'When it starts, as exactly as it is printed.' })
  starts: string;

  @Field({ description: 'When it ends, as exactly as it is printed.' })
  ends: string;

  @Field(() => ProgrammeBudget, { description: 'What it has to spend.' })
  budget: ProgrammeBudget;

  @Field(() => [ProgrammeGrant], { description: 'What it pays to those who take part.' })
  grants: readonly ProgrammeGrant[];

  @Field(() => ProgrammeMembership, { description: 'Who takes part.' })
  members: ProgrammeMembership;

  @Field(() => [ProgrammeStrand], { description: 'Its subjects.' })
  strands: readonly ProgrammeStrand[];

  @Field(() => ProgrammeBaseline, { description: 'Its baseline.' })
  baseline: ProgrammeBaseline;

  @Field(() => [ProgrammeReview], { description: 'Its reviews, as recorded when the release was published.' })
  reviews: readonly ProgrammeReview[];

  @Field(() => [PrintedSavings], { description: 'The savings table that its sponsor prints.' })
  printedSavings: readonly PrintedSavings[];

  @Field(() => [AuditLine], { description: 'What its printed figures say about each other.' })
  audit: readonly AuditLine[];

  @Field(() => [String], { description: 'What a reader must be told with its savings.' })
  fairness: readonly string[];

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;

  frozen: FrozenProgramme;
}

@ObjectType({ description: 'A programme as the office has filed it; readers see it from the next release on.' })
export class FiledProgramme {
  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => Int, { description: 'Its newest version.' })
  version: number;

  @Field(() => [ProgrammeReview], { description: 'Its reviews, with those recorded.' })
  reviews: readonly ProgrammeReview[];
}

@ObjectType({ description: 'What became of a request about a programme.' })
export class ProgrammePayload {
  @Field(() => FiledProgramme, { nullable: true, description: 'The programme, where the request was carried out.' })
  programme: FiledProgramme | undefined;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors: readonly UserError[];
}
