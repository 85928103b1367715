import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ReturnVersionRow } from '../return-version.row.js';
import { MoneyFigureColumns, VERSION_KEY, VersionPart } from '../version-part.row.js';

/** Shares of a line by their effect on cash; together they are the whole line. */
export class CashShareColumns {
  @Column('numeric', { precision: 5, scale: 4 }) cashable!: string;
  @Column('numeric', { precision: 5, scale: 4 }) costAvoidance!: string;
  @Column('numeric', { precision: 5, scale: 4 }) avoidanceNotTestable!: string;
  @Column('numeric', { precision: 5, scale: 4 }) incomeFees!: string;
  @Column('numeric', { precision: 5, scale: 4 }) funding!: string;
  @Column('numeric', { precision: 5, scale: 4 }) nonCash!: string;
}

/** People or moves, pounds a week as text, and weeks. */
export interface StoredCalculation {
  readonly quantity: number;
  readonly weeklyRate: string;
  readonly weeks: number;
}

@Entity('savings_line')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'savings_line_version_fk' })
@Check('savings_line_nature_is_known', `nature IN ('efficiency', 'service-reduction', 'mixed', 'income')`)
@Check('savings_line_recurrence_is_known', `recurrence IN ('recurrent', 'one-off', 'time-limited')`)
@Check('savings_line_service_is_known', `service IN ('adult-social-care', 'other-service')`)
@Check('savings_line_profile_is_known', `profile_kind IN ('cumulative', 'increments')`)
@Check('savings_line_vintage_change_is_known', `vintage_change IN ('new', 'amended', 'unchanged')`)
@Check('savings_line_tier_is_known', `tier IN ('baseline', 'stretch')`)
@Check('savings_line_first_year_has_months', 'months_in_first_year BETWEEN 1 AND 12')
@Check('savings_line_lasts_some_years', 'lasts_years >= 1')
@Check(
  'savings_line_shares_are_a_whole',
  'abs(share_cashable + share_cost_avoidance + share_avoidance_not_testable + share_income_fees + share_funding + share_non_cash - 1) <= 0.0005',
)
export class SavingsLineRow extends VersionPart {
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) lineage!: string | null;
  @Column('text') title!: string;
  @Column('text') vintage!: string;
  @Column('text') vintageChange!: string;
  @Column('text', { nullable: true }) tier!: string | null;
  @Column('text') nature!: string;
  @Column(() => CashShareColumns) share!: CashShareColumns;
  @Column('text') recurrence!: string;
  @Column('integer', { nullable: true }) lastsYears!: number | null;
  @Column('integer') monthsInFirstYear!: number;
  @Column('text') deliveryState!: string;
  @Column('text') service!: string;
  @Column('text') profileKind!: string;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) unphasedCost!: string | null;
  @Column('jsonb', { nullable: true }) calculation!: StoredCalculation | null;
  @Column('jsonb') assurance!: Readonly<Record<string, { readonly answer: string; readonly evidence?: string }>>;
  @Column('jsonb') locus!: readonly { cell: string; share: number }[];
  @Column('text', { array: true }) practiceTags!: string[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

@Entity('growth_line')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'growth_line_version_fk' })
@Check('growth_line_profile_is_known', `profile_kind IN ('cumulative', 'increments')`)
export class GrowthLineRow extends VersionPart {
  @Column('text') reference!: string;
  @Column('text') title!: string;
  @Column('text') driver!: string;
  @Column('text') profileKind!: string;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

/** The amount of one year of a savings line (planned, reported, validated, or a cost of it) or of a growth line. */
@Entity('line_amount')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'line_amount_version_fk' })
@Check('line_amount_stage_is_known', `stage IN ('planned', 'reported', 'validated', 'growth', 'running-cost', 'implementation-cost')`)
@Check('line_amount_or_reason', '(amount_value IS NULL) <> (amount_missing IS NULL)')
export class LineAmountRow extends VersionPart {
  @PrimaryColumn('text') stage!: string;
  @PrimaryColumn('text') year!: string;
  @Column(() => MoneyFigureColumns) amount!: MoneyFigureColumns;
}
