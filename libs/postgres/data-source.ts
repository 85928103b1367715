import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { ROWS } from './rows/index.js';
import { SnakeNaming } from './snake-naming.js';

/** Connections of one process: enough for its concurrent transactions, few beside the server's sixty. */
const POOL_SIZE = 10;

/** How every connection to an Outturn database is made. Migrations run as the owner, everything else as the role that serves. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ROWS,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    poolSize: POOL_SIZE,
    applicationName: 'outturn',
  };
}

export const connect = (url: string): Promise<DataSource> => new DataSource(dataSourceOptions(url)).initialize();
