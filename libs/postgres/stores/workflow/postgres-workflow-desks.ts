import type { Actor } from '#domain/access';
import type { WorkflowDesk, WorkflowDesks } from '#domain/workflow';
import type { DataSource } from 'typeorm';
import { inTenancy } from '../../tenancy.js';
import { PostgresRequestLog } from '../postgres-request-log.js';
import { PostgresReturns } from '../postgres-return-desks.js';
import { PostgresProcess } from './postgres-process.js';

/** Work on the way of a return, in one transaction that acts for somebody. */
export class PostgresWorkflowDesks implements WorkflowDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: WorkflowDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({
        returns: new PostgresReturns(manager, actor),
        process: new PostgresProcess(manager, actor),
        requests: new PostgresRequestLog(manager, actor),
      }),
    );
  }
}
