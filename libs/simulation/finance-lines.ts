import {
  type ActivityUnit,
  type AgeBand,
  CELL_CODES,
  type CellCode,
  known,
  missing,
  Money,
  RETURN_LINES,
  type ReturnLineCode,
} from '#domain/catalogue';
import type { ActivityLine, FinanceLine, StartersOrLeavers } from '#domain/returns';
import { type ByCell } from './by-cell.js';
import type { OutturnYear } from './claims.js';
import { clip } from './fictional-councils.js';
import { normal, type Uniform } from './random.js';

/** A line of the return: its share of the cell's spend, and what one unit of its activity costs in the base year, £. */
type LineOfCell = readonly [line: ReturnLineCode, ageBand: AgeBand, share: number, unitPrice?: number];

/** How each cell falls into its lines, the same in every council. Invented for the simulation, of the size published returns show. */
const LINES: ByCell<readonly LineOfCell[]> = {
  NURSING_65: [['LT_NURSING', '65+', 1, 850]],
  RESIDENTIAL_65: [['LT_RESIDENTIAL', '65+', 1, 760]],
  HOME_CARE_65: [
    ['LT_HOME_CARE', '65+', 0.88, 21.5],
    ['LT_SUPPORTED_LIVING', '65+', 0.07, 700],
    ['LT_SUPPORTED_ACCOMMODATION', '65+', 0.05, 520],
  ],
  DIRECT_PAYMENTS_OTHER_65: [
    ['LT_DIRECT_PAYMENTS', '65+', 0.65, 270],
    ['LT_DAY_CARE', '65+', 0.2, 190],
    ['LT_OTHER', '65+', 0.15, 2_000],
  ],
  HOMES_18_64: [
    ['LT_RESIDENTIAL', '18-64', 0.88, 1_500],
    ['LT_NURSING', '18-64', 0.12, 1_250],
  ],
  SUPPORTED_LIVING_18_64: [
    ['LT_SUPPORTED_LIVING', '18-64', 0.8, 900],
    ['LT_SUPPORTED_ACCOMMODATION', '18-64', 0.2, 780],
  ],
  COMMUNITY_18_64: [
    ['LT_DIRECT_PAYMENTS', '18-64', 0.45, 380],
    ['LT_HOME_CARE', '18-64', 0.25, 21.5],
    ['LT_DAY_CARE', '18-64', 0.2, 300],
    ['LT_OTHER', '18-64', 0.1, 3_100],
  ],
  STAFFING_COMMISSIONING: [
    ['SOCIAL_CARE_ACTIVITIES', 'all', 0.7],
    ['COMMISSIONING_DELIVERY', 'all', 0.24],
    ['INFORMATION_EARLY_INTERVENTION', 'all', 0.06, 45],
  ],
  SHORT_TERM_EQUIPMENT_OTHER: [
    ['ST_MAX', '65+', 0.38, 2_088],
    ['ST_MAX', '18-64', 0.04, 2_088],
    ['ST_OTHER', '65+', 0.1, 1_650],
    ['ST_OTHER', '18-64', 0.05, 1_650],
    ['EQUIPMENT_TECHNOLOGY', 'all', 0.15, 240],
    ['TRANSPORT', 'all', 0.1, 14],
    ['SOCIAL_SUPPORT_CARERS', 'all', 0.09, 650],
    ['SOCIAL_SUPPORT_ISOLATION', 'all', 0.06],
    ['SOCIAL_SUPPORT_SUBSTANCE', 'all', 0.02],
    ['SOCIAL_SUPPORT_ASYLUM', 'all', 0.01],
  ],
};

/** What councils do with staff of their own; they buy the rest. */
const OWN_PROVISION: readonly ReturnLineCode[] = [
  'ST_MAX',
  'ST_OTHER',
  'SOCIAL_CARE_ACTIVITIES',
  'COMMISSIONING_DELIVERY',
  'INFORMATION_EARLY_INTERVENTION',
];

/** Who begins or ends care in a year is no part of the simulation. */
const NOT_SIMULATED: StartersOrLeavers = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') };

/** How a council keeps its accounts: incomes as shares of gross current expenditure, and how dear its units are beside others'. */
export interface Accounts {
  readonly clientShare: number;
  readonly jointShare: number;
  readonly otherShare: number;
  readonly unitPriceLevel: number;
}

export function drawAccounts(random: Uniform): Accounts {
  return {
    clientShare: clip(normal(random, 0.154, 0.025), 0.1, 0.22),
    jointShare: clip(normal(random, 0.12, 0.03), 0.04, 0.2),
    otherShare: clip(normal(random, 0.02, 0.005), 0.005, 0.035),
    unitPriceLevel: Math.exp(normal(random, 0, 0.06)),
  };
}

/**
 * A year's finance and activity lines. Gross less joint and other income is the cell's simulated spend to the
 * penny: the incomes are put on top, and a cell's last line takes the rounding of the others.
 */
export function linesOf(
  now: OutturnYear,
  accounts: Accounts,
): { financeLines: readonly FinanceLine[]; activityLines: readonly ActivityLine[] } {
  const parts = CELL_CODES.flatMap((cell) => splitCell(cell, Money.nearestPenny(now.spend[cell])));
  return {
    financeLines: parts.map(({ line: [line, ageBand], spend }) => {
      const share = (part: number): Money => Money.nearestPenny(spend.toPounds() * part);
      const joint = share(accounts.jointShare);
      const other = share(accounts.otherShare);
      return {
        line,
        ageBand,
        provision: OWN_PROVISION.includes(line) ? 'own' : 'others',
        gross: known(Money.sum([spend, joint, other])),
        clientContributions: known(share(accounts.clientShare)),
        jointAndNhsIncome: known(joint),
        otherIncome: known(other),
      };
    }),
    activityLines: parts.flatMap(({ cell, line: [line, ageBand, , unitPrice], spend }) => {
      const unit: ActivityUnit | undefined = RETURN_LINES[line].activityUnit;
      if (unit === undefined || unitPrice === undefined) return [];
      const price = (unitPrice * accounts.unitPriceLevel * now.price[cell]) / 100;
      const quantity = known(Math.max(1, Math.round(spend.toPounds() / price)));
      return [{ line, ageBand, unit, quantity, starters: NOT_SIMULATED, leavers: NOT_SIMULATED }];
    }),
  };
}

function splitCell(cell: CellCode, total: Money): readonly { cell: CellCode; line: LineOfCell; spend: Money }[] {
  let left = total;
  return LINES[cell].map((line, i, all) => {
    const spend = i === all.length - 1 ? left : Money.nearestPenny(total.toPounds() * line[2]);
    left = left.minus(spend);
    return { cell, line, spend };
  });
}
