import type { ReleaseShelf } from '#domain/publishing';
import { Module } from '@nestjs/common';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { RELEASE_SHELF } from '../releases/release.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { BenchmarksResolver } from './benchmarks.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: BenchmarksResolver,
      inject: [RELEASE_SHELF],
      useFactory: (shelf: ReleaseShelf) => new BenchmarksResolver(new ReleaseChoice(shelf)),
    },
  ],
})
export class BenchmarksModule {}
