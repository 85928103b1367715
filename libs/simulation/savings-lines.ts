import { CELL_CODES, type CellCode, type FinancialYear, known, Money } from '#domain/catalogue';
import type { PracticeTagCode } from '#domain/practice';
import { type CashShares, PLAIN_LINE, type SavingsLine, wholly, type YearAmount } from '#domain/savings';
import type { ByCell } from './by-cell.js';
import type { SimulatedCouncil } from './claims.js';
import { choose, type Uniform, uniformBetween } from './random.js';

type Practice = readonly [title: string, tag: PracticeTagCode, nature?: 'service-reduction'];

/** What councils do in each cell. A practice is an efficiency unless it says otherwise. */
const PRACTICES: ByCell<readonly Practice[]> = {
  NURSING_65: [
    ['Block contracts for nursing beds', 'BLOCK_BEDS'],
    ['Open-book fees with nursing homes', 'OPEN_BOOK'],
  ],
  RESIDENTIAL_65: [
    ['Extra care housing in place of residential homes', 'EXTRA_CARE'],
    ['Reablement before any move to a residential home', 'REABLEMENT'],
  ],
  HOME_CARE_65: [
    ['Telecare in place of some home care visits', 'TELECARE'],
    ['Home care contracts let again by area', 'PROCUREMENT'],
  ],
  DIRECT_PAYMENTS_OTHER_65: [
    ['Direct payments reviewed with the people who use them', 'DIRECT_PAYMENTS'],
    ['Fewer day centres for older people', 'DAY_CARE_TRANSPORT', 'service-reduction'],
  ],
  HOMES_18_64: [
    ['Review of high-cost placements', 'HIGH_COST_PLACEMENTS'],
    ['Moves from residential homes to supported living', 'SUPPORTED_LIVING'],
  ],
  SUPPORTED_LIVING_18_64: [
    ['Shared support hours in supported living', 'SUPPORTED_LIVING'],
    ['Supported living bought by outcome', 'OUTCOME_COMMISSIONING'],
  ],
  COMMUNITY_18_64: [
    ['Strengths-based reviews of community packages', 'DEMAND_MANAGEMENT'],
    ['Fewer day services for adults under 65', 'DAY_CARE_TRANSPORT', 'service-reduction'],
  ],
  STAFFING_COMMISSIONING: [
    ['Management shared with a neighbouring council', 'SHARED_MANAGEMENT'],
    ['Teams merged and posts left vacant', 'ESTABLISHMENT'],
  ],
  SHORT_TERM_EQUIPMENT_OTHER: [
    ['Equipment store run jointly with the NHS', 'HEALTH_INTEGRATION'],
    ['Transport routes brought together', 'DAY_CARE_TRANSPORT'],
  ],
};

/** One line in eight is partly avoidance that no test can see: only its cashable part is the claim. */
const PARTLY_CASHABLE = { chance: 0.125, shares: { ...wholly('cashable'), cashable: 0.8, 'avoidance-not-testable': 0.2 } };
/** Plans exceed what is reported by up to a quarter; finance validates 60% to all of it where it signs off. */
const PLANNED = { least: 1, most: 1.25 };
const VALIDATED = { least: 0.6, most: 1 };
/** One council in eight also reports income from charging, which is no saving in spend: a share of base spend, added each year. */
const CHARGING = { chance: 0.125, yearly: 0.003 };

/** A council's lines with every year of the panel after the base year: one for each cell it claims in, and charging in some councils. */
export function drawSavingsLines(random: Uniform, council: SimulatedCouncil): readonly SavingsLine[] {
  const after = council.years.filter((now) => now.sinceBase > 0);
  const vintage = after[0]?.year;
  if (vintage === undefined) return [];
  const claimed = CELL_CODES.filter((cell) => after.some((now) => now.claimed[cell] > 0));
  const spending = claimed.map((cell, i) => {
    const [title, tag, nature = 'efficiency'] = choose(random, PRACTICES[cell]);
    const cashShares = random() < PARTLY_CASHABLE.chance ? PARTLY_CASHABLE.shares : wholly('cashable');
    const amounts = drawAmounts(random, council, nominalProfile(council, cell, cashShares.cashable));
    return line(council, vintage, {
      reference: `S${i + 1}`,
      title,
      nature,
      cashShares,
      amounts,
      locus: [{ cell, share: 1 }],
      practiceTags: [tag],
    });
  });
  if (!(random() < CHARGING.chance)) return spending;

  const income = after.map(({ year, sinceBase }) => [year, CHARGING.yearly * council.setting.baseSpend * sinceBase] as const);
  const charging = line(council, vintage, {
    reference: `S${claimed.length + 1}`,
    title: 'Charges brought into line with the cost of care',
    nature: 'income',
    cashShares: wholly('income-fees'),
    amounts: drawAmounts(random, council, income),
    locus: [],
    practiceTags: ['INCOME_CHARGING'],
  });
  return [...spending, charging];
}

/** The lines as a return of that year could print them. */
export function reportedIn(lines: readonly SavingsLine[], year: FinancialYear): readonly SavingsLine[] {
  const soFar = (amounts: readonly YearAmount[]): readonly YearAmount[] => amounts.filter((entry) => entry.year <= year);
  return lines
    .filter((each) => each.vintage <= year)
    .map((each) => {
      const { planned, reported, validated } = each.amounts;
      return { ...each, amounts: { planned: soFar(planned), reported: soFar(reported), validated: soFar(validated) } };
    });
}

type Nominal = readonly (readonly [FinancialYear, number])[];

/**
 * The cumulative nominal pounds whose increments, each lifted by the cell's published price to year t, make the
 * claim of year t (method 1.10). A year's increment is the claim less last year's claim at this year's prices.
 */
function nominalProfile({ years }: SimulatedCouncil, cell: CellCode, cashable: number): Nominal {
  let position = 0;
  return years.flatMap((now, t) => {
    const before = years[t - 1];
    if (now.sinceBase <= 0 || before === undefined) return [];
    position += (now.claimed[cell] - (before.claimed[cell] * now.price[cell]) / before.price[cell]) / cashable;
    return [[now.year, position] as const];
  });
}

function drawAmounts(random: Uniform, { signedOff }: SimulatedCouncil, profile: Nominal): SavingsLine['amounts'] {
  const planned = uniformBetween(random, PLANNED.least, PLANNED.most);
  const validated = uniformBetween(random, VALIDATED.least, VALIDATED.most);
  const times = (factor: number): readonly YearAmount[] =>
    profile.map(([year, pounds]) => ({ year, amount: known(Money.nearestPenny(pounds * factor)) }));
  return { planned: times(planned), reported: times(1), validated: signedOff ? times(validated) : [] };
}

type Drawn = Pick<SavingsLine, 'reference' | 'title' | 'nature' | 'amounts' | 'locus' | 'practiceTags'> & {
  readonly cashShares: CashShares;
};

const line = ({ signedOff }: SimulatedCouncil, vintage: FinancialYear, drawn: Drawn): SavingsLine => ({
  ...PLAIN_LINE,
  ...drawn,
  vintage,
  deliveryState: signedOff ? 'finance-validated' : 'reported-delivered',
});
