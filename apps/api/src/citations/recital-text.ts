import { canonicalText } from '#domain/catalogue';
import type { Recital } from '#domain/publishing';
import { spelled } from '../figures/enum-of.types.js';
import { citationType, partsType } from './citation.types.js';

/** A recital as the bytes that a permalink answers with: the same recital has the same bytes on every machine. */
export function recitalText(recital: Recital): string {
  const { outcome, sentence } = recital;
  const said = { outcome: spelled(outcome), sentence, matches: outcome === 'agrees' };
  if ('parts' in recital) return canonicalText({ ...said, cited: { ...partsType(recital.parts), question: recital.parts.question } });
  if (!('answer' in recital)) return canonicalText(said);
  const { citation, answer, hash: answerHash } = recital;
  return canonicalText({ ...said, citation: { ...citationType(citation), question: citation.parts.question }, answer, answerHash });
}
