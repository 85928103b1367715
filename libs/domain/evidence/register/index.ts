import type { Finding } from '../rules/index.js';
import { amountFindings } from './amount-rules.js';
import { labelFindings } from './label-rules.js';
import { lineageFindings } from './lineage-rules.js';
import type { PrintedRegister } from './printed-register.js';

export { registerAddressOf, type RegisterAddress } from './cell-address.js';
export type { PrintedRegister } from './printed-register.js';

/** What the rules of the register find in the plans of one council, read together. */
export const registerFindings = (registers: readonly PrintedRegister[]): readonly Finding[] => [
  ...registers.flatMap((register) => [...labelFindings(register), ...amountFindings(register)]),
  ...lineageFindings(registers),
];
