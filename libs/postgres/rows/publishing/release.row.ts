import type { SourceSummary } from '#domain/publishing';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A published release: its content is one text, and the checksum is that text's. */
@Entity('release')
@Check('release_counts_from_one', 'number >= 1')
@Check('release_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('release_checksum_is_its_content', `checksum = encode(sha256(convert_to(content, 'UTF8')), 'hex')`)
@Check('release_status_is_known', `status IN ('provisional', 'final')`)
@Check('release_override_is_whole', '(override_period IS NULL) = (override_reason IS NULL)')
export class ReleaseRow {
  @PrimaryColumn('integer') number!: number;
  @Column('text') realm!: string;
  @Column('text') content!: string;
  @Column('text') checksum!: string;
  @Column('text') note!: string;
  @Column('timestamptz', { default: () => 'now()' }) publishedAt!: Date;
  @Column('text') publishedBy!: string;
  @Column('text', { default: 'final' }) status!: string;
  @Column('timestamptz', { nullable: true }) embargoUntil!: Date | null;
  @Column('text', { nullable: true }) overridePeriod!: string | null;
  @Column('text', { nullable: true }) overrideReason!: string | null;
  /** What a list of releases says of what it was computed from. */
  @Column('jsonb') sources!: SourceSummary;
}
