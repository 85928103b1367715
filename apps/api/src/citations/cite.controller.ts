import { Recite, type Recital } from '#domain/publishing';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToEverybody } from '../access/policy.types.js';
import { WhoAsks } from '../access/who-asks.types.js';
import { isAmong } from '../data/etag.types.js';
import { PAGE_POLICY } from '../rules/page.types.js';
import { recitalPage } from './recital.page.js';
import { recitalText } from './recital-text.js';

/** How an outcome is said to a machine that reads the status alone. */
const STATUS = { agrees: 200, differs: 409, 'release-gone': 410, 'method-unknown': 410, 'not-a-citation': 404 } as const satisfies Record<
  Recital['outcome'],
  number
>;

/**
 * An answer that agrees is the same for ever, and one for everybody may be kept by everybody; of the rest nothing is kept. Nor is what a key
 * was answered: its release may not be open to everybody yet.
 */
const FOR_EVER = 'public, max-age=31536000, immutable';
const NOT_KEPT = 'private, no-store';

const WRONG_KEY = 'This key is not valid. Send another as “Authorization: Bearer outturn_…”, or none for what everybody may read.';

export const FINGERPRINT = Symbol('fingerprint');

/** Permalinks: whoever follows one has the answer computed again. */
@Controller('cite')
@OpenToEverybody()
export class CiteController {
  constructor(
    @Inject(Recite) private readonly recite: Recite,
    @Inject(WhoAsks) private readonly asks: WhoAsks,
    @Inject(FINGERPRINT) private readonly fingerprint: (text: string) => string,
  ) {}

  @Get(':id')
  async again(@Param('id') id: string, @Headers() headers: Asked, @Res() reply: FastifyReply): Promise<void> {
    const { actor, hasKey } = await this.asks.by(headers.authorization);
    void reply.headers({ 'cache-control': NOT_KEPT, 'x-content-type-options': 'nosniff', vary: 'accept, authorization' });
    if (hasKey && actor === undefined)
      return void reply.code(401).header('www-authenticate', 'Bearer realm="Outturn"').type('text/plain; charset=utf-8').send(WRONG_KEY);
    const recital = await this.recite.run(actor, id);
    const { body, type } = written(recital, headers.accept);
    if (!isForEver(recital)) return void reply.headers(type).code(STATUS[recital.outcome]).send(body);

    const etag = `"${this.fingerprint(body).slice(0, 32)}"`;
    void reply.headers({ ...type, etag, 'cache-control': !hasKey && isForEverybody(recital) ? FOR_EVER : NOT_KEPT });
    return isAmong(etag, headers['if-none-match']) ? void reply.code(304).send() : void reply.send(body);
  }
}

interface Asked {
  readonly authorization?: string;
  readonly accept?: string;
  readonly 'if-none-match'?: string;
}

type Agreed = Extract<Recital, { readonly answer: unknown }>;

const isForEver = (recital: Recital): recital is Agreed => recital.outcome === 'agrees';
const isForEverybody = ({ citation }: Agreed): boolean => citation.parts.audience === 'public';

const written = (recital: Recital, accept = ''): { readonly body: string; readonly type: Readonly<Record<string, string>> } =>
  accept.includes('text/html')
    ? {
        body: recitalPage(recital),
        type: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY },
      }
    : { body: recitalText(recital), type: { 'content-type': 'application/json; charset=utf-8' } };
