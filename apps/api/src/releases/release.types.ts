import type { Realm } from '#domain/catalogue';
import type { Release as DomainRelease } from '#domain/publishing';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import { connectionOf } from '../figures/connection.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { globalId, Node } from '../figures/node.types.js';
import { UserError } from '../figures/user-error.types.js';

/** The shelf of releases that every reading feature answers from. */
export const RELEASE_SHELF = Symbol('release shelf');

@ObjectType({ description: 'A publication of outside statistics that a release was computed with.' })
export class SourcePublication {
  @Field({ description: 'As its publisher calls it.' })
  name: string;

  @Field({ description: 'Who publishes it.' })
  publisher: string;

  @Field({ description: 'When it was published.' })
  vintage: string;
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

  @Field(() => Int, { description: 'How many accepted returns it was computed from.' })
  returns: number;

  @Field(() => [SourcePublication], { description: 'The outside statistics it was computed with.' })
  publications: readonly SourcePublication[];
}

export const ReleaseConnection = connectionOf('Release', () => Release);

@InputType({ description: 'What to publish.' })
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
}

@ObjectType({ description: 'What became of a request to publish.' })
export class PublishReleasePayload {
  @Field(() => Release, { nullable: true, description: 'The release, where it was published.' })
  release: Release | undefined;

  @Field(() => [UserError], { description: 'Why it was not; empty where it was.' })
  userErrors: readonly UserError[];
}

export function releaseType({ label, content }: DomainRelease): Release {
  return {
    ...label,
    id: globalId('Release', String(label.number)),
    returns: content.sources.returns.length,
    publications: content.sources.publications,
  };
}
