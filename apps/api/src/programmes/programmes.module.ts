import { ProgrammeFiling } from '#domain/programmes';
import { PostgresProgrammeDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ProgrammeChoice } from './programme-choice.js';
import { ProgrammesResolver } from './programmes.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: ProgrammesResolver,
      inject: [ReleaseChoice, DataSource],
      useFactory: (releases: ReleaseChoice, dataSource: DataSource) =>
        new ProgrammesResolver(new ProgrammeChoice(releases), new ProgrammeFiling(new PostgresProgrammeDesks(dataSource), sha256)),
    },
  ],
})
export class ProgrammesModule {}
