import { CELL_CODES, type CellCode, type QuantityCode } from '../../catalogue/index.js';

/** What published figures of spending are rounded to, in pounds. */
export const PRINTED_TO = 1000;

/**
 * What councils tell the country of a year’s spending, in figures that are published and that a return can be set against. Net current
 * expenditure is gross current expenditure less client contributions, and neither holds capital charges (method 2.1). All are printed in
 * thousands of pounds. Source: the printed headings of the revenue outturn summary, of ASC-FR and of PSS-EX1.
 */
export const NATIONAL_RETURNS = {
  'revenue-outturn': {
    label: 'the revenue outturn (RO3, summarised in the RSX)',
    quantity: 'RO_NET_CURRENT_EXPENDITURE',
    ours: 'net',
    basis: 'net',
    of: 'Net current expenditure',
    cells: CELL_CODES,
  },
  'asc-fr-net': {
    label: 'the Adult Social Care Finance Return (ASC-FR)',
    quantity: 'ASCFR_NET_CURRENT_EXPENDITURE',
    ours: 'net',
    basis: 'net',
    of: 'Net current expenditure',
    cells: CELL_CODES,
  },
  'asc-fr-gross': {
    label: 'the Adult Social Care Finance Return (ASC-FR)',
    quantity: 'ASCFR_GROSS_CURRENT_EXPENDITURE',
    ours: ['GROSS_CURRENT_EXPENDITURE'],
    basis: 'gross',
    of: 'Gross current expenditure',
    cells: CELL_CODES,
  },
  'pss-ex1-homes-65': {
    label: 'the expenditure return PSS-EX1',
    quantity: 'PSSEX1_HOMES_65_SPEND',
    ours: ['RESIDENTIAL_65_SPEND', 'NURSING_65_SPEND'],
    basis: 'gross',
    of: 'Gross current expenditure on residential and nursing homes 65+',
    cells: ['RESIDENTIAL_65', 'NURSING_65'],
  },
} as const satisfies Record<string, NationalReturn>;

export type NationalReturnCode = keyof typeof NATIONAL_RETURNS;
export const nationalReturn = (code: NationalReturnCode): NationalReturn => NATIONAL_RETURNS[code];
export const NATIONAL_RETURN_CODES = Object.keys(NATIONAL_RETURNS) as readonly NationalReturnCode[];

export interface NationalReturn {
  readonly label: string;
  /** What of it is published and loaded. */
  readonly quantity: QuantityCode;
  /** What of a return it is set against: its net current expenditure, or the sum of quantities. */
  readonly ours: 'net' | readonly QuantityCode[];
  /** Whether client contributions have been taken off. */
  readonly basis: 'net' | 'gross';
  /** What is compared, at the beginning of a sentence. */
  readonly of: string;
  /** The part of the service that it is about. */
  readonly cells: readonly CellCode[];
}
