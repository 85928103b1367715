import { Field, ObjectType } from '@nestjs/graphql';
import { RegisterAxisEnum, StageEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';
import { GrowthRecast, Overlap, Progress, SavingsDefinitions } from './register-parts.types.js';
import { DeliveryStep, SavingsLine } from './savings-line.types.js';

@ObjectType({ description: 'A total at each stage. Planned, reported and validated are never mixed.' })
export class StageTotals {
  @Field(() => MoneyFigure, { description: 'In the approved budget.' })
  planned: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Reported delivered.' })
  reported: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Validated by finance.' })
  validated: MoneyFigure;
}

@ObjectType({ description: 'One line of a register, with what it comes to in the year.' })
export class RegisterLine {
  @Field(() => SavingsLine, { description: 'The line.' })
  line: SavingsLine;

  @Field(() => StageTotals, { description: 'Reached by the year, before costs.' })
  position: StageTotals;

  @Field(() => MoneyFigure, {
    description:
      'The planned position, net of what running it has come to cost and what the year spends on it; missing where no cost was given, or one without its years.',
  })
  net: MoneyFigure;

  @Field({ description: 'Whether any cost was given; without one the saving is gross, and what it is net is not known.' })
  costsGiven: boolean;
}

@ObjectType({
  description: 'The lines that share a value. A line of two practices is in two groups, so groups of tags do not add up to the total.',
})
export class RegisterGroup {
  @Field(() => RegisterAxisEnum, { description: 'What the lines share.' })
  axis: string;

  @Field({ description: 'The value, in the words of its enum or as a year.' })
  value: string;

  @Field(() => [String], { description: 'The lines, by reference.' })
  lines: readonly string[];

  @Field(() => StageTotals, { description: 'Reached by the year.' })
  totals: StageTotals;
}

@ObjectType({ description: 'One year of a register.' })
export class RegisterYear {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => StageTotals, { description: 'Reached by the year.' })
  position: StageTotals;

  @Field(() => StageTotals, { description: 'What the year adds.' })
  increment: StageTotals;

  @Field(() => MoneyFigure, { description: 'The part of the planned increment that is the rest of what started within the year before.' })
  fullYearEffect: MoneyFigure;
}

@ObjectType({ description: 'One year of one budget round’s plan for a saving.' })
export class VintageIncrement {
  @Field(() => FinancialYearScalar, { description: 'The budget round.' })
  vintage: string;

  @Field({ description: 'The reference it has in that round.' })
  reference: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => MoneyFigure, { description: 'What the year adds.' })
  increment: MoneyFigure;

  @Field({ description: 'Whether a later round has taken its place.' })
  superseded: boolean;
}

@ObjectType({ description: 'One saving that several budget rounds print, each year counted from the latest round that covers it.' })
export class LineagePosition {
  @Field({ description: 'The saving.' })
  lineage: string;

  @Field(() => [FinancialYearScalar], { description: 'The rounds that print it.' })
  vintages: readonly string[];

  @Field(() => [VintageIncrement], { description: 'Every year of every round.' })
  increments: readonly VintageIncrement[];

  @Field(() => MoneyFigure, { description: 'What was planned to be saved by the year, if delivered.' })
  position: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What adding the cumulative figures of all rounds would give.' })
  naiveSum: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'By how much that is too much.' })
  overstatement: MoneyFigure;
}

@ObjectType({ description: 'A council’s register of savings as one of its plans prints it, in one year.' })
export class SavingsRegister {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: string;

  @Field(() => FinancialYearScalar, { description: 'The year the positions are reached in.' })
  year: string;

  @Field(() => FinancialYearScalar, { description: 'The collection whose return this is.' })
  collection: string;

  @Field(() => StageEnum, { description: 'The stage that definitions and lineages are of.' })
  stage: string;

  @Field(() => [RegisterLine], { description: 'The lines that meet the filter.' })
  lines: readonly RegisterLine[];

  @Field(() => StageTotals, { description: 'Those lines together.' })
  totals: StageTotals;

  @Field(() => [String], { description: 'Lines without a figure of the stage in the year; while there is one, the total is missing.' })
  linesWithout: readonly string[];

  @Field(() => [RegisterGroup], { description: 'Those lines by nature, practice, state, tier, service and budget round.' })
  groups: readonly RegisterGroup[];

  @Field(() => [RegisterYear], { description: 'Those lines year by year.' })
  years: readonly RegisterYear[];

  @Field(() => StageTotals, { description: 'The positions of all years added up: pounds times years, not the savings of the plan.' })
  cumulativeCashBenefit: StageTotals;

  @Field(() => SavingsDefinitions, { description: 'What the savings of the whole plan come to under each reading of the word.' })
  definitions: SavingsDefinitions;

  @Field(() => GrowthRecast, { description: 'The growth schedule taken apart.' })
  growth: GrowthRecast;

  @Field(() => [Overlap], { description: 'What several lines claim at once, counted once.' })
  overlaps: readonly Overlap[];

  @Field(() => [Progress], { description: 'Progress given for several lines together, beside their plan.' })
  progress: readonly Progress[];

  @Field(() => [LineagePosition], { description: 'Savings that several rounds print.' })
  lineages: readonly LineagePosition[];

  @Field(() => [DeliveryStep], { description: 'Every step of the plan’s lines since it was accepted, oldest first.' })
  deliverySteps: readonly DeliveryStep[];

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;
}
