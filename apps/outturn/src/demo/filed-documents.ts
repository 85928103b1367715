import type { PublishedDocument } from '#domain/evidence';
import { ASCOF_2019_20 } from './documents/ascof-2019-20.table.js';
import { CROYDON_2021_PLAN } from './documents/croydon-2021-plan.table.js';
import { LEICESTER_2024_PROGRAMME } from './documents/leicester-2024-programme.table.js';
import { LEICESTERSHIRE_2021_HOME_CARE } from './documents/leicestershire-2021-home-care.table.js';
import { LEICESTERSHIRE_2021_PERFORMANCE } from './documents/leicestershire-2021-performance.table.js';
import { LEICESTERSHIRE_2021_PLAN } from './documents/leicestershire-2021-plan.table.js';
import { LEICESTERSHIRE_2021_SAFEGUARDING } from './documents/leicestershire-2021-safeguarding.table.js';
import { LEICESTERSHIRE_2024_PLAN } from './documents/leicestershire-2024-plan.table.js';
import { LGA_2012_PROGRAMME } from './documents/lga-2012-programme.table.js';

/** The published documents of the demonstration, each of a `*.table.ts` in documents/. */
export const DOCUMENTS: readonly PublishedDocument[] = [
  ASCOF_2019_20,
  CROYDON_2021_PLAN,
  LEICESTER_2024_PROGRAMME,
  LEICESTERSHIRE_2021_HOME_CARE,
  LEICESTERSHIRE_2021_PERFORMANCE,
  LEICESTERSHIRE_2021_PLAN,
  LEICESTERSHIRE_2021_SAFEGUARDING,
  LEICESTERSHIRE_2024_PLAN,
  LGA_2012_PROGRAMME,
];
