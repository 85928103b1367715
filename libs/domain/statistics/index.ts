export { median, quantile } from './quantile.js';
export { percentileRank } from './percentile-rank.js';
export { place } from './place.js';
export { robustSpread } from './robust-spread.js';
