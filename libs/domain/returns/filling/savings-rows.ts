import { CELL_CODES } from '../../catalogue/index.js';
import { PRACTICE_TAG_CODES } from '../../practice/index.js';
import {
  ANSWERS,
  ASSURANCE_QUESTIONS,
  type AssuranceAnswers,
  type AssuranceQuestion,
  type Calculation,
  CASH_EFFECTS,
  type CashShares,
  DELIVERY_STATES,
  type LocusShare,
  NATURES,
  PLAIN_LINE,
  type SavingsLine,
  STAGES,
  type Stage,
  TIERS,
  VINTAGE_CHANGES,
  type YearAmount,
} from '../../savings/index.js';
import { PLACES, PRACTICES } from '../definition/base-edition.table.js';
import type { CollectionDefinition } from '../definition/index.js';
import type { RowReader } from './row-reader.js';
import { type Filled, onlyRow, ownedBy, rowsOf, written, yearAmountsOf } from './rows-of.js';
import {
  type FilledTables,
  figureCell,
  moneyCell,
  numberCell,
  provenanceCells,
  type SheetCell,
  type SheetRow,
  textCell,
} from './sheet-cell.js';

const COSTS = ['running', 'implementation'] as const;

export const savingsTables = (lines: readonly SavingsLine[], definition: CollectionDefinition): FilledTables => ({
  ...written(definition, 'savings-lines', () => lines.map(lineRow)),
  ...written(definition, 'savings-amounts', () =>
    lines.flatMap(({ reference, amounts }) => STAGES.flatMap((stage) => yearRow({ reference, stage }, amounts[stage]))),
  ),
  ...written(definition, 'savings-costs', () =>
    lines.flatMap(({ reference, costs }) => COSTS.flatMap((kind) => yearRow({ reference, kind }, costs[kind]))),
  ),
  ...written(definition, 'assurance', () =>
    lines.flatMap(({ reference, assurance }) =>
      Object.entries(assurance).map(([question, { answer, evidence }]) => ({
        reference: textCell(reference),
        question: textCell(question),
        answer: textCell(answer),
        evidence: textCell(evidence),
      })),
    ),
  ),
});

export function savingsFrom(filled: Filled): readonly SavingsLine[] {
  const rows = rowsOf(filled, 'savings-lines');
  const references = new Set(rows.map((row) => row.optionalText('reference') ?? ''));
  const amounts = ownedBy(rowsOf(filled, 'savings-amounts'), 'reference', references);
  const costs = ownedBy(rowsOf(filled, 'savings-costs'), 'reference', references);
  const assurance = ownedBy(rowsOf(filled, 'assurance'), 'reference', references);
  for (const row of [...amounts.values()].flat()) row.word('stage', STAGES);
  for (const row of [...costs.values()].flat()) row.word('kind', COSTS);
  return rows.map((row) => {
    const line = lineOf(row);
    const given = (
      parts: readonly RowReader[] | undefined,
      column: string,
      kind: Stage | (typeof COSTS)[number],
    ): readonly YearAmount[] => {
      const found = onlyRow(parts ?? [], column, kind);
      return found === undefined ? [] : yearAmountsOf(found);
    };
    const ofLine = amounts.get(line.reference);
    return {
      ...line,
      amounts: {
        planned: given(ofLine, 'stage', 'planned'),
        reported: given(ofLine, 'stage', 'reported'),
        validated: given(ofLine, 'stage', 'validated'),
      },
      costs: {
        running: given(costs.get(line.reference), 'kind', 'running'),
        implementation: given(costs.get(line.reference), 'kind', 'implementation'),
        unphased: row.optionalMoney('unphased-cost'),
      },
      assurance: assuranceOf(assurance.get(line.reference) ?? []),
    };
  });
}

/** A row of one saving and kind with its amounts by year; none where there is no amount. */
function yearRow(names: Readonly<Record<string, string>>, amounts: readonly YearAmount[]): readonly SheetRow[] {
  if (amounts.length === 0) return [];
  return [{ ...mapped(names), ...yearCells(amounts) }];
}

export const yearCells = (amounts: readonly YearAmount[]): SheetRow =>
  Object.fromEntries(amounts.map(({ year, amount }) => [year, figureCell(amount)]));

const mapped = (names: Readonly<Record<string, string>>): SheetRow =>
  Object.fromEntries(Object.entries(names).map(([column, name]) => [column, textCell(name)]));

