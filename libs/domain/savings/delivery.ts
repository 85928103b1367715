import type { Role } from '../access/index.js';
import type { FinancialYear } from '../catalogue/index.js';

/** The way of a saving from idea to proof (method 1.6), each state further than the one before it. */
export const DELIVERY_STATES = [
  'proposed',
  'identified',
  'planned',
  'in-delivery',
  'reported-delivered',
  'finance-validated',
  'sustained',
  'not-delivered',
  'slipped',
  'substituted',
  'withdrawn',
  'closed-early',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The ways a saving can leave the path. Closing early on evidence is good management, not failure. */
export const EXITS = ['not-delivered', 'slipped', 'substituted', 'withdrawn', 'closed-early'] as const satisfies readonly DeliveryState[];

/** One step of a line along its path: added, never changed. */
export interface DeliveryStep {
  readonly reference: string;
  readonly to: DeliveryState;
  readonly at: Date;
  readonly by: string;
  readonly role: Role;
  readonly evidence: string;
  /** The year a slipped saving is now expected in. */
  readonly slippedTo: FinancialYear | undefined;
  /** The lineage of the saving that took a substituted one's place. */
  readonly substitutedBy: string | undefined;
}

interface Path {
  readonly from: readonly DeliveryState[];
  readonly to: readonly DeliveryState[];
  readonly by: readonly Role[];
}

const BEFORE_FINANCE = ['proposed', 'identified', 'planned', 'in-delivery', 'reported-delivered'] as const;
const COUNCIL: readonly Role[] = ['preparer', 'finance-validator'];

/** Every step there is; among the states before finance a line moves forward only. A slipped saving may be taken up again. */
const PATHS: readonly Path[] = [
  { from: [...BEFORE_FINANCE, 'slipped'], to: BEFORE_FINANCE, by: COUNCIL },
  { from: ['reported-delivered'], to: ['finance-validated'], by: ['finance-validator'] },
  { from: ['finance-validated'], to: ['sustained'], by: ['finance-validator'] },
  { from: [...BEFORE_FINANCE, 'slipped'], to: EXITS, by: COUNCIL },
  { from: ['finance-validated', 'sustained'], to: ['not-delivered'], by: ['finance-validator'] },
];

/** Whether a line may go from one state to another by a step of this role. */
export function mayMove(from: DeliveryState, to: DeliveryState, role: Role): boolean {
  const forward = from === 'slipped' || isExit(to) || DELIVERY_STATES.indexOf(to) > DELIVERY_STATES.indexOf(from);
  const path = PATHS.find((each) => each.from.includes(from) && each.to.includes(to) && each.by.includes(role));
  return forward && from !== to && path !== undefined;
}

/** Where a line stands: where its last step led, or as it was printed. */
export const stateAfter = (printed: DeliveryState, steps: readonly DeliveryStep[]): DeliveryState => steps.at(-1)?.to ?? printed;

/** Lines as they stand after their steps. */
export const withStates = <Line extends { readonly reference: string; readonly deliveryState: DeliveryState }>(
  lines: readonly Line[],
  steps: readonly DeliveryStep[],
): readonly Line[] => lines.map((line) => ({ ...line, deliveryState: stateAfter(line.deliveryState, stepsOf(line.reference, steps)) }));

export const stepsOf = (reference: string, steps: readonly DeliveryStep[]): readonly DeliveryStep[] =>
  steps.filter((step) => step.reference === reference);

/**
 * Whether a line counts in the totals of a stage: it gives amounts there, and what it reported was not taken back. A saving that was
 * withdrawn, substituted or not delivered stays in what was planned, and leaves what is reported and validated.
 */
export const countsAt = (
  line: {
    readonly deliveryState: DeliveryState;
    readonly amounts: Readonly<Record<'planned' | 'reported' | 'validated', readonly unknown[]>>;
  },
  stage: 'planned' | 'reported' | 'validated',
): boolean => line.amounts[stage].length > 0 && (stage === 'planned' || !TAKEN_BACK.includes(line.deliveryState));

const TAKEN_BACK: readonly DeliveryState[] = ['not-delivered', 'substituted', 'withdrawn'];

export const isExit = (state: DeliveryState): boolean => EXITS.some((exit) => exit === state);
