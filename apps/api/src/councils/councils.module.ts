import { ReadReleases } from '#domain/publishing';
import { Module } from '@nestjs/common';
import { ReleasesModule } from '../releases/releases.module.js';
import { CouncilsResolver } from './councils.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    { provide: CouncilsResolver, inject: [ReadReleases], useFactory: (releases: ReadReleases) => new CouncilsResolver(releases) },
  ],
})
export class CouncilsModule {}
