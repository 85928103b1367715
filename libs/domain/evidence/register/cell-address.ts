/**
 * What the address of a cell of the register names, as `lineCell` and `bridgeCell` write it: a savings line by its reference, or a
 * year of the budget bridge, and the field that the rules mean. All parts are empty for a cell of a printed document.
 */
export interface RegisterAddress {
  readonly of: '' | 'savings line' | 'budget bridge';
  /** The reference of the line, or the year of the bridge. */
  readonly name: string;
  /** The field in the words of the rules. */
  readonly label: string;
  /** The field's place in its savings line; empty where the label names none there. */
  readonly field: readonly string[];
  /** The year, where a planned amount is meant: `planned 2024-25`. */
  readonly plannedYear: string | undefined;
}

/** `savings line AC2/nature`, `budget bridge 2024-25/savings`. */
const ADDRESS = /^(?<of>savings line|budget bridge) (?<name>.*)\/(?<label>[^/]+)$/s;

/** The fields of a savings line that the rules name in their own words. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  nature: ['nature'],
  recurrence: ['recurrence'],
  costs: ['costs'],
  'cost of the whole': ['costs', 'unphased'],
  calculation: ['calculation'],
  'vintage change': ['vintageChange'],
  lineage: ['lineage'],
};

/** Reads the address of a cell that the rules of the register found. */
export function registerAddressOf({ address }: { readonly address: string }): RegisterAddress {
  const { of = '', name = '', label = '' } = ADDRESS.exec(address)?.groups ?? {};
  const plannedYear = /^planned (.+)$/.exec(label)?.[1];
  return { of: of as RegisterAddress['of'], name, label, field: FIELDS[label] ?? [], plannedYear };
}
