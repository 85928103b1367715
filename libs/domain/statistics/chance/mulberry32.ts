const { imul } = Math;

/** A stream of numbers, evenly spread from 0 up to but not including 1. Every draw takes its chance from one. */
export type Uniform = () => number;

/**
 * The stream that belongs to a seed: the same seed gives the same numbers on every machine.
 * Source: mulberry32 (T. Ettinger, public domain); method 9.1 prints the first numbers of seed 20121031.
 *
 * @example mulberry32(20121031)() // => 0.1207630555…
 */
export function mulberry32(seed: number): Uniform {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
