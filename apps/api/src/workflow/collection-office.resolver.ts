import type { Actor } from '#domain/access';
import type { FinancialYear, Realm } from '#domain/catalogue';
import { score } from '#domain/checking';
import { type CollectionOutcome, countsByState, nextStep, type RunCollection } from '#domain/workflow';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { spelled } from '../figures/enum-of.types.js';
import { RealmEnum } from '../figures/enum.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import {
  CollectionPayload,
  CollectionProgress,
  CollectionStepInput,
  ExtendCollectionInput,
  FindingToReview,
  ReckonCheckBoundsInput,
} from './collection-office.types.js';
import { ruleOf } from './workflow.mapper.js';

const YEAR = { type: () => FinancialYearScalar, description: 'The collection’s year.' };
const REALM = { type: () => RealmEnum, defaultValue: 'england', description: 'Of which councils.' };

@Resolver()
export class CollectionOfficeResolver {
  constructor(private readonly collections: RunCollection) {}

  @Mutation(() => CollectionPayload, { description: 'Gives a later deadline, to all councils or to one. For the programme office.' })
  async extendCollection(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Until when, and why.' }) { collection, council, deadline, reason }: ExtendCollectionInput,
  ): Promise<CollectionPayload> {
    return payload(await this.collections.take(actor, { collection, kind: 'extended', council: council ?? undefined, deadline, reason }));
  }

  @Mutation(() => CollectionPayload, {
    description: 'Closes a collection: no first version is taken any more, answers to queries are. For the programme office.',
  })
  async closeCollection(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { collection, reason }: CollectionStepInput,
  ): Promise<CollectionPayload> {
    return payload(await this.collections.take(actor, { collection, kind: 'closed', council: undefined, deadline: undefined, reason }));
  }

  @Mutation(() => CollectionPayload, { description: 'Takes a closed collection up again. For the programme office.' })
  async reopenCollection(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { collection, reason }: CollectionStepInput,
  ): Promise<CollectionPayload> {
    return payload(await this.collections.take(actor, { collection, kind: 'reopened', council: undefined, deadline: undefined, reason }));
  }

  @Mutation(() => CollectionPayload, {
    description:
      'Reckons from the accepted returns of the three years before what is usual, so that checks ask of what is not. For the programme office.',
  })
  async reckonCheckBounds(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'For which collection.' }) { collection, realm }: ReckonCheckBoundsInput,
  ): Promise<CollectionPayload> {
    const outcome = await this.collections.reckon(actor, collection, realm);
    return outcome.kind === 'reckoned' ? { returns: outcome.returns, userErrors: [] } : { returns: 0, userErrors: outcome.problems };
  }

  @Query(() => CollectionProgress, {
    description: 'Who has not started, who is stuck on what, and what to say to them. For the programme office.',
  })
  async collectionProgress(
    @CurrentActor() actor: Actor,
    @Args('collection', YEAR) collection: FinancialYear,
    @Args('realm', REALM) realm: Realm,
  ): Promise<CollectionProgress> {
    const { deadline, councils } = await this.collections.progress(actor, collection, realm);
    return {
      deadline,
      states: countsByState(councils).map(({ state, councils: number }) => ({ state: spelled(state), councils: number })),
      councils: councils.map((each) => ({
        ...each,
        ...nextStep(each, collection, deadline ?? 'a day that is not set'),
        state: spelled(each.state),
        checks: each.findings,
        openChecks: each.openFindings,
      })),
    };
  }

  @Query(() => [FindingToReview], {
    description: 'The twenty findings of returns sent in that would move the estimate most, the most first. For the programme office.',
  })
  async findingsToReview(
    @CurrentActor() actor: Actor,
    @Args('collection', YEAR) collection: FinancialYear,
    @Args('realm', REALM) realm: Realm,
  ): Promise<readonly FindingToReview[]> {
    const found = await this.collections.toReview(actor, collection, realm);
    return found.map(({ council, version, finding, groupTotal }) => ({
      council,
      version,
      rule: ruleOf(finding),
      sentence: finding.sentence,
      score: score(finding, groupTotal),
    }));
  }
}

const payload = (outcome: CollectionOutcome): CollectionPayload => ({
  returns: 0,
  userErrors: outcome.kind === 'done' ? [] : outcome.problems,
});
