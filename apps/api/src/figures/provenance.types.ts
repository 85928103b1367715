import type { Provenance as DomainProvenance } from '#domain/catalogue';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';

@ObjectType({ description: 'Where a figure was read.' })
export class Provenance {
  @Field({ description: 'The document, by title.' })
  document: string;

  @Field({ description: 'Its paragraph, table or page.' })
  paragraph: string;
}

@InputType({ description: 'Where a figure was read.' })
export class ProvenanceInput {
  @Field({ description: 'The document, by title.' })
  @IsString()
  @Length(1, 300)
  document: string;

  @Field({ description: 'Its paragraph, table or page.' })
  @IsString()
  @Length(1, 100)
  paragraph: string;
}

/** GraphQL's own objects have no prototype; the domain's are plain. */
export const provenanceOf = (input: ProvenanceInput | undefined): DomainProvenance | undefined =>
  input ? { document: input.document, paragraph: input.paragraph } : undefined;
