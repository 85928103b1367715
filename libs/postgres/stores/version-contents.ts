import type { ReturnContent } from '#domain/returns';
import type { EntityManager, EntityTarget } from 'typeorm';
import {
  fromActivityLine,
  fromAdjustment,
  fromBridge,
  fromBudgetPosition,
  fromFinanceLine,
  type LineOf,
  toActivityLine,
  toAdjustment,
  toBridge,
  toBudgetPosition,
  toDeclaration,
  toFinanceLine,
} from '../mappers/accounts.mapper.js';
import { amountsByPosition, fromAmounts, fromGrowthLine, fromSavingsLine, toGrowthLine, toSavingsLine } from '../mappers/plan.mapper.js';
import { fromDeliveryReport, fromOverlapGroup, toDeliveryReport, toOverlapGroup } from '../mappers/progress.mapper.js';
import { AdjustmentRow, BudgetBridgeYearRow, BudgetPositionRow } from '../rows/budget.row.js';
import { DeclarationRow } from '../rows/declaration.row.js';
import { ActivityLineRow, FinanceLineRow } from '../rows/finance-line.row.js';
import { DeliveryReportRow, OverlapGroupRow } from '../rows/savings/progress.row.js';
import { GrowthLineRow, LineAmountRow, SavingsLineRow } from '../rows/savings/savings-line.row.js';
import type { VersionPart } from '../rows/version-part.row.js';

/** Which version of whose return. */
export interface VersionKey {
  readonly councilCode: string;
  readonly collection: string;
  readonly version: number;
}

/** Which versions to read: a condition on the columns of `line`, with its parameters. */
export interface VersionCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Writes the lines of a new version: one insert a table, whatever the number of lines. */
export async function writeContent(manager: EntityManager, key: VersionKey, content: ReturnContent): Promise<void> {
  const placed = <Line>(lines: readonly Line[]): readonly (Line & VersionKey & { position: number })[] =>
    lines.map((line, position) => ({ ...line, ...key, position }));
  const write = async <Row extends VersionPart>(target: EntityTarget<Row>, lines: readonly LineOf<Row>[]): Promise<void> => {
    if (lines.length > 0)
      await manager
        .createQueryBuilder()
        .insert()
        .into(target)
        .values(placed(lines) as never)
        .updateEntity(false)
        .execute();
  };
  const plan = [...content.savingsLines.entries(), ...content.growthLines.entries()];
  const amounts = plan.flatMap(([position, line]) => fromAmounts(line).map((amount) => ({ ...amount, ...key, position })));

  await write(FinanceLineRow, content.financeLines.map(fromFinanceLine));
  await write(ActivityLineRow, content.activityLines.map(fromActivityLine));
  await write(BudgetPositionRow, content.budgetPosition === undefined ? [] : [fromBudgetPosition(content.budgetPosition)]);
  await write(BudgetBridgeYearRow, content.budgetBridge.map(fromBridge));
  await write(AdjustmentRow, content.adjustments.map(fromAdjustment));
  await write(SavingsLineRow, content.savingsLines.map(fromSavingsLine));
  await write(GrowthLineRow, content.growthLines.map(fromGrowthLine));
  await write(OverlapGroupRow, content.overlapGroups.map(fromOverlapGroup));
  await write(DeliveryReportRow, content.deliveryReports.map(fromDeliveryReport));
  await write(DeclarationRow, content.declarations);
  if (amounts.length > 0) await manager.createQueryBuilder().insert().into(LineAmountRow).values(amounts).updateEntity(false).execute();
}

/** Reads the contents of every version that meets the condition, in eleven queries whatever their number. */
export async function readContents(manager: EntityManager, condition: VersionCondition): Promise<(key: VersionKey) => ReturnContent> {
  const read = async <Row extends VersionPart>(target: EntityTarget<Row>): Promise<(key: VersionKey) => readonly Row[]> => {
    const rows = await manager
      .createQueryBuilder(target, 'line')
      .where(condition.sql, condition.parameters)
      .orderBy('line.position')
      .getMany();
    const byVersion = new Map<string, Row[]>();
    for (const row of rows) {
      const found = byVersion.get(nameOf(row));
      if (found === undefined) byVersion.set(nameOf(row), [row]);
      else found.push(row);
    }
    return (key) => byVersion.get(nameOf(key)) ?? [];
  };
  const finance = await read(FinanceLineRow);
  const activity = await read(ActivityLineRow);
  const positions = await read(BudgetPositionRow);
  const bridges = await read(BudgetBridgeYearRow);
  const adjustments = await read(AdjustmentRow);
  const savings = await read(SavingsLineRow);
  const growth = await read(GrowthLineRow);
  const overlaps = await read(OverlapGroupRow);
  const reports = await read(DeliveryReportRow);
  const declarations = await read(DeclarationRow);
  const amounts = await read(LineAmountRow);

  return (key) => {
    const amountsAt = amountsByPosition(amounts(key));
    const [position] = positions(key);
    return {
      financeLines: finance(key).map(toFinanceLine),
      activityLines: activity(key).map(toActivityLine),
      budgetPosition: position === undefined ? undefined : toBudgetPosition(position),
      budgetBridge: bridges(key).map(toBridge),
      adjustments: adjustments(key).map(toAdjustment),
      savingsLines: savings(key).map((row) => toSavingsLine(row, amountsAt(row.position))),
      growthLines: growth(key).map((row) => toGrowthLine(row, amountsAt(row.position))),
      overlapGroups: overlaps(key).map(toOverlapGroup),
      deliveryReports: reports(key).map(toDeliveryReport),
      declarations: declarations(key).map(toDeclaration),
    };
  };
}

const nameOf = ({ councilCode, collection, version }: VersionKey): string => `${councilCode} ${collection} ${version}`;
