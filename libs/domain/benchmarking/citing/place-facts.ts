import type { ProposedBenchmark, ProposedTried } from '../proposed/index.js';
import { apportionedShare, type Made, type Series, type SeriesPoint } from '../shape/index.js';
import { digits, type Facts, figureFact, leftOutFacts } from './facts.js';
import { rangeFacts, standingFacts } from './standing-facts.js';

/** A series: each year's figure, how it was made and put into prices, and what lies between the years. */
export const seriesFacts = ({ points, breaks }: Series): Facts => ({
  points: points.map(pointFacts),
  breaks: breaks.map(({ kind, from, to, breaks: isBroken }) => ({ kind, from, to, breaks: isBroken })),
});

function pointFacts({ year, figure, nominal, prices, made, flag }: SeriesPoint): Facts {
  const deflator = prices.kind === 'deflated' ? { index: prices.index, vintage: prices.vintage, rests: prices.rests } : undefined;
  return {
    year,
    figure: figureFact(figure),
    nominal: figureFact(nominal),
    prices: { kind: prices.kind, factor: prices.kind === 'not-comparable' ? undefined : digits(prices.factor), ...deflator },
    made: madeFacts(made),
    flag: flag && { colour: flag.colour, reasons: flag.reasons },
  };
}

function madeFacts(made: Made): Facts {
  if (made.kind === 'not-made') return { kind: made.kind, because: made.because.kind };
  if (!('numerator' in made)) return { kind: made.kind, from: made.from };
  const { numerator, denominator } = made;
  return {
    kind: made.kind,
    from: made.from,
    numerator: digits(numerator.total),
    denominator: digits(denominator.total),
    apportionedShare: digits(apportionedShare(made)),
    standardError: digits(numerator.standardError),
  };
}

/** Where a proposed council would have stood. */
export const proposedFacts = ({ figure, made, flag, position, tried, region, lacks }: ProposedBenchmark): Facts => ({
  figure: figureFact(figure),
  made: madeFacts(made),
  flag: flag && { colour: flag.colour, reasons: flag.reasons },
  ...rangeFacts(position),
  tried: tried.map(triedFacts),
  region,
  lacks,
});

function triedFacts({ model, k, outcome }: ProposedTried): Facts {
  const about = { model, count: k, kind: outcome.kind };
  if (outcome.kind === 'no-group') return { ...about, reason: outcome.reason };
  const counted = { ...about, groupSize: outcome.size, known: outcome.known, leftOut: leftOutFacts(outcome.leftOut) };
  return outcome.kind === 'too-few-peers' ? { ...counted, needed: outcome.needed } : { ...counted, ...standingFacts(outcome) };
}
