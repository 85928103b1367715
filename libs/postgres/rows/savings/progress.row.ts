import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CouncilRow } from '../council.row.js';
import { ReturnVersionRow } from '../return-version.row.js';
import type { StoredCalculation } from './savings-line.row.js';
import { MoneyFigureColumns, VERSION_KEY, VersionPart } from '../version-part.row.js';

/** Savings that several lines of a version claim at once. */
@Entity('overlap_group')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'overlap_group_version_fk' })
@Check('overlap_group_cap_not_negative', 'cap >= 0')
export class OverlapGroupRow extends VersionPart {
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') bookedIn!: string;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) cap!: string | null;
  @Column('jsonb') claims!: readonly StoredClaim[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

export interface StoredClaim {
  readonly reference: string;
  readonly calculation: StoredCalculation;
  readonly inAmounts: boolean;
  readonly actualWeeklyRate: string | null;
}

/** Progress that a council gives for several lines of a version together. */
@Entity('delivery_report')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'delivery_report_version_fk' })
@Check('delivery_report_stage_is_known', `stage IN ('identified', 'reported', 'validated')`)
@Check('delivery_report_amount_or_reason', '(amount_value IS NULL) <> (amount_missing IS NULL)')
export class DeliveryReportRow extends VersionPart {
  @Column('date') asAt!: string;
  @Column('text') year!: string;
  @Column('text') stage!: string;
  @Column('text', { array: true }) lines!: string[];
  @Column(() => MoneyFigureColumns) amount!: MoneyFigureColumns;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

/** One step of a savings line along its path: added, never changed. */
@Entity('delivery_step')
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'delivery_step_council_fk' })
@Index('delivery_step_of_line', ['councilCode', 'collection', 'reference'])
@Check(
  'delivery_step_state_is_known',
  `to_state IN ('proposed', 'identified', 'planned', 'in-delivery', 'reported-delivered', 'finance-validated', 'sustained', 'not-delivered', 'slipped', 'substituted', 'withdrawn', 'closed-early')`,
)
@Check('delivery_step_role_is_known', `role IN ('preparer', 'finance-validator')`)
@Check('delivery_step_slips_to_a_year', `(to_state = 'slipped') = (slipped_to IS NOT NULL)`)
@Check('delivery_step_substitute_is_named', `(to_state = 'substituted') = (substituted_by IS NOT NULL)`)
export class DeliveryStepRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('text') reference!: string;
  @Column('text') toState!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('text') bySubject!: string;
  @Column('text') role!: string;
  @Column('text') evidence!: string;
  @Column('text', { nullable: true }) slippedTo!: string | null;
  @Column('text', { nullable: true }) substitutedBy!: string | null;
}
