import { Field, ObjectType } from '@nestjs/graphql';
import { EvidenceGradeEnum, PracticeTagEnum, SchemeKindEnum } from '../figures/enum.types.js';
import { Provenance } from '../figures/provenance.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { Release } from '../releases/release.types.js';
import { SavingsLine } from '../savings/savings-line.types.js';

@ObjectType({ description: 'A saving that a council claims for a practice.' })
export class PracticeClaim {
  @Field(() => FinancialYearScalar, { description: 'The collection whose return has the line.' })
  collection: string;

  @Field(() => SavingsLine, { description: 'The line, with its amounts by stage and year and where it was read.' })
  line: SavingsLine;

  @Field({ description: 'The claim in one plain sentence. It says what is claimed, not what was saved.' })
  sentence: string;
}

@ObjectType({ description: 'A scheme of a programme that worked on a practice.' })
export class PracticeScheme {
  @Field({ description: 'The programme, by title.' })
  programme: string;

  @Field({ description: 'The scheme.' })
  title: string;

  @Field(() => SchemeKindEnum, { description: 'One council, several together, or a region.' })
  kind: string;

  @Field({ description: 'What it set out to do.' })
  focus: string;

  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

@ObjectType({ description: 'A published case study of a practice.' })
export class PracticeCaseStudy {
  @Field({ description: 'Its code.' })
  code: string;

  @Field({ description: 'What it tells of.' })
  title: string;

  @Field({ description: 'The effect that is claimed.' })
  claimedEffect: string;

  @Field({ description: 'How the effect was arrived at.' })
  basis: string;

  @Field(() => EvidenceGradeEnum, { nullable: true, description: 'The grade of the evidence.' })
  grade: string | undefined;

  @Field(() => [Provenance], { description: 'Where it is written.' })
  provenance: readonly Provenance[];
}

@ObjectType({ description: 'A council that is known to practise something, and what is known of it.' })
export class PracticeCouncil {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => [PracticeClaim], { description: 'The savings it claims for the practice, oldest plan first.' })
  claims: readonly PracticeClaim[];

  @Field(() => [PracticeScheme], { description: 'The schemes it took part in.' })
  schemes: readonly PracticeScheme[];

  @Field(() => [PracticeCaseStudy], { description: 'The case studies that tell of it.' })
  caseStudies: readonly PracticeCaseStudy[];
}

@ObjectType({ description: 'Which councils practise something, what they claim for it, and where it is written.' })
export class PracticeInUse {
  @Field(() => PracticeTagEnum, { description: 'The practice.' })
  tag: string;

  @Field({ description: 'The practice in words.' })
  label: string;

  @Field(() => [PracticeCouncil], { description: 'By name; never in order of what they claim.' })
  councils: readonly PracticeCouncil[];

  @Field({ description: 'What to bear in mind.' })
  fairness: string;

  @Field(() => Release, { description: 'The release that claims and schemes were read from.' })
  release: Release;
}
