import { councilFootprint, type Footprint, type GivenApportionment, proposedFootprint } from '#domain/benchmarking';
import type { CouncilCode, FinancialYear, PriceBase } from '#domain/catalogue';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsNumber, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { GraphQLError } from 'graphql';
import { PriceBaseEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';

/** England was never made of more councils, and no plan makes one of more. */
const MOST_COUNCILS = 20;

@InputType({ description: 'How much of a council that was divided, or would be, belongs to the place.' })
export class ApportionmentInput {
  @Field(() => CouncilCodeScalar, { description: 'The council that was divided.' })
  predecessor: CouncilCode;

  @Field(() => Float, { description: 'The share of it, 0 to 1, above the line and below it.' })
  @IsNumber()
  @Min(0)
  @Max(1)
  share: number;

  @Field({ description: 'What the share was read from, such as “adults at the census of 2011”.' })
  @IsString()
  @Length(5, 200)
  basis: string;

  @Field(() => Float, { nullable: true, description: 'How far the part may be wrong, as a share of it; 0.03 where nothing is said.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  error?: number | null;
}

@InputType({ description: 'A council that does not exist, put together of whole councils and parts of councils.' })
export class ProposedCouncilInput {
  @Field({ description: 'Its name.' })
  @IsString()
  @Length(1, 100)
  name: string;

  @Field(() => [CouncilCodeScalar], { description: 'Councils that would be part of it whole.' })
  @ArrayMaxSize(MOST_COUNCILS)
  councils: CouncilCode[];

  @Field(() => [ApportionmentInput], { nullable: true, description: 'Councils that it would take a part of.' })
  @IsOptional()
  @ArrayMaxSize(MOST_COUNCILS)
  @ValidateNested({ each: true })
  @Type(() => ApportionmentInput)
  parts?: ApportionmentInput[];
}

@InputType({ isOneOf: true, description: 'The place: exactly one of these.' })
export class PlaceInput {
  @Field(() => CouncilCodeScalar, { nullable: true, description: 'A council, living or not, as far as it stretched.' })
  council?: CouncilCode;

  @Field(() => ProposedCouncilInput, { nullable: true, description: 'A council that is proposed.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProposedCouncilInput)
  proposed?: ProposedCouncilInput;
}

@InputType({ description: 'The prices to tell amounts in.' })
export class PricesInput {
  @Field(() => PriceBaseEnum, { description: 'NOMINAL, GDP_REAL or FEE_REAL.' })
  base: PriceBase['kind'];

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year whose prices are meant; needed unless NOMINAL.' })
  @IsOptional()
  baseYear?: FinancialYear;
}

@InputType({ description: 'A span of years.' })
export class YearSpanInput {
  @Field(() => FinancialYearScalar, { description: 'The first.' })
  from: FinancialYear;

  @Field(() => FinancialYearScalar, { description: 'The last.' })
  to: FinancialYear;
}

/** The place that is meant; what cannot be a place is told in the words of the domain. */
export function footprintOf({ council, proposed }: PlaceInput, apportionments: ApportionmentInput[] | undefined): Footprint {
  const shared = (apportionments ?? []).map(apportionment);
  try {
    if (council) return councilFootprint(council, shared);
    if (proposed) return proposedFootprint({ ...proposed, parts: (proposed.parts ?? []).map(apportionment), apportionments: shared });
  } catch (error) {
    if (error instanceof RangeError) throw badInput(error.message);
    throw error;
  }
  throw new TypeError('a place is neither a council nor proposed');
}

export function priceBaseOf(prices: PricesInput | undefined): PriceBase {
  if (!prices || prices.base === 'NOMINAL') return { kind: 'NOMINAL' };
  if (!prices.baseYear) throw badInput(`${prices.base} needs a baseYear: the year whose prices are meant.`);
  return { kind: prices.base, baseYear: prices.baseYear };
}

export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function apportionment({ error, ...given }: ApportionmentInput): GivenApportionment {
  const u = error ?? undefined;
  return { ...given, ...(u === undefined ? {} : { u }) };
}
