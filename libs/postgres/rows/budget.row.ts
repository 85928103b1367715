import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { ReturnVersionRow } from './return-version.row.js';
import { MoneyFigureColumns, VERSION_KEY, VersionPart } from './version-part.row.js';

/** The net budget and outturn of the whole service: at most one in a version, at position 0. */
@Entity('budget_position')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'budget_position_version_fk' })
@Check('budget_position_is_one', 'position = 0')
@Check('budget_position_budget_or_reason', '(budget_value IS NULL) <> (budget_missing IS NULL)')
@Check('budget_position_outturn_or_reason', '(outturn_value IS NULL) <> (outturn_missing IS NULL)')
@Check('budget_position_basis_is_known', `outturn_basis IN ('actual', 'forecast')`)
export class BudgetPositionRow extends VersionPart {
  @Column(() => MoneyFigureColumns) budget!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) outturn!: MoneyFigureColumns;
  @Column('text') outturnBasis!: string;
  @Column('integer', { nullable: true }) forecastPeriod!: number | null;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

@Entity('budget_bridge_year')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'budget_bridge_year_version_fk' })
@Check('budget_bridge_year_opening_or_reason', '(opening_value IS NULL) <> (opening_missing IS NULL)')
@Check('budget_bridge_year_transfers_or_reason', '(transfers_value IS NULL) <> (transfers_missing IS NULL)')
@Check('budget_bridge_year_subtotal_or_reason', '(subtotal_value IS NULL) <> (subtotal_missing IS NULL)')
@Check('budget_bridge_year_growth_or_reason', '(growth_value IS NULL) <> (growth_missing IS NULL)')
@Check('budget_bridge_year_savings_or_reason', '(savings_value IS NULL) <> (savings_missing IS NULL)')
@Check('budget_bridge_year_other_movements_or_reason', '(other_movements_value IS NULL) <> (other_movements_missing IS NULL)')
@Check('budget_bridge_year_closing_or_reason', '(closing_value IS NULL) <> (closing_missing IS NULL)')
export class BudgetBridgeYearRow extends VersionPart {
  @Column('text') year!: string;
  @Column(() => MoneyFigureColumns) opening!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) transfers!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) subtotal!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) growth!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) savings!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) otherMovements!: MoneyFigureColumns;
  @Column(() => MoneyFigureColumns) closing!: MoneyFigureColumns;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

@Entity('adjustment')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'adjustment_version_fk' })
@Check('adjustment_kind_is_known', `kind IN ('transfer', 'one-off-saving', 'one-off-cost')`)
export class AdjustmentRow extends VersionPart {
  @Column('text') cell!: string;
  @Column('text') kind!: string;
  @Column('numeric', { precision: 18, scale: 2 }) amount!: string;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) note!: string | null;
}
