import { addUp, type Figure, type FinancialYear, isKnown, Money, type Provenance } from '../catalogue/index.js';

/** How one year's net budget became the next, positive pounds; savings reduce it. */
export interface BudgetBridgeYear {
  readonly year: FinancialYear;
  readonly opening: Figure<Money>;
  readonly transfers: Figure<Money>;
  /** Opening budget after transfers; where a report prints it, it stands for both. */
  readonly subtotal: Figure<Money>;
  readonly growth: Figure<Money>;
  readonly savings: Figure<Money>;
  readonly otherMovements: Figure<Money>;
  readonly closing: Figure<Money>;
  readonly provenance?: Provenance | undefined;
}

export type BridgeOutcome =
  | { readonly kind: 'closes' }
  | { readonly kind: 'gap'; readonly gap: Money }
  | { readonly kind: 'not-testable'; readonly missing: readonly string[] };

/** A printed table may be out by its rounding: £1,000, or a thousandth of the closing budget where that is more (rule H03). */
const SMALLEST_GAP = Money.thousands(1);
const GAP_PER_CLOSING = 1000n;

/**
 * Whether opening + transfers + growth - savings + other movements = closing. The gap is what is left over:
 * positive when the closing budget is larger than its parts. Other movements that a report does not
 * print are taken as none, because a bridge that closes without them had none.
 */
export function bridgeOutcome(bridge: BudgetBridgeYear): BridgeOutcome {
  const start = isKnown(bridge.subtotal) ? bridge.subtotal : addUp([bridge.opening, bridge.transfers]);
  const parts = { opening: start, growth: bridge.growth, savings: bridge.savings, closing: bridge.closing };
  const absent = Object.entries(parts).filter(([, figure]) => !isKnown(figure));
  if (!isKnown(start) || !isKnown(bridge.growth) || !isKnown(bridge.savings) || !isKnown(bridge.closing)) {
    return { kind: 'not-testable', missing: absent.map(([name]) => name) };
  }
  const other = isKnown(bridge.otherMovements) ? bridge.otherMovements.value : Money.zero;
  const expected = start.value.plus(bridge.growth.value).minus(bridge.savings.value).plus(other);
  const gap = bridge.closing.value.minus(expected);
  return withinRounding(gap, bridge.closing.value) ? { kind: 'closes' } : { kind: 'gap', gap };
}

function withinRounding(gap: Money, closing: Money): boolean {
  const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
  const allowed = size(closing.pence) / GAP_PER_CLOSING;
  return size(gap.pence) <= (allowed > SMALLEST_GAP.pence ? allowed : SMALLEST_GAP.pence);
}
