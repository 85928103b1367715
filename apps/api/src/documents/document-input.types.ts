import type { CouncilCode, FinancialYear, Realm } from '#domain/catalogue';
import { type Basis, type PrintedUnit, type TableKind } from '#domain/evidence';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsNumber, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { RealmEnum } from '../figures/enum.types.js';
import { QuantityInput } from '../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { StatedRelationInput } from './stated-relation-input.types.js';
import { BasisEnum, BoundEnum, PrintedUnitEnum, TableKindEnum } from './document-enum.types.js';

/** Far more tables than a report has, and as much text as a cell of one. */
const MOST_TABLES = 300;
const MOST_CELLS_OF_A_TABLE = 20_000;
const MOST_RELATIONS_READ = 20_000;
const LONGEST_WORDS = 4000;

/** A code stands in addresses: no space, and no slash. */
const CODE = /^[^\s/:]{1,100}$/;
const CODE_MESSAGE = 'a code has 1 to 100 characters and no space, slash or colon';

const label =
  (description: string): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [Field(() => String, { description }), IsString(), Length(1, 300)]) decorate(target, key);
  };

@InputType({ description: 'A number as it is printed.' })
export class PrintedFigureInput {
  @Field(() => QuantityInput, { description: 'The number in its unit, or why there is none. Savings are positive.' })
  figure: QuantityInput;

  @Field(() => PrintedUnitEnum, { description: 'The unit it is printed in.' })
  unit: PrintedUnit;

  @Field(() => Float, { description: 'The value of the last place printed, in the same unit: 0.1 where £m stand with one decimal.' })
  @IsNumber()
  step: number;

  @Field(() => BoundEnum, { nullable: true, description: 'Where it is printed as more than, or less than, the figure.' })
  bound?: 'above' | 'below';
}

@InputType({ description: 'A cell: a figure or words, and one of the two.' })
export class PrintedCellInput {
  @Field({ description: 'Once in the table, such as `opening.2021-22`.' })
  @Matches(CODE, { message: CODE_MESSAGE })
  code: string;

  @label('What the row is, in your own words.') row: string;
  @label('What the column is.') column: string;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year it speaks of, if of one.' })
  year?: FinancialYear;

  @Field(() => BasisEnum, { defaultValue: 'stated', description: 'What the figure speaks of.' })
  basis: Basis;

  @Field(() => String, { nullable: true, description: 'Where it differs from the table’s.' })
  @IsOptional()
  @IsString()
  @Length(1, 150)
  paragraph?: string;

  @Field(() => PrintedFigureInput, { nullable: true, description: 'The figure.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PrintedFigureInput)
  figure?: PrintedFigureInput;

  @Field(() => String, { nullable: true, description: 'The words, your own where the document has a sentence.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_WORDS)
  words?: string;
}

@InputType({ description: 'A printed table, or the figures of a paragraph gathered as one.' })
export class PrintedTableInput {
  @Field({ description: 'Once in the document, such as `budget`.' })
  @Matches(CODE, { message: CODE_MESSAGE })
  code: string;

  @Field(() => TableKindEnum, { description: 'What it is about.' })
  kind: TableKind;

  @label('What it is called.') title: string;
  @label('Where it is printed, such as `paragraph 10`.') paragraph: string;

  @Field(() => [PrintedCellInput], { description: 'Its cells, row after row.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CELLS_OF_A_TABLE)
  @ValidateNested({ each: true })
  @Type(() => PrintedCellInput)
  cells: PrintedCellInput[];
}

@InputType({ isOneOf: true, description: 'Whose document it is: exactly one of the two.' })
export class DocumentOwnerInput {
  @Field(() => CouncilCodeScalar, { nullable: true, description: 'A council’s.' })
  council?: CouncilCode;

  @Field(() => RealmEnum, { nullable: true, description: 'A national body’s, about the councils of this realm. For the programme office.' })
  nationalOf?: Realm;
}

@InputType({ description: 'A published document, or a new version of one. It says what is printed, right or wrong.' })
export class FileDocumentInput {
  @Field({ description: 'A text of your own, new for each new request: sent again, nothing changes.' })
  @IsString()
  @Length(8, 100)
  idempotencyKey: string;

  @Field({ description: 'Short and kept for good, such as `leicestershire-2021-plan`: a document of the same code is its next version.' })
  @Matches(/^[a-z0-9][a-z0-9-]{2,99}$/, { message: 'the code of a document has 3 to 100 small letters, digits and hyphens' })
  code: string;

  @Field(() => DocumentOwnerInput, { description: 'Whose document it is.' })
  owner: DocumentOwnerInput;

  @label('Its title.') title: string;
  @label('Who published it.') publisher: string;

  @Field({ description: 'The day, or the month where no day is printed: 2021-01-18 or 2024-12.' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, { message: 'published is a day or a month, such as 2021-01-18 or 2024-12' })
  published: string;

  @Field(() => [PrintedTableInput], { description: 'Its tables: together at most 5,000 cells.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TABLES)
  @ValidateNested({ each: true })
  @Type(() => PrintedTableInput)
  tables: PrintedTableInput[];

  @Field(() => [StatedRelationInput], { defaultValue: [], description: 'What it says of its own figures: at most 2,000 relations.' })
  @ArrayMaxSize(MOST_RELATIONS_READ)
  @ValidateNested({ each: true })
  @Type(() => StatedRelationInput)
  relations: StatedRelationInput[];
}
