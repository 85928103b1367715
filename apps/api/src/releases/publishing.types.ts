import type { Realm } from '#domain/catalogue';
import {
  type Publishing as DomainPublishing,
  PUBLISHING_STAGES,
  type PublishingRequest,
  type PublishingStage,
  type ReleaseStatus,
} from '#domain/publishing';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { enumOf } from '../figures/enum-of.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { UserError } from '../figures/user-error.types.js';
import { Release, ReleaseStatusEnum } from './release.types.js';

export const PublishingStageEnum = enumOf(
  'PublishingStage',
  'How far the building of a release has come, in this order.',
  PUBLISHING_STAGES,
);
export const PublishingStateEnum = enumOf(
  'PublishingState',
  'WAITING and BUILDING are under way; REFUSED says why; FAILED is our own fault, and nothing was published.',
  ['waiting', 'building', 'published', 'refused', 'failed'],
);

@InputType({ description: 'Somebody who may read a release under embargo.' })
export class PreReleaseReaderInput {
  @Field({ description: 'The id of the key: never a person’s name.' })
  @IsString()
  @Length(1, 100)
  subject: string;

  @Field({ description: 'What for, in a few words, such as “To prepare the briefing”.' })
  @IsString()
  @Length(1, 300)
  purpose: string;
}

@InputType({ description: 'What to publish, and on what terms.' })
export class PublishReleaseInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing more is published.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => RealmEnum, { description: 'Whose figures to publish.' })
  realm: Realm;

  @Field({ description: 'What the release is for, in a sentence that its readers see.' })
  @IsString()
  @Length(1, 500)
  note: string;

  @Field(() => ReleaseStatusEnum, { defaultValue: 'final', description: 'Whether another of the same years is to follow.' })
  status: ReleaseStatus;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When everybody may read it. Until then the programme office may, and who is on the list. Left out: at once.',
  })
  @IsOptional()
  embargoUntil?: Date;

  @Field(() => [PreReleaseReaderInput], { defaultValue: [], description: 'Who may read it under embargo, at most 100.' })
  @Type(() => PreReleaseReaderInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(100)
  preRelease: PreReleaseReaderInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it must come out in a pre-election period; readers see it. Left out where there is none.',
  })
  @IsOptional()
  @IsString()
  @Length(10, 500)
  overrideReason?: string;
}

@ObjectType({ description: 'A stage that the building of a release has reached.' })
export class ReachedStage {
  @Field(() => PublishingStageEnum, { description: 'The stage.' })
  stage: string;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  at: Date;
}

@ObjectType({ description: 'A request to publish, and how far it has come. Ask again until it is PUBLISHED, REFUSED or FAILED.' })
export class Publishing {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PublishingStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => [ReachedStage], { description: 'The stages that it has reached, the first first.' })
  stages: readonly ReachedStage[];

  @Field(() => Release, { nullable: true, description: 'The release, once it is published.' })
  release: Release | undefined;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors: readonly UserError[];
}

@ObjectType({ description: 'What became of a request to publish.' })
export class PublishReleasePayload {
  @Field(() => Publishing, { nullable: true, description: 'How far it has come; absent where it was not taken.' })
  publishing: Publishing | undefined;

  @Field(() => Release, {
    nullable: true,
    description: 'The release, where it was published within a few seconds. Otherwise ask “publishing” by its id.',
  })
  release: Release | undefined;

  @Field(() => [UserError], { description: 'Why it was not; empty where it was, or is still being built.' })
  userErrors: readonly UserError[];
}

export const requestOf = ({ realm, note, status, embargoUntil, preRelease, overrideReason }: PublishReleaseInput): PublishingRequest => ({
  realm,
  note,
  status,
  embargoUntil: embargoUntil ?? undefined,
  preRelease: preRelease.map(({ subject, purpose }) => ({ subject, purpose })),
  overrideReason: overrideReason ?? undefined,
});

export const publishingType = ({ id, requestedAt, stages, outcome }: DomainPublishing, release: Release | undefined): Publishing => ({
  id,
  state: outcome?.kind ?? (stages.some(({ stage }) => isUnderWay(stage)) ? 'building' : 'waiting'),
  requestedAt,
  stages,
  release,
  userErrors: outcome?.kind === 'refused' ? outcome.problems : [],
});

const isUnderWay = (stage: PublishingStage): boolean => stage !== 'queued';
