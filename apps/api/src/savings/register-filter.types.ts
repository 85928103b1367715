import type { FinancialYear } from '#domain/catalogue';
import type { PracticeTagCode } from '#domain/practice';
import type { DeliveryState, Nature, SavingsLine as DomainLine, Tier } from '#domain/savings';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { DeliveryStateEnum, NatureEnum, PracticeTagEnum, ServiceEnum, TierEnum } from '../figures/enum.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';

/** More values than any of the enums has. */
const MOST_VALUES = 50;

@InputType({ description: 'Which lines to look at: those that meet every condition given.' })
export class RegisterFilterInput {
  @Field(() => [NatureEnum], { nullable: true, description: 'Of any of these natures.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  natures?: Nature[];

  @Field(() => [PracticeTagEnum], { nullable: true, description: 'Tagged with any of these practices.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  practiceTags?: PracticeTagCode[];

  @Field(() => [DeliveryStateEnum], { nullable: true, description: 'In any of these states.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  deliveryStates?: DeliveryState[];

  @Field(() => [TierEnum], { nullable: true, description: 'Of any of these tiers.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  tiers?: Tier[];

  @Field(() => [ServiceEnum], { nullable: true, description: 'Of any of these services.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  services?: DomainLine['service'][];

  @Field(() => [FinancialYearScalar], { nullable: true, description: 'Printed in any of these budget rounds, by their first years.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES)
  vintages?: FinancialYear[];
}
