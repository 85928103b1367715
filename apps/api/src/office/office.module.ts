import { ProgrammeOffice } from '#domain/publishing';
import { PostgresOfficeDesks } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeResolver } from './office.resolver.js';

@Module({
  providers: [
    {
      provide: OfficeResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new OfficeResolver(new ProgrammeOffice(new PostgresOfficeDesks(dataSource))),
    },
  ],
})
export class OfficeModule {}
