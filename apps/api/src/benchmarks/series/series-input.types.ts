import { councilFootprint, type Footprint, type GivenApportionment, proposedFootprint, type ProposedFootprint } from '#domain/benchmarking';
import type { CouncilCode, FinancialYear, MeasureCode, PriceBase, QuantityCode } from '#domain/catalogue';
import { ArgsType, Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsNumber, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { badInput } from '../../figures/bad-input.types.js';
import { MeasureCodeEnum, PriceBaseEnum, QuantityCodeEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';

/** No council was ever made of more councils, and no plan makes one of more. */
const MOST_COUNCILS = 20;
/** More than there are in the catalogue. */
const MOST_SHARES = 100;

const SHARE = { message: 'a share lies between 0 and 1' };
const ERROR = { message: 'how far a part may be wrong is a share of it, between 0 and 1' };
const BASIS = { message: 'say in words what the share was read from' };
const tooMany = (most: number): { message: string } => ({ message: `name at most ${most}` });
const TWICE = { message: 'name each council once: shares of one council in two entries contradict each other' };

@InputType({ description: 'The share of one quantity, where it is known better than the share of everything.' })
export class QuantityShareInput {
  @Field(() => QuantityCodeEnum, { description: 'The quantity.' })
  quantity: QuantityCode;

  @Field(() => Float, { description: 'The share of it, 0 to 1.' })
  @IsNumber()
  @Min(0, SHARE)
  @Max(1, SHARE)
  share: number;
}

@InputType({ description: 'How much of a council that was divided, or would be, belongs to the place.' })
export class ApportionmentInput {
  @Field(() => CouncilCodeScalar, { description: 'The council that was divided.' })
  predecessor: CouncilCode;

  @Field(() => Float, { description: 'The share of it, 0 to 1, of every quantity that has no share of its own in `shares`.' })
  @IsNumber()
  @Min(0, SHARE)
  @Max(1, SHARE)
  share: number;

  @Field(() => [QuantityShareInput], {
    nullable: true,
    description: 'Shares of single quantities: of spending by spending, of people by people. Each quantity once.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_SHARES, tooMany(MOST_SHARES))
  @ArrayUnique(({ quantity }: QuantityShareInput) => quantity, { message: 'name each quantity once' })
  @ValidateNested({ each: true })
  @Type(() => QuantityShareInput)
  shares?: QuantityShareInput[] | null;

  @Field({ description: 'What the share was read from, such as “adults at the census of 2011”.' })
  @IsString()
  @Length(5, 200)
  @Matches(/\p{L}{3}/u, BASIS)
  basis: string;

  @Field(() => Float, { nullable: true, description: 'How far the part may be wrong, as a share of it; 0.03 where nothing is said.' })
  @IsOptional()
  @IsNumber()
  @Min(0, ERROR)
  @Max(1, ERROR)
  error?: number | null;
}

@InputType({ description: 'A council that does not exist, put together of whole councils and parts of councils.' })
export class ProposedCouncilInput {
  @Field({ description: 'Its name.' })
  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'give it a name' })
  name: string;

  @Field(() => [CouncilCodeScalar], { description: 'Councils that would be part of it whole.' })
  @ArrayMaxSize(MOST_COUNCILS, tooMany(MOST_COUNCILS))
  councils: CouncilCode[];

  @Field(() => [ApportionmentInput], { nullable: true, description: 'Councils that it would take a part of.' })
  @IsOptional()
  @ArrayMaxSize(MOST_COUNCILS, tooMany(MOST_COUNCILS))
  @ArrayUnique(({ predecessor }: ApportionmentInput) => predecessor, TWICE)
  @ValidateNested({ each: true })
  @Type(() => ApportionmentInput)
  parts?: ApportionmentInput[] | null;
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

/** What a series is asked for. Lists are fields here, because only classes are looked through. */
@ArgsType()
export class SeriesQuestion {
  @Field(() => PlaceInput, { description: 'A council, or one that is proposed.' })
  @ValidateNested()
  @Type(() => PlaceInput)
  place: PlaceInput;

  @Field(() => MeasureCodeEnum, { description: 'What is measured.' })
  measure: MeasureCode;

  @Field(() => YearSpanInput, { description: 'The years.' })
  years: YearSpanInput;

  @Field(() => PricesInput, { nullable: true, description: 'The prices to tell amounts in; the money of each year where nothing is said.' })
  prices?: PricesInput | null;

  @Field(() => [ApportionmentInput], { nullable: true, description: 'How divided councils are shared out, each council once.' })
  @IsOptional()
  @ArrayMaxSize(MOST_COUNCILS, tooMany(MOST_COUNCILS))
  @ArrayUnique(({ predecessor }: ApportionmentInput) => predecessor, TWICE)
  @ValidateNested({ each: true })
  @Type(() => ApportionmentInput)
  apportionments?: ApportionmentInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The release to read; the latest of the council’s realm where none is named.' })
  release?: number;
}

/** The place that is meant; what cannot be a place is told in the words of the domain. */
export function footprintOf({ place: { council, proposed }, apportionments }: Pick<SeriesQuestion, 'place' | 'apportionments'>): Footprint {
  if (council) return possible('place', () => councilFootprint(council, (apportionments ?? []).map(apportionment)));
  if (proposed) return proposalOf('place', proposed, apportionments);
  throw new TypeError('a place is neither a council nor proposed');
}

/** The council that is proposed in an argument of that name. */
export function proposalOf(
  argument: string,
  { name, councils, parts }: ProposedCouncilInput,
  apportionments: SeriesQuestion['apportionments'],
): ProposedFootprint {
  const given = { parts: (parts ?? []).map(apportionment), apportionments: (apportionments ?? []).map(apportionment) };
  return possible(argument, () => proposedFootprint({ name, councils, ...given }));
}

function possible<T>(argument: string, made: () => T): T {
  try {
    return made();
  } catch (error) {
    if (error instanceof RangeError) throw badInput({ path: [argument], message: error.message });
    throw error;
  }
}

export function priceBaseOf(prices: PricesInput | null | undefined): PriceBase {
  if (!prices || prices.base === 'NOMINAL') return { kind: 'NOMINAL' };
  if (!prices.baseYear) throw badInput({ path: ['prices', 'baseYear'], message: `${prices.base} needs the year whose prices are meant` });
  return { kind: prices.base, baseYear: prices.baseYear };
}

function apportionment({ error, shares, ...given }: ApportionmentInput): GivenApportionment {
  const u = error ?? undefined;
  const own = Object.fromEntries((shares ?? []).map(({ quantity, share }) => [quantity, share]));
  return { ...given, shares: own, ...(u === undefined ? {} : { u }) };
}
