import type { FinancialYear } from '../figures/financial-year.js';
import type { CouncilCode } from './council-code.js';
import { councilsThen } from './succession.js';

/** The members of a programme as the councils of a year. */
export interface MembersThen {
  /** Members under the code of the year, and councils that are made of members alone, or that members were made of. */
  readonly members: ReadonlySet<CouncilCode>;
  /** Councils that only a part of is of members, or came of them: they are neither members nor others. */
  readonly inPart: ReadonlySet<CouncilCode>;
}

/** Who the members of a programme were in a year, whatever year their codes are of. */
export function membersThen(codes: readonly CouncilCode[], year: FinancialYear): MembersThen {
  const then = councilsThen(codes, year);
  const those = (whole: boolean): ReadonlySet<CouncilCode> =>
    new Set(then.filter((council) => council.whole === whole).map(({ code }) => code));
  return { members: those(true), inPart: those(false) };
}
