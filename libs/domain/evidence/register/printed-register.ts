import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { BudgetBridgeYear } from '../../returns/index.js';
import type { GrowthLine, OverlapGroup, SavingsLine } from '../../savings/index.js';
import type { Finding, FoundCell, RuleCode } from '../rules/index.js';
import { RULES } from '../rules/index.js';

/** What a council's accepted return of one collection says of its budget, growth and savings: what the rules of the register read. */
export interface PrintedRegister {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly savingsLines: readonly SavingsLine[];
  readonly growthLines: readonly GrowthLine[];
  readonly budgetBridge: readonly BudgetBridgeYear[];
  readonly overlapGroups: readonly OverlapGroup[];
}

/** A finding of one rule about lines of a register, in the shape of every other finding. */
export function registerFinding(rule: RuleCode, register: PrintedRegister, cells: readonly FoundCell[], sentence: string): Finding {
  const [first] = cells;
  return {
    about: `${register.council}/${register.collection}/${rule}/${cells.map((cell) => cell.address).join(' + ')}`,
    rule,
    council: register.council,
    provenance: { document: first?.document ?? returnName(register), paragraph: first?.paragraph ?? '' },
    cells,
    sentence,
    remedy: RULES[rule].remedy,
  };
}

/** A field of a savings line as a cell of a finding. */
export const lineCell = (register: PrintedRegister, line: SavingsLine, label: string, printed: string): FoundCell => ({
  document: line.provenance?.document ?? returnName(register),
  documentCode: undefined,
  paragraph: line.provenance?.paragraph ?? `savings line ${line.reference}`,
  label: `${line.reference} ${line.title}, ${label}`,
  printed,
  address: `savings line ${line.reference}/${label}`,
});

/** A year of the budget bridge as a cell of a finding. */
export const bridgeCell = (register: PrintedRegister, bridge: BudgetBridgeYear, label: string, printed: string): FoundCell => ({
  document: bridge.provenance?.document ?? returnName(register),
  documentCode: undefined,
  paragraph: bridge.provenance?.paragraph ?? 'budget bridge',
  label: `Budget bridge ${bridge.year}, ${label}`,
  printed,
  address: `budget bridge ${bridge.year}/${label}`,
});

const returnName = ({ council, collection }: PrintedRegister): string => `The ${collection} return of ${council}`;
