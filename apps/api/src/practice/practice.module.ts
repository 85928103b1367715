import { PostgresCaseStudyDesks } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { PracticeResolver } from './practice.resolver.js';

/** Reference data of practices, and who uses them: claims and schemes of a release, case studies as they are published. */
@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: PracticeResolver,
      inject: [ReleaseChoice, DataSource],
      useFactory: (releases: ReleaseChoice, dataSource: DataSource) =>
        new PracticeResolver(releases, new PostgresCaseStudyDesks(dataSource)),
    },
  ],
})
export class PracticeModule {}
