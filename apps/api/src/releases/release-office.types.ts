import type { PreReleaseRecord } from '#domain/publishing';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Length } from 'class-validator';
import { type Connection, connectionOf, page } from '../figures/connection.types.js';
import { DateScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';

@ObjectType({ description: 'A time before an election in which a release needs a reason to come out.' })
export class PreElectionPeriod {
  @Field({ description: 'What it is known by.' })
  name: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  starts: string;

  @Field(() => DateScalar, { description: 'Its last day, in it.' })
  ends: string;

  @Field(() => String, { nullable: true, description: 'Why it was called off; absent where it was not.' })
  calledOff: string | undefined;
}

@InputType({ description: 'A pre-election period; one of the same name takes the place of what was noted before.' })
export class NotePreElectionPeriodInput {
  @Field({ description: 'What it is known by, such as “Local elections 2027”.' })
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  starts: string;

  @Field(() => DateScalar, { description: 'Its last day, in it.' })
  ends: string;

  @Field(() => String, { nullable: true, description: 'Why it is called off; left out where it is not.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  calledOff?: string;
}

@InputType({ description: 'A release that is not to be used any more.' })
export class WithdrawReleaseInput {
  @Field(() => Int, { description: 'Its number.' })
  release: number;

  @Field({ description: 'Why, in a sentence that whoever cited it will read. It ends with a full stop.' })
  @IsString()
  @Length(10, 500)
  reason: string;
}

@InputType({ description: 'Who may read a release under embargo, or may not any more.' })
export class AdmitPreReleaseReaderInput {
  @Field(() => Int, { description: 'The release.' })
  release: number;

  @Field({ description: 'The id of the key: never a person’s name.' })
  @IsString()
  @Length(1, 100)
  subject: string;

  @Field({ description: 'What for; or why not any more.' })
  @IsString()
  @Length(1, 300)
  purpose: string;

  @Field({ defaultValue: true, description: 'False to end it.' })
  admitted: boolean;
}

@ObjectType({ description: 'What became of a step with releases.' })
export class ReleaseOfficePayload {
  @Field({ description: 'Whether it was done.' })
  done: boolean;

  @Field(() => [UserError], { description: 'Why it was not; empty where it was.' })
  userErrors: readonly UserError[];
}

@ObjectType({ description: 'That somebody was let in to a release under embargo, or that this was ended.' })
export class PreReleaseAccess {
  @Field({ description: 'The id of whoever it is.' })
  subject: string;

  @Field({ description: 'What for; or why not any more.' })
  purpose: string;

  @Field({ description: 'False where it ended.' })
  admitted: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was decided.' })
  at: Date;
}

@ObjectType({ description: 'That a release was read under embargo: each answer is one.' })
export class PreReleaseRead {
  @Field({ description: 'By whom: the id of the key.' })
  subject: string;

  @Field({ description: 'In which role.' })
  role: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

export const PreReleaseReadConnection = connectionOf('PreReleaseRead', () => PreReleaseRead);

@ObjectType({ description: 'Who may read a release under embargo, and who did.' })
export class PreRelease {
  @Field(() => [PreReleaseAccess], { description: 'The list, and every change of it, the oldest first.' })
  list: readonly PreReleaseAccess[];

  /** All of them; the schema gives pages. */
  everyRead: PreReleaseRecord['reads'];
}

export const preReleaseType = ({ accesses, reads }: PreReleaseRecord): PreRelease => ({
  list: accesses.map(({ isAdmitted, ...access }) => ({ ...access, admitted: isAdmitted })),
  everyRead: reads,
});

/** A page of the reads, the oldest first. */
export const readsPage = ({ everyRead }: PreRelease, first: number, after: string | undefined): Connection<PreReleaseRead> =>
  page(
    everyRead.map((read, i) => ({ ...read, place: String(i + 1) })),
    ({ place }) => place,
    first,
    after,
  );
