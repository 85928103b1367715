import {
  type Audience,
  AUDIENCES,
  type Figure,
  type FinancialYear,
  isKnown,
  measure,
  type MeasureCode,
  missing,
  quantity,
  type QuantityCode,
} from '../../../catalogue/index.js';
import { asRead, discloseMeasure, discloseQuantity, quantityIsFor } from '../../../benchmarking/index.js';
import { type FixedGroup, groupKey, type GroupTotal } from './fixed-groups.js';
import { releasableToPublic } from './public-totals.js';
import type { ToldBefore } from './told-before.js';
import { withheldCounts, type WithheldCounts } from './withheld-counts.js';

/** A year's figures by council as they are, before anything is withheld. */
export interface RawYear {
  readonly year: FinancialYear;
  readonly quantities: ReadonlyMap<QuantityCode, readonly Figure[]>;
  readonly measures: ReadonlyMap<MeasureCode, readonly Figure[]>;
}

/** The same as one audience reads it. */
export interface ReadYear {
  readonly quantities: ReadonlyMap<QuantityCode, readonly Figure[]>;
  readonly measures: ReadonlyMap<MeasureCode, readonly Figure[]>;
}

export interface DisclosedYear {
  readonly read: Readonly<Record<Audience, ReadYear>>;
  readonly totals: readonly GroupTotal[];
}

/**
 * What each audience may read of a year beside what it read of it before, and which totals. It is decided here, once, and frozen with the
 * release (method 7.10).
 */
export function disclosedYear(raw: RawYear, groups: readonly FixedGroup[], before: ToldBefore): DisclosedYear {
  const withheld = withheldCounts(raw.quantities, groups, before);
  const safe = mapped(raw.quantities, (figures, code) =>
    figures.map((figure, position) => (withheld.isCellWithheld(code, position) ? missing('suppressed') : figure)),
  );
  const read = Object.fromEntries(AUDIENCES.map((audience) => [audience, readBy(audience, raw, safe)])) as DisclosedYear['read'];
  return { read, totals: [...raw.quantities.keys()].flatMap((code) => totalsOf(code, raw, groups, withheld, before)) };
}

function readBy(audience: Audience, raw: RawYear, safe: RawYear['quantities']): ReadYear {
  return {
    quantities: mapped(safe, (figures, code) => figures.map((figure) => discloseQuantity(code, figure, audience))),
    measures: mapped(raw.measures, (figures, code) => {
      const { formula } = measure(code);
      const partOf = (of: QuantityCode, position: number): Figure => safe.get(of)?.[position] ?? missing('not-collected');
      return figures.map((figure, position) => {
        const [numerator, denominator] =
          formula.kind === 'ratio' ? [partOf(formula.numerator, position), partOf(formula.denominator, position)] : [figure, figure];
        return discloseMeasure(code, { figure, numerator, denominator }, audience);
      });
    }),
  };
}

function totalsOf(
  code: QuantityCode,
  raw: RawYear,
  groups: readonly FixedGroup[],
  withheld: WithheldCounts,
  before: ToldBefore,
): readonly GroupTotal[] {
  const figures = raw.quantities.get(code) ?? [];
  if (!quantity(code).additive || !figures.some(isKnown)) return [];
  const forPublic = quantityIsFor(code, 'public') ? undefined : releasableToPublic(code, figures, groups, before);
  return groups.flatMap((group): readonly GroupTotal[] => {
    const values = valuesOf(figures, group);
    if (values.length === 0) return [];
    const sum = toThePenny(values.reduce((total, value) => total + value, 0));
    const total = (audience: Audience): Figure => {
      if (withheld.isTotalWithheld(code, group)) return missing('suppressed');
      if (audience === 'public' && forPublic !== undefined && !forPublic.has(groupKey(group))) return missing('suppressed');
      return { kind: 'known', value: asRead(code, sum, audience) };
    };
    return [
      {
        group: { kind: group.kind, name: group.name },
        quantity: code,
        year: raw.year,
        councils: group.members.length,
        known: values.length,
        total: { public: total('public'), programme: total('programme') },
      },
    ];
  });
}

/** Sums of binary fractions are off by less than this puts right. */
const toThePenny = (amount: number): number => Math.round(100 * amount) / 100;

const valuesOf = (figures: readonly Figure[], { members }: FixedGroup): readonly number[] =>
  members.flatMap((position) => {
    const figure = figures[position];
    return figure !== undefined && isKnown(figure) ? [figure.value] : [];
  });

function mapped<K, A, B>(map: ReadonlyMap<K, A>, change: (value: A, key: K) => B): ReadonlyMap<K, B> {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}
