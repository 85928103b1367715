import { readSigningKey } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignedLinks } from './signed-links.types.js';

/** Links for every feature that serves files or takes them; the key is read once, when the process starts. */
@Module({
  providers: [
    {
      provide: SignedLinks,
      inject: [DataSource],
      useFactory: async (dataSource: DataSource) => new SignedLinks(await readSigningKey(dataSource)),
    },
  ],
  exports: [SignedLinks],
})
export class SignedLinksModule {}
