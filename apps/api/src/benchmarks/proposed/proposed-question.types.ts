import type { FinancialYear } from '#domain/catalogue';
import { ArgsType, Field, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { FinancialYearScalar } from '../../figures/scalar.types.js';
import { ProposedCouncilInput, SeriesQuestion } from '../series/series-input.types.js';

/** What the position of a proposed council is asked for: of a measure, as a series is, in one year. */
@ArgsType()
export class ProposedQuestion extends PickType(SeriesQuestion, ['measure', 'apportionments', 'release'] as const, ArgsType) {
  @Field(() => ProposedCouncilInput, { description: 'The council that is proposed.' })
  @ValidateNested()
  @Type(() => ProposedCouncilInput)
  proposal: ProposedCouncilInput;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: FinancialYear;
}
