import { RecordDelivery, SaveReturn } from '#domain/returns';
import { PostgresReturnDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReturnsResolver } from './returns.resolver.js';

@Module({
  providers: [
    {
      provide: ReturnsResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => {
        const desks = new PostgresReturnDesks(dataSource);
        return new ReturnsResolver(desks, new SaveReturn(desks, sha256), new RecordDelivery(desks, sha256));
      },
    },
  ],
})
export class ReturnsModule {}
