import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { EvidenceGrade } from '#domain/evidence';
import { PRACTICE_TAG_CODES, type PracticeTagCode } from '#domain/practice';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { EvidenceGradeEnum, PracticeTagEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { ProvenanceInput } from '../figures/provenance.types.js';

/** More than any study needs; a longer list is a table and belongs in a return. */
const MOST = 25;

const text =
  (description: string, longest: number): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [Field({ description }), IsString(), Length(1, longest)]) decorate(target, key);
  };

@InputType({ description: 'A figure as it is claimed.' })
export class ClaimedFigureInput {
  @text('What it counts.', 200) label: string;
  @text('As it is printed or said, such as “61” or “at least 500,000”.', 50) value: string;
  @text('Its unit, such as per cent.', 100) unit: string;
}

@InputType({ description: 'A savings line in which a council books the effect.' })
export class LinkedLineInput {
  @Field(() => CouncilCodeScalar, { description: 'One of the study’s councils.' })
  council: CouncilCode;

  @Field(() => FinancialYearScalar, { description: 'The collection whose return has the line.' })
  collection: FinancialYear;

  @text('The line’s reference there, such as AC2.', 40) reference: string;
}

@InputType({ description: 'Whom to ask: a role and a team’s mailbox, never a person.' })
export class ContactInput {
  @text('The role, such as head of commissioning.', 100) role: string;

  @Field(() => String, { nullable: true, description: 'A team’s mailbox; one that looks like a person’s is refused.' })
  @IsOptional()
  @IsString()
  @Length(3, 200)
  mailbox?: string;
}

@InputType({ description: 'A practice as a council tried it. The texts are your own words; only figures are taken over.' })
export class CaseStudyContentInput {
  @Field(() => [CouncilCodeScalar], { description: 'The council or councils that tried it, of one realm.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  councils: CouncilCode[];

  @text('The title.', 200) title: string;
  @text('What was done.', 3000) summary: string;

  @Field(() => [PracticeTagEnum], { defaultValue: [], description: 'The practices; the programme may set others.' })
  @ArrayMaxSize(PRACTICE_TAG_CODES.length)
  @ArrayUnique()
  practiceTags: PracticeTagCode[];

  @text('What is claimed for it.', 2000) claimedEffect: string;

  @Field(() => [ClaimedFigureInput], { defaultValue: [], description: 'Figures of the claim, if it has any.' })
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ClaimedFigureInput)
  claimedFigures: ClaimedFigureInput[];

  @text('How the effect was arrived at.', 2000) basis: string;

  @Field(() => [LinkedLineInput], { defaultValue: [], description: 'Savings lines in which the effect is booked.' })
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => LinkedLineInput)
  linkedLines: LinkedLineInput[];

  @Field(() => ContactInput, { nullable: true, description: 'Whom to ask.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactInput)
  contact?: ContactInput;

  @Field(() => [ProvenanceInput], { description: 'Where it was read, one or more places.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ProvenanceInput)
  provenance: ProvenanceInput[];
}

const KEY = 'A text of your own, new for each new request: sent again, nothing more is done.';

@InputType({ description: 'A case study to submit: a new one, or one that was returned.' })
export class SubmitCaseStudyInput {
  @text(KEY, 100) idempotencyKey: string;
  @text('Its code for good, in small letters, digits and hyphens, such as torbay-reablement-review.', 100) code: string;

  @Field(() => Int, { nullable: true, description: 'For one that was returned, the version that you read.' })
  @IsOptional()
  @IsInt()
  version?: number;

  @Field(() => CaseStudyContentInput, { description: 'What it says.' })
  @ValidateNested()
  @Type(() => CaseStudyContentInput)
  content: CaseStudyContentInput;
}

@InputType({ description: 'Which case study, in the version that you read.' })
export class MoveCaseStudyInput {
  @text(KEY, 100) idempotencyKey: string;
  @text('Its code.', 100) code: string;

  @Field(() => Int, { description: 'The version that you read; one that is no longer current is refused.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'Which case study, and its practices.' })
export class TagCaseStudyInput extends MoveCaseStudyInput {
  @Field(() => [PracticeTagEnum], { description: 'All its practices, in place of those it has.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(PRACTICE_TAG_CODES.length)
  @ArrayUnique()
  practiceTags: PracticeTagCode[];
}

@InputType({ description: 'Which case study, and what its evidence is.' })
export class ReviewCaseStudyInput extends MoveCaseStudyInput {
  @Field(() => EvidenceGradeEnum, { description: 'How its effect was arrived at.' })
  grade: EvidenceGrade;

  @text('Why that grade, and what to know; readers see it.', 1000) note: string;
}

@InputType({ description: 'Which case study, and why.' })
export class ReasonForCaseStudyInput extends MoveCaseStudyInput {
  @text('Why. The reason for a withdrawal stays in the study’s place for all to see.', 1000) reason: string;
}
