import { financialYear } from '#domain/catalogue';
import type { PanelOptions } from '#simulation';

/**
 * The fictional nation of the demonstration: twelve councils a region, so that everybody has a place among
 * peers, and two years after the base, so that a claim can be tested over one year and over two.
 */
export const PANEL: PanelOptions = { councils: 48, baseYear: financialYear('2022-23'), yearsBefore: 1, yearsAfter: 2 };

/** The fictional council that a newcomer meets first. */
export const FIRST_COUNCIL = 'X99000001';
