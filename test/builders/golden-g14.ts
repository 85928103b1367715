/** Golden G14 of method 4.6, a row a place: population in thousands, share 65+, deprivation, density as it is. */
export const G14_LETTERS = 'TBCDEFGH';
export const G14_ROWS: readonly (readonly [population: number, older: number, deprivation: number, density: number])[] = [
  [345, 0.166, 0.245, 0.55],
  [700, 0.205, 0.14, 0.02],
  [320, 0.15, 0.262, 0.61],
  [300, 0.185, 0.232, 0.1],
  [610, 0.212, 0.118, 0.03],
  [260, 0.142, 0.285, 0.42],
  [410, 0.172, 0.215, 0.3],
  [150, 0.178, 0.236, 0.15],
];
