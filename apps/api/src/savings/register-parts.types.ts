import { Field, ObjectType } from '@nestjs/graphql';
import { GrowthDriverEnum, LeftOutEnum, RecastAsEnum, ReportedStageEnum } from '../figures/enum.types.js';
import { Figure, MoneyFigure } from '../figures/figure.types.js';
import { DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { Provenance } from '../figures/provenance.types.js';

@ObjectType({ description: 'An amount that is no part of what spending should show, and why.' })
export class LeftOut {
  @Field(() => LeftOutEnum, { description: 'Why.' })
  why: string;

  @Field(() => MoneyFigure, { description: 'How much.' })
  amount: MoneyFigure;

  @Field(() => [String], { description: 'The lines it comes from.' })
  lines: readonly string[];
}

@ObjectType({ description: 'What “the savings” of a year come to under each reading of the word; they differ by what is counted.' })
export class SavingsDefinitions {
  @Field(() => MoneyFigure, { description: 'Every line that the schedule of savings prints.' })
  printed: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'All that, and every offset hidden in the growth schedule.' })
  everything: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Adult social care alone, without income and funding: what spending should show.' })
  comparable: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Comparable, and the targets to avoid growth that have no plan yet.' })
  comparableWithTargets: MoneyFigure;

  @Field(() => [LeftOut], { description: 'What comparable leaves out of printed.' })
  leftOut: readonly LeftOut[];
}

@ObjectType({ description: 'A growth line by what it is.' })
export class RecastLine {
  @Field({ description: 'The council’s own reference.' })
  reference: string;

  @Field({ description: 'What it is for.' })
  title: string;

  @Field(() => GrowthDriverEnum, { description: 'What drives it.' })
  driver: string;

  @Field(() => RecastAsEnum, { description: 'Pressure, or an offset of one kind.' })
  recastAs: string;

  @Field(() => MoneyFigure, { description: 'The amount, negative where it is an offset.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'A growth schedule taken apart: savings hide in it as lines below nought.' })
export class GrowthRecast {
  @Field(() => MoneyFigure, { description: 'Lines above nought added up.' })
  grossPressures: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Income expected to come with growth, positive. It is income, not a saving.' })
  incomeOffsets: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Growth to be avoided by managing demand, positive.' })
  avoidanceTargets: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Other lines below nought, positive.' })
  otherOffsets: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What the schedule prints.' })
  net: MoneyFigure;

  @Field(() => [RecastLine], { description: 'Line by line.' })
  lines: readonly RecastLine[];
}

@ObjectType({ description: 'What one line claims of an overlap, and what of it counts.' })
export class CountedClaim {
  @Field({ description: 'The line.' })
  reference: string;

  @Field(() => MoneyFigure, { description: 'What it claims.' })
  claimed: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What counts for it.' })
  counted: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What is already counted in the line the saving is booked in.' })
  removed: MoneyFigure;

  @Field(() => MoneyFigure, {
    description: 'The part of it that the amounts of this line contain, and that a total over both lines counts twice.',
  })
  removedFromAmounts: MoneyFigure;

  @Field(() => MoneyFigure, {
    description: 'What the actual weekly rate brings beyond the claim; it belongs to the line the saving is booked in.',
  })
  overDelivery: MoneyFigure;
}

@ObjectType({ description: 'Savings that several lines claim at once, counted once.' })
export class Overlap {
  @Field({ description: 'Its name.' })
  code: string;

  @Field({ description: 'What overlaps.' })
  title: string;

  @Field({ description: 'The line the saving is booked in.' })
  bookedIn: string;

  @Field(() => [CountedClaim], { description: 'The claims, the line it is booked in first.' })
  claims: readonly CountedClaim[];

  @Field(() => String, { nullable: true, description: 'Anything a reader should know.' })
  note: string | undefined;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

@ObjectType({ description: 'A figure of progress beside the plan it is progress against.' })
export class Progress {
  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asAt: string;

  @Field(() => FinancialYearScalar, { description: 'The year the savings are for.' })
  year: string;

  @Field(() => ReportedStageEnum, { description: 'Identified, reported delivered or validated.' })
  stage: string;

  @Field(() => [String], { description: 'The lines it is about.' })
  lines: readonly string[];

  @Field(() => MoneyFigure, { description: 'The amount.' })
  amount: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What those lines plan for the year.' })
  target: MoneyFigure;

  @Field(() => Figure, { description: 'The amount as a share of that target.' })
  shareOfTarget: Figure;

  @Field(() => Figure, { description: 'The amount as a share of everything the plan has for the year.' })
  shareOfPlan: Figure;

  @Field(() => Figure, { description: 'The amount as a share of what the same lines had identified that day.' })
  shareOfIdentified: Figure;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}
