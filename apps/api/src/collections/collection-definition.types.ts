import { COLUMN_KINDS } from '#domain/returns';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgeBandEnum, ReturnLineEnum } from '../figures/enum.types.js';
import { enumOf } from '../figures/enum-of.types.js';
import { DateScalar, FinancialYearScalar } from '../figures/scalar.types.js';

export const ColumnKindEnum = enumOf(
  'ColumnKind',
  'What a column takes. A DERIVED one is reckoned from others of its row and is not filled in.',
  COLUMN_KINDS,
);
export const ColumnSignEnum = enumOf('ColumnSign', 'Whether an amount is written as a positive number whatever it does to the budget.', [
  'positive',
  'signed',
]);

@ObjectType({ description: 'The days of a collection.' })
export class CollectionDates {
  @Field(() => DateScalar, { description: 'From when returns are asked for.' })
  opens: string;

  @Field(() => DateScalar, { description: 'When they are due.' })
  deadline: string;

  @Field(() => DateScalar, { description: 'Until when they are corrected.' })
  refreshCloses: string;

  @Field(() => DateScalar, { description: 'What stands on this day is published.' })
  frozen: string;
}

@ObjectType({ description: 'One of the words that a cell may hold.' })
export class ColumnChoice {
  @Field({ description: 'As it is kept.' })
  code: string;

  @Field({ description: 'As people read it.' })
  label: string;
}

@ObjectType({ description: 'How a derived column is reckoned, by the codes of other columns.' })
export class ColumnFormula {
  @Field(() => [String], { description: 'Added.' })
  plus: readonly string[];

  @Field(() => [String], { description: 'Taken off.' })
  minus: readonly string[];

  @Field(() => String, { nullable: true, description: 'What the rest is divided by, where the column is a share in per cent.' })
  over?: string;
}

@ObjectType({ description: 'One column of a table.' })
export class DefinedColumn {
  @Field({ description: 'Unique in its table and the same in every year that has it; of a year’s amounts, the year.' })
  code: string;

  @Field({ description: 'What stands above it.' })
  heading: string;

  @Field({ description: 'What to enter.' })
  help: string;

  @Field(() => ColumnKindEnum, { description: 'What it takes.' })
  kind: string;

  @Field(() => [ColumnChoice], { description: 'What a choice may be; empty for other kinds.' })
  choices: readonly ColumnChoice[];

  @Field({ description: 'Whether a row must have it.' })
  required: boolean;

  @Field(() => String, { nullable: true, description: 'What is counted, such as £ or weeks.' })
  unit: string | undefined;

  @Field(() => ColumnSignEnum, { nullable: true, description: 'How its amounts are signed.' })
  sign: string | undefined;

  @Field(() => ColumnFormula, { nullable: true, description: 'How it is reckoned; for derived columns alone.' })
  formula: ColumnFormula | undefined;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year its amounts are for, where it stands for one.' })
  forYear: string | undefined;
}

@ObjectType({ description: 'A row that is there already, by its key cells.' })
export class DefinedRow {
  @Field(() => ReturnLineEnum, { description: 'The line of the return.' })
  line: string;

  @Field({ description: 'What the collection calls it.' })
  label: string;

  @Field(() => AgeBandEnum, { description: 'The ages it is for.' })
  ageBand: string;

  @Field(() => String, { nullable: true, description: 'What its activity is counted in, in the table of activity.' })
  unit: string | undefined;
}

@ObjectType({ description: 'One table of a collection.' })
export class DefinedTable {
  @Field({ description: 'Unique in the collection.' })
  code: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'What it asks.' })
  help: string;

  @Field(() => [DefinedRow], { description: 'Its rows, where they are fixed; empty where rows are added as needed.' })
  fixedRows: readonly DefinedRow[];

  @Field(() => Int, { nullable: true, description: 'How many rows may be added; absent where they are fixed.' })
  mostRows: number | undefined;

  @Field(() => [DefinedColumn], { description: 'Its columns, in order.' })
  columns: readonly DefinedColumn[];
}

@ObjectType({ description: 'Tables that belong together.' })
export class DefinedSection {
  @Field({ description: 'Unique in the collection.' })
  code: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'What it is about.' })
  help: string;

  @Field(() => [DefinedTable], { description: 'Its tables, in order.' })
  tables: readonly DefinedTable[];
}

@ObjectType({ description: 'What the collection of one year asks of a return.' })
export class CollectionDefinition {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => Int, { description: 'The edition of the form; it rises when the form changes.' })
  edition: number;

  @Field(() => CollectionDates, { description: 'Its days.' })
  dates: CollectionDates;

  @Field(() => [DefinedSection], { description: 'Everything it asks, in order.' })
  sections: readonly DefinedSection[];
}
