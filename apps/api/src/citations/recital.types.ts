import { canonicalText } from '#domain/catalogue';
import type { Recital as DomainRecital } from '#domain/publishing';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../figures/enum-of.types.js';
import { Citation, citationType } from './citation.types.js';

const OUTCOMES = [
  'agrees',
  'differs',
  'release-gone',
  'method-unknown',
  'not-a-citation',
] as const satisfies readonly DomainRecital['outcome'][];

export const CitationOutcomeEnum = enumOf(
  'CitationOutcome',
  'What became of computing a citation again: AGREES to the digit, DIFFERS from what the link says, RELEASE_GONE, METHOD_UNKNOWN to this program, or NOT_A_CITATION that the reader may see.',
  OUTCOMES,
);

@ObjectType({ description: 'A citation, computed again.' })
export class Recital {
  @Field(() => CitationOutcomeEnum, { description: 'What became of it.' })
  outcome: string;

  @Field({ description: 'The same in one plain sentence, with what to do.' })
  sentence: string;

  @Field(() => Boolean, { description: 'Whether the answer is, digit by digit, the one that was cited.' })
  matches: boolean;

  @Field(() => Citation, { nullable: true, description: 'The citation; absent where nothing could be computed.' })
  citation: Citation | undefined;

  @Field(() => String, {
    nullable: true,
    description:
      'The answer as JSON in its one spelling: keys in order, numbers to 12 significant digits, a missing figure as its reason. Absent where nothing could be computed.',
  })
  answer: string | undefined;

  @Field(() => String, { nullable: true, description: 'The hash of `answer`, as it stands in citations.' })
  answerHash: string | undefined;
}

export function recitalType(recital: DomainRecital): Recital {
  const { outcome, sentence } = recital;
  const nothing = { outcome, sentence, matches: false, citation: undefined, answer: undefined, answerHash: undefined };
  if (!('answer' in recital)) return nothing;
  const { citation, answer, hash: answerHash } = recital;
  return { outcome, sentence, matches: outcome === 'agrees', citation: citationType(citation), answer: canonicalText(answer), answerHash };
}
