import type { Triangulation } from '#domain/triangulation';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Council } from '../councils/council.types.js';
import { VerdictEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';
import { ProgrammeTriangulation } from './calibration.types.js';
import { ClaimedAmount, PriceSettingAnswer, SpendTest, TestedCell, TestedLine, VerdictFlagEnum } from './evidence.types.js';
import { CorroborationRatio } from './ratio.types.js';
import { ClaimPractice, LeaningEnum } from './sensitivity/practices.types.js';
import { CounterfactualAnswer, Settling, SyntheticControlAnswer, WindowAnswer } from './sensitivity/sensitivity.types.js';

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

  @Field(() => [SpendTest], {
    description:
      'Each test by itself. They are combined by a published table and never averaged; none in records from before there were three.',
  })
  tests: readonly SpendTest[];

  @Field(() => [VerdictFlagEnum], { description: 'What was done to the verdict, or must be known of it.' })
  flags: readonly string[];

  @Field(() => [PriceSettingAnswer], { description: 'The answer by each price setting that the release has levels for.' })
  priceSettings: readonly PriceSettingAnswer[];

  @Field(() => [TestedCell], { description: 'The council’s services, from its returns to what was expected of each.' })
  cells: readonly TestedCell[];

  @Field(() => [ClaimedAmount], { description: 'Every amount of every savings line: what makes the claim, and what is left out of it.' })
  claimed: readonly ClaimedAmount[];

  @Field(() => [TestedLine], { description: 'The savings lines of the claim, each with the test of the services where it is claimed.' })
  lines: readonly TestedLine[];

  @Field(() => MoneyFigure, {
    description: 'The implied saving reckoned from the year before the base year; missing where that is not known.',
  })
  impliedSavingFromYearBefore: MoneyFigure;

  @Field(() => [ClaimPractice], {
    description: 'The practices of the claim, and whether their indicators tell the same story as the money.',
  })
  practices: readonly ClaimPractice[];

  @Field(() => LeaningEnum, { nullable: true, description: 'Which way insufficient evidence leans; absent where it leans neither way.' })
  leaning: string | undefined;

  @Field(() => [WindowAnswer], { description: 'This verdict and those over other windows into the same year, the longest first.' })
  windows: readonly WindowAnswer[];

  @Field(() => [CounterfactualAnswer], { description: 'What the whole budget says by each way to compare.' })
  counterfactuals: readonly CounterfactualAnswer[];

  @Field(() => SyntheticControlAnswer, {
    nullable: true,
    description: 'A synthetic control beside it; absent in releases from before there were any.',
  })
  syntheticControl: SyntheticControlAnswer | undefined;

  @Field(() => [Settling], { description: 'What would settle the claim, what shrinks the interval most first.' })
  settling: readonly Settling[];

  @Field(() => ProgrammeTriangulation, {
    nullable: true,
    description: 'What all councils together say of the window: the calibration that the verdict rests on.',
  })
  calibration: ProgrammeTriangulation | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'A hash of everything the verdict was reckoned from: the same inputs have the same.',
  })
  inputsHash: string | undefined;

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
