import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ASK_DATABASE, HealthController } from './health.controller.js';

/** The one file of this feature that knows that the database is TypeORM's. */
@Module({
  controllers: [HealthController],
  providers: [{ provide: ASK_DATABASE, inject: [DataSource], useFactory: (dataSource: DataSource) => () => dataSource.query('SELECT 1') }],
})
export class HealthModule {}
