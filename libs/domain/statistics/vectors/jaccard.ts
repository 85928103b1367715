/**
 * How much two sets have in common: those in both over those in either, from 0 to 1 (P. Jaccard, 1901). It tells how far two ways
 * of choosing neighbours agree. What is named twice in a set counts once. Two empty sets have nothing to compare: `undefined`.
 *
 * @example jaccard(['A', 'B', 'C'], ['B', 'C', 'D']) // => 0.5
 */
export function jaccard<T>(a: Iterable<T>, b: Iterable<T>): number | undefined {
  const [one, other] = [new Set(a), new Set(b)];
  const either = new Set([...one, ...other]).size;
  const both = [...one].filter((member) => other.has(member)).length;
  return either > 0 ? both / either : undefined;
}
