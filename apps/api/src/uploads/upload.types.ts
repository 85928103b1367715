import type { UploadRemark as DomainRemark } from '#domain/uploads';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../figures/connection.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { FileLink } from '../files/file-link.types.js';
import {
  AmountSignEnum,
  AmountUnitEnum,
  ReadingStageEnum,
  RemarkSeverityEnum,
  TemplateTableEnum,
  UploadOutcomeEnum,
  UploadStateEnum,
} from './upload-enum.types.js';

@ObjectType({ description: 'A stage of a reading, and when it was reached.' })
export class ReadingProgress {
  @Field(() => ReadingStageEnum, { description: 'The stage.' })
  stage: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was first reached.' })
  at: Date;
}

@ObjectType({ description: 'A cell of the file.' })
export class SheetPlace {
  @Field({ description: 'The name on the tab.' })
  sheet: string;

  @Field({ description: 'The cell, such as B7.' })
  address: string;
}

@ObjectType({ description: 'One thing that is wrong or asked, where it is in the file.' })
export class UploadRemark {
  @Field(() => RemarkSeverityEnum, { description: 'ERROR or QUESTION.' })
  severity: string;

  @Field({ description: 'Of a problem or a rule, such as CELL_IS_ERROR.' })
  code: string;

  @Field({ description: 'What is the matter.' })
  message: string;

  @Field({ description: 'What to do.' })
  remedy: string;

  @Field({ description: 'The place in the words of the return.' })
  cell: string;

  @Field(() => [SheetPlace], { description: 'The cells it is about, the one to mend first; none where it is about the whole file.' })
  places: readonly SheetPlace[];
}

export const UploadRemarkConnection = connectionOf('UploadRemark', () => UploadRemark);

@ObjectType({ description: 'How the amounts of a column were taken. To say otherwise, name it in readUploadAgain.' })
export class ReadConvention {
  @Field(() => TemplateTableEnum, { description: 'The table.' })
  table: string;

  @Field({ description: 'The column’s code; empty for the yearly amounts of the table together.' })
  column: string;

  @Field({ description: 'What stands above it.' })
  heading: string;

  @Field({ description: 'The name on the tab.' })
  sheet: string;

  @Field(() => AmountUnitEnum, { description: 'The unit they were taken in.' })
  unit: string;

  @Field(() => AmountSignEnum, { description: 'How their signs were taken.' })
  sign: string;

  @Field({ description: 'Why.' })
  because: string;

  @Field({ description: 'One cell of it, before and after.' })
  example: string;

  @Field(() => [String], { description: 'What a person is asked to confirm; empty where nothing is in doubt.' })
  toConfirm: readonly string[];

  @Field({ description: 'Whether a person said so.' })
  isChosen: boolean;
}

@ObjectType({ description: 'One time the file is read. What came of it does not change.' })
export class UploadReading {
  @Field(() => Int, { description: 'From 1; landUpload names it.' })
  number: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => [ReadingProgress], { description: 'How far it has come, oldest first.' })
  progress: readonly ReadingProgress[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was finished.' })
  finishedAt: Date | undefined;

  @Field(() => Int, { nullable: true, description: 'The version of the return that stood when the file was read.' })
  overVersion: number | undefined;

  @Field(() => UploadOutcomeEnum, { nullable: true, description: 'What it comes to; absent until it is finished.' })
  outcome: string | undefined;

  @Field(() => String, { nullable: true, description: 'What that means and what to do next.' })
  sentence: string | undefined;

  @Field(() => [ReadConvention], { description: 'How amounts were taken.' })
  conventions: readonly ReadConvention[];

  @Field(() => [String], { description: 'What a person should know and need not answer.' })
  notices: readonly string[];

  /** Given a page at a time: a file can have thousands. */
  allRemarks: readonly DomainRemark[];
}

@ObjectType({ description: 'One file that a council sends for one return.' })
export class Upload {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => CouncilCodeScalar, { description: 'Whose it is.' })
  council: string;

  @Field(() => FinancialYearScalar, { description: 'For which collection.' })
  collection: string;

  @Field({ description: 'The file’s name.' })
  fileName: string;

  @Field({ description: 'The key that asked for it, by its id.' })
  requestedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => UploadStateEnum, { description: 'Where it stands.' })
  state: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the file came in.' })
  receivedAt: Date | undefined;

  @Field(() => Int, { nullable: true, description: 'The file’s size in bytes.' })
  bytes: number | undefined;

  @Field(() => String, { nullable: true, description: 'The file’s SHA-256 in hexadecimal.' })
  sha256: string | undefined;

  @Field(() => UploadReading, { nullable: true, description: 'The newest reading; absent until the file came in.' })
  reading: UploadReading | undefined;

  @Field(() => [UploadReading], { description: 'Every reading, oldest first.' })
  readings: readonly UploadReading[];

  @Field(() => Int, { nullable: true, description: 'The version of the return that it became.' })
  landedAs: number | undefined;

  @Field(() => FileLink, {
    nullable: true,
    description: 'The workbook with the remarks of the newest finished reading at their cells; absent where there is none.',
  })
  markedWorkbook: FileLink | undefined;
}

export const UploadConnection = connectionOf('Upload', () => Upload);
