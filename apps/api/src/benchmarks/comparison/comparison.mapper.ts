import { citedPeers, comparisonFacts, type ComparisonOutcome, comparisonSentence, type PeerGroup } from '#domain/benchmarking';
import { type CouncilCode, known } from '#domain/catalogue';
import { type Citation, type Uncited, withCitation } from '../../citations/citation.types.js';
import { councilType } from '../../councils/council.types.js';
import { notFound } from '../../figures/node.types.js';
import { releaseType } from '../../releases/release.types.js';
import { measureType } from '../measures/measure.types.js';
import { type Asked, figureOf } from './answer-parts.js';
import { ComparedAnswer } from './compared-answer.js';
import type { Answer, AnsweredOutcome } from './comparison.types.js';

type Found = Exclude<ComparisonOutcome, { readonly kind: 'council-unknown' | 'comparison' }>;

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
  return outcome.kind === 'comparison' ? new ComparedAnswer(outcome, asked, citation) : withCitation(plainAnswer(outcome, asked), citation);
}

/** Of whom, and beside whom, a comparison was asked. */
interface Compared {
  readonly council: CouncilCode;
  readonly group: PeerGroup;
}

/** Why there is no comparison. */
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
  return { ...counted, ...{ figure: figureOf(outcome.council.code, known(outcome.value), asked), needed: outcome.needed } };
}
