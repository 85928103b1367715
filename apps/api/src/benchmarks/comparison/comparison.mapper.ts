import {
  citedPeers,
  comparisonFacts,
  type ComparisonOutcome,
  comparisonSentence,
  measuredFacts,
  measuredFigure,
  type MeasuredFigure as DomainMeasuredFigure,
  type PeerGroup,
  type PublishedTable,
  type Standing,
  type Statistic as DomainStatistic,
} from '#domain/benchmarking';
import { type Audience, type CouncilCode, type Figure, type FinancialYear, known, type MeasureCode } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import { type Citation, type Uncited, withCitation } from '../../citations/citation.types.js';
import type { Cite } from '../../citations/cite.types.js';
import { councilType } from '../../councils/council.types.js';
import { notFound } from '../../figures/node.types.js';
import { releaseType } from '../../releases/release.types.js';
import { measureType } from '../measures/measure.types.js';
import { caveats, type MeasuredFigure, measuredFigureType } from '../measures/measured-figure.types.js';
import type { Answer, AnsweredOutcome, PeerComparison, PeerFigure, SPREAD, STANDING, Statistic } from './comparison.types.js';

/** What an answer was read from, by whom, and how it is cited. */
export interface AskedOf {
  readonly release: Release;
  readonly table: PublishedTable;
  readonly audience: Audience;
  readonly cite: Cite;
}

/** What an answer is about, and what it was read from. */
export interface Asked extends AskedOf {
  readonly code: MeasureCode;
  readonly year: FinancialYear;
}

type Found = Exclude<ComparisonOutcome, { readonly kind: 'council-unknown' }>;

/** The domain's answer in the words of the schema; an unknown council is not found, here as everywhere. */
export function comparisonAnswer(
  outcome: ComparisonOutcome,
  asked: Asked,
  { council, group }: Compared,
): Answer & { kind: AnsweredOutcome } {
  if (outcome.kind === 'council-unknown') throw notFound();
  const { code: measure, year, cite } = asked;
  const saved = 'saved' in outcome ? outcome.saved : undefined;
  const citation = (): Citation =>
    cite({ of: 'comparison', council, measure, year, peers: citedPeers(group, saved) }, comparisonFacts(outcome));
  if (outcome.kind !== 'comparison') return withCitation(plainAnswer(outcome, asked), citation);
  const compared = {
    ...plainAnswer(outcome, asked),
    get peers() {
      return peerFigures(outcome, asked);
    },
    ...statisticsOf(outcome),
    caveats: caveats(measure),
    get citation() {
      return citation();
    },
  };
  return compared;
}

/** Of whom, and beside whom, a comparison was asked. */
interface Compared {
  readonly council: CouncilCode;
  readonly group: PeerGroup;
}

/** What an answer says at once. Whatever is worked out when it is asked for is added by whoever calls this. */
function plainAnswer(outcome: Found, asked: Asked): Uncited<Answer> & { readonly kind: AnsweredOutcome } {
  const { release, code, year } = asked;
  const answer = {
    kind: outcome.kind,
    sentence: comparisonSentence(outcome, code, year),
    measure: measureType(code),
    year,
    release: releaseType(release),
  };
  if (outcome.kind === 'peers-not-usable') return { ...answer, ...outcome };
  const council = councilType(outcome.council);
  if (outcome.kind === 'no-group') return { ...answer, ...outcome, ...{ council } };

  const { group, saved: savedGroup, size: groupSize, known: n, leftOut } = outcome;
  const counted = { ...answer, council, group, savedGroup, groupSize, known: n, leftOut };
  if (outcome.kind === 'figure-missing') return { ...counted, ...{ reason: outcome.reason } };
  const figure = figureOf(outcome.council.code, known(outcome.value), asked);
  return outcome.kind === 'too-few-peers' ? { ...counted, ...{ figure, needed: outcome.needed } } : { ...counted, ...{ figure } };
}

export const peerFigures = ({ peers }: Standing, asked: Asked): readonly PeerFigure[] =>
  peers.map(({ council, figure }) => ({ council: councilType(council), figure: figureOf(council.code, figure, asked) }));

type StandingStatistics = Pick<PeerComparison, (typeof SPREAD)[number] | (typeof STANDING)[number]>;

/** Where a value stands, statistic by statistic, in the words of the schema. */
export const statisticsOf = (found: Standing): StandingStatistics => ({
  mean: statistic(found.mean, (value) => value),
  median: statistic(found.median, (value) => value),
  lowerQuartile: statistic(found.quartiles, ({ lower }) => lower),
  upperQuartile: statistic(found.quartiles, ({ upper }) => upper),
  lowerTenth: statistic(found.tenths, ({ lower }) => lower),
  upperTenth: statistic(found.tenths, ({ upper }) => upper),
  quartileBand: found.quartileBand.kind === 'given' ? found.quartileBand.value : undefined,
  percentile: statistic(found.percentile, (value) => value),
  place: statistic(found.place, (value) => value),
  robustZ: statistic(found.robustZ, (value) => value),
});

/** The figure of a council that the release knows; any other is not found. */
export function figureAnswer(council: CouncilCode, asked: Asked): MeasuredFigure {
  if (asked.release.council(council) === undefined) throw notFound();
  return figureOf(council, asked.table.figure(council, asked.code, asked.year), asked);
}

/** A figure of the answer, with what it is made of. */
export function figureOf(council: CouncilCode, figure: Figure, { release, table, code, year, cite }: Asked): MeasuredFigure {
  const found = (): DomainMeasuredFigure => measuredFigure(table, council, code, year);
  const cited = (measured: DomainMeasuredFigure): Citation => cite({ of: 'figure', council, measure: code, year }, measuredFacts(measured));
  return measuredFigureType(release, { found, cited }, { council, code, year, figure });
}

export function statistic<T>(given: DomainStatistic<T>, read: (value: T) => number): Statistic {
  switch (given.kind) {
    case 'given':
      return { value: read(given.value), withheld: undefined };
    case 'too-few':
      return { value: undefined, withheld: `${given.needed} councils with a figure are needed.` };
    case 'no-better-direction':
      return { value: undefined, withheld: 'Neither direction of this measure is better, so nobody is placed.' };
    case 'no-spread':
      return { value: undefined, withheld: 'The figures are so alike that no distance is usual among them.' };
  }
}
