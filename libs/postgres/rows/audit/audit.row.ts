import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that somebody did, or was refused: added, never changed. The database numbers, dates and hashes it. */
@Entity('audit_event')
@Index('audit_event_of_council', ['council', 'seq'])
@Check('audit_event_counts_from_one', 'seq >= 1')
export class AuditEventRow {
  @PrimaryColumn('bigint') seq!: string;
  @Column('timestamptz') at!: Date;
  /** An opaque id, never a name. */
  @Column('text') subject!: string;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) council!: string | null;
  @Column('text') action!: string;
  @Column('text') target!: string;
  @Column('text', { nullable: true }) before!: string | null;
  @Column('text', { nullable: true }) after!: string | null;
  @Column('text') previousHash!: string;
  @Column('text') hash!: string;
}

/** The number and hash of the last event: one row, moved by the database with each event. */
@Entity('audit_head')
@Check('audit_head_is_of_one_chain', `chain = 'audit'`)
export class AuditHeadRow {
  @PrimaryColumn('text') chain!: string;
  @Column('bigint') seq!: string;
  @Column('text') hash!: string;
}

/** Who a subject is: the one place where a person's name may stand, and can be erased. */
@Entity('subject_name')
export class SubjectNameRow {
  @PrimaryColumn('text') subject!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { default: () => 'now()' }) notedAt!: Date;
}
