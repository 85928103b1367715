import type { Statistic as DomainStatistic } from '#domain/benchmarking';
import { known } from '#domain/catalogue';
import { PROGRAMME_FAIRNESS, savingsTableSentence, type SavingsStatistics } from '#domain/programmes';
import type { ProgrammeReading } from '#domain/publishing';
import type { Statistic } from '../benchmarks/comparison/comparison.types.js';
import { moneyFigure } from '../figures/figure.types.js';
import { releaseType } from '../releases/release.types.js';
import type { ProgrammeSavingsAnswer, ProgrammeSavingsTable, ReviewDue, TooFewMembers } from './savings-table.types.js';

type Spoken = ProgrammeSavingsAnswer & (ProgrammeSavingsTable | TooFewMembers | ReviewDue);

/** What was read, in the words of the schema. */
export function savingsAnswer(reading: Exclude<ProgrammeReading, { kind: 'unknown' }>): Spoken {
  if (reading.kind === 'review-due') {
    const { label, due } = reading.review;
    return { kind: 'review-due', due, sentence: `${label} is due ${due}; no release is recorded for it in this release.` };
  }
  const { table, from } = reading;
  const counted = {
    ...table.counts,
    total: moneyFigure(table.counts.total),
    sentence: savingsTableSentence(table),
    fairness: PROGRAMME_FAIRNESS,
    release: releaseType(from.release),
  };
  return table.kind === 'too-few'
    ? { kind: 'too-few', ...counted, needed: table.needed }
    : { kind: 'table', ...counted, ...statistics(table.statistics) };
}

const statistics = (found: SavingsStatistics): Omit<ProgrammeSavingsTable, keyof TooFewMembers> => ({
  saving: moneyFigure(known(found.saving)),
  netSpend: moneyFigure(known(found.netSpend)),
  unweightedPercent: percent(found.unweighted),
  pooledPercent: percent(found.pooled),
  sizeEffect: percent(found.sizeEffect),
  impliedNetSpend: moneyFigure(found.impliedNetSpend),
  medianPercent: percent(found.median),
  lowerQuartilePercent: statistic(found.quartiles, ({ lower }) => lower),
  upperQuartilePercent: statistic(found.quartiles, ({ upper }) => upper),
  lowestPercent: percent(found.lowest),
  highestPercent: percent(found.highest),
});

function statistic<T>(given: DomainStatistic<T>, read: (value: T) => number): Statistic {
  if (given.kind === 'given') return { value: percent(read(given.value)), withheld: undefined };
  const needed = given.kind === 'too-few' ? `${given.needed} councils with a rate are needed.` : 'Neither direction is better.';
  return { value: undefined, withheld: needed };
}

const percent = (share: number): number => 100 * share;
