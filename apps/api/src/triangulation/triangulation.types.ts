import type { Triangulation } from '#domain/triangulation';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Council } from '../councils/council.types.js';
import { VerdictEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';

@ObjectType({ description: 'How much of a claim the outturn shows: implied saving over claim, with its 90% interval.' })
export class CorroborationRatio {
  @Field(() => Float, {
    description: 'The ratio: 1 is a fall in spending as large as the claim; negative, spending rose against what was expected.',
  })
  kappa: number;

  @Field(() => Float, { description: 'Low end of the 90% interval.' })
  low: number;

  @Field(() => Float, { description: 'High end of the 90% interval.' })
  high: number;
}

@ObjectType({ description: 'One reason for a verdict.' })
export class Reason {
  @Field({ description: 'A stable code, such as TOO_NOISY.' })
  code: string;

  @Field({ description: 'The reason as one sentence with its numbers.' })
  sentence: string;
}

@ObjectType({ isAbstract: true })
abstract class Answer {
  @Field(() => Council, { description: 'The council whose claim is tested.' })
  council: Council;

  @Field(() => FinancialYearScalar, { description: 'The year whose spending is rolled forward.' })
  baseYear: string;

  @Field(() => FinancialYearScalar, { description: 'The year that is assessed.' })
  year: string;

  @Field(() => Release, { description: 'The release the verdict is frozen in.' })
  release: Release;
}

@ObjectType({
  description: 'How far the outturn bears out what a council reported delivered. It is about the claim, never about the council.',
})
export class TriangulatedVerdict extends Answer {
  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict: string;

  @Field({ description: 'The verdict as one sentence.' })
  sentence: string;

  @Field(() => CorroborationRatio, {
    nullable: true,
    description: 'Against what was reported delivered; absent where the claim is too small for a ratio.',
  })
  ratio: CorroborationRatio | undefined;

  @Field(() => CorroborationRatio, { nullable: true, description: 'Against what finance validated; absent where it validated nothing.' })
  validatedRatio: CorroborationRatio | undefined;

  @Field(() => MoneyFigure, {
    description: 'The comparable claim: savings reported delivered that spending should show, in the assessed year’s prices.',
  })
  claim: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The same of what was planned.' })
  planned: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The same of what finance validated.' })
  validated: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Expected spending: the base year rolled forward by external prices and population.' })
  expected: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Spending of the assessed year, without one-off costs.' })
  outturn: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Expected less actual spending.' })
  impliedSaving: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Half the width of the 90% interval of the implied saving.' })
  halfWidth: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The smallest saving these data would detect four times in five, at 5% one-sided.' })
  minimumDetectableSaving: MoneyFigure;

  @Field(() => Float, { description: 'The same as a share of expected spending, per cent.' })
  minimumDetectablePercent: number;

  @Field(() => Int, { description: 'Years from the base year to the assessed year.' })
  horizon: number;

  @Field({ description: 'The external price index, by name and vintage.' })
  priceIndex: string;

  @Field(() => Int, { description: 'Councils whose outturn went into the verdict: 1 where only the council’s own accounts were tested.' })
  n: number;

  @Field({ description: 'Whether claim and implied saving differ by more than half a per cent of expected spending and £250,000.' })
  discrepancyIsMaterial: boolean;

  @Field(() => [Reason], { description: 'Why, most important first.' })
  reasons: readonly Reason[];

  @Field({ description: 'What a reader must be told beside the verdict.' })
  fairness: string;

  @Field({ description: 'The version of the engine that gave the verdict.' })
  engine: string;
}

@ObjectType({ description: 'There is nothing to judge.' })
export class NoVerdict extends Answer {
  @Field({ description: 'A stable code, such as NOTHING_REPORTED_DELIVERED.' })
  reason: string;

  @Field({ description: 'Why there is no verdict, in one sentence.' })
  sentence: string;
}

const TYPE_OF = { verdict: TriangulatedVerdict, 'no-verdict': NoVerdict } as const satisfies Record<Triangulation['kind'], unknown>;

export const TriangulationResult = createUnionType({
  name: 'TriangulationResult',
  description: 'A verdict, or why there is none.',
  types: () => [TriangulatedVerdict, NoVerdict] as const,
  resolveType: (answer: { readonly kind: Triangulation['kind'] }) => TYPE_OF[answer.kind],
});
