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
import { asRead, discloseMeasure, discloseQuantity, quantityIsFor, releasableTotals } from '../../../benchmarking/index.js';
import { type FixedGroup, groupKey } from './fixed-groups.js';
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

/** A quantity added up over the councils of a group that gave it. */
export interface GroupTotal {
  readonly group: Pick<FixedGroup, 'kind' | 'name'>;
  readonly quantity: QuantityCode;
  readonly year: FinancialYear;
  readonly councils: number;
  readonly known: number;
  /** As each audience reads it. */
  readonly total: Readonly<Record<Audience, Figure>>;
}

export interface DisclosedYear {
  readonly read: Readonly<Record<Audience, ReadYear>>;
  readonly totals: readonly GroupTotal[];
}

/** What each audience may read of a year, and which totals of it. It is decided here, once, and frozen with the release (method 7.10). */
export function disclosedYear(raw: RawYear, groups: readonly FixedGroup[]): DisclosedYear {
  const withheld = withheldCounts(raw.quantities, groups);
  const safe = mapped(raw.quantities, (figures, code) =>
    figures.map((figure, position) => (withheld.isCellWithheld(code, position) ? missing('suppressed') : figure)),
  );
  const read = Object.fromEntries(AUDIENCES.map((audience) => [audience, readBy(audience, raw, safe)])) as DisclosedYear['read'];
  return { read, totals: [...raw.quantities.keys()].flatMap((code) => totalsOf(code, raw, groups, withheld)) };
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

function totalsOf(code: QuantityCode, raw: RawYear, groups: readonly FixedGroup[], withheld: WithheldCounts): readonly GroupTotal[] {
  const figures = raw.quantities.get(code) ?? [];
  if (!quantity(code).additive || !figures.some(isKnown)) return [];
  const forPublic = quantityIsFor(code, 'public') ? undefined : releasableToPublic(figures, groups);
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

/** Of amounts that the public does not read council by council, the totals that give none of them away, together or apart. */
function releasableToPublic(figures: readonly Figure[], groups: readonly FixedGroup[]): ReadonlySet<string> {
  const values = new Map(figures.flatMap((figure, position) => (isKnown(figure) ? [[String(position), figure.value] as const] : [])));
  const asked = groups.map((group) => ({ key: groupKey(group), members: group.members.map(String) }));
  return new Set(releasableTotals(asked, values, new Set(values.keys())).releasable);
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
