import type { Actor } from '#domain/access';
import type { Realm } from '#domain/catalogue';
import type { ProgrammeFiling, SchemeKind } from '#domain/programmes';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { RealmEnum, SchemeKindEnum } from '../figures/enum.types.js';
import { fileRequest } from './programme-input.mapper.js';
import { FileProgrammeInput, RecordReviewInput } from './programme-input.types.js';
import type { ProgrammeChoice } from './programme-choice.js';
import { payload, programmeType, schemeTypes } from './programme.mapper.js';
import { Programme, ProgrammePayload } from './programme.types.js';
import { ProgrammeScheme } from './scheme.types.js';
import { savingsAnswer } from './savings-table.mapper.js';
import { type ProgrammeSavingsAnswer, ProgrammeSavingsResult, SavingsTableArgs } from './savings-table.types.js';

const RELEASE = { type: () => Int, nullable: true, description: 'The release to read; the latest where none is named.' } as const;

@Resolver(() => Programme)
export class ProgrammesResolver {
  constructor(
    private readonly choice: ProgrammeChoice,
    private readonly filing: ProgrammeFiling,
  ) {}

  @Query(() => [Programme], { description: 'The programmes of a realm, in the order of their codes.' })
  async programmes(
    @CurrentActor() actor: Actor,
    @Args('realm', { type: () => RealmEnum, defaultValue: 'england', description: 'Real or fictional councils.' }) realm: Realm,
    @Args('release', RELEASE) release: number | undefined,
  ): Promise<readonly Programme[]> {
    return (await this.choice.all(actor, realm, release)).map(programmeType);
  }

  @Query(() => Programme, { nullable: true, description: 'A programme by its code: who takes part, and what they state that they save.' })
  async programme(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as lga-2012.' }) code: string,
    @Args('release', RELEASE) release: number | undefined,
  ): Promise<Programme> {
    return programmeType(await this.choice.one(actor, code, release));
  }

  @ResolveField(() => [ProgrammeScheme], { description: 'Its schemes, in the order they were filed.' })
  schemes(
    @Parent() { frozen }: Programme,
    @Args('strand', { type: () => String, nullable: true, description: 'Only of this strand.' }) strand: string | undefined,
    @Args('kind', { type: () => SchemeKindEnum, nullable: true, description: 'Only of this kind.' }) kind: SchemeKind | undefined,
  ): readonly ProgrammeScheme[] {
    return schemeTypes(frozen, { strand: strand ?? undefined, kind: kind ?? undefined });
  }

  @ResolveField(() => ProgrammeSavingsResult, {
    description: 'What the members state that they save in a year, computed from the accepted returns of the release; no member is named.',
  })
  async savingsTable(
    @CurrentActor() actor: Actor,
    @Parent() { frozen }: Programme,
    @Args() { review, ...question }: SavingsTableArgs,
  ): Promise<ProgrammeSavingsAnswer> {
    return savingsAnswer(await this.choice.savings(actor, frozen, question, review ?? undefined));
  }

  @Mutation(() => ProgrammePayload, { description: 'Files a programme, or the next version of one. For the programme office.' })
  async fileProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme.' }) input: FileProgrammeInput,
  ): Promise<ProgrammePayload> {
    return payload(await this.filing.file(actor, fileRequest(input)));
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'Records the published release that a review read, once and for good. Readers see it from the next release on. For the programme office.',
  })
  async recordReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The review.' }) input: RecordReviewInput,
  ): Promise<ProgrammePayload> {
    return payload(await this.filing.record(actor, { ...input }));
  }
}
