import { AGE_BANDS, CELLS, type CellCode, cellOf, RETURN_LINES, type ReturnLineCode } from '#domain/catalogue';
import type { ApiUnderTest } from './api-under-test.js';
import { move, save } from './inputs.js';

const NOUGHT = { value: '0' };

/** Finance lines that give each named cell its spend, on its first line, and every other line nought. */
export function financeLines(spend: Partial<Record<CellCode, number>>): readonly object[] {
  const placed = new Set<CellCode>();
  return (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) =>
    AGE_BANDS.flatMap((band) => {
      const cell = bandsOf(line).includes(band) ? cellOf(line, band) : undefined;
      if (cell === undefined) return [];
      const gross = placed.has(cell) ? 0 : (spend[cell] ?? 0);
      placed.add(cell);
      const ageBand = { '18-64': 'AGE_18_64', '65+': 'AGE_65_PLUS', all: 'ALL' }[band];
      return [
        {
          line,
          ageBand,
          provision: 'OTHERS',
          gross: { value: gross.toFixed(2) },
          clientContributions: NOUGHT,
          jointAndNhsIncome: NOUGHT,
          otherIncome: NOUGHT,
        },
      ];
    }),
  );
}

const bandsOf = (line: ReturnLineCode): readonly string[] => (RETURN_LINES[line].ages === 'by-age' ? ['18-64', '65+'] : ['all']);

/** Price levels of every cell: what a year's test does not name stays as it was. */
export const priceLevels = (levels: Readonly<Record<string, Partial<Record<CellCode, number>>>>): readonly object[] =>
  Object.entries(levels).flatMap(([year, given]) =>
    (Object.keys(CELLS) as CellCode[]).map((cell) => ({ cell, year, level: given[cell] ?? 100 })),
  );

/** Takes a return all the way: saved and submitted by its preparer, accepted by the office. */
export async function accepted(
  api: ApiUnderTest,
  keys: { readonly preparer: string; readonly office: string },
  council: string,
  collection: string,
  content: object,
): Promise<void> {
  const name = `${council}-${collection}`;
  const steps = [
    await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', { ...save(`save-${name}`, council, content), collection }),
    await api.change(keys.preparer, 'submitReturn', 'MoveReturnInput', { ...move(`submit-${name}`, council), collection }),
    await api.change(keys.office, 'acceptReturn', 'MoveReturnInput', { ...move(`accept-${name}`, council), collection }),
  ];
  const problems = steps.flatMap((step) => step.userErrors);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}
