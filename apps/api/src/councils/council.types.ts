import {
  type Council as DomainCouncil,
  COUNCIL_REGISTER,
  type CouncilCode,
  type LineageLink,
  predecessorsOf,
  realmOf,
  successorsOf,
  whatBecameOf,
  whoWas,
} from '#domain/catalogue';
import { Field, ObjectType } from '@nestjs/graphql';
import { CouncilTypeEnum, LineageKindEnum, RealmEnum } from '../figures/enum.types.js';
import { connectionOf } from '../figures/connection.types.js';
import { globalId, Node } from '../figures/node.types.js';
import { CouncilCodeScalar, DateScalar } from '../figures/scalar.types.js';

@ObjectType({ description: 'How one council became another.' })
export class Lineage {
  @Field(() => CouncilCodeScalar, { description: 'The council before.' })
  predecessor: CouncilCode;

  @Field(() => CouncilCodeScalar, { description: 'The council after.' })
  successor: CouncilCode;

  @Field(() => DateScalar, { description: 'The successor’s first day.' })
  from: string;

  @Field(() => LineageKindEnum, { description: 'Whether it kept, joined or divided a footprint.' })
  kind: string;
}

@ObjectType({ implements: () => [Node], description: 'An authority with adult social services responsibilities.' })
export class Council extends Node {
  @Field(() => CouncilCodeScalar, { description: 'Its code.' })
  code: CouncilCode;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => CouncilTypeEnum, { description: 'What kind of authority it is.' })
  type: string;

  @Field({ description: 'Its region.' })
  region: string;

  @Field(() => RealmEnum, { description: 'Real or fictional.' })
  realm: string;

  @Field(() => DateScalar, { description: 'Its first day under this code, or 2009-01-01 where that was earlier.' })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; absent while it lives.' })
  validTo: string | undefined;

  @Field({ description: 'Whether the report of the 2012 efficiency programme names it as a member.' })
  inProgramme2012: boolean;

  @Field(() => [Lineage], { description: 'The councils it was made from.' })
  predecessors: readonly LineageLink[];

  @Field(() => [Lineage], { description: 'The councils it became.' })
  successors: readonly LineageLink[];

  @Field({ description: 'Who it was before, through every generation, in one plain sentence.' })
  was: string;

  @Field({ description: 'What became of it, through every generation, in one plain sentence.' })
  became: string;
}

export const CouncilConnection = connectionOf('Council', () => Council);

/** Councils in the words of the schema, each once as long as its release is held. */
const TYPES = new WeakMap<DomainCouncil, Council>();

export function councilType(council: DomainCouncil): Council {
  const held = TYPES.get(council) ?? typeOf(council);
  TYPES.set(council, held);
  return held;
}

function typeOf(council: DomainCouncil): Council {
  return {
    ...council,
    id: globalId('Council', council.code),
    realm: realmOf(council.code),
    inProgramme2012: COUNCIL_REGISTER.get(council.code)?.inProgramme2012 ?? false,
    predecessors: predecessorsOf(council.code),
    successors: successorsOf(council.code),
    get was() {
      return whoWas(council.code).sentence;
    },
    get became() {
      return whatBecameOf(council.code).sentence;
    },
  };
}
