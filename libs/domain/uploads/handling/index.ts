export * from './upload.js';
export * from './ports.js';
export * from './handle-uploads.use-case.js';
export * from './requests.js';
export * from './run-reading.use-case.js';
export * from './mark-workbook.use-case.js';
