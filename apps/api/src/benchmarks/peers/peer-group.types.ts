import { type PeerGroup, USUAL_NEIGHBOURS } from '#domain/benchmarking';
import { type ClientGroup, councilCode, measure, type MeasureCode } from '#domain/catalogue';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional } from 'class-validator';
import { badInput } from '../../figures/bad-input.types.js';
import { ClientGroupEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar } from '../../figures/scalar.types.js';
import { LeftOutReasonEnum } from '../benchmark-enum.types.js';

/** A peer group of more councils than England has says nothing. */
const MOST_PEERS = 152;
/** Fewer neighbours than this have no quartiles. */
const FEWEST_ASKED = 8;
const MOST_ASKED = 50;

@InputType({
  description: 'Councils whose places are most alike: in size, age, deprivation and density, never in what is spent or achieved.',
})
export class NeighboursInput {
  @Field(() => Int, { nullable: true, description: 'How many at most, from 8 to 50; 15 where none is said.' })
  count?: number;

  @Field(() => ClientGroupEnum, {
    nullable: true,
    description: 'For whom places are to be alike; what suits the measure where nothing is said.',
  })
  clientGroup?: ClientGroup;
}

@InputType({ description: 'A group that somebody saved.' })
export class SavedGroupChoice {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'Its version; the newest where none is said.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

@InputType({ isOneOf: true, description: 'Whom to compare with: exactly one of these.' })
export class PeerGroupInput {
  @Field(() => NeighboursInput, { nullable: true, description: 'Its nearest neighbours.' })
  neighbours?: NeighboursInput;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: every other council, as national quartiles count them.' })
  everybody?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: the other councils of its region.' })
  sameRegion?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: the other councils of its kind.' })
  sameType?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: the other councils that are about as rural.' })
  sameRurality?: boolean;

  @Field(() => String, { nullable: true, description: 'The members of the programme of this code.' })
  programme?: string;

  @Field(() => SavedGroupChoice, { nullable: true, description: 'A group that was saved, for those who may see it.' })
  saved?: SavedGroupChoice;

  @Field(() => [CouncilCodeScalar], { nullable: true, description: 'These councils.' })
  councils?: string[];
}

@ObjectType({ description: 'The saved group that an answer was asked with: the same id and version ask for the same councils again.' })
export class SavedGroupCited {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Its version.' })
  version: number;
}

@ObjectType({ description: 'A council that would be in a group and can be no peer.' })
export class LeftOutCouncil {
  @Field(() => CouncilCodeScalar, { description: 'Its code.' })
  council: string;

  @Field(() => LeftOutReasonEnum, { description: 'Why it is left out.' })
  reason: string;
}

/** The group of the domain that is meant; neighbours are those that suit the measure unless the input says for whom. */
export function peerGroupOf(input: PeerGroupInput, code: MeasureCode | undefined): PeerGroup {
  refuseWrong(input);
  const { neighbours, councils, programme, saved, everybody, sameRegion, sameRurality } = input;
  if (neighbours) {
    const clientGroup = neighbours.clientGroup ?? (code === undefined ? 'all' : measure(code).clientGroup);
    return { kind: 'neighbours', k: neighbours.count ?? USUAL_NEIGHBOURS, clientGroup };
  }
  if (councils) return { kind: 'named', councils: councils.map(councilCode) };
  if (saved) return { kind: 'saved', id: saved.id };
  if (typeof programme === 'string') return { kind: 'cohort', code: programme };
  if (everybody !== undefined) return { kind: 'national' };
  if (sameRurality !== undefined) return { kind: 'rurality' };
  return { kind: sameRegion === undefined ? 'type' : 'region' };
}

/** By hand, because every comparison comes by here, and rules on classes take as long as the comparison. */
function refuseWrong({ neighbours, councils, ...others }: PeerGroupInput): void {
  for (const name of BY_NAMING) if (others[name] === false) throw badInput({ path: [name], message: 'say true, or choose another group' });
  const count = neighbours?.count ?? USUAL_NEIGHBOURS;
  if (count < FEWEST_ASKED || count > MOST_ASKED)
    throw badInput({ path: ['neighbours', 'count'], message: `${count} are asked for: ask for ${FEWEST_ASKED} to ${MOST_ASKED}` });
  if (councils && (councils.length === 0 || councils.length > MOST_PEERS))
    throw badInput({ path: ['councils'], message: `${councils.length} are named: name 1 to ${MOST_PEERS}` });
}

/** A group is chosen by naming it: false would be a choice of nothing. */
const BY_NAMING = ['everybody', 'sameRegion', 'sameType', 'sameRurality'] as const;
