import { ASCOF_MEASURES } from './ascof-measure.table.js';
import { LOCAL_MEASURES } from './local-measure.table.js';
import type { Measure } from './measure.js';
import { NATIONAL_MEASURES } from './national-measure.table.js';
import { RETURN_MEASURES } from './return-measure.table.js';

/** What a comparison can be asked of: of returns, of national finance returns, of the outcomes framework, and of councils' own monitoring. */
export const MEASURES = { ...RETURN_MEASURES, ...NATIONAL_MEASURES, ...ASCOF_MEASURES, ...LOCAL_MEASURES } as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof MEASURES;
export const MEASURE_CODES = Object.keys(MEASURES) as readonly MeasureCode[];
export const measure = (code: MeasureCode): Measure => MEASURES[code];
export const isMeasureCode = (text: string): text is MeasureCode => Object.hasOwn(MEASURES, text);
