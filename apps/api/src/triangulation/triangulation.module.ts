import type { ReleaseShelf } from '#domain/publishing';
import { Module } from '@nestjs/common';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { RELEASE_SHELF } from '../releases/release.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { TriangulationResolver } from './triangulation.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: TriangulationResolver,
      inject: [RELEASE_SHELF],
      useFactory: (shelf: ReleaseShelf) => new TriangulationResolver(new ReleaseChoice(shelf)),
    },
  ],
})
export class TriangulationModule {}
