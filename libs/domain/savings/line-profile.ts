import type { Profile } from './profile.js';
import type { GrowthLine, SavingsLine, Stage } from './savings-line.js';

/** The amounts of a savings line at one stage. */
export const profileOf = (line: SavingsLine, stage: Stage): Profile => ({ kind: line.profileKind, amounts: line.amounts[stage] });

/** The amounts of a growth line. */
export const growthProfileOf = (line: GrowthLine): Profile => ({ kind: line.profileKind, amounts: line.amounts });
