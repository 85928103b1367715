import type { ChosenConvention, KeptTables, ReadingResult } from '#domain/uploads';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CollectionRow } from '../collection.row.js';
import { CouncilRow } from '../council.row.js';
import { ReturnVersionRow } from '../return-version.row.js';

/** A file that a council asked to send, and who asked: what is done with the file is done as that actor. */
@Entity('upload')
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'upload_council_fk' })
@ForeignKey(() => CollectionRow, ['collection'], ['year'], { name: 'upload_collection_fk' })
@Index('upload_of_return', ['councilCode', 'collection'])
@Check('upload_role_is_of_a_council', `role IN ('preparer', 'finance-validator')`)
@Check('upload_ends_after_it_begins', 'expires_at > requested_at')
export class UploadRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('text') fileName!: string;
  @Column('text') requestedBy!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}

/** The file of an upload: one, as it came in. */
@Entity('upload_file')
@ForeignKey(() => UploadRow, ['uploadId'], ['id'], { name: 'upload_file_upload_fk' })
@Check('upload_file_sum_is_its_content', `sha256 = encode(sha256(content), 'hex')`)
@Check('upload_file_size_is_its_content', 'size = octet_length(content)')
@Check('upload_file_size_is_taken', 'size BETWEEN 1 AND 10485760')
export class UploadFileRow {
  @PrimaryColumn('text') uploadId!: string;
  @Column('text') sha256!: string;
  @Column('integer') size!: number;
  /** Read by itself: up to 10 MB. */
  @Column('bytea', { select: false }) content!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
  @Column('text') receivedBy!: string;
}

/** One time the file is to be read. */
@Entity('upload_pass')
@ForeignKey(() => UploadFileRow, ['uploadId'], ['uploadId'], { name: 'upload_pass_file_fk' })
@Check('upload_pass_counts_from_one', 'number >= 1')
export class UploadPassRow {
  @PrimaryColumn('text') uploadId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb') chosen!: readonly ChosenConvention[];
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
  @Column('text') requestedBy!: string;
}

/** A stage that a pass has reached, at the moment it first did. */
@Entity('upload_progress')
@ForeignKey(() => UploadPassRow, ['uploadId', 'number'], ['uploadId', 'number'], { name: 'upload_progress_pass_fk' })
@Check('upload_progress_stage_is_known', `stage IN ('queued', 'opening', 'reading', 'checking', 'done')`)
export class UploadProgressRow {
  @PrimaryColumn('text') uploadId!: string;
  @PrimaryColumn('integer') number!: number;
  @PrimaryColumn('text') stage!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** What came of a pass: kept once. */
@Entity('upload_reading')
@ForeignKey(() => UploadPassRow, ['uploadId', 'number'], ['uploadId', 'number'], { name: 'upload_reading_pass_fk' })
@Check('upload_reading_outcome_is_known', `outcome IN ('wrong-template', 'fix-and-re-upload', 'answer-the-checks', 'ready')`)
export class UploadReadingRow {
  @PrimaryColumn('text') uploadId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text') outcome!: string;
  /** The version of the return that stood when the file was read. */
  @Column('integer', { nullable: true }) stoodVersion!: number | null;
  @Column('jsonb') result!: ReadingResult;
  /** Read by itself, when the reading lands. */
  @Column('text', { nullable: true, select: false }) tables!: KeptTables | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) finishedAt!: Date;
}

/** The version that an upload became: once. */
@Entity('upload_landing')
@ForeignKey(() => UploadReadingRow, ['uploadId', 'number'], ['uploadId', 'number'], { name: 'upload_landing_reading_fk' })
@ForeignKey(() => ReturnVersionRow, ['councilCode', 'collection', 'version'], ['councilCode', 'collection', 'version'], {
  name: 'upload_landing_version_fk',
})
export class UploadLandingRow {
  @PrimaryColumn('text') uploadId!: string;
  @Column('integer') number!: number;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('text') bySubject!: string;
}

/** The workbook of a finished pass with its remarks at their cells. */
@Entity('marked_workbook')
@ForeignKey(() => UploadReadingRow, ['uploadId', 'number'], ['uploadId', 'number'], { name: 'marked_workbook_reading_fk' })
export class MarkedWorkbookRow {
  @PrimaryColumn('text') uploadId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('bytea', { select: false }) content!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
}
