export * from './upload-reading.js';
export * from './given-workbook.js';
export * from './reading/index.js';
export * from './handling/index.js';
