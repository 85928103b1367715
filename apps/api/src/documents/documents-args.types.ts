import type { CouncilCode, Realm } from '#domain/catalogue';
import type { Rule, RuleCode } from '#domain/evidence';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { PAGE } from '../figures/connection.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';
import { RuleCodeEnum, SeverityEnum } from './document-enum.types.js';

/** Whose documents, of which release, and which page of them. */
@ArgsType()
export class DocumentsArgs {
  @Field(() => CouncilCodeScalar, { nullable: true, description: 'Only this council’s.' })
  council?: CouncilCode;

  @Field(() => RealmEnum, {
    nullable: true,
    description: 'Of real or fictional councils; england where neither a council nor a release says.',
  })
  realm?: Realm;

  @Field(() => Int, { nullable: true, description: 'The release to read; the latest where none is named.' })
  release?: number;

  @Field(() => Int, { defaultValue: PAGE.usual, description: 'How many, at most 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}

@ArgsType()
export class FindingsArgs extends DocumentsArgs {
  @Field(() => String, { nullable: true, description: 'Only those that rest on this document, by code.' })
  document?: string;

  @Field(() => RuleCodeEnum, { nullable: true, description: 'Only those of this rule.' })
  rule?: RuleCode;

  @Field(() => SeverityEnum, { nullable: true, description: 'Only hard or only soft ones.' })
  severity?: Rule['severity'];
}
