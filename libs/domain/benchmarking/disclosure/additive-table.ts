import { type Interval, otherReadings, type Published } from './other-readings.js';

/** A count that adds up with others. `suppressed` says that it is withheld for its own sake; a small one is, said or not. */
export interface AdditiveCell {
  readonly key: string;
  readonly value: number;
  readonly suppressed: boolean;
  /** Whose count it is, who knows it and may compute with it; each cell is another's where it is not said. */
  readonly council?: string;
  /** Whether a reader knows it from elsewhere, so that nothing is gained by withholding it beside another. */
  readonly told?: boolean;
}

/** A total over some of the cells that is to be published: of a region, of all ages, of England. */
export interface AdditiveSum {
  readonly key: string;
  readonly cells: readonly string[];
  /** Totals from 1 to below this are suppressed, where it takes more than of the table's counts; their own counts are suppressed then. */
  readonly fewest?: number;
}

export interface AdditiveTable {
  /** What is published, and what may be derived by subtraction; figures that are missing are left out. */
  readonly cells: readonly AdditiveCell[];
  readonly sums: readonly AdditiveSum[];
  /** Counts from 1 to below this are suppressed. */
  readonly fewest: number;
  /** How far apart two values are at least to be told apart: 1 for people, 52 for weeks of care, a person's year. */
  readonly apart?: number;
}

/** What may not be read, for its own sake or so that something else cannot be computed. */
export interface Withheld {
  readonly cells: ReadonlySet<string>;
  readonly sums: ReadonlySet<string>;
}

/** What is withheld so far: cells with all that a reader knows of them, and sums. */
interface Draft {
  readonly cells: ReadonlyMap<string, Interval>;
  readonly sums: ReadonlySet<string>;
}

/** Something withheld for its own sake: a small count, or a small total, which is the cells it adds up. */
type Secret = readonly string[];

/** Below three values the smallest counts would be told by being suppressed. */
const LEAST_FEWEST = 3;
/** Cells, and totals, that are tried for one that is enough before the smallest goes whether it is or not. */
const MOST_TRIED = 20;

/**
 * Withholds cells, smallest first, and totals where cells do not help, until no count or total that is suppressed for its own sake can be
 * computed from what is left, not even by a council that knows its own. A secret counts as kept when, for each other council, another table
 * is at hand that agrees with every published cell and total and with that council's counts, and in which the secret has another value.
 * Whatever a reader does with sums of the published, both tables answer alike; so the proof does not depend on how clever the reader is.
 * Where no other table is found more is withheld, never less: the search may cost a cell too many. Councils that put together what they
 * know are not kept out.
 *
 * The reader is taken to know which cells were suppressed for their own sake (1 to fewest - 1), which were withheld for the others' sake
 * (fewest or more, and no larger than the next larger that could have been), and no more of withheld totals than that they are withheld.
 */
export function withheldFrom(table: AdditiveTable): Withheld {
  refuseMisuse(table);
  const secrets = secretsOf(table);
  const smallSums = table.sums.filter((sum) => isSmallSum(table, sum)).map(({ key }) => key);
  let draft = withoutLoneCells(table, { cells: smallCells(table), sums: new Set(smallSums) });
  for (let open = firstOpen(table, draft, secrets); open !== undefined; open = firstOpen(table, draft, secrets)) {
    draft = withOneMore(table, draft, open);
  }
  return { cells: new Set(draft.cells.keys()), sums: draft.sums };
}

function secretsOf(table: AdditiveTable): readonly Secret[] {
  const cells = table.cells.filter((cell) => isSecret(cell, table)).map(({ key }) => [key]);
  return [...cells, ...table.sums.filter((sum) => isSmallSum(table, sum)).map((sum) => sum.cells)];
}

/** The first secret that what is published gives away. */
function firstOpen(table: AdditiveTable, draft: Draft, secrets: readonly Secret[]): Secret | undefined {
  const keeps = otherReadings(publishedOf(table, draft));
  return secrets.find((secret) => !keeps(secret));
}

/**
 * Withholds what keeps the secret alone: cells first, those in the same totals as the secret before others, then totals of cells beside it,
 * the smallest first of each; where nothing tried does, the first.
 */
function withOneMore(table: AdditiveTable, draft: Draft, secret: Secret): Draft {
  const open = openSums(table, draft);
  const holding = open.filter((sum) => sum.cells.some((key) => secret.includes(key)));
  const beside = new Set(holding.flatMap((sum) => sum.cells.filter((key) => draft.cells.has(key))));
  const cells = candidates(table, draft, holding)
    .map((cell, i, all) => ({ next: withCell(table, draft, cell, all[i + 1]), away: awayFrom(table, secret, cell) }))
    .sort((a, b) => a.away - b.away)
    .map(({ next }) => next);
  const sums = open
    .filter((sum) => sum.cells.some((key) => beside.has(key)))
    .sort((a, b) => totalOf(table, a) - totalOf(table, b))
    .map((sum) => withSum(draft, sum));
  const tried = [...cells.slice(0, MOST_TRIED), ...sums.slice(0, MOST_TRIED)];
  for (const each of tried) {
    const next = withoutLoneCells(table, each);
    if (otherReadings(publishedOf(table, next))(secret)) return next;
  }
  const first = cells[0] ?? sums[0];
  if (first === undefined) throw new RangeError('a suppressed count is exposed although no total that holds it is published');
  return withoutLoneCells(table, first);
}

