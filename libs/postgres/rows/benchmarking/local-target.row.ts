import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CouncilRow } from '../council.row.js';

/** A version of what a council aims at: added, never changed. A single value is where a band would begin and end. */
@Entity('local_target')
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'local_target_council_fk' })
@Check('local_target_counts_from_one', 'version >= 1')
@Check(
  'local_target_aims_at_a_value_or_band',
  `CASE aim_side WHEN 'band' THEN aim_from < aim_to ELSE aim_side IN ('at-least', 'at-most', 'reach') AND aim_from = aim_to END`,
)
@Check('local_target_rating_is_known', `rating IN ('red', 'amber', 'green')`)
@Check('local_target_rating_has_reason', '(rating IS NULL) = (reason IS NULL)')
@Check('local_target_own_basis_is_known', `own_basis IN ('outturn', 'part-year', 'forecast')`)
@Check('local_target_own_figure_has_basis', '(own_basis IS NULL) = (own_value IS NULL)')
@Check('local_target_own_figure_has_day', `(own_as_at IS NOT NULL) = (coalesce(own_basis, 'outturn') <> 'outturn')`)
@Check('local_target_role_is_known', `role IN ('preparer', 'finance-validator', 'director')`)
export class LocalTargetRow {
  @PrimaryColumn('text') councilCode!: string;
  @PrimaryColumn('text') measure!: string;
  @PrimaryColumn('text') year!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') aimSide!: string;
  @Column('numeric') aimFrom!: string;
  @Column('numeric') aimTo!: string;
  @Column('text', { nullable: true }) rating!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) ownBasis!: string | null;
  @Column('numeric', { nullable: true }) ownValue!: string | null;
  @Column('date', { nullable: true }) ownAsAt!: string | null;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
  @Column('text') setBy!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) setAt!: Date;
}
