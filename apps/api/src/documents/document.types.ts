import type { PrintedTable as DomainTable } from '#domain/evidence';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../figures/connection.types.js';
import { FigureStatusEnum, RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { UserError } from '../figures/user-error.types.js';
import { Release } from '../releases/release.types.js';
import { Finding } from './finding.types.js';
import { BasisEnum, BoundEnum, PrintedUnitEnum, TableKindEnum } from './document-enum.types.js';

@ObjectType({ description: 'A cell as it is printed: a figure, the reason there is none, or words.' })
export class PrintedCell {
  @Field({ description: 'Its address in the document: table, slash, cell.' })
  address: string;

  @Field({ description: 'What its column is.' })
  column: string;

  @Field(() => FinancialYearScalar, { nullable: true, description: 'The year it speaks of, if of one.' })
  year: string | undefined;

  @Field(() => BasisEnum, { description: 'What it speaks of.' })
  basis: string;

  @Field(() => FigureStatusEnum, { nullable: true, description: 'KNOWN, or why there is no number; absent where the cell holds words.' })
  status: string | undefined;

  @Field(() => Float, { nullable: true, description: 'The number in `unit`; absent unless `status` is KNOWN.' })
  value: number | undefined;

  @Field(() => PrintedUnitEnum, { nullable: true, description: 'The unit it is printed in; absent where the cell holds words.' })
  unit: string | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'The value of the last place printed, in `unit`: half of it is what rounding can hide.',
  })
  step: number | undefined;

  @Field(() => BoundEnum, { nullable: true, description: 'Where it is printed as more than, or less than, the number.' })
  bound: string | undefined;

  @Field(() => String, { nullable: true, description: 'The words, where it holds words.' })
  words: string | undefined;

  @Field({ description: 'The cell in one text, with its unit.' })
  printed: string;

  @Field({ description: 'Where it is printed.' })
  paragraph: string;
}

@ObjectType({ description: 'A row of a printed table.' })
export class PrintedRow {
  @Field({ description: 'What the row is.' })
  label: string;

  @Field(() => [PrintedCell], { description: 'Its cells.' })
  cells: readonly PrintedCell[];
}

@ObjectType({ description: 'A printed table, or the figures of a paragraph gathered as one.' })
export class PrintedTable {
  @Field({ description: 'Its code in the document.' })
  code: string;

  @Field(() => TableKindEnum, { description: 'What it is about.' })
  kind: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'Where it is printed.' })
  paragraph: string;

  @Field(() => [PrintedRow], { description: 'Its rows, in their order.' })
  rows: readonly PrintedRow[];
}

@ObjectType({ description: 'A cell that keeps a relation from being tested.' })
export class UntestedCell {
  @Field({ description: 'Its address, with its document’s code and a colon before it where that is another document.' })
  address: string;

  @Field({ description: 'Why, as the words that finish “this cell ...”.' })
  why: string;
}

@ObjectType({ description: 'A relation that could not be tested. That is no finding.' })
export class UntestedRelation {
  @Field({ description: 'Its code in the document.' })
  relation: string;

  @Field(() => [UntestedCell], { description: 'The cells that keep it from being tested.' })
  cells: readonly UntestedCell[];
}

@ObjectType({
  description: 'What became of the relations that a document states: those tested and those that could not be, every one counted.',
})
export class RelationCounts {
  @Field(() => Int, { description: 'How many were tested.' })
  tested: number;

  @Field(() => Int, { description: 'Of those, how many hold.' })
  held: number;

  @Field(() => Int, { description: 'Of those, how many do not: there is a finding for each.' })
  broken: number;

  @Field(() => Int, { description: 'How many could not be tested.' })
  notTestable: number;

  @Field(() => [UntestedRelation], { description: 'Those that could not be tested, and why.' })
  untested: readonly UntestedRelation[];
}

@ObjectType({ description: 'A published document, held as what it prints.' })
export class Document {
  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => RealmEnum, { description: 'Of real or of fictional councils.' })
  realm: string;

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'Whose document it is; absent for a national body’s.' })
  council: string | undefined;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'Who published it.' })
  publisher: string;

  @Field({ description: 'The day, or the month where no day is printed.' })
  published: string;

  @Field(() => Int, { description: 'Which version of it was filed.' })
  version: number;

  @Field(() => RelationCounts, { description: 'What became of the relations it states.' })
  relations: RelationCounts;

  @Field(() => Release, { nullable: true, description: 'The release it was read from; absent in the answer to filing.' })
  release: Release | undefined;

  printedTables: readonly DomainTable[];
}

export const DocumentConnection = connectionOf('Document', () => Document);

@ObjectType({ description: 'What became of a document that was filed, and what the rules find in it.' })
export class FileDocumentPayload {
  @Field(() => Document, { nullable: true, description: 'The version, where it was filed.' })
  document: Document | undefined;

  @Field(() => [Finding], { description: 'What the rules find in it. A document is filed as printed, findings or none.' })
  findings: readonly Finding[];

  @Field(() => [UserError], { description: 'Why it was not filed, all at once; empty where it was.' })
  userErrors: readonly UserError[];
}
