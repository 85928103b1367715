import { ProgrammeFiling } from '#domain/programmes';
import type { ReleaseShelf } from '#domain/publishing';
import { PostgresProgrammeDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RELEASE_SHELF } from '../releases/release.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ProgrammeChoice } from './programme-choice.js';
import { ProgrammesResolver } from './programmes.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: ProgrammesResolver,
      inject: [RELEASE_SHELF, DataSource],
      useFactory: (shelf: ReleaseShelf, dataSource: DataSource) =>
        new ProgrammesResolver(new ProgrammeChoice(shelf), new ProgrammeFiling(new PostgresProgrammeDesks(dataSource), sha256)),
    },
  ],
})
export class ProgrammesModule {}
