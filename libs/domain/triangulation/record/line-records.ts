import type { CellCode } from '../../catalogue/index.js';
import type { ComparableClaim } from '../claiming/claim.js';
import { sumOver } from '../panel/window.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import { type CouncilTests, testOfCells } from '../testing/council-tests.js';
import { testRecord } from './test-record.js';
import type { ClaimedAmount, LineRecord } from './verdict-record.js';

/** Every amount of every line: what makes the claim, what is taken off it, and what is left out. Each leads back to its line in the return. */
export const claimedAmounts = ({ parts, costs, leftOut }: ComparableClaim): readonly ClaimedAmount[] => [
  ...parts.map(({ reference, year, cell, amount }) => ({ reference, year, cell, amount, as: 'claimed' })),
  ...costs.map(({ reference, year, cell, amount, kind }) => ({ reference, year, cell, amount, as: `${kind}-cost` })),
  ...leftOut.map(({ reference, year, cell, amount, why }) => ({ reference, year, cell, amount, as: why })),
];

/** What each line claims, with the test of the cells where it does. Lines share cells: the test is of all that is claimed there. */
export function lineRecords(
  { parts, costs, labels }: ComparableClaim,
  calibrated: CalibratedWindow,
  place: number,
  { whole }: Pick<CouncilTests, 'whole'>,
): readonly LineRecord[] {
  const { panel, claim } = calibrated.window;
  return [...new Set([...parts, ...costs].map(({ reference }) => reference))].map((reference) => {
    const own = parts.filter((part) => part.reference === reference);
    const spent = costs.filter((cost) => cost.reference === reference);
    const cells: readonly CellCode[] = [...new Set(own.map(({ cell }) => cell))];
    const isThere = (c: number): boolean => cells.some((cell) => cell === panel.cells[c]);
    const claimedThere = sumOver(claim, place, panel.cells.length, isThere);
    const isTested = claimedThere > 0 && !labels.pooled.includes(reference);
    const test = isTested ? testOfCells(calibrated, place, isThere, whole) : undefined;
    return {
      reference,
      claim: total(own) - total(spent),
      cells,
      claimedThere,
      test: test && testRecord(test, claimedThere),
    };
  });
}

const total = (parts: readonly { readonly amount: number }[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
