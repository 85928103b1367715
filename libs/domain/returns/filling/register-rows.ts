import {
  type DeliveryReport,
  GROWTH_DRIVERS,
  type GrowthLine,
  type OverlapClaim,
  type OverlapGroup,
  REPORTED_STAGES,
} from '../../savings/index.js';
import type { ReturnContent } from '../council-return.js';
import type { CollectionDefinition } from '../definition/index.js';
import type { RowReader } from './row-reader.js';
import { type Filled, ownedBy, rowsOf, written, yearAmountsOf } from './rows-of.js';
import { yearCells } from './savings-rows.js';
import { type FilledTables, figureCell, moneyCell, numberCell, provenanceCells, type SheetRow, textCell, yesNoCell } from './sheet-cell.js';

/** What stands around the savings lines. */
export type Register = Pick<ReturnContent, 'growthLines' | 'overlapGroups' | 'deliveryReports'>;

export const registerTables = (content: Register, definition: CollectionDefinition): FilledTables => ({
  ...written(definition, 'growth-lines', () => content.growthLines.map(growthRow)),
  ...written(definition, 'overlap-groups', () => content.overlapGroups.map(groupRow)),
  ...written(definition, 'overlap-claims', () =>
    content.overlapGroups.flatMap(({ code, claims }) => claims.map((claim) => claimRow(code, claim))),
  ),
  ...written(definition, 'delivery-reports', () => content.deliveryReports.map(reportRow)),
});

export function registerFrom(filled: Filled): Register {
  const groups = rowsOf(filled, 'overlap-groups');
  const codes = new Set(groups.map((row) => row.optionalText('code') ?? ''));
  const claims = ownedBy(rowsOf(filled, 'overlap-claims'), 'code', codes);
  const claimsOf = new Map([...claims].map(([code, rows]) => [code, rows.map(claimOf)]));
  return {
    growthLines: rowsOf(filled, 'growth-lines').map(growthOf),
    overlapGroups: groups.map((row) => groupOf(row, claimsOf.get(row.optionalText('code') ?? '') ?? [])),
    deliveryReports: rowsOf(filled, 'delivery-reports').map(reportOf),
  };
}

const growthRow = (line: GrowthLine): SheetRow => ({
  reference: textCell(line.reference),
  title: textCell(line.title),
  driver: textCell(line.driver),
  profile: textCell(line.profileKind),
  ...yearCells(line.amounts),
  ...provenanceCells(line.provenance),
});

const growthOf = (row: RowReader): GrowthLine => ({
  reference: row.text('reference'),
  title: row.text('title'),
  driver: row.word('driver', GROWTH_DRIVERS),
  profileKind: row.word('profile', ['cumulative', 'increments']),
  amounts: yearAmountsOf(row),
  provenance: row.provenance(),
});

const groupRow = (group: OverlapGroup): SheetRow => ({
  code: textCell(group.code),
  title: textCell(group.title),
  'booked-in': textCell(group.bookedIn),
  cap: moneyCell(group.cap),
  note: textCell(group.note),
  ...provenanceCells(group.provenance),
});

const groupOf = (row: RowReader, claims: readonly OverlapClaim[]): OverlapGroup => ({
  code: row.text('code'),
  title: row.text('title'),
  bookedIn: row.text('booked-in'),
  cap: row.optionalMoney('cap'),
  claims,
  note: row.optionalText('note'),
  provenance: row.provenance(),
});

const claimRow = (code: string, { reference, calculation, inAmounts, actualWeeklyRate }: OverlapClaim): SheetRow => ({
  code: textCell(code),
  reference: textCell(reference),
  people: numberCell(calculation.quantity),
  'weekly-rate': moneyCell(calculation.weeklyRate),
  weeks: numberCell(calculation.weeks),
  'in-amounts': yesNoCell(inAmounts),
  'actual-weekly-rate': moneyCell(actualWeeklyRate),
});

const claimOf = (row: RowReader): OverlapClaim => ({
  reference: row.text('reference'),
  calculation: { quantity: row.number('people'), weeklyRate: row.money('weekly-rate'), weeks: row.number('weeks') },
  inAmounts: row.yes('in-amounts'),
  actualWeeklyRate: row.optionalMoney('actual-weekly-rate'),
});

const reportRow = (report: DeliveryReport): SheetRow => ({
  'as-at': textCell(report.asAt),
  year: textCell(report.year),
  stage: textCell(report.stage),
  lines: textCell(report.lines.join('; ')),
  amount: figureCell(report.amount),
  ...provenanceCells(report.provenance),
});

const reportOf = (row: RowReader): DeliveryReport => ({
  asAt: row.day('as-at'),
  year: row.year('year'),
  stage: row.word('stage', REPORTED_STAGES),
  lines: row
    .text('lines')
    .split(';')
    .map((reference) => reference.trim())
    .filter((reference) => reference !== ''),
  amount: row.amount('amount'),
  provenance: row.provenance(),
});
