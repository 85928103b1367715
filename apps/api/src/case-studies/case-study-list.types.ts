import type { CouncilCode } from '#domain/catalogue';
import type { CaseStudyState, EvidenceGrade } from '#domain/evidence';
import { PRACTICE_TAG_CODES, type PracticeTagCode } from '#domain/practice';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { PAGE } from '../figures/connection.types.js';
import { CaseStudyStateEnum, EvidenceGradeEnum, PracticeTagEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';

/** What a list of case studies is asked for. */
@ArgsType()
export class ListOfCaseStudiesArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words to look for. Other words for a practice find the same studies; “or”, a minus and quotation marks work as on the web.',
  })
  @IsOptional()
  @MaxLength(200)
  search?: string;

  @Field(() => [PracticeTagEnum], { defaultValue: [], description: 'Only those with one of these practices.' })
  @ArrayMaxSize(PRACTICE_TAG_CODES.length)
  tags: PracticeTagCode[];

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'Only those that name this council.' })
  council?: CouncilCode;

  @Field(() => EvidenceGradeEnum, { nullable: true, description: 'Only those with evidence of this grade.' })
  grade?: EvidenceGrade;

  @Field(() => CaseStudyStateEnum, { defaultValue: 'published', description: 'Only those in this state, as far as you may see them.' })
  state: CaseStudyState;

  @Field(() => Int, { defaultValue: PAGE.usual, description: 'How many, at most 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}
