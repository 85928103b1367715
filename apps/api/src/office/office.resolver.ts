import type { Actor } from '#domain/access';
import type { MeasureCode, Publication, QuantityCode } from '#domain/catalogue';
import type { OfficeOutcome, ProgrammeOffice } from '#domain/publishing';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { quantityOf } from '../figures/figure.types.js';
import { OfficePayload, OpenCollectionInput, RegisterDemonstrationCouncilsInput } from './office.types.js';
import { LoadPublicationInput, type PublishedThingInput } from './publication-input.types.js';

@Resolver()
export class OfficeResolver {
  constructor(private readonly office: ProgrammeOffice) {}

  @Mutation(() => OfficePayload, { description: 'Opens a year’s collection. For the programme office.' })
  async openCollection(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The collection.' }) input: OpenCollectionInput,
  ): Promise<OfficePayload> {
    const dates = { refreshCloses: input.refreshCloses ?? undefined, freezes: input.freezes ?? undefined };
    return payload(await this.office.open(actor, { ...input, ...dates }));
  }

  @Mutation(() => OfficePayload, { description: 'Registers fictional councils for a demonstration. For the programme office.' })
  async registerDemonstrationCouncils(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The councils.' }) { councils }: RegisterDemonstrationCouncilsInput,
  ): Promise<OfficePayload> {
    return payload(
      await this.office.register(
        actor,
        councils.map((council) => ({ ...council, validTo: undefined })),
      ),
    );
  }

  @Mutation(() => OfficePayload, { description: 'Loads prices or populations published elsewhere. For the programme office.' })
  async loadPublication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The publication.' }) input: LoadPublicationInput,
  ): Promise<OfficePayload> {
    return payload(await this.office.load(actor, publicationOf(input)));
  }
}

function publicationOf({ figures, indices, ...publication }: LoadPublicationInput): Publication {
  return {
    ...publication,
    figures: (figures ?? []).map(({ council, of, year, figure }) => ({
      place: council,
      of: thingOf(of),
      year,
      figure: quantityOf(figure),
    })),
    indices: indices ?? [],
  };
}

/** The schema has made sure that exactly one of the two was sent. */
function thingOf({ quantity, measure }: PublishedThingInput): QuantityCode | MeasureCode {
  const thing = quantity ?? measure;
  if (thing === undefined) throw new TypeError('a published figure is of neither a quantity nor a measure');
  return thing;
}

const payload = (outcome: OfficeOutcome): OfficePayload =>
  outcome.kind === 'done' ? { added: outcome.added, userErrors: [] } : { added: 0, userErrors: outcome.problems };
