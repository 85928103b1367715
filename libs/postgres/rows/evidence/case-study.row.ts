import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { CouncilRow } from '../council.row.js';

/** One version of a case study: added, never changed. */
@Entity('case_study_version')
@ForeignKey(() => CouncilRow, ['submittingCouncil'], ['code'], { name: 'case_study_version_submitting_council_fk' })
@Check('case_study_version_code_is_a_slug', `code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('case_study_version_counts_from_one', 'version >= 1')
@Check('case_study_version_names_a_council', 'cardinality(council_codes) >= 1')
@Check('case_study_version_mailbox_has_role', 'contact_mailbox IS NULL OR contact_role IS NOT NULL')
export class CaseStudyVersionRow {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('integer') version!: number;
  /** The council whose key submitted the study; none where the programme did. */
  @Column('text', { nullable: true }) submittingCouncil!: string | null;
  @Column('text', { array: true }) councilCodes!: string[];
  @Column('text') title!: string;
  @Column('text') summary!: string;
  @Column('text', { array: true }) practiceTags!: string[];
  @Column('text') claimedEffect!: string;
  @Column('jsonb') claimedFigures!: readonly { label: string; value: string; unit: string }[];
  @Column('text') basis!: string;
  @Column('jsonb') linkedLines!: readonly { council: string; collection: string; reference: string }[];
  @Column('text', { nullable: true }) contactRole!: string | null;
  @Column('text', { nullable: true }) contactMailbox!: string | null;
  @Column('jsonb') provenance!: readonly { document: string; paragraph: string }[];
  /** What it is found by; written by the store and never read back. */
  @Column('tsvector', { select: false }) searchVector!: string;
  @Column('timestamptz', { default: () => 'now()' }) savedAt!: Date;
  @Column('text') savedBy!: string;
}

/** One step in the life of a case study; the last one says what state and grade it has. */
@Entity('case_study_transition')
@ForeignKey(() => CaseStudyVersionRow, ['code', 'version'], ['code', 'version'], { name: 'case_study_transition_version_fk' })
@Index('case_study_transition_of_study', ['code'])
@Check('case_study_transition_action_is_known', `action IN ('submit', 'tag', 'review', 'return', 'publish', 'withdraw')`)
@Check('case_study_transition_state_is_known', `to_state IN ('submitted', 'returned', 'reviewed', 'published', 'withdrawn')`)
@Check('case_study_transition_grade_is_known', `grade IN ('trial', 'comparison', 'before-and-after', 'council-figures', 'intention')`)
@Check('case_study_transition_graded_when_reviewed', `to_state NOT IN ('reviewed', 'published') OR grade IS NOT NULL`)
@Check('case_study_transition_has_its_reason', `to_state NOT IN ('reviewed', 'published', 'returned', 'withdrawn') OR note IS NOT NULL`)
@Check('case_study_transition_role_is_known', `role IN ('preparer', 'consultant', 'programme-office')`)
export class CaseStudyTransitionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') code!: string;
  @Column('integer') version!: number;
  /** The same as the version's, so that who may see a step can be said without reading the version. */
  @Column('text', { nullable: true }) submittingCouncil!: string | null;
  @Column('text') action!: string;
  @Column('text') toState!: string;
  @Column('text', { nullable: true }) grade!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('text') bySubject!: string;
  @Column('text') role!: string;
}
