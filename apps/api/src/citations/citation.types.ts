import type { Citation as DomainCitation, CitedParts } from '#domain/publishing';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceEnum, MeasureCodeEnum } from '../figures/enum.types.js';

@ObjectType({ description: 'A measure that is cited, and the version of its definition.' })
export class CitedMeasure {
  @Field(() => MeasureCodeEnum, { description: 'The measure.' })
  measure: string;

  @Field(() => Int, { description: 'The version of its definition that the release was built with, 1 being the first.' })
  version: number;
}

@ObjectType({
  description: 'How an answer is cited. Whoever follows the link has the answer computed again, from the same release, to the same digits.',
})
export class Citation {
  @Field(() => ID, { description: 'Says by itself everything that the answer depends on: nothing is kept of it. Ask `citation` with it.' })
  id: string;

  @Field({ description: 'The path of the permalink on this server: JSON, or a page for people.' })
  url: string;

  @Field({ description: 'One sentence for a footnote: what, whose, when, beside whom, from which release and by which method.' })
  text: string;

  @Field(() => Int, { description: 'The number of the release.' })
  release: number;

  @Field({ description: 'The first 16 digits of the release’s checksum.' })
  releaseChecksum: string;

  @Field(() => [CitedMeasure], { description: 'The measures, each with its version; none where peers alone are cited.' })
  measureVersions: readonly CitedMeasure[];

  @Field(() => Int, { description: 'The version of the method by which the answer is computed from the release.' })
  methodVersion: number;

  @Field(() => String, { nullable: true, description: 'Whom it is set beside, in words; absent where it is set beside nobody.' })
  peerSet: string | undefined;

  @Field(() => AudienceEnum, { description: 'Who may follow the link: what the programme reads needs a key.' })
  audience: string;

  @Field({
    description:
      'SHA-256 of the answer in its one spelling, hexadecimal. Of what the programme alone reads it is keyed by the release, so that nobody tries guesses on it.',
  })
  answerHash: string;
}

/** An answer before it has its citation, of whichever type it is. */
export type Uncited<Answer> = Answer extends unknown ? Omit<Answer, 'citation'> : never;

/** An answer with its citation, which is made when it is asked for. What the answer itself works out later would be worked out here. */
export const withCitation = <T extends object>(answer: T, cite: () => Citation): T & { readonly citation: Citation } => ({
  ...answer,
  get citation() {
    return cite();
  },
});

/** A citation in the words of the schema. */
export const citationType = ({ id, url, text, peerSet, parts }: DomainCitation): Citation => ({
  ...{ id, url, text, peerSet },
  ...partsType(parts),
});

/** What a link says, also where nothing can be computed from it. */
export const partsType = ({
  release,
  measures,
  method,
  audience,
  answer,
}: CitedParts): Omit<Citation, 'id' | 'url' | 'text' | 'peerSet'> => ({
  release: release.number,
  releaseChecksum: release.checksum,
  measureVersions: Object.entries(measures).map(([measure, version]) => ({ measure, version })),
  methodVersion: method,
  audience,
  answerHash: answer,
});
