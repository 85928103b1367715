import {
  CELL_CODES,
  type CellCode,
  type CouncilCode,
  type FinancialYear,
  type Figure,
  isKnown,
  type Money,
  yearsAfter,
} from '../catalogue/index.js';
import type { ReturnContent } from '../returns/index.js';
import { median, robustSpread } from '../statistics/index.js';
import { type Accounts, accountsOf, poundsOf, unitCostOf } from './figures/accounts.js';

/** Adults by age band. */
export interface Adults {
  readonly '18-64': number;
  readonly '65+': number;
}

/** What councils are like in one thing: the median, one robust standard deviation, and how many councils it rests on. */
export interface PeerSpread {
  readonly median: number;
  readonly spread: number;
  readonly councils: number;
}

/** Of one return line and age band. Changes are natural logarithms of one year's figure over the year before's. */
export interface LineBounds {
  readonly unitCost?: PeerSpread;
  readonly change?: PeerSpread;
  readonly quantityChange?: PeerSpread;
  readonly perAdult?: PeerSpread;
}

/** What the returns of the three collections before a year show to be usual. Plain data: it can be stored as JSON. What is not there has too few councils. */
export interface CheckBounds {
  readonly year: FinancialYear;
  /** By line and age band: `LT_NURSING 65+`. */
  readonly lines: Readonly<Record<string, LineBounds>>;
  /** Log change of a cell's gross current expenditure. */
  readonly cells: Readonly<Partial<Record<CellCode, PeerSpread>>>;
  readonly total: { readonly change?: PeerSpread; readonly perAdult?: PeerSpread };
  /** Client contributions as a share of gross current expenditure. */
  readonly clientShare?: PeerSpread;
}

export interface ReturnOfYear {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}

/** A year's bounds rest on so many collections before it: enough for two changes of each council, and recent enough for its prices. */
const COLLECTIONS = 3;

/** Fewer councils than this say more about chance than about what is usual. */
const FEWEST_COUNCILS = 5;

/** What is usual before a year, from the returns of all councils; those of other years are passed over. */
export function reckonBounds(
  returns: readonly ReturnOfYear[],
  year: FinancialYear,
  adults: (council: CouncilCode, year: FinancialYear) => Adults | undefined = () => undefined,
): CheckBounds {
  const first = yearsAfter(year, -COLLECTIONS);
  const recent = returns
    .filter(({ collection }) => collection >= first && collection < year)
    .map((each) => ({ ...each, accounts: accountsOf(each.content), adults: adults(each.council, each.collection) }))
    .sort((a, b) => (a.collection < b.collection ? -1 : 1));
  const newest = [...new Map(recent.map((each) => [each.council, each])).values()];
  const pairs = pairsIn(recent);
  const names = [...new Set(recent.flatMap(({ accounts }) => [...accounts.lines.keys()]))].sort((a, b) => (a < b ? -1 : 1));

  return {
    year,
    lines: Object.fromEntries(names.map((name) => [name, lineBounds(name, newest, pairs)])),
    cells: Object.fromEntries(
      CELL_CODES.flatMap((cell) => {
        const spread = peerSpread(pairs.map(({ council, now, before }) => [council, logChange(now.cells[cell], before.cells[cell])]));
        return spread === undefined ? [] : [[cell, spread]];
      }),
    ),
    total: given({
      change: peerSpread(pairs.map(({ council, now, before }) => [council, logChange(now.total, before.total)])),
      perAdult: peerSpread(
        newest.map((each) => [each.council, ratio(poundsOf(each.accounts.total), each.adults && adultsOf(each.adults, 'all'))]),
      ),
    }),
    ...given({ clientShare: peerSpread(newest.map((each) => [each.council, clientShareOf(each.content, each.accounts)])) }),
  };
}

/** The people of an age band that a line serves. */
export const adultsOf = (adults: Adults, ageBand: string): number =>
  ageBand === '18-64' ? adults['18-64'] : ageBand === '65+' ? adults['65+'] : adults['18-64'] + adults['65+'];

/** Client contributions of all lines over what they cost; undefined where either is missing. */
export function clientShareOf({ financeLines }: ReturnContent, { total }: Accounts): number | undefined {
  const contributions = financeLines.map((line) => poundsOf(line.clientContributions));
  const known = contributions.filter((each) => each !== undefined);
  return known.length < contributions.length
    ? undefined
    : ratio(
        known.reduce((sum, each) => sum + each, 0),
        poundsOf(total),
      );
}

interface Reckoned extends ReturnOfYear {
  readonly accounts: Accounts;
  readonly adults: Adults | undefined;
}
interface Pair {
  readonly council: CouncilCode;
  readonly now: Accounts;
  readonly before: Accounts;
}

function pairsIn(recent: readonly Reckoned[]): readonly Pair[] {
  const byYear = new Map(recent.map((each) => [`${each.council} ${each.collection}`, each.accounts]));
  return recent.flatMap(({ council, collection, accounts }) => {
    const before = byYear.get(`${council} ${yearsAfter(collection, -1)}`);
    return before === undefined ? [] : [{ council, now: accounts, before }];
  });
}

function lineBounds(name: string, newest: readonly Reckoned[], pairs: readonly Pair[]): LineBounds {
  const lineOf = (accounts: Accounts): ReturnType<Accounts['lines']['get']> => accounts.lines.get(name);
  return given({
    unitCost: peerSpread(newest.map(({ council, accounts }) => [council, valueOf(mapped(lineOf(accounts), unitCostOf))])),
    change: peerSpread(pairs.map(({ council, now, before }) => [council, logChange(lineOf(now)?.spend, lineOf(before)?.spend)])),
    quantityChange: peerSpread(
      pairs.map(({ council, now, before }) => [
        council,
        logRatio(valueOf(lineOf(now)?.activity?.line.quantity), valueOf(lineOf(before)?.activity?.line.quantity)),
      ]),
    ),
    perAdult: peerSpread(
      newest.map(({ council, accounts, adults }) => {
        const line = lineOf(accounts);
        return [council, ratio(poundsOf(line?.spend), adults && line && adultsOf(adults, line.ageBand))];
      }),
    ),
  });
}

function peerSpread(values: readonly (readonly [CouncilCode, number | undefined])[]): PeerSpread | undefined {
  const known = values.flatMap(([council, value]) => (value === undefined ? [] : [{ council, value }]));
  const councils = new Set(known.map(({ council }) => council)).size;
  if (councils < FEWEST_COUNCILS) return undefined;
  const all = known.map(({ value }) => value);
  return { median: median(all), spread: robustSpread(all), councils };
}

/** Without the parts that are not there: plain data has no undefined. */
const given = <Parts extends object>(parts: Parts): { [Part in keyof Parts]?: NonNullable<Parts[Part]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Part in keyof Parts]?: NonNullable<Parts[Part]>;
  };

const mapped = <A, B>(value: A | undefined, change: (value: A) => B): B | undefined => (value === undefined ? undefined : change(value));
const valueOf = (figure: Figure | undefined): number | undefined => (figure !== undefined && isKnown(figure) ? figure.value : undefined);
const logChange = (now: Figure<Money> | undefined, before: Figure<Money> | undefined): number | undefined =>
  logRatio(poundsOf(now), poundsOf(before));
const ratio = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || !(whole > 0) ? undefined : part / whole;

/** Only of figures above nought: what appears or goes has no ratio. */
export const logRatio = (now: number | undefined, before: number | undefined): number | undefined =>
  now === undefined || before === undefined || !(now > 0) || !(before > 0) ? undefined : Math.log(now / before);
