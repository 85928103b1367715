import { ReadReleases, ReleaseOffice, RequestRelease } from '#domain/publishing';
import { PostgresEmbargoedReads, PostgresPublishingDesks, PostgresReleaseStore, ReleaseFeed, sha256 } from '#postgres';
import { Logger, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FollowPublishing } from './follow-publishing.js';
import { MemoryShelf } from './shelf/memory-shelf.js';
import { NodeResolver } from './node.resolver.js';
import { PublishingResolver } from './publishing.resolver.js';
import { ReleaseChoice } from './release-choice.types.js';
import { ReleaseOfficeResolver } from './release-office.resolver.js';
import { ReleaseChangesResolver, ReleasesResolver } from './releases.resolver.js';

const LOG = new Logger('releases');
const complain = (error: unknown): void => LOG.error(error instanceof Error ? error.stack : error);
const now = (): Date => new Date();

/** The releases in memory, read and checked at start and whenever any process publishes, and how another is asked for. */
@Module({
  providers: [
    {
      provide: MemoryShelf,
      inject: [DataSource],
      useFactory: (source: DataSource) => new MemoryShelf(new PostgresReleaseStore(source), now, complain),
    },
    {
      provide: ReleaseFeed,
      inject: [MemoryShelf, DataSource],
      useFactory: (shelf: MemoryShelf, dataSource: DataSource) => new ReleaseFeed({ dataSource, look: () => shelf.look(), complain }),
    },
    {
      provide: ReadReleases,
      inject: [MemoryShelf, DataSource],
      useFactory: (shelf: MemoryShelf, source: DataSource) => new ReadReleases(shelf, new PostgresEmbargoedReads(source), now),
    },
    { provide: ReleaseChoice, inject: [ReadReleases], useFactory: (releases: ReadReleases) => new ReleaseChoice(releases) },
    { provide: NodeResolver, inject: [ReadReleases], useFactory: (releases: ReadReleases) => new NodeResolver(releases) },
    { provide: ReleasesResolver, inject: [ReadReleases], useFactory: (releases: ReadReleases) => new ReleasesResolver(releases) },
    ReleaseChangesResolver,
    {
      provide: PublishingResolver,
      inject: [MemoryShelf, ReadReleases, DataSource],
      useFactory: (shelf: MemoryShelf, releases: ReadReleases, source: DataSource) => {
        const requests = new RequestRelease(new PostgresPublishingDesks(source), sha256, now);
        return new PublishingResolver(new FollowPublishing(requests, releases, () => shelf.look()));
      },
    },
    {
      provide: ReleaseOfficeResolver,
      inject: [MemoryShelf, DataSource],
      useFactory: (shelf: MemoryShelf, source: DataSource) =>
        new ReleaseOfficeResolver(new ReleaseOffice(new PostgresPublishingDesks(source), now), () => shelf.look()),
    },
  ],
  exports: [ReadReleases, ReleaseChoice],
})
export class ReleasesModule implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly shelf: MemoryShelf,
    private readonly feed: ReleaseFeed,
  ) {}

  onModuleInit(): Promise<void> {
    return this.feed.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.shelf.stop();
    await this.feed.stop();
  }
}
