import type { Triangulation } from '../../triangulation/index.js';

/** The most useful answer; of equally useful ones the longest window. */
export function mostUsefulFirst(a: Triangulation, b: Triangulation): number {
  const difference = usefulness(a) - usefulness(b);
  if (difference !== 0) return difference;
  return a.base < b.base ? -1 : 1;
}

/** A verdict says more than its absence, and most absences say more than that a window has no first year. */
function usefulness(found: Triangulation): number {
  if (found.kind === 'verdict') return 0;
  return found.reason === 'no-base-year' ? 2 : 1;
}
