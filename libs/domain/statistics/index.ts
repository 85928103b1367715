export { median, quantile } from './quantile.js';
export { percentileRank } from './percentile-rank.js';
export { place } from './place.js';
