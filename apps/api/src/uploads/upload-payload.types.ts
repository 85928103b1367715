import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { UserError } from '../figures/user-error.types.js';
import { CouncilReturn } from '../returns/return.types.js';
import { Upload } from './upload.types.js';

@ObjectType({ description: 'Where to send a file, once, with PUT and its bytes as the body. No key is needed.' })
export class UploadLink {
  @Field({ description: 'The path on this server.' })
  path: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when it takes the file.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'The largest file it takes, in bytes.' })
  mostBytes: number;
}

@ObjectType({ description: 'What became of asking for an upload.' })
export class RequestUploadPayload {
  @Field(() => Upload, { nullable: true, description: 'The upload; absent where the request was refused.' })
  upload: Upload | undefined;

  @Field(() => UploadLink, { nullable: true, description: 'Where to send the file.' })
  link: UploadLink | undefined;

  @Field(() => [UserError], { description: 'Everything that is wrong, at once; empty where the request was carried out.' })
  userErrors: readonly UserError[];
}

@ObjectType({ description: 'What became of asking for another reading.' })
export class ReadUploadAgainPayload {
  @Field(() => Upload, { nullable: true, description: 'The upload with its new reading; absent where the request was refused.' })
  upload: Upload | undefined;

  @Field(() => [UserError], { description: 'Everything that is wrong, at once; empty where the request was carried out.' })
  userErrors: readonly UserError[];
}

@ObjectType({ description: 'What became of landing an upload.' })
export class LandUploadPayload {
  @Field(() => CouncilReturn, { nullable: true, description: 'The return as it now stands; absent where the request was refused.' })
  councilReturn: CouncilReturn | undefined;

  @Field(() => Upload, { nullable: true, description: 'The upload with the version it became; absent where the request was refused.' })
  upload: Upload | undefined;

  @Field(() => [UserError], { description: 'Everything that is wrong, at once; empty where the request was carried out.' })
  userErrors: readonly UserError[];
}
