import { PEER_MODELS, SETTLING_STEPS } from '#domain/triangulation';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../figures/enum-of.types.js';
import { VerdictEnum } from '../../figures/enum.types.js';
import { MoneyFigure } from '../../figures/figure.types.js';
import { FinancialYearScalar } from '../../figures/scalar.types.js';
import { CorroborationRatio } from '../ratio.types.js';

const CounterfactualEnum = enumOf(
  'Counterfactual',
  'A way to say from other councils what this one would have spent. CALIBRATED decides: the services of all councils, their savings put back. UNCLAIMED_CELLS: services where nobody claims. WHOLE_BUDGET: one drift from total spending. YEAR_BEFORE: CALIBRATED from the year before the base year. SMALL_GROUP: the others’ mean growth. SYNTHETIC_CONTROL: a weighted mean of others that moved alike.',
  PEER_MODELS,
);
const SettlingStepEnum = enumOf('SettlingStep', 'What would narrow the interval of a verdict, or let indicators speak.', SETTLING_STEPS);

@ObjectType({ description: 'The verdict on the same council and assessed year, from another base year.' })
export class WindowAnswer {
  @Field(() => FinancialYearScalar, { description: 'The year whose spending is rolled forward.' })
  baseYear: string;

  @Field(() => Int, { description: 'Years between them.' })
  horizon: number;

  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict: string;

  @Field(() => CorroborationRatio, { nullable: true, description: 'The ratio; absent where the claim is too small for one.' })
  ratio: CorroborationRatio | undefined;

  @Field({ description: 'Whether it is the headline: the longest window, of three years at most.' })
  isHeadline: boolean;
}

@ObjectType({ description: 'What the whole budget says by one way to compare. Only the verdict itself decides.' })
export class CounterfactualAnswer {
  @Field(() => CounterfactualEnum, { description: 'The way to compare.' })
  model: string;

  @Field(() => VerdictEnum, { description: 'What its interval alone rules out.' })
  verdict: string;

  @Field(() => CorroborationRatio, { nullable: true, description: 'Its ratio; absent where the claim is too small for one.' })
  ratio: CorroborationRatio | undefined;

  @Field(() => MoneyFigure, { description: 'The saving that it implies.' })
  impliedSaving: MoneyFigure;
}

@ObjectType({ description: 'A council that weighs in a synthetic control.' })
export class Donor {
  @Field({ description: 'Its code.' })
  council: string;

  @Field(() => Float, { description: 'Its weight; all weights add up to 1.' })
  weight: number;
}

@ObjectType({
  description:
    'A synthetic control, given where such controls foretold years without a claim better than the national mean did. It moves no verdict.',
})
export class SyntheticControlAnswer {
  @Field({ description: 'What it says, or why there is none.' })
  sentence: string;

  @Field(() => CorroborationRatio, { nullable: true, description: 'Its ratio; absent where there is none.' })
  ratio: CorroborationRatio | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of councils that lie at least as far below their own controls; absent likewise.',
  })
  placeboShare: number | undefined;

  @Field(() => MoneyFigure, { description: 'The least that is implied when a donor is left out.' })
  least: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The most that is implied when a donor is left out.' })
  most: MoneyFigure;

  @Field(() => [Donor], { description: 'The donors that weigh most.' })
  donors: readonly Donor[];
}

@ObjectType({ description: 'One step that would settle a claim, reckoned alone. It is no promise.' })
export class Settling {
  @Field(() => SettlingStepEnum, { description: 'The step.' })
  step: string;

  @Field(() => Float, { description: 'Half of the interval of the ratio as it would be.' })
  halfWidth: number;

  @Field(() => Float, { description: 'By what share of itself the interval would shrink.' })
  shrinks: number;

  @Field(() => Boolean, { description: 'Whether the same ratio would then be more than insufficient evidence.' })
  wouldDecide: boolean;

  @Field({ description: 'What to do, and why it would help.' })
  sentence: string;
}
