import { PRACTICE_TAG_CODES } from '#domain/practice';
import { Query, Resolver } from '@nestjs/graphql';
import { practiceTagLabel } from './practice.mapper.js';
import { PracticeTagLabel } from './practice.types.js';

@Resolver(() => PracticeTagLabel)
export class PracticeResolver {
  @Query(() => [PracticeTagLabel], {
    description: 'The practices that a saving can be tagged with: their words, and what should move where a saving is genuine.',
  })
  practiceTags(): readonly PracticeTagLabel[] {
    return PRACTICE_TAG_CODES.map(practiceTagLabel);
  }
}
