import { PublishRelease, type ReleaseShelf } from '#domain/publishing';
import { loadReleases, PostgresPublishingDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MemoryShelf } from './memory-shelf.js';
import { NodeResolver } from './node.resolver.js';
import { RELEASE_SHELF } from './release.types.js';
import { ReleasesResolver } from './releases.resolver.js';

/** The releases in memory, loaded and checked at start, and the one way another is added. */
@Module({
  providers: [
    {
      provide: RELEASE_SHELF,
      inject: [DataSource],
      useFactory: async (dataSource: DataSource) => new MemoryShelf(await loadReleases(dataSource)),
    },
    { provide: NodeResolver, inject: [RELEASE_SHELF], useFactory: (shelf: ReleaseShelf) => new NodeResolver(shelf) },
    {
      provide: ReleasesResolver,
      inject: [RELEASE_SHELF, DataSource],
      useFactory: (shelf: ReleaseShelf, dataSource: DataSource) =>
        new ReleasesResolver(shelf, new PublishRelease(new PostgresPublishingDesks(dataSource), shelf, sha256)),
    },
  ],
  exports: [RELEASE_SHELF],
})
export class ReleasesModule {}
