import { type CellCode, yearsUpTo } from '#domain/catalogue';
import { linesOfCell, type Release } from '#domain/publishing';
import type { VerdictRecord } from '#domain/triangulation';
import { pounds } from './amounts.js';
import type { TestedCell } from './evidence.types.js';

/** Where a cell's spending stands in the returns of a window, in the words of the schema. */
export function accountAnswer(
  { council, base, year }: VerdictRecord,
  cell: CellCode,
  release: Release,
): Pick<TestedCell, 'returnLines' | 'adjustments'> {
  const accounts = [base, ...yearsUpTo(base, year)].flatMap((each) => release.account(council, each) ?? []);
  return {
    returnLines: accounts
      .filter((account) => account.year === base || account.year === year)
      .flatMap((account) =>
        linesOfCell(account, cell).map((each) => ({
          year: account.year,
          line: each.line,
          ageBand: each.ageBand,
          provision: each.provision,
          spend: pounds(each.pounds ?? undefined),
        })),
      ),
    adjustments: accounts.flatMap((account) =>
      account.adjustments
        .filter((each) => each.cell === cell)
        .map(({ kind, pounds: amount }) => ({ year: account.year, kind, amount: pounds(amount) })),
    ),
  };
}
