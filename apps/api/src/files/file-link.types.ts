import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A file that is got, for a few minutes, without a key: whoever has the link acts as you.' })
export class FileLink {
  @Field({ description: 'Where it is on this server, such as /templates/….' })
  path: string;

  @Field({ description: 'The name to save it under.' })
  fileName: string;

  @Field(() => GraphQLISODateTime, { description: 'From when on the link leads nowhere.' })
  expiresAt: Date;
}
