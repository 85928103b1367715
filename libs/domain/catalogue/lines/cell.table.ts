import type { AgeBand, ReturnLineCode } from './return-line.table.js';

/**
 * The nine cells a claim is tested in: together they hold every line of the return once. A cell gathers lines that
 * share a price and a population, so that one external index of each can roll its outturn forward (method section 9.1).
 */
export const CELLS = {
  NURSING_65: cell('Nursing homes 65+', '65+', ['LT_NURSING'], 'nursing 65+'),
  RESIDENTIAL_65: cell('Residential homes 65+', '65+', ['LT_RESIDENTIAL'], 'residential 65+'),
  HOME_CARE_65: cell('Home care and supported living 65+', '65+', ['LT_HOME_CARE', 'LT_SUPPORTED_LIVING', 'LT_SUPPORTED_ACCOMMODATION'], 'home care'),
  DIRECT_PAYMENTS_OTHER_65: cell('Direct payments and other community care 65+', '65+', ['LT_DIRECT_PAYMENTS', 'LT_DAY_CARE', 'LT_OTHER'], 'home care'),
  HOMES_18_64: cell('Residential and nursing homes 18-64', '18-64', ['LT_NURSING', 'LT_RESIDENTIAL'], 'residential 18-64'),
  SUPPORTED_LIVING_18_64: cell('Supported living and accommodation 18-64', '18-64', ['LT_SUPPORTED_LIVING', 'LT_SUPPORTED_ACCOMMODATION'], 'supported living'),
  COMMUNITY_18_64: cell('Home care, direct payments and other community care 18-64', '18-64', ['LT_HOME_CARE', 'LT_DIRECT_PAYMENTS', 'LT_DAY_CARE', 'LT_OTHER'], 'home care'),
  STAFFING_COMMISSIONING: cell('Assessment, care management and commissioning', 'all', ['SOCIAL_CARE_ACTIVITIES', 'COMMISSIONING_DELIVERY', 'INFORMATION_EARLY_INTERVENTION'], 'composite'),
  SHORT_TERM_EQUIPMENT_OTHER: cell(
    'Reablement, equipment, technology, transport and other',
    'all',
    ['ST_MAX', 'ST_OTHER', 'EQUIPMENT_TECHNOLOGY', 'TRANSPORT', 'SOCIAL_SUPPORT_CARERS', 'SOCIAL_SUPPORT_ISOLATION', 'SOCIAL_SUPPORT_SUBSTANCE', 'SOCIAL_SUPPORT_ASYLUM'],
    'composite',
  ),
} as const satisfies Record<string, Cell>;

export type CellCode = keyof typeof CELLS;
export const CELL_CODES = Object.keys(CELLS) as readonly CellCode[];

export interface Cell {
  readonly label: string;
  /** Whose population the cell serves: adults of the band, or all adults. */
  readonly ageBand: AgeBand;
  readonly lines: readonly ReturnLineCode[];
  /** Which external price moves the cell: a fee, or the pay-and-prices composite. */
  readonly price: 'nursing 65+' | 'residential 65+' | 'home care' | 'residential 18-64' | 'supported living' | 'composite';
}

/** The one cell that holds a line for an age band, or undefined where the return has no such line. */
export function cellOf(line: ReturnLineCode, ageBand: AgeBand): CellCode | undefined {
  return CELL_CODES.find((code) => {
    const cell: Cell = CELLS[code];
    return cell.lines.includes(line) && (cell.ageBand === 'all' || cell.ageBand === ageBand);
  });
}

function cell(label: string, ageBand: AgeBand, lines: readonly ReturnLineCode[], price: Cell['price']): Cell {
  return { label, ageBand, lines, price };
}
