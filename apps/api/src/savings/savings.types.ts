import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NatureEnum, StageEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';

@ObjectType({ description: 'The savings of one class.' })
export class ClassOfSavings {
  @Field(() => NatureEnum, { description: 'The class, as the council gave it.' })
  nature: string;

  @Field(() => MoneyFigure, { description: 'The cumulative amount of the year; missing where any line of the class has none.' })
  amount: MoneyFigure;

  @Field(() => Int, { description: 'Lines in the class.' })
  lines: number;

  @Field(() => [String], { description: 'The lines that have no figure for the year, by reference.' })
  linesWithout: readonly string[];
}

@ObjectType({ description: 'A council’s savings of a year by class.' })
export class SavingsByClass {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: string;

  @Field(() => FinancialYearScalar, { description: 'The year the amounts are reached in.' })
  year: string;

  @Field(() => FinancialYearScalar, { description: 'The collection whose return says so.' })
  collection: string;

  @Field(() => StageEnum, { description: 'Planned, reported or validated.' })
  stage: string;

  @Field(() => MoneyFigure, { description: 'All classes together; missing where any line has no figure.' })
  total: MoneyFigure;

  @Field(() => [ClassOfSavings], { description: 'The classes that have a line.' })
  classes: readonly ClassOfSavings[];

  @Field({ description: 'The answer in one plain sentence.' })
  sentence: string;

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;
}
