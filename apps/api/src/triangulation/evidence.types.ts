import { FLAGS, INDEX_SETTINGS } from '#domain/triangulation';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../figures/enum-of.types.js';
import { AdjustmentKindEnum, AgeBandEnum, CellEnum, ProvisionEnum, ReturnLineEnum, VerdictEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { CorroborationRatio } from './ratio.types.js';

const SpendTestEnum = enumOf(
  'SpendTestName',
  'OWN_ACCOUNTS rolls a council’s own spending forward by published indices alone; WHOLE_BUDGET sets it beside what all councils spent, their own savings put back; TARGETED does the same in the services where the savings are claimed.',
  ['own-accounts', 'whole-budget', 'targeted'],
);
const PriceSettingEnum = enumOf(
  'PriceSetting',
  'FEE: each service’s own prices. COMPOSITE: the same prices as one index for the whole budget. GDP: the prices of the whole economy, for display.',
  INDEX_SETTINGS,
);
export const VerdictFlagEnum = enumOf(
  'VerdictFlag',
  'What was done to a verdict or must be known of it; its reason says it with numbers.',
  FLAGS,
);

@ObjectType({ description: 'One test of a claim against spending.' })
export class SpendTest {
  @Field(() => SpendTestEnum, { description: 'Which test.' })
  test: string;

  @Field(() => VerdictEnum, { description: 'What the interval of this test alone rules out, and so its own verdict.' })
  verdict: string;

  @Field(() => CorroborationRatio, {
    nullable: true,
    description: 'Its ratio with the 90% interval; absent where the claim is too small for one.',
  })
  ratio: CorroborationRatio | undefined;

  @Field(() => MoneyFigure, { description: 'What spending would have been without any saving.' })
  expected: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What was spent.' })
  outturn: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Expected less spent.' })
  impliedSaving: MoneyFigure;

  @Field(() => Int, { description: 'Years from the base year to the assessed year.' })
  horizon: number;

  @Field({ description: 'The external price index, by name and vintage.' })
  priceIndex: string;

  @Field(() => Int, { description: 'Councils whose outturn the expectation rests on.' })
  n: number;
}

@ObjectType({ description: 'The answer by other prices.' })
export class PriceSettingAnswer {
  @Field(() => PriceSettingEnum, { description: 'By which prices spending is rolled forward.' })
  setting: string;

  @Field({ description: 'The index, by name and vintage.' })
  priceIndex: string;

  @Field(() => VerdictEnum, { description: 'The verdict it would be.' })
  verdict: string;

  @Field(() => CorroborationRatio, {
    nullable: true,
    description: 'The ratio it would be; absent where the claim is too small for one.',
  })
  ratio: CorroborationRatio | undefined;
}

@ObjectType({ description: 'One line of a return that a service’s spending is added up from.' })
export class AccountLine {
  @Field(() => FinancialYearScalar, { description: 'The year of the return.' })
  year: string;

  @Field(() => ReturnLineEnum, { description: 'The line.' })
  line: string;

  @Field(() => AgeBandEnum, { description: 'The ages it is returned for.' })
  ageBand: string;

  @Field(() => ProvisionEnum, { nullable: true, description: 'Who provides; absent in releases from before it was kept.' })
  provision: string | undefined;

  @Field(() => MoneyFigure, { description: 'Its gross current expenditure: gross less joint, NHS and other income.' })
  spend: MoneyFigure;
}

@ObjectType({ description: 'What a return declares to be unlike the year before: a transfer, or a one-off.' })
export class AccountAdjustment {
  @Field(() => FinancialYearScalar, { description: 'The year of the return.' })
  year: string;

  @Field(() => AdjustmentKindEnum, { description: 'What it is.' })
  kind: string;

  @Field(() => MoneyFigure, { description: 'Its amount, in pounds of that year.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'One service of the council’s accounts, from its returns to what was expected of it.' })
export class TestedCell {
  @Field(() => CellEnum, { description: 'The service and age band.' })
  cell: string;

  @Field(() => MoneyFigure, { description: 'Spend of the base year, cleared of one-off savings and one-off costs.' })
  baseSpend: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Function that came in (+) or went out (-) since, at base-year prices.' })
  transfers: MoneyFigure;

  @Field(() => Float, { description: 'External price of the assessed year as a multiple of the base year’s.' })
  priceRatio: number;

  @Field(() => Float, { description: 'People served, likewise.' })
  volumeRatio: number;

  @Field(() => MoneyFigure, { description: 'Base spend and transfers, rolled forward by prices and people.' })
  indexed: MoneyFigure;

  @Field(() => Float, {
    nullable: true,
    description: 'What such services did where nobody claimed, as a multiple of that; absent without a calibration.',
  })
  drift: number | undefined;

  @Field(() => MoneyFigure, { description: 'What was spent on it in the assessed year.' })
  outturn: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What is claimed in it, in the assessed year’s prices.' })
  claim: MoneyFigure;

  @Field(() => [AccountLine], { description: 'The lines of the two returns that its spending is added up from.' })
  returnLines: readonly AccountLine[];

  @Field(() => [AccountAdjustment], { description: 'What the returns from the base year on declare of it.' })
  adjustments: readonly AccountAdjustment[];
}

@ObjectType({ description: 'One amount of one savings line: where it stands in the return, and what became of it.' })
export class ClaimedAmount {
  @Field({ description: 'The reference of the line in the return of the assessed year.' })
  reference: string;

  @Field(() => FinancialYearScalar, { description: 'The year that added it.' })
  year: string;

  @Field(() => CellEnum, { description: 'The service it is claimed in.' })
  cell: string;

  @Field(() => MoneyFigure, { description: 'In the assessed year’s prices.' })
  amount: MoneyFigure;

  @Field({
    description:
      'CLAIMED, a cost that is taken off (RUNNING_COST, IMPLEMENTATION_COST), or why it is left out, such as FUNDING or DOUBLE_COUNT.',
  })
  as: string;
}

@ObjectType({ description: 'One savings line of a claim, with the test of the services where it is claimed.' })
export class TestedLine {
  @Field({ description: 'The reference of the line in the return.' })
  reference: string;

  @Field(() => MoneyFigure, { description: 'What it claims, net of its costs.' })
  claim: MoneyFigure;

  @Field(() => [CellEnum], { description: 'Where.' })
  cells: readonly string[];

  @Field(() => MoneyFigure, {
    description: 'What all lines together claim in these services: lines share them, and the test is of them all.',
  })
  claimedThere: MoneyFigure;

  @Field(() => SpendTest, { nullable: true, description: 'Absent where the line is too small to be tested by itself, and without peers.' })
  test: SpendTest | undefined;
}
