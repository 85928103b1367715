import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { ReturnVersionRow } from './return-version.row.js';
import { MoneyFigureColumns, QuantityFigureColumns, VERSION_KEY, VersionPart } from './version-part.row.js';

@Entity('finance_line')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'finance_line_version_fk' })
@Check('finance_line_age_band_is_known', `age_band IN ('18-64', '65+', 'all')`)
@Check('finance_line_provision_is_known', `provision IN ('own', 'others', 'grants-to-voluntary-organisations')`)
@Check('finance_line_gross_or_reason', '(gross_value IS NULL) <> (gross_missing IS NULL)')
@Check('finance_line_gross_not_negative', 'gross_value >= 0')
@Check('finance_line_contributions_or_reason', '(client_contributions_value IS NULL) <> (client_contributions_missing IS NULL)')
@Check('finance_line_joint_or_reason', '(joint_and_nhs_income_value IS NULL) <> (joint_and_nhs_income_missing IS NULL)')
@Check('finance_line_other_or_reason', '(other_income_value IS NULL) <> (other_income_missing IS NULL)')
export class FinanceLineRow extends VersionPart {
  @Column('text') line!: string;
  @Column('text') ageBand!: string;
  @Column('text') provision!: string;
  @Column(() => MoneyFigureColumns) gross!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) clientContributions!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) jointAndNhsIncome!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) otherIncome!: MoneyFigureColumns;
}

@Entity('activity_line')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'activity_line_version_fk' })
@Check('activity_line_age_band_is_known', `age_band IN ('18-64', '65+', 'all')`)
@Check('activity_line_quantity_or_reason', '(quantity_value IS NULL) <> (quantity_missing IS NULL)')
@Check('activity_line_quantity_not_negative', 'quantity_value >= 0')
@Check('activity_line_starters_or_reason', '(starters_people_value IS NULL) <> (starters_people_missing IS NULL)')
@Check('activity_line_starters_cost_or_reason', '(starters_weekly_cost_value IS NULL) <> (starters_weekly_cost_missing IS NULL)')
@Check('activity_line_leavers_or_reason', '(leavers_people_value IS NULL) <> (leavers_people_missing IS NULL)')
@Check('activity_line_leavers_cost_or_reason', '(leavers_weekly_cost_value IS NULL) <> (leavers_weekly_cost_missing IS NULL)')
@Check('activity_line_starters_not_negative', 'starters_people_value >= 0 AND starters_weekly_cost_value >= 0')
@Check('activity_line_leavers_not_negative', 'leavers_people_value >= 0 AND leavers_weekly_cost_value >= 0')
export class ActivityLineRow extends VersionPart {
  @Column('text') line!: string;
  @Column('text') ageBand!: string;
  @Column('text') unit!: string;
  @Column(() => QuantityFigureColumns) quantity!: QuantityFigureColumns;
  @Column(() => QuantityFigureColumns) startersPeople!: QuantityFigureColumns;
  @Column(() => MoneyFigureColumns) startersWeeklyCost!: MoneyFigureColumns;
  @Column(() => QuantityFigureColumns) leaversPeople!: QuantityFigureColumns;
  @Column(() => MoneyFigureColumns) leaversWeeklyCost!: MoneyFigureColumns;
}
