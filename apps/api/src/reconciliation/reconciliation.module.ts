import { Module } from '@nestjs/common';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ReconciliationResolver } from './reconciliation.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: ReconciliationResolver,
      inject: [ReleaseChoice],
      useFactory: (releases: ReleaseChoice) => new ReconciliationResolver(releases),
    },
  ],
})
export class ReconciliationModule {}
