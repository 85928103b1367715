import { type ComparisonOutcome, comparisonSentence, type Statistic as DomainStatistic } from '#domain/benchmarking';
import { type Figure as DomainFigure, isKnown, known, measure, type MeasureCode, type FinancialYear } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import { councilType } from '../councils/council.types.js';
import type { Figure } from '../figures/figure.types.js';
import { notFound } from '../figures/node.types.js';
import { releaseType } from '../releases/release.types.js';
import type { Answer, AnsweredOutcome, Statistic } from './comparison.types.js';
import { measureType } from './measure.types.js';

/** The domain's answer in the words of the schema; an unknown council is not found, here as everywhere. */
export function comparisonAnswer(
  outcome: ComparisonOutcome,
  code: MeasureCode,
  year: FinancialYear,
  release: Release,
): Answer & { kind: AnsweredOutcome } {
  if (outcome.kind === 'council-unknown') throw notFound();
  const answer = {
    kind: outcome.kind,
    sentence: comparisonSentence(outcome, code, year),
    measure: measureType(code),
    year,
    release: releaseType(release),
  };
  if (outcome.kind === 'peers-not-usable') return { ...answer, ...outcome };

  const counted = { ...answer, council: councilType(outcome.council), group: outcome.group, groupSize: outcome.size, known: outcome.known };
  if (outcome.kind === 'figure-missing') return { ...counted, ...{ reason: outcome.reason } };
  if (outcome.kind === 'too-few-peers')
    return { ...counted, ...{ figure: figureType(known(outcome.value), code), needed: outcome.needed } };
  return {
    ...counted,
    ...{
      figure: figureType(known(outcome.value), code),
      peers: outcome.peers.map(({ council, figure }) => ({ council: councilType(council), figure: figureType(figure, code) })),
      median: statistic(outcome.median, (value) => value),
      lowerQuartile: statistic(outcome.quartiles, ({ lower }) => lower),
      upperQuartile: statistic(outcome.quartiles, ({ upper }) => upper),
      quartileBand: outcome.quartileBand.kind === 'given' ? outcome.quartileBand.value : undefined,
      percentile: statistic(outcome.percentile, (value) => value),
      place: statistic(outcome.place, (value) => value),
      caveats: caveats(code),
    },
  };
}

function figureType(figure: DomainFigure, code: MeasureCode): Figure {
  const { unit, priceBase, source } = measure(code);
  return {
    value: isKnown(figure) ? figure.value : undefined,
    status: isKnown(figure) ? 'known' : figure.reason,
    unit,
    priceBase,
    source,
    caveats: caveats(code),
  };
}

function statistic<T>(given: DomainStatistic<T>, read: (value: T) => number): Statistic {
  switch (given.kind) {
    case 'given':
      return { value: read(given.value), withheld: undefined };
    case 'too-few':
      return { value: undefined, withheld: `${given.needed} councils with a figure are needed.` };
    case 'no-better-direction':
      return { value: undefined, withheld: 'Neither direction of this measure is better, so nobody is placed.' };
  }
}

function caveats(code: MeasureCode): readonly string[] {
  const { caveat } = measure(code);
  return caveat === undefined ? [] : [caveat];
}
