import { ApiKeys } from '#postgres';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { PolicyGuard } from './policy.guard.js';

/** Who asks and what they may: keys are looked up here, and the guard stands before every operation. */
@Module({
  providers: [
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: ApiKeys, inject: [DataSource], useFactory: (dataSource: DataSource) => new ApiKeys(dataSource) },
  ],
  exports: [ApiKeys],
})
export class AccessModule {}
