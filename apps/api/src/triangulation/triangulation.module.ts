import { Module } from '@nestjs/common';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { TriangulationResolver } from './triangulation.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: TriangulationResolver,
      inject: [ReleaseChoice],
      useFactory: (releases: ReleaseChoice) => new TriangulationResolver(releases),
    },
  ],
})
export class TriangulationModule {}
