import { financialYear } from '#domain/catalogue';
import type { PrintedReturn } from '../demonstration.types.js';
import { CROYDON, CROYDON_2021 } from './croydon-2021.table.js';
import { LEICESTER, LEICESTER_YEARS } from './leicester-2024.table.js';
import { LEICESTERSHIRE_2021 } from './leicestershire-2021.table.js';
import { LEICESTERSHIRE, LEICESTERSHIRE_2024 } from './leicestershire-2024.table.js';

/** The returns that printed reports fill: real councils, real figures, each with its document and paragraph. */
export const PRINTED_RETURNS: readonly PrintedReturn[] = [
  { council: LEICESTERSHIRE, collection: financialYear('2021-22'), content: LEICESTERSHIRE_2021 },
  { council: LEICESTERSHIRE, collection: financialYear('2024-25'), content: LEICESTERSHIRE_2024 },
  { council: CROYDON, collection: financialYear('2021-22'), content: CROYDON_2021 },
  ...LEICESTER_YEARS.map((each) => ({ council: LEICESTER, ...each })),
];
