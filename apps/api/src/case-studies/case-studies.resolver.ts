import type { Actor } from '#domain/access';
import type { CaseStudyDesks, MoveCaseStudy } from '#domain/evidence';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { type Connection, page } from '../figures/connection.types.js';
import {
  MoveCaseStudyInput,
  ReasonForCaseStudyInput,
  ReviewCaseStudyInput,
  SubmitCaseStudyInput,
  TagCaseStudyInput,
} from './case-study-input.types.js';
import { ListOfCaseStudiesArgs } from './case-study-list.types.js';
import { caseStudyPayload, caseStudyQuestion, caseStudyResult, caseStudyType, submitRequest } from './case-study.mapper.js';
import { CaseStudy, CaseStudyConnection, CaseStudyPayload, CaseStudyResult, type CaseStudyWithdrawn } from './case-study.types.js';

@Resolver(() => CaseStudy)
export class CaseStudiesResolver {
  constructor(
    private readonly desks: CaseStudyDesks,
    private readonly moves: MoveCaseStudy,
  ) {}

  @Query(() => CaseStudyResult, {
    nullable: true,
    description: 'A case study that is published, or one of your council’s or for the programme that is not yet.',
  })
  async caseStudy(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code.' }) code: string,
  ): Promise<CaseStudy | CaseStudyWithdrawn> {
    return caseStudyResult(
      await this.desks.as(actor, async ({ studies }) => (await studies.tombstone(code)) ?? (await studies.find(code))),
    );
  }

  @Query(() => CaseStudyConnection, { description: 'Case studies: the best match of a search first, then the newest.' })
  async caseStudies(@CurrentActor() actor: Actor, @Args() list: ListOfCaseStudiesArgs): Promise<Connection<CaseStudy>> {
    const found = await this.desks.as(actor, ({ studies }) => studies.search(caseStudyQuestion(list)));
    return page(found.map(caseStudyType), (study) => study.code, list.first, list.after ?? undefined);
  }

  @Mutation(() => CaseStudyPayload, {
    description:
      'Submits a case study, or again one that was returned. For preparers (of studies that name their council), consultants and the programme office.',
  })
  async submitCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The study.' }) input: SubmitCaseStudyInput,
  ): Promise<CaseStudyPayload> {
    return caseStudyPayload(await this.moves.submit(actor, submitRequest(input)));
  }

  @Mutation(() => CaseStudyPayload, {
    description: 'Gives a submitted case study its practices, as a new version. For consultants and the programme office.',
  })
  async tagCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The practices.' }) input: TagCaseStudyInput,
  ): Promise<CaseStudyPayload> {
    return caseStudyPayload(await this.moves.tag(actor, input));
  }

  @Mutation(() => CaseStudyPayload, {
    description: 'Grades the evidence of a submitted case study. For consultants and the programme office, never its author.',
  })
  async reviewCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The review.' }) input: ReviewCaseStudyInput,
  ): Promise<CaseStudyPayload> {
    return caseStudyPayload(await this.moves.review(actor, input));
  }

  @Mutation(() => CaseStudyPayload, {
    description: 'Sends a case study that is not published yet back to its author. For consultants and the programme office.',
  })
  async returnCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The reason.' }) input: ReasonForCaseStudyInput,
  ): Promise<CaseStudyPayload> {
    return caseStudyPayload(await this.moves.return(actor, input));
  }

  @Mutation(() => CaseStudyPayload, { description: 'Shows a reviewed case study to every key. For the programme office.' })
  async publishCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which study.' }) input: MoveCaseStudyInput,
  ): Promise<CaseStudyPayload> {
    return caseStudyPayload(await this.moves.publish(actor, input));
  }

  @Mutation(() => CaseStudyPayload, {
    description: 'Withdraws a published case study: the reason stays in its place. For the programme office.',
  })
  async withdrawCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The reason.' }) input: ReasonForCaseStudyInput,
  ): Promise<CaseStudyPayload> {
    return caseStudyPayload(await this.moves.withdraw(actor, input));
  }
}
