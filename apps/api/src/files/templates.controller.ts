import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToEverybody } from '../access/policy.types.js';
import { TemplateFiles } from './template-files.js';

const NOWHERE = 'This link leads nowhere: it is not whole, or its ten minutes are over. Ask for a new one with returnTemplate.';

/** Files by their links. No key is needed: the link says who asked for it. */
@Controller('templates')
@OpenToEverybody()
export class TemplatesController {
  constructor(private readonly files: TemplateFiles) {}

  @Get(':token')
  async file(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.files.at(token, new Date());
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    if (file === undefined) return void reply.code(404).type('text/plain; charset=utf-8').send(NOWHERE);
    void reply.header('content-disposition', `attachment; filename="${file.name}"`).type(file.type).send(Buffer.from(file.bytes));
  }
}
