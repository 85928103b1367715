import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CellEnum, VerdictEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';

@ObjectType({ description: 'Pounds for each pound claimed, over all councils that say what they claim, with the 90% interval.' })
export class CalibratedShare {
  @Field(() => Float, { description: 'The estimate.' })
  estimate: number;

  @Field(() => Float, { description: 'Its standard error, over councils.' })
  error: number;

  @Field(() => Float, { description: 'Low end of the 90% interval.' })
  low: number;

  @Field(() => Float, { description: 'High end of the 90% interval.' })
  high: number;
}

@ObjectType({ description: 'What one service did where nobody claimed.' })
export class CellDrift {
  @Field(() => CellEnum, { description: 'The service and age band.' })
  cell: string;

  @Field(() => Float, { description: 'Spending at zero claims as a multiple of what prices and people alone would make it.' })
  drift: number;

  @Field(() => Float, { description: 'Its standard error.' })
  error: number;
}

@ObjectType({ description: 'How many claims of a window have a verdict.' })
export class VerdictCount {
  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict: string;

  @Field(() => Int, { description: 'How many claims.' })
  claims: number;
}

@ObjectType({ description: 'What the councils of a realm together say of one window. No council is named and none is ranked.' })
export class ProgrammeTriangulation {
  @Field(() => FinancialYearScalar, { description: 'The year whose spending is rolled forward.' })
  baseYear: string;

  @Field(() => FinancialYearScalar, { description: 'The year that is assessed.' })
  year: string;

  @Field(() => Int, { description: 'Years between them.' })
  horizon: number;

  @Field({ description: 'What may be said of it, in plain sentences.' })
  sentence: string;

  @Field(() => Int, { description: 'Councils it is reckoned from.' })
  n: number;

  @Field(() => Int, { description: 'How many of them claim something.' })
  claimants: number;

  @Field(() => MoneyFigure, { description: 'All that they claim, in the assessed year’s prices.' })
  claimed: MoneyFigure;

  @Field(() => CalibratedShare, {
    nullable: true,
    description: 'What left the services where savings are claimed, for each pound claimed; absent with fewer than 20 councils that claim.',
  })
  passThrough: CalibratedShare | undefined;

  @Field(() => CalibratedShare, {
    nullable: true,
    description: 'What came back in other services, for each pound claimed; absent likewise.',
  })
  displacement: CalibratedShare | undefined;

  @Field(() => [CellDrift], { description: 'What services did where nobody claimed; none without a calibration.' })
  drift: readonly CellDrift[];

  @Field(() => [VerdictCount], { description: 'The verdicts of the window, counted.' })
  verdicts: readonly VerdictCount[];

  @Field({ description: 'The external price index, by name and vintage.' })
  priceIndex: string;

  @Field(() => Float, {
    description: 'By how many times services without a claim scatter more than before the base year; 1 where they do not.',
  })
  scatter: number;

  @Field(() => Boolean, { description: 'Whether other ways to tell the drift differ by more than chance, so that intervals are wider.' })
  isDriftUncertain: boolean;

  @Field({ description: 'What a reader must be told beside it.' })
  fairness: string;

  @Field({ description: 'The version of the engine.' })
  engine: string;

  @Field(() => Release, { description: 'The release it is frozen in.' })
  release: Release;
}
