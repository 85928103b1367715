import type { ReasonCode } from '../../returns/index.js';
import type { Income } from '../release/verdicts/account-lines.js';

/**
 * Why two returns of one year can differ, each with what the accepted return says of it. *Declared* reasons are adjustments of the
 * return, and hold together; each of the *basis* reasons asks what the difference would be if the other return had not netted off an
 * income, or had netted off client contributions where gross is compared, and is an alternative to the others.
 */
export const DIFFERENCE_REASONS = {
  transfers: declared('Transfers of function and grants that rolled in', 'not-submitted'),
  'joint-arrangements': declared('Pooled budgets and other joint arrangements', 'not-submitted'),
  'accounting-changes': declared('Corrections and other changes of accounting', 'not-submitted'),
  'one-offs': declared('One-off costs and savings', 'not-submitted'),
  'capital-charges': declared('Capital charges and what was capitalised', 'not-collected'),
  'support-services': declared('Overheads: how support services are charged', 'not-collected'),
  'client-contributions': basis('Client contributions: net or gross of them', 'clientContributions'),
  'joint-and-nhs-income': basis('Joint arrangements and NHS income: netted off or not', 'jointAndNhsIncome'),
  'other-income': basis('Other income: netted off or not', 'otherIncome'),
} as const satisfies Record<string, DifferenceReasonKind>;

export type DifferenceReasonCode = keyof typeof DIFFERENCE_REASONS;
export const DIFFERENCE_REASON_CODES = Object.keys(DIFFERENCE_REASONS) as readonly DifferenceReasonCode[];
export const differenceReason = (code: DifferenceReasonCode): DifferenceReasonKind => DIFFERENCE_REASONS[code];

export type DifferenceReasonKind = DeclaredKind | BasisKind;

interface DeclaredKind {
  readonly label: string;
  readonly kind: 'declared';
  /** Why there is no amount where the return declares none: the return asks for no capital charges and no support services as such. */
  readonly undeclared: 'not-submitted' | 'not-collected';
}

interface BasisKind {
  readonly label: string;
  readonly kind: 'basis';
  readonly income: Income;
}

/** Which category a declared transfer is of; what was declared as one-off is one, whatever its reason. */
export const TRANSFER_REASON: Readonly<Record<ReasonCode, DifferenceReasonCode>> = {
  'function-in': 'transfers',
  'function-out': 'transfers',
  'grant-roll-in': 'transfers',
  reorganisation: 'transfers',
  'pooled-budget': 'joint-arrangements',
  'overhead-method': 'support-services',
  capitalisation: 'capital-charges',
  correction: 'accounting-changes',
  other: 'accounting-changes',
  'one-off': 'one-offs',
  covid: 'one-offs',
};

function declared(label: string, undeclared: DeclaredKind['undeclared']): DeclaredKind {
  return { label, kind: 'declared', undeclared };
}

function basis(label: string, income: Income): BasisKind {
  return { label, kind: 'basis', income };
}
