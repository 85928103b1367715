import { CELL_CODES, CELLS, type CellCode, type Council, COUNCIL_TYPES, councilCode } from '#domain/catalogue';
import { type ByCell, byCell, CELL_SHARES } from './by-cell.js';
import { type Panel, yearsOf } from './panel-options.js';
import { dirichlet, normal, type Uniform } from './random.js';

const BEGINNINGS = 'Ash Bram Cald Dun Elder Fern Gorse Hazel Ister Kes Lark Marl Nether Oster Quern'.split(' ');
const ENDINGS = 'mere wick holt combe stow thorpe ridge marsh haven dene'.split(' ');
const REGIONS = ['Fictional North', 'Fictional East', 'Fictional South', 'Fictional West'] as const;
/** No fictional council was ever merged or recoded: all have been there since the register of real ones begins. */
const FIRST_DAY = '2009-04-01';

/** Base-year spend: median and log sd, with the smallest and largest council, £m (method 9.1). */
const SPEND = { median: 95, logSd: 0.62, least: 15, most: 600 };
/** How closely councils' shares of spend keep to CELL_SHARES (method 9.1). */
const SHARES_ALIKE = 60;
/** Spend per adult in the base year, and the share of adults who are 65 or over: plausible, not estimated. */
const PER_ADULT = { pounds: 420, logSd: 0.12 };
const OLDER_SHARE = { mean: 0.24, sd: 0.05, least: 0.12, most: 0.36 };
/** Growth of the people of an age band, log a year: the mean, and its sd between councils and between years. */
const YOUNGER = { mean: 0.004, betweenCouncils: 0.004, betweenYears: 0.002 };
const OLDER = { mean: 0.015, betweenCouncils: 0.005, betweenYears: 0.003 };

export interface People {
  readonly younger: number;
  readonly older: number;
}

/** How large a council is, what it spends on, and who lives there, before anything happens to it. */
export interface Setting {
  readonly baseSpend: number;
  readonly shares: ByCell;
  /** By year of the panel. */
  readonly people: readonly People[];
}

/**
 * Councils that do not exist, under names that say so. Regions take turns, and types take turns within
 * a region: 40 councils have ten in every region and at least eight of every type.
 *
 * @example fictionalCouncils(1)[0].name // => 'Ashmere (fictional)'
 */
export function fictionalCouncils(count: number): readonly Council[] {
  return Array.from({ length: count }, (_, i) => ({
    code: councilCode(`X99${String(i + 1).padStart(6, '0')}`),
    name: `${placeName(i)} (fictional)`,
    type: inTurn(COUNCIL_TYPES, Math.floor(i / REGIONS.length)),
    region: inTurn(REGIONS, i),
    validFrom: FIRST_DAY,
    validTo: undefined,
  }));
}

export function drawSetting(random: Uniform, panel: Panel): Setting {
  const baseSpend = clip(Math.exp(normal(random, Math.log(SPEND.median), SPEND.logSd)), SPEND.least, SPEND.most) * 1e6;
  const shares = dirichlet(
    random,
    CELL_CODES.map((cell) => CELL_SHARES[cell] * SHARES_ALIKE),
  );
  const adults = baseSpend / (PER_ADULT.pounds * Math.exp(normal(random, 0, PER_ADULT.logSd)));
  const olderShare = clip(normal(random, OLDER_SHARE.mean, OLDER_SHARE.sd), OLDER_SHARE.least, OLDER_SHARE.most);
  const younger = drawPeople(random, adults * (1 - olderShare), YOUNGER, panel);
  const older = drawPeople(random, adults * olderShare, OLDER, panel);
  return {
    baseSpend,
    shares: byCell((cell) => shares[CELL_CODES.indexOf(cell)] ?? 0),
    people: younger.map((people, t) => ({ younger: people, older: older[t] ?? 0 })),
  };
}

/** The people a cell serves: those of its age band, or all adults. */
export function servedBy(cell: CellCode, { younger, older }: People): number {
  const { ageBand } = CELLS[cell];
  if (ageBand === 'all') return younger + older;
  return ageBand === '65+' ? older : younger;
}

export const clip = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Whole people, as they are published: true volumes are reckoned from the same numbers. */
function drawPeople(random: Uniform, inBaseYear: number, growth: typeof YOUNGER, panel: Panel): readonly number[] {
  const trend = normal(random, growth.mean, growth.betweenCouncils);
  let level = 0;
  const levels = yearsOf(panel).map(() => (level += normal(random, trend, growth.betweenYears)));
  return levels.map((each) => Math.round(inBaseYear * Math.exp(each - (levels[panel.yearsBefore] ?? 0))));
}

/** Each round through the beginnings moves on by one ending: no name comes twice before all 150 have come. */
const placeName = (i: number): string =>
  inTurn(BEGINNINGS, i) + inTurn(ENDINGS, (i % BEGINNINGS.length) + Math.floor(i / BEGINNINGS.length));

function inTurn<T>(list: readonly T[], turn: number): T {
  const item = list[turn % list.length];
  if (item === undefined) throw new RangeError('a turn must be taken from a list with items');
  return item;
}
