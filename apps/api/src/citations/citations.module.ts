import { Citations, ReadReleases, Recite } from '#domain/publishing';
import { PostgresPeerGroups, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessModule } from '../access/access.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { CitationsResolver } from './citations.resolver.js';
import { CiteController, FINGERPRINT } from './cite.controller.js';
import { BASE64URL } from './path-letters.js';

/** Citations, for every feature whose answers can be cited, and the two ways to have one computed again. */
@Module({
  imports: [AccessModule, ReleasesModule],
  controllers: [CiteController],
  providers: [
    { provide: FINGERPRINT, useValue: sha256 },
    { provide: Citations, useFactory: () => new Citations(sha256, BASE64URL) },
    {
      provide: Recite,
      inject: [Citations, ReadReleases, DataSource],
      useFactory: (citations: Citations, releases: ReadReleases, source: DataSource) =>
        new Recite(citations, releases, new PostgresPeerGroups(source)),
    },
    {
      provide: CitationsResolver,
      inject: [Citations, Recite],
      useFactory: (citations: Citations, recite: Recite) => new CitationsResolver(citations, recite),
    },
  ],
  exports: [Citations],
})
export class CitationsModule {}
