import { ApiKeys, AuditLog } from '#postgres';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { PolicyGuard } from './policy.guard.js';
import { WhoAsks } from './who-asks.types.js';
import { RefusalNotes } from './refusals.js';

/** Who asks and what they may: keys are looked up here, and the guard stands before every operation. */
@Module({
  providers: [
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: ApiKeys, inject: [DataSource], useFactory: (dataSource: DataSource) => new ApiKeys(dataSource) },
    { provide: RefusalNotes, inject: [DataSource], useFactory: (dataSource: DataSource) => new AuditLog(dataSource) },
    { provide: WhoAsks, inject: [ApiKeys], useFactory: (keys: ApiKeys) => new WhoAsks(keys) },
  ],
  exports: [ApiKeys, RefusalNotes, WhoAsks],
})
export class AccessModule {}
