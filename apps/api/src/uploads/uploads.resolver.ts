import { type Actor, mayActOn } from '#domain/access';
import type { HandleUploads, UploadDesks } from '#domain/uploads';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, forbidden } from '../access/actor.types.js';
import type { Connection } from '../figures/connection.types.js';
import { notFound } from '../figures/node.types.js';
import { LandUploadInput, ReadUploadAgainInput, RequestUploadInput, UploadsArgs } from './upload-input.types.js';
import { LandUploadPayload, ReadUploadAgainPayload, RequestUploadPayload } from './upload-payload.types.js';
import type { UploadView } from './upload.mapper.js';
import { Upload, UploadConnection } from './upload.types.js';
import { uploadsPage } from './uploads-page.js';

@Resolver(() => Upload)
export class UploadsResolver {
  constructor(
    private readonly desks: UploadDesks,
    private readonly handling: HandleUploads,
    private readonly view: UploadView,
  ) {}

  @Query(() => Upload, { nullable: true, description: 'An upload of your council. For preparers and finance validators.' })
  async upload(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Upload> {
    const found = await this.desks.as(actor, ({ uploads }) => uploads.find(id));
    if (found === undefined) throw notFound();
    return this.view.upload(actor, found);
  }

  @Query(() => UploadConnection, {
    description: 'Your council’s uploads for a collection, the newest first. For preparers and finance validators.',
  })
  async uploads(@CurrentActor() actor: Actor, @Args() args: UploadsArgs): Promise<Connection<Upload>> {
    if (!mayActOn(actor, 'uploads', args.council)) throw notFound();
    const found = await this.desks.as(actor, ({ uploads }) => uploadsPage(uploads, args));
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: this.view.upload(actor, node) })) };
  }

  @Mutation(() => RequestUploadPayload, {
    description: 'Asks for a link to send a file to, for one return and one file. For preparers and finance validators.',
  })
  async requestUpload(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The file.' }) input: RequestUploadInput,
  ): Promise<RequestUploadPayload> {
    if (!mayActOn(actor, 'requestUpload', input.council)) throw forbidden();
    return this.view.requested(actor, await this.handling.request(actor, input));
  }

  @Mutation(() => ReadUploadAgainPayload, {
    description: 'Has a file read once more, by what you say of its amounts. For preparers and finance validators.',
  })
  async readUploadAgain(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The upload and how its amounts are meant.' }) input: ReadUploadAgainInput,
  ): Promise<ReadUploadAgainPayload> {
    const { conventions: chosen, ...request } = input;
    return this.view.toBeRead(actor, await this.handling.readAgain(actor, { ...request, chosen }));
  }

  @Mutation(() => LandUploadPayload, {
    description: 'Saves what a reading understood as the next version of your council’s draft. For preparers and finance validators.',
  })
  async landUpload(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The reading.' }) input: LandUploadInput,
  ): Promise<LandUploadPayload> {
    const request = { ...input, overVersion: input.overVersion ?? undefined, reason: input.reason ?? undefined };
    return this.view.landed(actor, await this.handling.land(actor, request));
  }
}
