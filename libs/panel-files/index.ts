export { type PanelProblem, type PanelReading, toldProblem } from './problem.js';
export { readPanel } from './read-panel.js';
export { type PanelTruth, readTruth } from './read-truth.js';
export { readResult } from './result/read-result.js';
export { writeResult } from './result/write-result.js';
