import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { RealmEnum, RoleEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';

@ObjectType({ description: 'Councils that somebody chose as peers, under a name. An answer asked with it names its id and version.' })
export class SavedPeerGroup {
  @Field(() => ID, { description: 'Its id, the same in every version.' })
  id: string;

  @Field(() => Int, { description: 'Its version: kept for good, so that an answer can be asked for again.' })
  version: number;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => RealmEnum, { description: 'Real or fictional councils.' })
  realm: string;

  @Field(() => [CouncilCodeScalar], { description: 'The councils, in the order they were given.' })
  councils: readonly string[];

  @Field(() => String, { nullable: true, description: 'How they were chosen, or what for.' })
  note: string | undefined;

  @Field({ description: 'Whether everybody with a key may read it and ask with it.' })
  shared: boolean;

  @Field({ description: 'Whether it is yours to save again and to retire.' })
  own: boolean;

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'The council that owns it; absent where somebody of the programme does.' })
  ownerCouncil: string | undefined;

  @Field(() => GraphQLISODateTime, { description: 'When this version was saved.' })
  savedAt: Date;

  @Field(() => RoleEnum, { description: 'In which role.' })
  savedBy: string;

  @Field(() => String, { nullable: true, description: 'Why it is not to be used any more, where that was said.' })
  retired: string | undefined;
}

@ObjectType({ description: 'What became of a request about a peer group.' })
export class PeerGroupPayload {
  @Field(() => SavedPeerGroup, { nullable: true, description: 'The version that was saved, where it was.' })
  peerGroup: SavedPeerGroup | undefined;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors: readonly UserError[];
}