const lineRow = (line: SavingsLine): SheetRow => ({
  reference: textCell(line.reference),
  lineage: textCell(line.lineage),
  title: textCell(line.title),
  vintage: textCell(line.vintage),
  'vintage-change': textCell(line.vintageChange),
  tier: textCell(line.tier),
  nature: textCell(line.nature),
  ...Object.fromEntries(CASH_EFFECTS.map((effect) => [`share-${effect}`, shareCell(line.cashShares[effect])])),
  recurrence: textCell(line.recurrence),
  'lasts-years': numberCell(line.lastsYears),
  months: numberCell(line.monthsInFirstYear),
  state: textCell(line.deliveryState),
  service: textCell(line.service),
  profile: textCell(line.profileKind),
  ...Object.fromEntries(PLACES.flatMap((n) => placeCells(n, line.locus[n - 1]))),
  ...Object.fromEntries(PRACTICES.map((n) => [`practice-${n}`, textCell(line.practiceTags[n - 1])])),
  people: numberCell(line.calculation?.quantity),
  'weekly-rate': moneyCell(line.calculation?.weeklyRate),
  weeks: numberCell(line.calculation?.weeks),
  'unphased-cost': moneyCell(line.costs.unphased),
  note: textCell(line.note),
  ...provenanceCells(line.provenance),
});

type Line = Omit<SavingsLine, 'amounts' | 'costs' | 'assurance'>;

const lineOf = (row: RowReader): Line => ({
  reference: row.text('reference'),
  lineage: row.optionalText('lineage'),
  title: row.text('title'),
  vintage: row.year('vintage'),
  vintageChange: row.optionalWord('vintage-change', VINTAGE_CHANGES) ?? PLAIN_LINE.vintageChange,
  tier: row.optionalWord('tier', TIERS),
  nature: row.word('nature', NATURES),
  cashShares: Object.fromEntries(CASH_EFFECTS.map((effect) => [effect, row.optionalNumber(`share-${effect}`) ?? 0])) as CashShares,
  recurrence: row.optionalWord('recurrence', ['recurrent', 'one-off', 'time-limited']) ?? PLAIN_LINE.recurrence,
  lastsYears: row.optionalNumber('lasts-years'),
  monthsInFirstYear: row.optionalNumber('months') ?? PLAIN_LINE.monthsInFirstYear,
  deliveryState: row.word('state', DELIVERY_STATES),
  service: row.optionalWord('service', ['adult-social-care', 'other-service']) ?? PLAIN_LINE.service,
  profileKind: row.word('profile', ['cumulative', 'increments']),
  calculation: calculationOf(row),
  locus: PLACES.flatMap((n) => placeOf(row, n)),
  practiceTags: PRACTICES.flatMap((n) => row.optionalWord(`practice-${n}`, PRACTICE_TAG_CODES) ?? []),
  note: row.optionalText('note'),
  provenance: row.provenance(),
});

/** A share of nought is left blank: of six, most are. */
const shareCell = (share: number): SheetCell => numberCell(share === 0 ? undefined : share);

const placeCells = (n: number, place: LocusShare | undefined): readonly (readonly [string, SheetCell])[] => [
  [`locus-${n}`, textCell(place?.cell)],
  [`locus-${n}-share`, numberCell(place?.share)],
];

/** A cell without a share is the whole locus: then another beside it makes more than one, which is told when the return is checked. */
function placeOf(row: RowReader, n: number): readonly LocusShare[] {
  if (row.isBlank([`locus-${n}`, `locus-${n}-share`])) return [];
  return [{ cell: row.word(`locus-${n}`, CELL_CODES), share: row.optionalNumber(`locus-${n}-share`) ?? 1 }];
}

/** Weeks of a year, where a calculation does not say. */
const WEEKS = 52;

function calculationOf(row: RowReader): Calculation | undefined {
  if (row.isBlank(['people', 'weekly-rate', 'weeks'])) return undefined;
  return { quantity: row.number('people'), weeklyRate: row.money('weekly-rate'), weeks: row.optionalNumber('weeks') ?? WEEKS };
}

function assuranceOf(rows: readonly RowReader[]): AssuranceAnswers {
  const questions = Object.keys(ASSURANCE_QUESTIONS) as readonly AssuranceQuestion[];
  const asked = new Set(rows.map((row) => row.word('question', questions)));
  return Object.fromEntries(
    [...asked].flatMap((question) => {
      const row = onlyRow(rows, 'question', question);
      return row === undefined ? [] : [[question, { answer: row.word('answer', ANSWERS), evidence: row.optionalText('evidence') }]];
    }),
  );
}
