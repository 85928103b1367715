import { ReadReleases } from '#domain/publishing';
import { ApiKeys } from '#postgres';
import { csvChunks, jsonChunks, xlsxChunks } from '#workbook';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { basicPasswordOf, bearerOf } from '../access/presented-key.types.js';
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
      inject: [ReadReleases, ApiKeys],
      useFactory: (releases: ReadReleases, keys: ApiKeys) =>
        new DataFiles(
          new DataReleases(releases),
          formatsWith({ csv: csvChunks, json: jsonChunks, xlsx: xlsxChunks }),
          async (authorization) => {
            const key = bearerOf(authorization) ?? basicPasswordOf(authorization);
            return key === undefined ? undefined : await keys.authenticate(key);
          },
        ),
    },
  ],
})
export class DataModule {}
