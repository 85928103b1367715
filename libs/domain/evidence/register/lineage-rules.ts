import type { SavingsLine } from '../../savings/index.js';
import type { Finding } from '../rules/index.js';
import { lineCell, type PrintedRegister, registerFinding } from './printed-register.js';

/** A saving that an earlier round of the same council has is not new in a later one (method 8, S49). */
export function lineageFindings(registers: readonly PrintedRegister[]): readonly Finding[] {
  const printed = registers.flatMap((register) => register.savingsLines.map((line) => ({ register, line })));
  const alike = new Map<string, { register: PrintedRegister; line: SavingsLine }[]>();
  for (const { register, line } of printed) {
    if (line.lineage === undefined) continue;
    const ofLineage = alike.get(line.lineage);
    if (ofLineage === undefined) alike.set(line.lineage, [{ register, line }]);
    else ofLineage.push({ register, line });
  }
  return printed.flatMap(({ register, line }) => {
    const earlier = alike.get(line.lineage ?? '')?.find((other) => other.line.vintage < line.vintage);
    if (line.vintageChange !== 'new' || line.lineage === undefined || earlier === undefined) return [];
    const sentence = `${line.reference} (${line.title}) is entered as new in ${line.vintage}, and the same saving is ${earlier.line.reference} of ${earlier.line.vintage}: added together they would count twice.`;
    const cells = [
      lineCell(register, line, 'vintage change', 'new'),
      lineCell(earlier.register, earlier.line, 'lineage', earlier.line.lineage ?? ''),
    ];
    return [registerFinding('NEW_IN_TWO_ROUNDS', register, cells, sentence)];
  });
}
