import { type Figure, isKnown, quantity, type QuantityCode } from '../../../catalogue/index.js';
import { type FixedGroup, groupKey } from './fixed-groups.js';
import type { ToldBefore } from './told-before.js';

/** A count and the part of it that is published too, beside what earlier releases told of both. */
export class HeldCounts {
  private readonly values: ReadonlyMap<QuantityCode, ReadonlyMap<number, number>>;

  constructor(
    readonly codes: readonly QuantityCode[],
    figures: ReadonlyMap<QuantityCode, readonly Figure[]>,
    private readonly before: ToldBefore,
  ) {
    this.values = new Map(codes.map((code) => [code, knownAt(figures.get(code))]));
  }

  /** The counts of councils of which nothing was withheld before. */
  fresh(code: QuantityCode): ReadonlyMap<number, number> {
    return new Map([...this.known(code)].filter(([position]) => !this.isHeld(position)));
  }

  isTold(code: QuantityCode, position: number): boolean {
    const value = this.known(code).get(position);
    return value !== undefined && this.before.gave(code, position, value);
  }

  /** Whether it stays withheld; where its part or what it is a part of is, it is withheld as soon as it changes. */
  isHidden(code: QuantityCode, position: number): boolean {
    return (
      this.known(code).has(position) && this.isHeld(position) && (this.before.withheld(code, position) || !this.isTold(code, position))
    );
  }

  /** Whether a total tells nothing of counts that stay withheld but what was told. */
  allowsTotal(code: QuantityCode, group: FixedGroup): boolean {
    const hidden = group.members.filter((position) => this.isHidden(code, position));
    if (hidden.length === 0) return true;
    const total = this.sum(code, group.members);
    const isSmall = total > 0 && total < (quantity(code).fewest ?? 0);
    return !isSmall && this.before.gaveRest(code, groupKey(group), hidden, this.sum(code, hidden));
  }

  private isHeld(position: number): boolean {
    return this.codes.some((code) => this.before.withheld(code, position));
  }

  private sum(code: QuantityCode, positions: readonly number[]): number {
    return positions.reduce((sum, position) => sum + (this.known(code).get(position) ?? 0), 0);
  }

  private known(code: QuantityCode): ReadonlyMap<number, number> {
    return this.values.get(code) ?? NOTHING;
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map();

const knownAt = (figures: readonly Figure[] | undefined): ReadonlyMap<number, number> =>
  new Map((figures ?? []).flatMap((figure, position) => (isKnown(figure) ? [[position, figure.value] as const] : [])));
