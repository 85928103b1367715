import { RELEASE_STATUSES, type Release as DomainRelease, type ReleaseEntry, summaryOf } from '#domain/publishing';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../figures/connection.types.js';
import { enumOf } from '../figures/enum-of.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { globalId, Node } from '../figures/node.types.js';

export const ReleaseStatusEnum = enumOf(
  'ReleaseStatus',
  'PROVISIONAL is followed by another release of the same years; FINAL is changed by a correction alone.',
  RELEASE_STATUSES,
);

@ObjectType({ description: 'A publication of outside statistics that a release was computed with.' })
export class SourcePublication {
  @Field({ description: 'As its publisher calls it.' })
  name: string;

  @Field({ description: 'Who publishes it.' })
  publisher: string;

  @Field({ description: 'When it was published.' })
  vintage: string;
}

@ObjectType({ description: 'Why a release came out in a pre-election period.' })
export class ElectionOverride {
  @Field({ description: 'The period, by name.' })
  period: string;

  @Field({ description: 'The reason, as the programme office gave it.' })
  reason: string;
}

@ObjectType({ description: 'That a release is not to be used any more. Its number stays, and what it held is not read again.' })
export class Withdrawal {
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  at: Date;

  @Field({ description: 'Why.' })
  reason: string;
}

@ObjectType({ implements: () => [Node], description: 'A numbered publication of everything a query reads. It never changes.' })
export class Release extends Node {
  @Field(() => Int, { description: 'Its number; numbers are not used again.' })
  number: number;

  @Field(() => RealmEnum, { description: 'Whose figures it holds: real or fictional councils, never both.' })
  realm: string;

  @Field({ description: 'SHA-256 of its content, hexadecimal.' })
  checksum: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  publishedAt: Date;

  @Field({ description: 'What it was published for.' })
  note: string;

  @Field(() => ReleaseStatusEnum, { description: 'Whether another is to follow.' })
  status: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When everybody may read it; absent where that was as soon as it was published.',
  })
  embargoUntil: Date | undefined;

  @Field(() => ElectionOverride, { nullable: true, description: 'Why it came out in a pre-election period; absent where it did not.' })
  override: ElectionOverride | undefined;

  @Field(() => Withdrawal, { nullable: true, description: 'Its tombstone; absent while it stands.' })
  withdrawn: Withdrawal | undefined;

  @Field(() => Int, { description: 'How many accepted returns it was computed from.' })
  returns: number;

  @Field(() => [SourcePublication], { description: 'The outside statistics it was computed with.' })
  publications: readonly SourcePublication[];
}

export const ReleaseConnection = connectionOf('Release', () => Release);

/** A release that an answer was read from. */
export const releaseType = ({ label, content }: DomainRelease): Release =>
  entryType({ label, sources: summaryOf(content.sources), withdrawal: undefined });

/** A line of the list of releases. */
export const entryType = ({ label, sources, withdrawal }: ReleaseEntry): Release => ({
  ...label,
  id: globalId('Release', String(label.number)),
  withdrawn: withdrawal && { at: withdrawal.at, reason: withdrawal.reason },
  ...sources,
});
