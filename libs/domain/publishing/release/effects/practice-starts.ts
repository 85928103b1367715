import type { CouncilCode, FinancialYear } from '../../../catalogue/index.js';
import type { PracticeStart } from '../../../effects/index.js';
import { PRACTICE_TAG_CODES, type PracticeTagCode, wordsFor } from '../../../practice/index.js';
import type { FiledProgramme } from '../../../programmes/index.js';
import { isExit, type SavingsLine } from '../../../savings/index.js';
import { firstSaving } from '../../../triangulation/index.js';
import type { SavingsPlan } from '../release.js';

export type Starts = ReadonlyMap<PracticeTagCode, ReadonlyMap<CouncilCode, PracticeStart>>;

/**
 * Since when councils have each practice, as far as their own savings say: the first year in which a line of it delivered something, by finance where
 * finance says. A line that a council's first return repeats from an earlier round may be older than its years; members of a scheme say no year;
 * and of a council without any plan nobody knows what it does. Their start is not known, and they count neither with the practice nor without it.
 */
export function practiceStarts(
  councils: readonly CouncilCode[],
  plans: readonly SavingsPlan[],
  programmes: readonly FiledProgramme[],
): Starts {
  const planned = new Map(councils.map((code) => [code, plans.filter(({ council }) => council === code)]));
  return new Map(
    PRACTICE_TAG_CODES.map((tag) => {
      const inSchemes = membersOf(tag, programmes);
      const starts = councils.flatMap((council): readonly (readonly [CouncilCode, PracticeStart])[] => {
        const own = planned.get(council) ?? [];
        const start = startOf(tag, own) ?? (own.length === 0 || inSchemes.has(council) ? 'unknown' : undefined);
        return start === undefined ? [] : [[council, start]];
      });
      return [tag, new Map(starts)] as const;
    }),
  );
}

function startOf(tag: PracticeTagCode, plans: readonly SavingsPlan[]): PracticeStart | undefined {
  const first = plans.map(({ collection }) => collection).sort()[0];
  const starts = plans
    .flatMap(({ savingsLines }) => savingsLines.filter((line) => isOf(line, tag)))
    .flatMap((line) => {
      const year = firstDelivered(line);
      return year === undefined ? [] : [{ year, mayBeOlder: year === first && line.vintageChange !== 'new' }];
    })
    .sort((a, b) => (a.year < b.year ? -1 : 1));
  const [earliest] = starts;
  if (earliest === undefined) return undefined;
  return starts.some(({ year, mayBeOlder }) => year === earliest.year && mayBeOlder) ? 'unknown' : earliest.year;
}

const isOf = (line: SavingsLine, tag: PracticeTagCode): boolean =>
  line.practiceTags.includes(tag) && line.service === 'adult-social-care' && !isExit(line.deliveryState);

const firstDelivered = ({ amounts }: SavingsLine): FinancialYear | undefined =>
  firstSaving({ amounts: amounts.validated }) ?? firstSaving({ amounts: amounts.reported });

const membersOf = (tag: PracticeTagCode, programmes: readonly FiledProgramme[]): ReadonlySet<CouncilCode> =>
  new Set(
    programmes.flatMap(({ programme }) =>
      programme.schemes.filter(({ title, focus }) => wordsFor(`${title} ${focus}`).includes(tag)).flatMap(({ members }) => members),
    ),
  );
