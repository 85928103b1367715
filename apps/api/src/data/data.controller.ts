import { Readable } from 'node:stream';
import { Controller, Get, Inject, Logger, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToEverybody } from '../access/policy.types.js';
import { DataFiles } from './data-files.js';
import type { DataAnswer } from './problem.js';

/** Releases to take away. Without a key as the public reads them; a key is looked at, and a wrong one refused. */
@Controller('data')
@OpenToEverybody()
export class DataController {
  constructor(@Inject(DataFiles) private readonly files: DataFiles) {}

  @Get()
  async releases(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(await this.files.answer({ release: undefined, file: undefined, ...asked(request) }), request, reply);
  }

  @Get(':release')
  async release(@Param('release') release: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(await this.files.answer({ release, file: undefined, ...asked(request) }), request, reply);
  }

  @Get(':release/:file')
  async file(
    @Param('release') release: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(await this.files.answer({ release, file, ...asked(request) }), request, reply);
  }
}

function asked({ headers, query }: FastifyRequest) {
  const { accept, authorization, 'if-none-match': ifNoneMatch } = headers;
  return { accept, authorization, ifNoneMatch, query: singleTexts(query) };
}

/** A parameter that is given twice counts as the last says. */
function singleTexts(query: unknown): Readonly<Record<string, string>> {
  if (typeof query !== 'object' || query === null) return {};
  const entries = Object.entries(query).map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value.at(-1) : value]);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const logger = new Logger('data');

/** Rows while they are made. What fails in the middle ends the answer short, which its reader notices, and the log has it. */
function rowsOf(pieces: AsyncIterable<string | Uint8Array>): Readable {
  const rows = Readable.from(pieces, { objectMode: false });
  rows.on('error', ({ stack }) => logger.error(stack));
  return rows;
}

/** A head is answered without a row being made. */
function send({ status, headers, body }: DataAnswer, { method }: FastifyRequest, reply: FastifyReply): void {
  void reply.code(status).headers({ 'x-content-type-options': 'nosniff', ...headers });
  if (body === undefined || method === 'HEAD') return void reply.send();
  void reply.send(typeof body === 'string' ? body : rowsOf(body()));
}
