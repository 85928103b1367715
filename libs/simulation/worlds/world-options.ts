import { financialYear } from '#domain/catalogue';
import { completePanel, type Panel, type PanelOptions } from '../panel-options.js';

/** As many councils and years as method 9.1 has. */
const USUAL: PanelOptions = { councils: 150, baseYear: financialYear('2015-16'), yearsBefore: 8, yearsAfter: 4 };

export type WorldOptions = Partial<PanelOptions>;
export type World = Panel;

/** The options with the usual chances where they name none; throws a RangeError where no world can be made. */
export const completeWorld = (options: WorldOptions): World => completePanel({ ...USUAL, ...options }, Infinity);
