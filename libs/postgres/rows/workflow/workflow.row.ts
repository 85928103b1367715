import type { CheckBounds, ReturnFinding } from '#domain/checking';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { CollectionRow } from '../collection.row.js';
import { CouncilRow } from '../council.row.js';
import { ReturnVersionRow } from '../return-version.row.js';

const VERSION: ['councilCode', 'collection', 'version'] = ['councilCode', 'collection', 'version'];

/** A collection that is extended, for all councils or for one, closed, or taken up again. */
@Entity('collection_step')
@ForeignKey(() => CollectionRow, ['collection'], ['year'], { name: 'collection_step_collection_fk' })
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'collection_step_council_fk' })
@Index('collection_step_of_collection', ['collection', 'id'])
@Check('collection_step_kind_is_known', `kind IN ('extended', 'closed', 'reopened')`)
@Check('collection_step_extends_to_a_day', `(kind = 'extended') = (deadline IS NOT NULL)`)
@Check('collection_step_is_of_one_council_where_extended', `council_code IS NULL OR kind = 'extended'`)
export class CollectionStepRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') collection!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) councilCode!: string | null;
  @Column('date', { nullable: true }) deadline!: string | null;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('text') bySubject!: string;
}

/** A question about a version of a return. */
@Entity('return_query')
@ForeignKey(() => ReturnVersionRow, VERSION, VERSION, { name: 'return_query_version_fk' })
@Index('return_query_of_return', ['councilCode', 'collection'])
@Check('return_query_role_is_known', `role IN ('finance-validator', 'director', 'programme-office')`)
export class ReturnQueryRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('integer') version!: number;
  /** From 0, among those asked at once. */
  @Column('integer') position!: number;
  @Column('text') about!: string;
  @Column('text') question!: string;
  @Column('text') askedBy!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
}

/** The answer to a query: one, and never changed. */
@Entity('return_query_answer')
@ForeignKey(() => ReturnQueryRow, ['queryId'], ['id'], { name: 'return_query_answer_query_fk' })
export class ReturnQueryAnswerRow {
  @PrimaryColumn('text') queryId!: string;
  @Column('text') text!: string;
  @Column('text') bySubject!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** A reason that a council gives for what a rule asks. */
@Entity('finding_answer')
@ForeignKey(() => ReturnVersionRow, VERSION, VERSION, { name: 'finding_answer_version_fk' })
@Index('finding_answer_of_return', ['councilCode', 'collection'])
export class FindingAnswerRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('integer') version!: number;
  @Column('text') findingKey!: string;
  @Column('text') fingerprint!: string;
  @Column('text') reason!: string;
  @Column('text') text!: string;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount!: string | null;
  @Column('text', { nullable: true }) cell!: string | null;
  @Column('text') bySubject!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** That finance validated a saving in a version, and on what evidence. */
@Entity('saving_validation')
@ForeignKey(() => ReturnVersionRow, VERSION, VERSION, { name: 'saving_validation_version_fk' })
export class SavingValidationRow {
  @PrimaryColumn('text') councilCode!: string;
  @PrimaryColumn('text') collection!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('text') reference!: string;
  @Column('text') evidence!: string;
  @Column('text') bySubject!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** What the rules found in a version when it was sent in, validated or signed. */
@Entity('checked_version')
@ForeignKey(() => ReturnVersionRow, VERSION, VERSION, { name: 'checked_version_version_fk' })
@Index('checked_version_of_return', ['collection', 'councilCode', 'id'])
export class CheckedVersionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('integer') version!: number;
  @Column('jsonb') findings!: readonly ReturnFinding[];
  @Column('text') bySubject!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** What is usual in a collection, reckoned from the returns before it; the newest of a realm counts. */
@Entity('check_bounds')
@ForeignKey(() => CollectionRow, ['collection'], ['year'], { name: 'check_bounds_collection_fk' })
@Index('check_bounds_of_collection', ['collection', 'realm'])
@Check('check_bounds_realm_is_known', `realm IN ('england', 'demonstration')`)
export class CheckBoundsRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') collection!: string;
  @Column('text') realm!: string;
  @Column('jsonb') bounds!: CheckBounds;
  /** How many returns they rest on. */
  @Column('integer') returns!: number;
  @Column('text') reckonedBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}
