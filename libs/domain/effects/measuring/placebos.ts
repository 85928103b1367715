import type { CouncilCode } from '../../catalogue/index.js';
import type { Contrast } from './contrast.js';
import { held } from './reference-window.js';

/** Two ways to add up the same numbers come this near to each other. */
const ROUNDING = 1e-9;

/**
 * Each comparator takes the council's place among the others: the share of places, the council's own with them, from which the rest lie at
 * least as far, either way (method 4.3). Where the usual course is known, levels are taken about it and in spreads, so that a small council
 * is not far out for its size alone.
 */
export function placebos({ window, council, councils }: Contrast): { readonly p: number; readonly granularity: number } {
  const places = [council, ...councils].map((each) => moved(window, each));
  const total = places.reduce((sum, place) => sum + place, 0);
  const apart = places.map((place) => Math.abs(place - (total - place) / (places.length - 1)));
  const own = apart.slice(0, 1).map((distance) => distance * (1 - ROUNDING));
  const asFar = apart.filter((distance) => own.some((least) => distance >= least)).length;
  return { p: asFar / places.length, granularity: 1 / places.length };
}

function moved({ levels, usual }: Contrast['window'], council: CouncilCode): number {
  const { before, after } = held(levels, council);
  return usual === undefined ? after.value - before.value : (after.value - held(usual.expected, council)) / held(usual.spread, council);
}
