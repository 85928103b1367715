/** How the CSV is written, as both descriptions say it: RFC 4180. */
export const DIALECT = { delimiter: ',', lineEnd: '\r\n', quote: '"' } as const;
