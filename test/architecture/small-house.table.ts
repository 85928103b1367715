/**
 * A house of the same shape as this one, in which every import is legal: one of each kind that the law allows.
 * The plants of plants.table.ts are put into it, one wall each.
 */
export const SMALL_HOUSE: Readonly<Record<string, string>> = {
  'libs/domain/statistics/index.ts': `export * from './median.js';`,
  'libs/domain/statistics/median.ts': `export const median = 1;`,
  'libs/domain/catalogue/index.ts': `export * from './councils/council.js';`,
  'libs/domain/catalogue/councils/council.ts': `import type { Year } from '../figures/year.js'; export type Council = Year;`,
  'libs/domain/catalogue/figures/year.ts': `export type Year = number;`,
  'libs/domain/access/index.ts': `export * from './policy.js';`,
  'libs/domain/access/policy.ts': `
    import type { Council } from '../catalogue/index.js';
    import { median } from '#domain/statistics';
    export const policy = (council: Council) => council > median;`,
  'libs/domain/practice/index.ts': `export type { Council as Tag } from '../catalogue/index.js';`,
  'libs/domain/savings/index.ts': `import type { Tag } from '../practice/index.js'; import '../access/index.js'; export type Line = Tag;`,
  'libs/domain/returns/index.ts': `export * from './council-return.js';`,
  'libs/domain/returns/council-return.ts': `import type { Line } from '../savings/index.js'; export type CouncilReturn = Line;`,
  'libs/domain/returns/council-return.spec.ts': `
    import { jest } from '@jest/globals';
    import { readFileSync } from 'node:fs';
    import { aCouncil } from '../../../test/builders/council.js';
    import type { CouncilReturn } from './council-return.js';
    export const spec: [CouncilReturn?] = []; jest; readFileSync; aCouncil;`,
  'libs/domain/evidence/index.ts': `export type { CouncilReturn as Document } from '../returns/index.js';`,
  'libs/domain/uploads/index.ts': `export type { Document as Upload } from '../evidence/index.js';`,
  'libs/domain/benchmarking/index.ts': `export type { CouncilReturn as Peer } from '../returns/index.js'; export { median } from '../statistics/index.js';`,
  'libs/domain/triangulation/index.ts': `export type { Peer as Claim } from '../benchmarking/index.js';`,
  'libs/domain/programmes/index.ts': `export type { Claim as Scheme } from '../triangulation/index.js';`,
  'libs/domain/publishing/index.ts': `export type { Scheme as Release } from '../programmes/index.js'; export type { Line } from '#domain/savings';`,

  'libs/simulation/index.ts': `import type { CouncilReturn } from '#domain/returns'; import { draw } from './random.js'; export const panel: CouncilReturn = draw;`,
  'libs/simulation/random.ts': `export const draw = 4;`,
  'libs/simulation/panel.spec.ts': `import { readFileSync } from 'node:fs'; import { panel } from './index.js'; readFileSync; panel;`,
  'libs/charts/line.spec.ts': `import { readFileSync } from 'node:fs'; import { line } from './index.js'; readFileSync; line;`,
  'libs/charts/index.ts': `import { scaleLinear } from 'd3-scale'; export const line = scaleLinear;`,
  'libs/postgres/index.ts': `
    import { fileURLToPath } from 'node:url';
    import { DataSource } from 'typeorm';
    import type { Release } from '#domain/publishing';
    import { Row } from './rows/release.row.js';
    export const store: [Release?] = []; fileURLToPath; DataSource; Row;`,
  'libs/postgres/rows/release.row.ts': `import { Column } from 'typeorm'; export const Row = Column;`,
  'libs/embedded-postgres/index.ts': `import { spawn } from 'node:child_process'; import pg from 'pg'; export const start = [spawn, pg];`,
  'libs/workbook/index.ts': `import type { CouncilReturn } from '#domain/returns'; export const read = (file: CouncilReturn) => file;`,
  'libs/published-files/index.ts': `import type { Council } from '../domain/catalogue/index.js'; export const read = (file: Council) => file;`,
  'libs/panel-files/index.ts': `import { parse } from 'csv-parse'; import type { Claim } from '#domain/triangulation'; export const read: [Claim?] = []; parse;`,

  'apps/api/src/main.ts': `import { NestFactory } from '@nestjs/core'; import { AppModule } from './app.module.js'; NestFactory; AppModule; await import('#embedded-postgres');`,
  'apps/api/src/app.module.ts': `
    import { store } from '#postgres';
    import { CouncilsModule } from './councils/councils.module.js';
    import { returnsLoader } from './returns/returns.loader.js';
    import { settings } from './settings.js';
    export class AppModule {} store; CouncilsModule; returnsLoader; settings;`,
  'apps/api/src/settings.ts': `import { env } from 'node:process'; import type { Council } from './councils/council.types.js'; export const settings: [Council?] = []; env;`,
  'apps/api/src/councils/councils.module.ts': `
    import { DataSource } from 'typeorm';
    import { store } from '#postgres';
    import { line } from '../../../../libs/charts/index.js';
    import { ReturnsModule } from '../returns/returns.module.js';
    import { CouncilsResolver } from './councils.resolver.js';
    export class CouncilsModule {} DataSource; store; line; ReturnsModule; CouncilsResolver;`,
  'apps/api/src/councils/councils.resolver.ts': `
    import { Resolver } from '@nestjs/graphql';
    import { panel } from '#simulation';
    import { line } from '../../../../libs/charts/index.js';
    import type { Council } from '#domain/catalogue';
    import { ReturnType } from '../returns/return.types.js';
    import { toCouncil } from './mappers/council.mapper.js';
    export class CouncilsResolver { of?: Council } Resolver; panel; line; ReturnType; toCouncil;`,
  'apps/api/src/councils/mappers/council.mapper.ts': `import type { Council } from '../council.types.js'; export const toCouncil = (it: Council) => it;`,
  'apps/api/src/councils/mappers/council.mapper.spec.ts': `import request from 'supertest'; import { toCouncil } from './council.mapper.js'; request; toCouncil;`,
  'apps/api/src/councils/council.types.ts': `import { Field } from '@nestjs/graphql'; export type Council = number; Field;`,
  'apps/api/src/returns/returns.module.ts': `import { ReturnsResolver } from './returns.resolver.js'; export class ReturnsModule {} ReturnsResolver;`,
  'apps/api/src/returns/returns.resolver.ts': `import { returnsLoader } from './returns.loader.js'; export class ReturnsResolver {} returnsLoader;`,
  'apps/api/src/returns/returns.loader.ts': `import DataLoader from 'dataloader'; export const returnsLoader = DataLoader;`,
  'apps/api/src/returns/return.types.ts': `import { ObjectType } from '@nestjs/graphql'; export const ReturnType = ObjectType;`,
  'apps/outturn/run.mjs': `import { spawn } from 'node:child_process'; spawn; await import('../../dist/apps/outturn/src/main.js');`,
  'apps/api/run.mjs': `await import('../../dist/apps/api/src/main.js');`,
  'dist/apps/api/src/main.js': `export const built = 1;`,
  'apps/outturn/src/score/score.module.ts': `import { read } from '#panel-files'; import { OperatorProblem } from '../operator-problem.types.js'; export const score = [read, OperatorProblem];`,
  'apps/outturn/src/operator-problem.types.ts': `export const OperatorProblem = 1;`,
  'apps/outturn/src/main.ts': `import { start } from '#embedded-postgres'; import { store } from '#postgres'; start; store;`,

  'migrations/1-Create.ts': `import type { QueryRunner } from 'typeorm'; export type Run = QueryRunner;`,

  'test/builders/council.ts': `import type { Council } from '#domain/catalogue'; export const aCouncil: Council = 1;`,
  'test/api/councils.spec.ts': `
    import request from 'supertest';
    import { AppModule } from '../../apps/api/src/app.module.js';
    import type { Council } from '../../apps/api/src/councils/council.types.js';
    import { store } from '#postgres';
    import { aCouncil } from '../builders/council.js';
    export const spec: [Council?] = []; request; AppModule; store; aCouncil;`,
};
