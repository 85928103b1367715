import type { Readable } from 'node:stream';
import { type HandleUploads, MOST_FILE_BYTES, uploadState } from '#domain/uploads';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { spelled } from '../figures/enum-of.types.js';
import type { UploadLinks } from './upload-links.js';

const logger = new Logger('uploads');

/**
 * `PUT /uploads/:token` takes the bytes of a file, whatever type they are said to be. The route has a room of its own in Fastify:
 * everywhere else a body is parsed, and only as JSON. The link is looked at before a byte of the body is.
 */
export function takeFiles(fastify: FastifyInstance, handling: HandleUploads, links: UploadLinks): void {
  void fastify.register((room, _options, done) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', (_request, payload, parsed) => {
      parsed(null, payload);
    });
    room.setErrorHandler((error, request, reply) => {
      if (!request.socket.destroyed) logger.error(error instanceof Error ? error.stack : error);
      return reply.code(500).send({ message: OUR_FAULT });
    });
    room.put<{ Params: { token: string } }>('/uploads/:token', (request, reply) => take(request, reply, handling, links));
    done();
  });
}

async function take(
  request: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
  handling: HandleUploads,
  links: UploadLinks,
): Promise<FastifyReply> {
  const say = (status: number, message: string): FastifyReply => reply.code(status).send({ message });
  void reply.header('cache-control', 'no-store');
  const followed = links.followed(request.params.token, 'upload', new Date());
  if (followed === undefined) return say(...LEADS_NOWHERE);

  const bytes = await bytesWithin(MOST_FILE_BYTES, request.body as Readable | undefined);
  if (bytes === undefined) return say(...TOO_LARGE);
  const outcome = await handling.receive(followed.actor, followed.upload, bytes);
  switch (outcome.kind) {
    case 'received':
      return reply.code(201).send({ upload: outcome.upload.id, state: spelled(uploadState(outcome.upload, new Date())) });
    case 'received-before':
      return say(...RECEIVED_BEFORE);
    case 'empty':
      return say(...EMPTY);
    case 'not-found':
      return say(...LEADS_NOWHERE);
  }
}

/** The body as it comes, held as long as it is within the limit; undefined for a longer one, the rest of which is let pass. */
async function bytesWithin(most: number, body: Readable | undefined): Promise<Uint8Array | undefined> {
  if (body === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) {
      body.resume();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

type Said = readonly [status: number, message: string];

const OUR_FAULT = 'Something went wrong here, not with your file. Send it to the same link again, and tell us if it happens again.';
const LEADS_NOWHERE: Said = [404, 'This link leads nowhere: it has ended, or it is not whole. Ask for a new one with requestUpload.'];
const RECEIVED_BEFORE: Said = [409, 'This link has taken its file. To send another, ask for a new link with requestUpload.'];
const EMPTY: Said = [400, 'The file is empty. Send its bytes as the body of the request; the link still takes it.'];
const TOO_LARGE: Said = [
  413,
  `The file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB. Take out what the return does not need, such as pictures; the link still takes it.`,
];