/** How many totals hold the cell and nothing of the secret, or the other way about: an exchange across them has to be made up elsewhere. */
const awayFrom = (table: AdditiveTable, secret: Secret, { key }: AdditiveCell): number =>
  table.sums.filter(({ cells }) => cells.includes(key) !== secret.some((one) => cells.includes(one))).length;

/**
 * Until no published total holds one withheld cell alone: another of it goes too, the smallest of those that would be alone in the fewest
 * other totals. Where all others are nought the total goes.
 */
function withoutLoneCells(table: AdditiveTable, given: Draft): Draft {
  let draft = given;
  for (;;) {
    const open = new Set(openSums(table, draft));
    const lone = [...open].find((sum) => sum.cells.filter((key) => draft.cells.has(key)).length === 1);
    if (lone === undefined) return draft;
    const beside = candidates(table, draft, [lone]);
    const untouched = table.sums.filter((sum) => !open.has(sum) && !draft.sums.has(sum.key));
    const aloneIn = beside.map(({ key }) => untouched.filter((sum) => sum.cells.includes(key)).length);
    const at = aloneIn.indexOf(Math.min(...aloneIn));
    const cell = beside[at];
    draft = cell === undefined ? withSum(draft, lone) : withCell(table, draft, cell, beside[at + 1]);
  }
}

/** Visible counts in the totals, smallest first. Withholding a nought hides nobody, and what was told is known. */
function candidates(table: AdditiveTable, draft: Draft, sums: readonly AdditiveSum[]): readonly AdditiveCell[] {
  const beside = new Set(sums.flatMap((sum) => sum.cells));
  return table.cells
    .filter(({ key, value, told }) => value > 0 && told !== true && !draft.cells.has(key) && beside.has(key))
    .sort((a, b) => (a.value === b.value ? (a.key < b.key ? -1 : 1) : a.value - b.value));
}

/** Published totals that hold a withheld cell. */
const openSums = (table: AdditiveTable, draft: Draft): AdditiveSum[] =>
  table.sums.filter((sum) => !draft.sums.has(sum.key) && sum.cells.some((key) => draft.cells.has(key)));

/** A reader who knows the rule knows that the cell is no larger than the next that could have gone instead. */
const withCell = (table: AdditiveTable, draft: Draft, cell: AdditiveCell, next: AdditiveCell | undefined): Draft => ({
  ...draft,
  cells: new Map([...draft.cells, [cell.key, { low: table.fewest, high: next?.value ?? Infinity }]]),
});

const withSum = (draft: Draft, sum: AdditiveSum): Draft => ({ ...draft, sums: new Set([...draft.sums, sum.key]) });

function publishedOf(table: AdditiveTable, draft: Draft): Published {
  return {
    hidden: table.cells.flatMap(({ key, value, council = key }) => {
      const interval = draft.cells.get(key);
      return interval === undefined ? [] : [{ key, value, council, ...interval }];
    }),
    sums: openSums(table, draft).map((sum) => sum.cells),
    apart: table.apart ?? 1,
  };
}

/** Of a suppressed count a reader knows that it is small; of one that is suppressed for another reason, that it is not below nought. */
function smallCells(table: AdditiveTable): ReadonlyMap<string, Interval> {
  const secret = table.cells.filter((cell) => isSecret(cell, table));
  return new Map(
    secret.map(({ key, value }) => [
      key,
      isSmall(value, table) ? { low: Math.min(1, value), high: Math.max(table.fewest - 1, value) } : { low: 0, high: Infinity },
    ]),
  );
}

const isSecret = (cell: AdditiveCell, table: AdditiveTable): boolean => cell.suppressed || isSmall(cell.value, table);
const isSmall = (value: number, { fewest }: Pick<AdditiveTable, 'fewest'>): boolean => value > 0 && value < fewest;
const isSmallSum = (table: AdditiveTable, sum: AdditiveSum): boolean =>
  isSmall(totalOf(table, sum), { fewest: sum.fewest ?? table.fewest });

const totalOf = (table: AdditiveTable, sum: AdditiveSum): number =>
  table.cells.filter(({ key }) => sum.cells.includes(key)).reduce((total, { value }) => total + value, 0);

function refuseMisuse({ cells, fewest, apart = 1 }: AdditiveTable): void {
  if (!(fewest >= LEAST_FEWEST)) throw new RangeError(`withheldFrom requires a fewest of at least ${LEAST_FEWEST}`);
  if (!(apart > 0 && 2 * apart < fewest)) throw new RangeError('withheldFrom requires values apart by less than half of the fewest');
  if (!cells.every(({ value }) => value >= 0)) throw new RangeError('withheldFrom requires counts of nought or more');
  if (new Set(cells.map(({ key }) => key)).size < cells.length) throw new RangeError('withheldFrom requires each cell once');
}
