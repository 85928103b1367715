import { type FinancialYear, yearStartingIn } from '../figures/financial-year.js';
import type { CouncilCode } from './council-code.js';
import { LINEAGE } from './lineage.js';
import { councilsThen } from './succession.js';

/** Councils that at one time together made exactly the place of a council: one under another code, or several. */
export type SamePlace = readonly CouncilCode[];

/** Every such council or councils, itself first and then the latest first: publishers write earlier years under later codes. */
export const samePlaces = (council: CouncilCode): readonly SamePlace[] => SAME_PLACES.get(council) ?? [[council]];

/** Every code that the place of a council has had by itself, its own first. */
export const codesOfPlace = (council: CouncilCode): readonly CouncilCode[] =>
  samePlaces(council).flatMap((codes) => (codes.length === 1 ? codes : []));

/**
 * What is known of the place of a council: of itself, or else of the council or councils that made exactly it. Of several only what `adds`
 * up, each part of it known; undefined where nothing is.
 */
export function ofSamePlace<T>(
  council: CouncilCode,
  read: (council: CouncilCode) => T | undefined,
  adds: boolean,
): readonly T[] | undefined {
  for (const codes of samePlaces(council)) {
    if (codes.length > 1 && !adds) continue;
    const found = codes.map(read).filter((each) => each !== undefined);
    if (found.length === codes.length) return found;
  }
  return undefined;
}

/** Whether the council was there in the year, by the register's links; the register alone knows when a council without any began. */
export const stoodIn = (council: CouncilCode, year: FinancialYear): boolean =>
  councilsThen([council], year).some(({ when }) => when === 'now');

const SAME_PLACES: ReadonlyMap<CouncilCode, readonly SamePlace[]> = new Map(
  LINEAGE.flatMap(({ predecessor, successor }) => [predecessor, successor]).map((council) => [council, found(council)]),
);

function found(council: CouncilCode): readonly SamePlace[] {
  const starts = LINEAGE.map(({ from }) => Number(from.slice(0, 4)));
  const years = [...new Set([...starts, Math.min(...starts) - 1])].sort((a, b) => b - a);
  const then = years.map((start) => councilsThen([council], yearStartingIn(start)));
  const exact = then.filter((councils) => councils.every(({ whole }) => whole)).map((councils) => councils.map(({ code }) => code));
  return [...new Map([[council], ...exact].map((codes) => [codes.join(' '), codes])).values()];
}
