import { FileDocument } from '#domain/evidence';
import type { ReleaseShelf } from '#domain/publishing';
import { PostgresFilingDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RELEASE_SHELF } from '../releases/release.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { DocumentChoice } from './document-choice.js';
import { DocumentsResolver } from './documents.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: DocumentsResolver,
      inject: [RELEASE_SHELF, DataSource],
      useFactory: (shelf: ReleaseShelf, dataSource: DataSource) =>
        new DocumentsResolver(new DocumentChoice(shelf), new FileDocument(new PostgresFilingDesks(dataSource), sha256)),
    },
  ],
})
export class DocumentsModule {}
