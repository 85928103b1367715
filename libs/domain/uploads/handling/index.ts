export * from './upload.js';
export * from './ports.js';
