import {
  type CouncilCode,
  type Figure,
  type FinancialYear,
  type Formula,
  isKnown,
  known,
  measure,
  type MeasureCode,
  missing,
  type MissingReason,
  quantity,
  type QuantityCode,
} from '../../catalogue/index.js';
import type { FigureTable } from '../comparison.js';
import { type Flag, flagFor, reasonsOf } from './flag.js';
import { codesOf, type Footprint, footprintIn, type FootprintPart, type FootprintThen } from './footprint.js';
import { isApportioned, type Made, type NotMade, type PartAmount, type Side, sideOf } from './made.js';
import { madeSentence } from './made-sentence.js';

/** What restating asks of whatever holds the figures, beside the figures themselves: what their ratios are made of. */
export interface QuantityTable {
  quantity(council: CouncilCode, quantity: QuantityCode, year: FinancialYear): Figure;
}

/** The figure of a footprint in a year, and how it was made. */
export interface Restated {
  readonly figure: Figure;
  readonly made: Made;
  /** Absent where there is no figure for a reason of its own. */
  readonly flag: Flag | undefined;
  /** How it was made, or why it was not, in one plain sentence. */
  readonly sentence: string;
}

/**
 * The figure that a place would have had: as it was published where one council held the same place; otherwise numerators and denominators
 * of the councils that held it, each added up and then divided. Rates are never averaged.
 */
export function restated(footprint: Footprint, code: MeasureCode, year: FinancialYear, table: FigureTable & QuantityTable): Restated {
  const then = footprintIn(footprint, year);
  const answer = asPublished({ footprint, then, table }, code, year) ?? computed({ footprint, then, table }, measure(code).formula, year);
  const reasons = reasonsOf(answer.figure, answer.made);
  const flag = isKnown(answer.figure) || reasons.length > 0 ? flagFor(reasons) : undefined;
  return { ...answer, flag, sentence: madeSentence({ ...answer, footprint, year, table }) };
}

interface Case {
  readonly footprint: Footprint;
  readonly then: FootprintThen;
  readonly table: FigureTable & QuantityTable;
}
type Answer = Pick<Restated, 'figure' | 'made'>;

/** The figure that somebody published of just this place, under the code of the year or one that the place has had otherwise. */
function asPublished({ footprint, then, table }: Case, code: MeasureCode, year: FinancialYear): Answer | undefined {
  const holder = soleHolder(then);
  const own = footprint.kind === 'council' ? [footprint.council] : footprint.councils;
  const codes = [...(holder === undefined ? [] : [holder]), ...codesOf(footprint)];
  const found = codes.find((each) => isKnown(table.figure(each, code, year))) ?? holder;
  if (found === undefined) return undefined;
  return { figure: table.figure(found, code, year), made: { kind: own.includes(found) ? 'as-published' : 'recoded', from: [found] } };
}

function soleHolder(then: FootprintThen): CouncilCode | undefined {
  if (then.kind !== 'made-of' || then.parts.length !== 1) return undefined;
  return then.parts.find(({ apportionment }) => apportionment === undefined)?.council;
}

function computed(given: Case, formula: Formula, year: FinancialYear): Answer {
  if (formula.kind === 'published') return notMade(given.then.kind === 'made-of' ? { kind: 'rate-alone' } : given.then);
  const numerator = side(given, formula.numerator, year);
  if (numerator.kind === 'not') return notMade(numerator.because);
  const denominator = side(given, formula.denominator, year);
  if (denominator.kind === 'not') return notMade(denominator.because);
  if (denominator.side.total === 0) return notMade({ kind: 'nothing-to-divide-by', quantity: formula.denominator });

  const amounts = [...numerator.side.amounts, ...denominator.side.amounts];
  const made = {
    kind: amounts.some(isApportioned) ? 'apportioned' : 'combined',
    from: [...new Set(amounts.map(({ council }) => council))],
    numerator: numerator.side,
    denominator: denominator.side,
  } as const;
  return { figure: known((formula.per * made.numerator.total) / made.denominator.total), made };
}

type SideOrNot = { readonly kind: 'side'; readonly side: Side } | { readonly kind: 'not'; readonly because: NotMade };

/** A quantity of the footprint: as given for just this place, or added up over the councils that held it. */
function side({ footprint, then, table }: Case, of: QuantityCode, year: FinancialYear): SideOrNot {
  for (const council of codesOf(footprint)) {
    const given = table.quantity(council, of, year);
    if (isKnown(given)) return { kind: 'side', side: sideOf([{ council, value: given.value, share: 1, u: 0, basis: undefined }]) };
  }
  if (then.kind !== 'made-of') return { kind: 'not', because: then };
  if (!quantity(of).additive) return { kind: 'not', because: { kind: 'not-additive', quantity: of } };

  const amounts: PartAmount[] = [];
  for (const part of then.parts) {
    const figure = table.quantity(part.council, of, year);
    if (!isKnown(figure))
      return { kind: 'not', because: { kind: 'part-missing', council: part.council, quantity: of, reason: figure.reason } };
    amounts.push(amountOf(part, of, figure.value));
  }
  return { kind: 'side', side: sideOf(amounts) };
}

function amountOf({ council, apportionment }: FootprintPart, of: QuantityCode, value: number): PartAmount {
  if (apportionment === undefined) return { council, value, share: 1, u: 0, basis: undefined };
  const { share, shares, u, basis } = apportionment;
  return { council, value, share: shares?.[of] ?? share, u, basis };
}

const notMade = (because: NotMade): Answer => ({ figure: missing(missingReason(because)), made: { kind: 'not-made', because } });

function missingReason(because: NotMade): MissingReason {
  if (because.kind === 'part-missing') return because.reason;
  return because.kind === 'nothing-to-divide-by' ? 'not-applicable' : 'not-comparable';
}
