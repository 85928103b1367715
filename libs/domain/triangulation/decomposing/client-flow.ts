/** People and what their package of care costs on average a week, in pounds. */
export interface Packages {
  readonly people: number;
  readonly weeklyCost: number;
}

/** Who was in care at the start of a year, who left and who started in it, and how the packages of those who stayed grew. */
export interface ClientFlow {
  readonly opening: Packages;
  readonly leavers: Packages;
  readonly starters: Packages;
  /** How much dearer the same care became, as a share: 0.06 is 6%. */
  readonly fees: number;
  /** How much more care those who stayed came to need, as a share. */
  readonly need: number;
}

/** The year's cost of all packages before and after, and what changed it; the five effects add up to the change. In pounds a year. */
export interface ClientFlowEffects {
  readonly from: number;
  readonly to: number;
  /** More people started than left, at the opening package. */
  readonly numbers: number;
  /** Starters' packages beside the opening one: below zero where they are cheaper. */
  readonly starters: number;
  /** Leavers' packages beside the opening one: below zero where they were dearer. */
  readonly leavers: number;
  readonly fees: number;
  readonly need: number;
  /** The average package afterwards, in pounds a week; undefined where nobody is left. */
  readonly closingWeeklyCost: number | undefined;
}

/** A weekly cost as a year's. */
const WEEKS = 52;

/**
 * What moved the cost of packages from one year to the next, told by who came and went (method 3.3, golden G10). Fees and need of those
 * who stayed each have half of what they make together.
 *
 * Throws a RangeError where a number of people or a cost is below zero or no number, where more leave than were there, and where fees or
 * need shrink by everything.
 */
export function clientFlowEffects({ opening, leavers, starters, fees, need }: ClientFlow): ClientFlowEffects {
  refuseUnlessPackages({ opening, leavers, starters });
  for (const growth of [fees, need]) if (!(growth > -1)) throw new RangeError(`a growth of packages is above -1, not ${growth}`);

  const from = yearly(opening);
  const stayed = from - yearly(leavers);
  const to = stayed * (1 + fees) * (1 + need) + yearly(starters);
  const peopleAfter = opening.people - leavers.people + starters.people;
  return {
    from,
    to,
    numbers: WEEKS * (starters.people - leavers.people) * opening.weeklyCost,
    starters: WEEKS * starters.people * (starters.weeklyCost - opening.weeklyCost),
    leavers: -WEEKS * leavers.people * (leavers.weeklyCost - opening.weeklyCost),
    fees: stayed * fees * (1 + need / 2),
    need: stayed * need * (1 + fees / 2),
    closingWeeklyCost: peopleAfter > 0 ? to / (WEEKS * peopleAfter) : undefined,
  };
}

/**
 * How much the need of those who stayed grew, where it is only known what all packages cost a week afterwards: what is left of their
 * growth when fees are taken out. Undefined where nobody's cost stayed, so that nothing can have grown.
 *
 * Throws a RangeError as `clientFlowEffects` does.
 */
export function needOfStayers(
  { opening, leavers, starters, fees }: Omit<ClientFlow, 'need'>,
  closingWeeklyTotal: number,
): number | undefined {
  refuseUnlessPackages({ opening, leavers, starters });
  if (!(fees > -1)) throw new RangeError(`a growth of packages is above -1, not ${fees}`);
  const stayed = weekly(opening) - weekly(leavers);
  return stayed > 0 ? (closingWeeklyTotal - weekly(starters)) / stayed / (1 + fees) - 1 : undefined;
}

const weekly = ({ people, weeklyCost }: Packages): number => people * weeklyCost;
const yearly = (packages: Packages): number => WEEKS * weekly(packages);

function refuseUnlessPackages(flow: Pick<ClientFlow, 'opening' | 'leavers' | 'starters'>): void {
  for (const [who, { people, weeklyCost }] of Object.entries(flow)) {
    if (!(people >= 0 && weeklyCost >= 0 && Number.isFinite(people * weeklyCost)))
      throw new RangeError(`people and weekly cost are zero or more: ${who} ${people} at ${weeklyCost}`);
  }
  if (flow.leavers.people > flow.opening.people) throw new RangeError('more leave than were there');
}
