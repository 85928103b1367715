import type { Actor } from '#domain/access';
import type { CouncilCode, Realm } from '#domain/catalogue';
import type { CaseStudyDesks } from '#domain/evidence';
import { PRACTICE_TAG_CODES, type PracticeTagCode } from '#domain/practice';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { PracticeTagEnum, RealmEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../releases/release-choice.types.js';
import { councilPracticesType, practiceEffectType } from './effects/effects.mapper.js';
import { CouncilPractices, PracticeEffect } from './effects/effects.types.js';
import { practiceInUseType } from './practice-in-use.mapper.js';
import { PracticeInUse } from './practice-in-use.types.js';
import { practiceTagLabel } from './practice.mapper.js';
import { PracticeTagLabel } from './practice.types.js';

@Resolver(() => PracticeTagLabel)
export class PracticeResolver {
  constructor(
    private readonly releases: ReleaseChoice,
    private readonly caseStudies: CaseStudyDesks,
  ) {}

  @Query(() => [PracticeTagLabel], {
    description: 'The practices that a saving can be tagged with: their words, and what should move where a saving is genuine.',
  })
  practiceTags(): readonly PracticeTagLabel[] {
    return PRACTICE_TAG_CODES.map(practiceTagLabel);
  }

  @Query(() => PracticeInUse, { description: 'Which councils practise something, what they claim for it, and where it is written.' })
  async practiceInUse(
    @CurrentActor() actor: Actor,
    @Args('tag', { type: () => PracticeTagEnum, description: 'The practice.' }) tag: PracticeTagCode,
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Of real or fictional councils.' }) realm: Realm,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<PracticeInUse> {
    const release = await this.releases.ofRealm(actor, realm, number);
    const question = { search: [], asTyped: '', tags: [tag], council: undefined, grade: undefined, state: 'published' as const };
    return practiceInUseType(tag, release, await this.caseStudies.as(actor, (desk) => desk.studies.search(question)));
  }

  @Query(() => PracticeEffect, {
    description: 'What a practice moved: its indicators in councils that have it beside councils that do not, with n and interval.',
  })
  async practiceEffect(
    @CurrentActor() actor: Actor,
    @Args('tag', { type: () => PracticeTagEnum, description: 'The practice.' }) tag: PracticeTagCode,
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Of real or fictional councils.' }) realm: Realm,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<PracticeEffect> {
    return practiceEffectType(tag, await this.releases.ofRealm(actor, realm, number));
  }

  @Query(() => CouncilPractices, {
    description: 'What the practices of a council moved, and what its matched peers practise that it does not.',
  })
  async councilPractices(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council.' }) code: CouncilCode,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<CouncilPractices> {
    const { release, council } = await this.releases.withCouncil(actor, code, number);
    return councilPracticesType(council.code, release);
  }
}
