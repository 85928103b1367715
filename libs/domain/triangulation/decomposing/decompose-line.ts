import { type CellCode, cellOf, type Figure, isKnown, known, missing, type MissingReason } from '../../catalogue/index.js';
import { type Decomposition, decomposition, NO_EFFECTS } from './decomposition.js';
import { castBack, type FactorName, factorsOf, type Form, type FormChoice, formOf } from './form.js';
import type { LineOfBand, LineYear } from './line-year.js';
import { effectsOf, type FactorEffect } from './method-gap.js';
import { externalPriceEffect, priceSaving } from './price-saving.js';

/** What became of one line's spending: on care, or as grants. */
export type DecomposedLine = LineOfBand & {
  readonly cell: CellCode;
  readonly money: 'care' | 'grants';
  readonly outcome: LineOutcome;
};

export type LineOutcome =
  | ({ readonly kind: 'factors'; readonly decomposition: Decomposition } & FormChoice)
  | {
      readonly kind: 'entry' | 'exit';
      readonly decomposition: Decomposition;
      /** What the factors would say had there been a price before or after, for looking at; undefined where that cannot be cast. */
      readonly castBack: CastBack | undefined;
    }
  | { readonly kind: 'residual'; readonly decomposition: Decomposition }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

export interface CastBack {
  readonly form: Form;
  readonly effects: readonly FactorEffect<FactorName>[];
}

/**
 * What moved the spending of a line between two years: care by its factors, grants as spending of their own. Money that is not there in
 * either year is dropped. `priceRatio` is the external price of the later year as a multiple of the earlier one's, undefined where it
 * is not known. Throws a RangeError for a line that the return does not have.
 */
export function decomposeLine(
  of: LineOfBand,
  before: LineYear,
  after: LineYear,
  priceRatio: number | undefined,
): readonly DecomposedLine[] {
  const cell = cellOf(of.line, of.ageBand);
  if (cell === undefined) throw new RangeError(`the return has no line ${of.line} ${of.ageBand}`);
  const care = outcomeOf(before, after, priceRatio);
  const grants = outcomeOf(asGrants(before), asGrants(after), priceRatio);
  return [
    ...(care === undefined ? [] : [{ ...of, cell, money: 'care', outcome: care } as const]),
    ...(grants === undefined || isMissingToo(grants, care) ? [] : [{ ...of, cell, money: 'grants', outcome: asGrant(grants) } as const]),
  ];
}

/** Nothing where there is no spending in either year. */
function outcomeOf(before: LineYear, after: LineYear, priceRatio: number | undefined): LineOutcome | undefined {
  if (!isKnown(before.care)) return { kind: 'missing', reason: before.care.reason };
  if (!isKnown(after.care)) return { kind: 'missing', reason: after.care.reason };
  const [from, to] = [before.care.value, after.care.value];
  if (from === 0 && to === 0) return undefined;
  if (from < 0 || to < 0) return { kind: 'residual', decomposition: decomposition({ ...NO_EFFECTS, from, to, residual: to - from }) };
  if (from === 0 || to === 0) return crossing(before, after, priceRatio);
  if (priceRatio === undefined) return { kind: 'missing', reason: 'not-collected' };

  const choice = formOf([before, after]);
  const factors = factorsOf(choice.form, before, after, priceRatio);
  const saving: Figure = choice.form === 'spend' ? missing('not-applicable') : known(priceSaving(factors, priceRatio));
  const effects = { factors: effectsOf(factors), externalPrice: externalPriceEffect(factors, priceRatio), priceSaving: saving };
  return { kind: 'factors', ...choice, decomposition: decomposition({ ...NO_EFFECTS, from, to, ...effects }) };
}

/** Spending that begins, or ends, as a whole (method 3.2). */
function crossing(before: LineYear, after: LineYear, priceRatio: number | undefined): LineOutcome {
  const [from, to] = [before.care, after.care].map((care) => (isKnown(care) ? care.value : 0)) as [number, number];
  const isEntry = from === 0;
  const whole = decomposition({ ...NO_EFFECTS, from, to, entryExit: to - from });
  const cast =
    priceRatio === undefined ? undefined : isEntry ? castEffects(before, after, priceRatio) : castExit(before, after, priceRatio);
  return { kind: isEntry ? 'entry' : 'exit', decomposition: whole, castBack: cast };
}

function castEffects(absent: LineYear, present: LineYear, priceRatio: number): CastBack | undefined {
  const { form } = formOf([present]);
  const factors = castBack(form, absent, present, priceRatio);
  return factors && { form, effects: effectsOf(factors) };
}

/** An exit is an entry seen from its end. */
function castExit(before: LineYear, after: LineYear, priceRatio: number): CastBack | undefined {
  const entry = castEffects(after, before, 1 / priceRatio);
  const turned = (amount: number): number => (amount === 0 ? 0 : -amount);
  return (
    entry && {
      form: entry.form,
      effects: entry.effects.map(({ factor, shapley, lmdi }) => ({
        factor,
        shapley: turned(shapley),
        lmdi: lmdi === undefined ? undefined : turned(lmdi),
      })),
    }
  );
}

/** Where a line is missing, care and grants are: it is said once. */
const isMissingToo = (grants: LineOutcome, care: LineOutcome | undefined): boolean => grants.kind === 'missing' && care?.kind === 'missing';

const asGrants = (year: LineYear): LineYear => ({ ...year, isCounted: false, care: year.grants });
const asGrant = (outcome: LineOutcome): LineOutcome => (outcome.kind === 'factors' ? { ...outcome, because: 'grants' } : outcome);
