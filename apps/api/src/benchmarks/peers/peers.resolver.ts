import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../../access/actor.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../../releases/release-choice.types.js';
import type { BenchmarkQuestions } from '../benchmark-question.js';
import { QuestionCost } from '../question-cost.js';
import { PeerGroupInput, peerGroupOf } from './peer-group.types.js';
import { chosenPeers, PeerGroupAnswer, peerGroupAnswer } from './peers.types.js';

@UseGuards(new QuestionCost())
@Resolver()
export class PeersResolver {
  constructor(
    private readonly questions: BenchmarkQuestions,
    private readonly releases: ReleaseChoice,
  ) {}

  @Query(() => PeerGroupAnswer, {
    nullable: true,
    description: 'The peers of a council in a year, with the reasons respect by respect, who was left out, and how steady the group is.',
  })
  async peerGroup(
    @ActorIfAny() actor: Actor | undefined,
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council.' }) code: CouncilCode,
    @Args('year', { type: () => FinancialYearScalar, description: 'The year in which peers had their duties.' }) year: FinancialYear,
    @Args('peers', { description: 'How to choose them.' }) input: PeerGroupInput,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<PeerGroupAnswer> {
    const { release, council } = await this.releases.withCouncil(actor, code, number);
    const [directory, group] = [await this.questions.directory(actor, release, input), peerGroupOf(input, undefined)];
    return peerGroupAnswer(
      chosenPeers({ council, group, directory, living: release.councilsIn(year), year }),
      this.questions.of(actor, release).cite,
    );
  }
}
