import { type PeerGroup, USUAL_NEIGHBOURS } from '#domain/benchmarking';
import { type ClientGroup, councilCode, measure, type MeasureCode } from '#domain/catalogue';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Equals, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ClientGroupEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar } from '../../figures/scalar.types.js';
import { LeftOutReasonEnum } from '../benchmark-enum.types.js';

/** A peer group of more councils than England has says nothing. */
const MOST_PEERS = 152;
/** Fewer neighbours than this have no quartiles. */
const FEWEST_ASKED = 8;
const MOST_ASKED = 50;
/** A group is chosen by naming it: false would be a choice of nothing. */
const CHOSEN = { message: 'say true, or choose another group' };

@InputType({
  description: 'Councils whose places are most alike: in size, age, deprivation and density, never in what is spent or achieved.',
})
export class NeighboursInput {
  @Field(() => Int, { nullable: true, description: 'How many at most, from 8 to 50; 15 where none is said.' })
  @IsOptional()
  @IsInt()
  @Min(FEWEST_ASKED)
  @Max(MOST_ASKED)
  count?: number;

  @Field(() => ClientGroupEnum, {
    nullable: true,
    description: 'For whom places are to be alike; what suits the measure where nothing is said.',
  })
  @IsOptional()
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
  @IsOptional()
  @ValidateNested()
  @Type(() => NeighboursInput)
  neighbours?: NeighboursInput;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: every other council, as national quartiles count them.' })
  @IsOptional()
  @Equals(true, CHOSEN)
  everybody?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: the other councils of its region.' })
  @IsOptional()
  @Equals(true, CHOSEN)
  sameRegion?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: the other councils of its kind.' })
  @IsOptional()
  @Equals(true, CHOSEN)
  sameType?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true, and nothing else: the other councils that are about as rural.' })
  @IsOptional()
  @Equals(true, CHOSEN)
  sameRurality?: boolean;

  @Field(() => String, { nullable: true, description: 'The members of the programme of this code.' })
  programme?: string;

  @Field(() => SavedGroupChoice, { nullable: true, description: 'A group that was saved, for those who may see it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SavedGroupChoice)
  saved?: SavedGroupChoice;

  @Field(() => [CouncilCodeScalar], { nullable: true, description: 'These councils.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEERS)
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
