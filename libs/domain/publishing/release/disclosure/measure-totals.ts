import {
  type Audience,
  type Figure,
  type FinancialYear,
  isKnown,
  measure,
  type MeasureCode,
  type QuantityCode,
} from '../../../catalogue/index.js';
import { digits, type Facts, figureFact } from '../../../benchmarking/index.js';
import type { GroupTotal } from './fixed-groups.js';

/** A quantity added up over a group, as one audience reads it. */
export interface ReadTotal extends Pick<GroupTotal, 'quantity' | 'known'> {
  readonly total: Figure;
}

/** Both parts of a measure over a fixed group of a release. */
export interface MeasureTotals extends Pick<GroupTotal, 'group' | 'councils'> {
  readonly numerator: ReadTotal;
  readonly denominator: ReadTotal | undefined;
  /** One total over the other; undefined where either is withheld, or where a council of the group lacks either part. */
  readonly value: number | undefined;
}

/** Both parts of a measure over the fixed groups of a release, as an audience reads them; none for a rate that is published alone. */
export function measureTotals(
  totals: readonly GroupTotal[],
  code: MeasureCode,
  year: FinancialYear,
  audience: Audience,
): readonly MeasureTotals[] {
  const { formula } = measure(code);
  if (formula.kind !== 'ratio') return [];
  const ofYear = totals.filter((total) => total.year === year);
  const find = (of: QuantityCode, like: GroupTotal): GroupTotal | undefined =>
    ofYear.find(({ quantity: each, group }) => each === of && group.kind === like.group.kind && group.name === like.group.name);
  const read = ({ quantity, known, total }: GroupTotal): ReadTotal => ({ quantity, known, total: total[audience] });
  return ofYear
    .filter(({ quantity: each }) => each === formula.numerator)
    .map((over) => {
      const under = find(formula.denominator, over);
      const { group, councils } = over;
      const isDivided = under !== undefined && isWhole(over) && isWhole(under);
      return {
        ...{ group, councils, numerator: read(over), denominator: under && read(under) },
        value: isDivided ? ratio(over.total[audience], under.total[audience], formula.per) : undefined,
      };
    });
}

/** The same as what a citation repeats. */
export const totalsFacts = (totals: readonly MeasureTotals[]): Facts =>
  totals.map(({ group, councils, numerator, denominator, value }) => ({
    ...{ kind: group.kind, name: group.name, councils },
    numerator: totalFacts(numerator),
    denominator: denominator && totalFacts(denominator),
    value: value === undefined ? undefined : digits(value),
  }));

const totalFacts = ({ quantity, known, total }: ReadTotal): Facts => ({ quantity, known, total: figureFact(total) });

/** Totals of all councils of a group are of the same councils; equal numbers of councils need not be. */
const isWhole = ({ known, councils }: GroupTotal): boolean => known === councils;

const ratio = (over: Figure, under: Figure, per: number): number | undefined =>
  isKnown(over) && isKnown(under) && under.value !== 0 ? (per * over.value) / under.value : undefined;
