import { HandleUploads, type UploadDesks } from '#domain/uploads';
import { PostgresUploadDesks, sha256 } from '#postgres';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { SignedLinksModule } from '../files/signed-links.module.js';
import { SignedLinks } from '../files/signed-links.types.js';
import { takeFiles } from './take-files.js';
import { UploadLinks } from './upload-links.js';
import { UploadReadingsResolver } from './upload-readings.resolver.js';
import { UploadView } from './upload.mapper.js';
import { UploadsResolver } from './uploads.resolver.js';
import { UPLOAD_DESKS, WorkbooksController } from './workbooks.controller.js';

@Module({
  imports: [SignedLinksModule],
  controllers: [WorkbooksController],
  providers: [
    UploadReadingsResolver,
    { provide: UPLOAD_DESKS, inject: [DataSource], useFactory: (dataSource: DataSource) => new PostgresUploadDesks(dataSource) },
    { provide: HandleUploads, inject: [UPLOAD_DESKS], useFactory: (desks: UploadDesks) => new HandleUploads(desks, sha256) },
    { provide: UploadLinks, inject: [SignedLinks], useFactory: (links: SignedLinks) => new UploadLinks(links) },
    {
      provide: UploadsResolver,
      inject: [UPLOAD_DESKS, HandleUploads, UploadLinks],
      useFactory: (desks: UploadDesks, handling: HandleUploads, links: UploadLinks) =>
        new UploadsResolver(desks, handling, new UploadView(links)),
    },
  ],
})
export class UploadsModule implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly handling: HandleUploads,
    private readonly links: UploadLinks,
  ) {}

  onModuleInit(): void {
    takeFiles(this.http.httpAdapter.getInstance<FastifyInstance>(), this.handling, this.links);
  }
}
