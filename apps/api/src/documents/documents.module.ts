import { FileDocument } from '#domain/evidence';
import { PostgresFilingDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { DocumentChoice } from './document-choice.js';
import { DocumentsResolver } from './documents.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: DocumentsResolver,
      inject: [ReleaseChoice, DataSource],
      useFactory: (releases: ReleaseChoice, dataSource: DataSource) =>
        new DocumentsResolver(new DocumentChoice(releases), new FileDocument(new PostgresFilingDesks(dataSource), sha256)),
    },
  ],
})
export class DocumentsModule {}
