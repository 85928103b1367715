import { ReadReleases } from '#domain/publishing';
import { csvChunks, jsonChunks, xlsxChunks } from '#workbook';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { WhoAsks } from '../access/who-asks.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { DataController } from './data.controller.js';
import { DataFiles } from './data-files.js';
import { DataReleases } from './data-releases.js';
import { formatsWith } from './formats/format.js';

@Module({
  imports: [AccessModule, ReleasesModule],
  controllers: [DataController],
  providers: [
    {
      provide: DataFiles,
      inject: [ReadReleases, WhoAsks],
      useFactory: (releases: ReadReleases, asks: WhoAsks) =>
        new DataFiles(new DataReleases(releases), formatsWith({ csv: csvChunks, json: jsonChunks, xlsx: xlsxChunks }), asks),
    },
  ],
})
export class DataModule {}
