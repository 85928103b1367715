import { PrepareTemplate } from '#domain/returns';
import { PostgresReturnDesks } from '#postgres';
import { writeCsv, writeWorkbook } from '#workbook';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignedLinksModule } from './signed-links.module.js';
import { SignedLinks } from './signed-links.types.js';
import { TemplateFiles } from './template-files.js';
import { TemplatesController } from './templates.controller.js';
import { TemplatesResolver } from './templates.resolver.js';

@Module({
  imports: [SignedLinksModule],
  controllers: [TemplatesController],
  providers: [
    {
      provide: PrepareTemplate,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new PrepareTemplate(new PostgresReturnDesks(dataSource)),
    },
    {
      provide: TemplateFiles,
      inject: [SignedLinks, PrepareTemplate],
      useFactory: (links: SignedLinks, templates: PrepareTemplate) =>
        new TemplateFiles(links, templates, { workbook: writeWorkbook, csv: writeCsv }),
    },
    {
      provide: TemplatesResolver,
      inject: [PrepareTemplate, TemplateFiles],
      useFactory: (templates: PrepareTemplate, files: TemplateFiles) => new TemplatesResolver(templates, files),
    },
  ],
})
export class TemplatesModule {}
