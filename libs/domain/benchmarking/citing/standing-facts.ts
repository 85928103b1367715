import type { CouncilCode } from '../../catalogue/index.js';
import type { BenchmarkOutcome } from '../benchmark.js';
import type { ComparisonOutcome } from '../comparison.js';
import type { Standing } from '../comparing/group-standing.js';
import type { MeasuredFigure, Part } from '../measured-figure.js';
import type { PositionRange } from '../peers/position-range.js';
import type { Peers } from '../peer-group.js';
import { codesOfCouncils, digits, type Facts, figureFact, leftOutFacts, numberFact, spreadFacts, statisticFact } from './facts.js';

type Found<Outcome extends { readonly kind: string }> = Exclude<Outcome, { readonly kind: 'council-unknown' }>;
type Named = { readonly [name: string]: Facts | undefined };

/** A figure, and both parts that it can be divided again from. */
export function measuredFacts({ figure, parts, interval }: MeasuredFigure): Named {
  return {
    figure: figureFact(figure),
    numerator: parts && partFacts(parts.numerator),
    denominator: parts && partFacts(parts.denominator),
    per: parts?.per,
    interval: interval && { lower: digits(interval.lower), upper: digits(interval.upper), method: interval.method },
  };
}

const partFacts = ({ code, figure }: Part): Facts => ({ code, figure: figureFact(figure) });

export function comparisonFacts(outcome: Found<ComparisonOutcome>): Named {
  const { kind } = outcome;
  if (outcome.kind === 'peers-not-usable') return { kind, leftOut: leftOutFacts(outcome.leftOut) };
  if (outcome.kind === 'no-group') return { kind, reason: outcome.reason };

  const { size, known, saved } = outcome;
  const counted = { kind, groupSize: size, known, leftOut: leftOutFacts(outcome.leftOut), savedGroup: saved && { ...saved } };
  if (outcome.kind === 'figure-missing') return { ...counted, reason: outcome.reason };
  if (outcome.kind === 'too-few-peers') return { ...counted, figure: digits(outcome.value), needed: outcome.needed };
  return { ...counted, ...standingFacts(outcome) };
}

/** Where a value stands among its peers, and what these have. */
export const standingFacts = (found: Standing): Named => ({
  figure: digits(found.value),
  ...spreadFacts(found),
  quartileBand: statisticFact(found.quartileBand, (band) => band),
  percentile: numberFact(found.percentile),
  place: numberFact(found.place),
  robustZ: numberFact(found.robustZ),
  peers: found.peers.map(({ council, figure }) => ({ council: council.code, figure: figureFact(figure) })),
});

export const positionFacts = ({ figure, position, tried }: Found<BenchmarkOutcome>): Named => ({
  figure: figureFact(figure),
  ...rangeFacts(position),
  tried: tried.map(({ model, k, outcome }) => ({ model, count: k, comparison: comparisonFacts(outcome) })),
});

/** A position as a range over the groups that were tried. */
export function rangeFacts(position: PositionRange): Named {
  if (position.kind !== 'range') return { position: position.kind };
  const { lowest, highest, flips, bands } = position;
  const shares = Object.fromEntries(Object.entries(bands).map(([band, share]) => [band, digits(share)]));
  return {
    position: position.kind,
    lowestPercentile: digits(lowest),
    highestPercentile: digits(highest),
    quartileFlips: flips,
    bands: shares,
  };
}

/** Who the peers are; `distanceOf` says of neighbours how near each is. */
export function peersFacts(peers: Peers, distanceOf: (council: CouncilCode) => number | undefined): Named {
  if (peers.kind === 'no-group') return { kind: peers.kind, reason: peers.reason };
  if (peers.kind === 'not-usable') return { kind: peers.kind, leftOut: leftOutFacts(peers.leftOut) };
  const found = codesOfCouncils(peers.councils).map((council) => {
    const distance = distanceOf(council);
    return { council, distance: distance === undefined ? undefined : digits(distance) };
  });
  return { kind: peers.kind, peers: found, leftOut: leftOutFacts(peers.leftOut) };
}
