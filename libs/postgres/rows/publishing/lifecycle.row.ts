import type { PublishingOutcome } from '#domain/publishing';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { ReleaseRow } from './release.row.js';

/** The tombstone of a release. */
@Entity('release_withdrawal')
@ForeignKey(() => ReleaseRow, ['releaseNumber'], ['number'], { name: 'release_withdrawal_release_fk' })
export class ReleaseWithdrawalRow {
  @PrimaryColumn('integer') releaseNumber!: number;
  @Column('text') reason!: string;
  @Column('text') withdrawnBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) withdrawnAt!: Date;
}

/** That somebody may read a release under embargo, or may not any more: the newest row of a subject counts. */
@Entity('pre_release_access')
@ForeignKey(() => ReleaseRow, ['releaseNumber'], ['number'], { name: 'pre_release_access_release_fk' })
@Index('pre_release_access_of_subject', ['subject', 'releaseNumber', 'id'])
export class PreReleaseAccessRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('integer') releaseNumber!: number;
  @Column('text') subject!: string;
  @Column('text') purpose!: string;
  @Column('boolean') isAdmitted!: boolean;
  @Column('text') bySubject!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

/** That a release under embargo was read. */
@Entity('pre_release_read')
@ForeignKey(() => ReleaseRow, ['releaseNumber'], ['number'], { name: 'pre_release_read_release_fk' })
@Index('pre_release_read_of_release', ['releaseNumber', 'id'])
export class PreReleaseReadRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('integer') releaseNumber!: number;
  @Column('text') subject!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

/** A pre-election period: the newest row of a name counts. */
@Entity('pre_election_period')
@Check('pre_election_period_ends_after_it_starts', 'ends >= starts')
export class PreElectionPeriodRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') name!: string;
  @Column('date') starts!: string;
  @Column('date') ends!: string;
  @Column('text', { nullable: true }) calledOff!: string | null;
  @Column('text') notedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) notedAt!: Date;
}

/** A request to publish as it is kept: its one moment as a text. */
export interface KeptRequest {
  readonly note: string;
  readonly status: string;
  readonly embargoUntil?: string;
  readonly preRelease: readonly { readonly subject: string; readonly purpose: string }[];
  readonly overrideReason?: string;
}

@Entity('publishing')
@Check('publishing_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('publishing_is_by_the_office', `role = 'programme-office'`)
export class PublishingRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') realm!: string;
  @Column('jsonb') request!: KeptRequest;
  @Column('text') requestedBy!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
}

/** A stage that the building of a release has reached, at the moment it first did. */
@Entity('publishing_progress')
@ForeignKey(() => PublishingRow, ['publishingId'], ['id'], { name: 'publishing_progress_publishing_fk' })
@Check(
  'publishing_progress_stage_is_known',
  `stage IN ('queued', 'reading', 'figures', 'verdicts', 'evidence', 'changes', 'writing', 'done')`,
)
export class PublishingProgressRow {
  @PrimaryColumn('text') publishingId!: string;
  @PrimaryColumn('text') stage!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** What came of a request to publish: once. */
@Entity('publishing_outcome')
@ForeignKey(() => PublishingRow, ['publishingId'], ['id'], { name: 'publishing_outcome_publishing_fk' })
export class PublishingOutcomeRow {
  @PrimaryColumn('text') publishingId!: string;
  @Column('jsonb') outcome!: PublishingOutcome;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) finishedAt!: Date;
}
