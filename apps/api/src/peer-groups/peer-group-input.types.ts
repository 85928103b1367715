import type { CouncilCode, Realm } from '#domain/catalogue';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';

/** Twice as many as England has councils: more are not read, and fewer are told how many are too many. */
const MOST_ROWS = 300;

@InputType({ description: 'A peer group to save. Saved again under the same name, it is the next version.' })
export class SavePeerGroupInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field({ description: 'Its name among your groups: your council’s, or for the programme those of your key.' })
  @IsString()
  @MaxLength(100)
  name: string;

  @Field(() => RealmEnum, { description: 'Real or fictional councils, never both.' })
  realm: Realm;

  @Field(() => [CouncilCodeScalar], { description: 'The councils, 1 to 152, each once.' })
  @ArrayMaxSize(MOST_ROWS)
  councils: CouncilCode[];

  @Field(() => String, { nullable: true, description: 'How they were chosen, or what for.' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  note?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether everybody with a key may read it and ask with it. It stays so.' })
  shared: boolean;
}

@InputType({ description: 'A peer group that is not to be used any more.' })
export class RetirePeerGroupInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field(() => ID, { description: 'The id of a group of yours.' })
  @IsString()
  @MaxLength(100)
  id: string;

  @Field({ description: 'Why.' })
  @IsString()
  @MaxLength(2000)
  reason: string;
}
