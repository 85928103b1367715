import type { Actor } from '#domain/access';
import type { OfficeStepOutcome, PreElectionPeriod as DomainPeriod, ReleaseOffice } from '#domain/publishing';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { type Connection, PAGE } from '../figures/connection.types.js';
import { notFound } from '../figures/node.types.js';
import {
  AdmitPreReleaseReaderInput,
  NotePreElectionPeriodInput,
  PreElectionPeriod,
  PreRelease,
  type PreReleaseRead,
  PreReleaseReadConnection,
  preReleaseType,
  readsPage,
  ReleaseOfficePayload,
  WithdrawReleaseInput,
} from './release-office.types.js';

@Resolver(() => PreRelease)
export class ReleaseOfficeResolver {
  constructor(
    private readonly office: ReleaseOffice,
    /** Looks what is published, so that whoever withdrew a release does not meet it again here. */
    private readonly look: () => Promise<void>,
  ) {}

  @Mutation(() => ReleaseOfficePayload, {
    description: 'Withdraws a release for good: a tombstone with the reason takes its place. For the programme office.',
  })
  async withdrawRelease(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { release, reason }: WithdrawReleaseInput,
  ): Promise<ReleaseOfficePayload> {
    const outcome = await this.office.withdraw(actor, release, reason);
    await this.look();
    return payload(outcome);
  }

  @Mutation(() => ReleaseOfficePayload, {
    description: 'Lets somebody read a release before its embargo ends, or ends that. For the programme office.',
  })
  async admitPreReleaseReader(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom, to what, and what for.' }) { admitted, ...access }: AdmitPreReleaseReaderInput,
  ): Promise<ReleaseOfficePayload> {
    return payload(await this.office.admit(actor, { ...access, isAdmitted: admitted }));
  }

  @Query(() => PreRelease, {
    nullable: true,
    description: 'Who may read a release under embargo, and every read of it. For the programme office.',
  })
  async preRelease(
    @CurrentActor() actor: Actor,
    @Args('release', { type: () => Int, description: 'The release.' }) release: number,
  ): Promise<PreRelease> {
    const record = await this.office.preRelease(actor, release);
    if (record === undefined) throw notFound();
    return preReleaseType(record);
  }

  @ResolveField(() => PreReleaseReadConnection, { description: 'Every read under embargo, the oldest first.' })
  reads(
    @Parent() parent: PreRelease,
    @Args('first', { type: () => Int, defaultValue: PAGE.usual, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | undefined,
  ): Connection<PreReleaseRead> {
    return readsPage(parent, first, after ?? undefined);
  }

  @Query(() => [PreElectionPeriod], {
    description: 'The pre-election periods that are noted, in order of their first day, called off ones among them.',
  })
  preElectionPeriods(@CurrentActor() actor: Actor): Promise<readonly DomainPeriod[]> {
    return this.office.periods(actor);
  }

  @Mutation(() => ReleaseOfficePayload, { description: 'Notes a pre-election period. For the programme office.' })
  async notePreElectionPeriod(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The period.' }) { calledOff, ...period }: NotePreElectionPeriodInput,
  ): Promise<ReleaseOfficePayload> {
    return payload(await this.office.notePeriod(actor, { ...period, calledOff: calledOff ?? undefined }));
  }
}

const payload = (outcome: OfficeStepOutcome): ReleaseOfficePayload => ({
  done: outcome.kind === 'done',
  userErrors: outcome.kind === 'refused' ? outcome.problems : [],
});
