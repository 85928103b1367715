import type { CouncilCode, FinancialYear, Realm } from '#domain/catalogue';
import type { Grant, PrintedSavings, SchemeKind } from '#domain/programmes';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, Matches, Min, ValidateNested } from 'class-validator';
import { GrantRecipientEnum, PrintedStatusEnum, RealmEnum, SchemeKindEnum } from '../figures/enum.types.js';
import { MoneyFigureInput, QuantityInput } from '../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { ProvenanceInput } from '../figures/provenance.types.js';

/** Twice as many as England has councils. */
const MOST_ROWS = 300;

const decorated =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

const text = (description: string, most = 300): PropertyDecorator => decorated(Field({ description }), IsString(), Length(1, most));

/** A short name that is part of an address: small letters, digits and hyphens. */
const code = (description: string): PropertyDecorator =>
  decorated(
    Field({ description: `${description} Small letters, digits and hyphens.` }),
    Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    Length(1, 60),
  );

const day = (description: string): PropertyDecorator =>
  decorated(
    Field({ description: `${description} As exactly as it is printed: 2012, 2012-03 or 2012-03-31.` }),
    Matches(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  );

const part = (type: () => new () => object, description: string): PropertyDecorator =>
  decorated(Field(type, { description }), ValidateNested(), Type(type));

const parts = (type: () => new () => object, description: string): PropertyDecorator =>
  decorated(
    Field(() => [type()], { description }),
    ArrayMaxSize(MOST_ROWS),
    ValidateNested({ each: true }),
    Type(type),
  );

@InputType({ isAbstract: true })
abstract class PrintedInput {
  @Field(() => ProvenanceInput, { nullable: true, description: 'Where it was read, if it was read in a document.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenanceInput)
  provenance?: ProvenanceInput;
}

@InputType({ description: 'What an organisation gave to the budget.' })
export class ContributionInput {
  @text('The organisation.') from: string;
  @Field(() => MoneyFigureInput, { description: 'How much.' }) amount: MoneyFigureInput;
}

@InputType({ description: 'What the programme has to spend.' })
export class ProgrammeBudgetInput extends PrintedInput {
  @Field(() => MoneyFigureInput, { description: 'In all.' }) total: MoneyFigureInput;
  @parts(() => ContributionInput, 'The contributions that are printed.') contributions: ContributionInput[];
}

@InputType({ description: 'Money paid to each council or each scheme.' })
export class GrantInput extends PrintedInput {
  @text('What it is for.') label: string;
  @Field(() => MoneyFigureInput, { description: 'What each recipient gets.' }) amount: MoneyFigureInput;
  @day('When it is paid.') paidOn: string;
  @Field(() => GrantRecipientEnum, { description: 'Who each recipient is.' }) to: Grant['to'];
}

@InputType({ description: 'The baseline year.' })
export class BaselineInput extends PrintedInput {
  @Field(() => FinancialYearScalar, { description: 'The year.' }) year: FinancialYear;
}

@InputType({ description: 'A subject that schemes share.' })
export class StrandInput {
  @code('Its code.') code: string;
  @text('What it is about.') label: string;
}

@InputType({ description: 'A scheme.' })
export class SchemeInput extends PrintedInput {
  @code('Its code.') code: string;
  @text('Its title.') title: string;
  @code('The code of its strand.') strand: string;
  @Field(() => SchemeKindEnum, { description: 'One council, several or a region.' }) kind: SchemeKind;

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'Who leads, where somebody is said to; one of the members.' })
  lead?: CouncilCode;

  @Field(() => [CouncilCodeScalar], { description: 'The councils named, the lead among them.' })
  @ArrayMaxSize(MOST_ROWS)
  members: CouncilCode[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it has partners that are not named.' })
  unnamedMembers: boolean;

  @text('What it looks at, in words of your own.', 1000) focus: string;
}

@InputType({ description: 'A review that is planned.' })
export class PlannedReviewInput extends PrintedInput {
  @code('Its code.') code: string;
  @text('What it is.') label: string;
  @text('When it is due, as printed.') due: string;
}

@InputType({ description: 'How many councils the sponsor says take part.' })
export class StatedMembersInput extends PrintedInput {
  @Field(() => QuantityInput, { description: 'How many.' }) count: QuantityInput;
}

@InputType({ description: 'A year of the savings table as the sponsor prints it.' })
export class PrintedSavingsInput extends PrintedInput {
  @Field(() => FinancialYearScalar, { description: 'The year.' }) year: FinancialYear;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it stands for the years after too.' }) andLater: boolean;
  @Field(() => QuantityInput, { description: 'Average saving as a share of net spend, per cent as printed.' }) sharePercent: QuantityInput;
  @Field(() => QuantityInput, { description: 'Of how many councils the share is.' }) shareCouncils: QuantityInput;
  @Field(() => MoneyFigureInput, { description: 'Savings in all.' }) total: MoneyFigureInput;
  @Field(() => QuantityInput, { description: 'Of how many councils the total is.' }) totalCouncils: QuantityInput;
  @Field(() => PrintedStatusEnum, { description: 'Reported or projected.' }) status: PrintedSavings['status'];
}

@InputType({ description: 'The members’ fall in spending beside everybody’s, as printed.' })
export class PrintedComparisonInput extends PrintedInput {
  @text('The period, in the words of the document.') period: string;
  @Field(() => QuantityInput, { description: 'The members’ fall, per cent, positive.' }) membersFall: QuantityInput;
  @Field(() => QuantityInput, { description: 'Everybody’s fall, per cent, positive.' }) nationalFall: QuantityInput;
}

@InputType({ description: 'A programme, whole: what is filed replaces nothing and is its next version.' })
export class ProgrammeInput {
  @code('Its code, kept for good.') code: string;
  @Field(() => RealmEnum, { description: 'Real or fictional councils, never both.' }) realm: Realm;
  @text('Its title.') title: string;
  @text('The organisation that runs it.') sponsor: string;
  @day('When it starts.') starts: string;
  @day('When it ends.') ends: string;
  @part(() => ProgrammeBudgetInput, 'Its budget.') budget: ProgrammeBudgetInput;
  @parts(() => GrantInput, 'What it pays to those who take part.') grants: GrantInput[];
  @part(() => BaselineInput, 'Its baseline.') baseline: BaselineInput;
  @parts(() => StrandInput, 'Its subjects.') strands: StrandInput[];
  @parts(() => SchemeInput, 'Its schemes.') schemes: SchemeInput[];
  @parts(() => PlannedReviewInput, 'Its reviews.') reviews: PlannedReviewInput[];
  @part(() => StatedMembersInput, 'The number of councils stated.') statedMembers: StatedMembersInput;
  @parts(() => PrintedSavingsInput, 'The savings table that is printed.') printedSavings: PrintedSavingsInput[];

  @Field(() => PrintedComparisonInput, { nullable: true, description: 'The comparison that is printed, if one is.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PrintedComparisonInput)
  printedComparison?: PrintedComparisonInput;
}

@InputType({ description: 'A programme to file.' })
export class FileProgrammeInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @part(() => ProgrammeInput, 'The programme.') programme: ProgrammeInput;
}

@InputType({ description: 'The release that a review read.' })
export class RecordReviewInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @text('The programme’s code.') programme: string;
  @text('The review’s code.') review: string;

  @Field(() => Int, { description: 'The number of a published release of the programme’s realm.' })
  @IsInt()
  @Min(1)
  release: number;
}
