/** Files that break one wall each: put into the small house, every one of `files` is stopped by `rule` and by nothing else. */
export interface Plant {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
  /** What the planted files need to be there, innocent in itself. */
  readonly beside?: Readonly<Record<string, string>>;
}

const DOMAIN = 'libs/domain';
const API = 'apps/api/src';

export const PLANTS: readonly Plant[] = [
  {
    rule: 'foundations-stand-alone',
    files: {
      [`${DOMAIN}/statistics/planted-level.ts`]: `import type { Council } from '../catalogue/index.js'; export type A = Council;`,
      [`${DOMAIN}/catalogue/planted-level.ts`]: `import { median } from '#domain/statistics'; export const a = median;`,
      [`${DOMAIN}/catalogue/planted-right.ts`]: `export * from '../returns/index.js';`,
      [`${DOMAIN}/statistics/planted-right.spec.ts`]: `import '../publishing/index.js';`,
    },
  },
  {
    rule: 'access-looks-left',
    files: { [`${DOMAIN}/access/planted.ts`]: `import type { Tag } from '../practice/index.js'; export type A = Tag;` },
  },
  {
    rule: 'practice-looks-left',
    files: { [`${DOMAIN}/practice/planted.ts`]: `import type { Line } from '#domain/savings'; export type A = Line;` },
  },
  { rule: 'savings-looks-left', files: { [`${DOMAIN}/savings/planted.ts`]: `export * from '../returns/index.js';` } },
  { rule: 'returns-looks-left', files: { [`${DOMAIN}/returns/planted.ts`]: `export type A = import('../benchmarking/index.js').Peer;` } },
  { rule: 'evidence-looks-left', files: { [`${DOMAIN}/evidence/planted.ts`]: `import type { Peer } from '#domain/benchmarking'; export type A = Peer;` } },
  { rule: 'checking-looks-left', files: { [`${DOMAIN}/checking/planted.ts`]: `import type { Upload } from '../uploads/index.js'; export type A = Upload;` } },
  { rule: 'workflow-looks-left', files: { [`${DOMAIN}/workflow/planted.ts`]: `import type { Upload } from '../uploads/index.js'; export type A = Upload;` } },
  { rule: 'uploads-looks-left', files: { [`${DOMAIN}/uploads/planted.ts`]: `import type { Peer } from '../benchmarking/index.js'; export type A = Peer;` } },
  {
    rule: 'benchmarking-looks-left',
    files: { [`${DOMAIN}/benchmarking/planted.ts`]: `export const a = import('../triangulation/index.js');` },
  },
  {
    rule: 'coherence-looks-left',
    files: { [`${DOMAIN}/coherence/planted.ts`]: `import type { Verdict } from '#domain/triangulation'; export type A = Verdict;` },
  },
  { rule: 'effects-looks-left', files: { [`${DOMAIN}/effects/planted.ts`]: `export type A = import('../triangulation/index.js').Verdict;` } },
  { rule: 'triangulation-looks-left', files: { [`${DOMAIN}/triangulation/planted.ts`]: `import '../programmes/index.js';` } },
  { rule: 'programmes-looks-left', files: { [`${DOMAIN}/programmes/planted.spec.ts`]: `import '#domain/publishing';` } },
  {
    rule: 'topic-has-a-place',
    files: { [`${API}/councils/planted-topic.ts`]: `import { a } from '#domain/unplaced'; a;` },
    beside: { [`${DOMAIN}/unplaced/index.ts`]: `export const a = 1;` },
  },
  {
    rule: 'domain-is-pure',
    files: {
      [`${DOMAIN}/access/planted-package.ts`]: `import DataLoader from 'dataloader'; export const a = DataLoader;`,
      [`${DOMAIN}/access/planted-package-type.ts`]: `import type { DataSource } from 'typeorm'; export type A = DataSource;`,
      [`${DOMAIN}/statistics/planted-built-in.ts`]: `import { readFileSync } from 'fs'; export const a = readFileSync;`,
      [`${DOMAIN}/catalogue/planted-built-in.ts`]: `import { createHash } from 'node:crypto'; export const a = createHash;`,
      [`${DOMAIN}/catalogue/planted-asked-for.ts`]: `export const a = process.getBuiltinModule('node:fs');`,
      [`${DOMAIN}/publishing/planted-lib.ts`]: `import { store } from '#postgres'; export const a = store;`,
      [`${DOMAIN}/publishing/planted-pure-lib.ts`]: `import { panel } from '../../simulation/index.js'; export const a = panel;`,
      [`${DOMAIN}/publishing/planted-settings.ts`]: `import settings from '../../../package.json'; export const a = settings;`,
    },
  },
  {
    rule: 'topics-meet-at-the-door',
    files: {
      [`${DOMAIN}/returns/planted-inside.ts`]: `import { policy } from '../access/policy.js'; export const a = policy;`,
      [`${DOMAIN}/returns/planted-inside.spec.ts`]: `import type { Council } from '../catalogue/councils/council.js'; export type A = Council;`,
      [`${DOMAIN}/returns/planted-alias.ts`]: `import type { Deep } from '#domain/catalogue/deep'; export type A = Deep;`,
    },
    beside: { [`${DOMAIN}/catalogue/deep/index.ts`]: `export type Deep = 1;` },
  },
  {
    rule: 'domain-has-one-door-a-topic',
    files: {
      [`${API}/councils/planted-inside.ts`]: `import { policy } from '../../../../libs/domain/access/policy.js'; export const a = policy;`,
      'libs/simulation/planted-inside.ts': `import type { Council } from '../domain/catalogue/councils/council.js'; export type A = Council;`,
      'test/api/planted-inside.spec.ts': `import type { CouncilReturn } from '../../libs/domain/returns/council-return.js'; export type A = CouncilReturn;`,
    },
  },
  {
    rule: 'lib-has-a-place',
    files: { [`${API}/councils/planted-lib.ts`]: `import { a } from '../../../../libs/unplaced/index.js'; a;` },
    beside: { 'libs/unplaced/index.ts': `export const a = 1;` },
  },
  {
    rule: 'lib-has-one-door',
    files: {
      [`${API}/councils/planted-inside.module.ts`]: `import { Row } from '../../../../libs/postgres/rows/release.row.js'; export const a = Row;`,
      [`${API}/councils/planted-inside-pure.ts`]: `import { draw } from '../../../../libs/simulation/random.js'; export const a = draw;`,
      'test/integration/planted-inside.spec.ts': `export const a = import('../../libs/postgres/rows/release.row.js');`,
    },
  },
  {
    rule: 'simulation-is-pure',
    files: {
      'libs/simulation/planted-built-in.ts': `import { randomBytes } from 'node:crypto'; export const a = randomBytes;`,
      'libs/simulation/planted-package.ts': `import { scaleLinear } from 'd3-scale'; export const a = scaleLinear;`,
    },
  },
  {
    rule: 'charts-are-pure',
    files: {
      'libs/charts/planted-built-in.ts': `import { join } from 'node:path'; export const a = join;`,
      'libs/charts/planted-package.ts': `import DataLoader from 'dataloader'; export const a = DataLoader;`,
      'libs/charts/planted-domain.ts': `import type { Council } from '#domain/catalogue'; export type A = Council;`,
    },
  },
  {
    rule: 'libs-stand-apart',
    files: {
      'libs/postgres/planted-server.ts': `import { start } from '#embedded-postgres'; export const a = start;`,
      'libs/embedded-postgres/planted-rows.ts': `import { store } from '#postgres'; export const a = store;`,
      'libs/workbook/planted-files.ts': `export * from '../published-files/index.js';`,
      'libs/published-files/planted-panel.ts': `export const a = import('#simulation');`,
      'libs/panel-files/planted-world.spec.ts': `import { panel } from '#simulation'; panel;`,
      'libs/panel-files/planted-files.ts': `export * from '../workbook/index.js';`,
      'libs/postgres/planted-server.spec.ts': `import { start } from '#embedded-postgres'; start;`,
    },
  },
  {
    rule: 'libs-know-no-app',
    files: {
      'libs/workbook/planted-app.ts': `import type { Council } from '../../apps/api/src/councils/council.types.js'; export type A = Council;`,
      [`${DOMAIN}/returns/planted-app.spec.ts`]: `import { AppModule } from '../../../apps/api/src/app.module.js'; AppModule;`,
    },
  },
  {
    rule: 'domain-specs-need-no-adapter',
    files: { [`${DOMAIN}/returns/planted-adapter.spec.ts`]: `import { store } from '#postgres'; store;` },
  },
  {
    rule: 'apps-stand-apart',
    files: {
      'apps/outturn/src/planted.ts': `import type { Council } from '../../api/src/councils/council.types.js'; export type A = Council;`,
    },
  },
  {
    rule: 'only-switchboards-name-an-adapter',
    files: {
      [`${API}/councils/planted.resolver.ts`]: `import { store } from '#postgres'; export const a = store;`,
      [`${API}/councils/planted-type.ts`]: `import type { read } from '../../../../libs/workbook/index.js'; export type A = typeof read;`,
      [`${API}/planted-late.ts`]: `export const a = () => import('#embedded-postgres');`,
      'apps/outturn/src/keys/planted.ts': `export { store } from '#postgres';`,
      'apps/outturn/src/score/planted-table.ts': `import type { read } from '#panel-files'; export type A = typeof read;`,
      [`${API}/councils/planted-adapter.spec.ts`]: `import { read } from '../../../../libs/published-files/index.js'; read;`,
    },
  },
  {
    rule: 'only-switchboards-name-a-database',
    files: {
      [`${API}/councils/planted-driver.ts`]: `import pg from 'pg'; export const a = pg;`,
      [`${API}/councils/planted-orm.ts`]: `import type { DataSource } from 'typeorm'; export type A = DataSource;`,
    },
  },
  {
    rule: 'features-meet-in-types',
    files: {
      [`${API}/councils/planted-loader.ts`]: `import { returnsLoader } from '../returns/returns.loader.js'; export const a = returnsLoader;`,
      [`${API}/councils/planted-other.resolver.ts`]: `import { ReturnsResolver } from '../returns/returns.resolver.js'; export const a = ReturnsResolver;`,
      [`${API}/councils/planted-module.ts`]: `import { ReturnsModule } from '../returns/returns.module.js'; export const a = ReturnsModule;`,
      [`${API}/councils/planted-settings.ts`]: `import { settings } from '../settings.js'; export const a = settings;`,
    },
  },
  {
    rule: 'modules-meet-in-modules',
    files: {
      [`${API}/councils/planted.module.ts`]: `import { ReturnsResolver } from '../returns/returns.resolver.js'; export const a = ReturnsResolver;`,
    },
  },
  {
    rule: 'app-files-leave-features-alone',
    files: {
      [`${API}/planted-context.ts`]: `import { returnsLoader } from './returns/returns.loader.js'; export const a = returnsLoader;`,
    },
  },
  {
    rule: 'launcher-needs-node-alone',
    files: {
      'apps/outturn/planted-package.mjs': `import DataLoader from 'dataloader'; DataLoader;`,
      'apps/outturn/planted-own.mjs': `import './src/main.js';`,
      'apps/outturn/planted-build.mjs': `import '../../dist/libs/postgres/index.js';`,
      'apps/outturn/planted-other.mjs': `import '../../dist/apps/api/src/main.js';`,
      'apps/outturn/planted-nowhere.mjs': `import './no-such-file.js';`,
    },
  },
  {
    rule: 'migrations-know-typeorm-alone',
    files: {
      'migrations/2-PlantedDomain.ts': `import type { Council } from '#domain/catalogue'; export type A = Council;`,
      'migrations/3-PlantedBuiltIn.ts': `import type { Stats } from 'node:fs'; export type A = Stats;`,
    },
  },
  {
    rule: 'migrations-take-types-alone',
    files: { 'migrations/4-PlantedValue.ts': `import { Table } from 'typeorm'; export const a = Table;` },
  },
  {
    rule: 'only-the-list-imports-a-migration',
    files: {
      'libs/postgres/planted-migration.ts': `import type { Run } from '../../migrations/1-Create.js'; export type A = Run;`,
      'test/integration/planted-migration.spec.ts': `import type { Run } from '../../migrations/1-Create.js'; export type A = Run;`,
    },
  },
  {
    rule: 'tests-enter-an-app-by-its-module',
    files: {
      'test/api/planted.spec.ts': `import { CouncilsResolver } from '../../apps/api/src/councils/councils.resolver.js'; CouncilsResolver;`,
    },
  },
  {
    rule: 'code-knows-no-test',
    files: {
      [`${API}/councils/planted-builder.ts`]: `import { aCouncil } from '../../../../test/builders/council.js'; export const a = aCouncil;`,
      [`${API}/returns/planted-spec.ts`]: `import { spec } from './planted-target.spec.js'; export const a = spec;`,
      'libs/postgres/planted-builder.ts': `import { aCouncil } from '../../test/builders/council.js'; export const a = aCouncil;`,
    },
    beside: { [`${API}/returns/planted-target.spec.ts`]: `export const spec = 1;` },
  },
  {
    rule: 'specs-borrow-builders-alone',
    files: {
      [`${API}/councils/planted-test.spec.ts`]: `import { a } from '../../../../test/api/planted-server.js'; a;`,
      'libs/workbook/planted-test.spec.ts': `import { a } from './planted-target.spec.js'; a;`,
    },
    beside: { 'test/api/planted-server.ts': `export const a = 1;`, 'libs/workbook/planted-target.spec.ts': `export const a = 1;` },
  },
  {
    rule: 'no-circular',
    files: {
      [`${API}/councils/planted-egg.ts`]: `import { hen } from './planted-hen.js'; export const egg: unknown = hen;`,
      [`${API}/councils/planted-hen.ts`]: `import { egg } from './planted-egg.js'; export const hen: unknown = egg;`,
      'libs/postgres/rows/planted-parent.row.ts': `import type { Child } from './planted-child.row.js'; export interface Parent { child: Child }`,
      'libs/postgres/rows/planted-child.row.ts': `import type { Parent } from './planted-parent.row.js'; export interface Child { parent: Parent }`,
    },
  },
  {
    rule: 'no-unresolvable',
    files: {
      [`${API}/councils/planted-nowhere.ts`]: `import './no-such-file.js';`,
      [`${API}/councils/planted-no-topic.ts`]: `import type { A } from '#domain/no-such-topic'; export type B = A;`,
      [`${API}/councils/planted-no-package.ts`]: `import 'no-such-package';`,
    },
  },
  {
    rule: 'no-orphans',
    files: { [`${API}/councils/planted-orphan.ts`]: `export const a = 1;`, 'libs/postgres/planted-orphan.ts': `export const a = 1;` },
  },
  {
    rule: 'source-not-build',
    files: { [`${API}/councils/planted-build.ts`]: `import { a } from '../../../../dist/libs/postgres/index.js'; a;` },
    beside: { 'dist/libs/postgres/index.js': `export const a = 1;` },
  },
  {
    rule: 'no-dev-package-in-code',
    files: { [`${API}/councils/planted-dev.ts`]: `import request from 'supertest'; export const a = request;` },
  },
  {
    rule: 'package-is-declared',
    files: { [`${API}/councils/planted-guest.ts`]: `import guest from 'brought-by-another'; export const a = guest;` },
  },
  {
    rule: 'no-deprecated-core',
    files: {
      [`${API}/councils/planted-old.ts`]: `import punycode from 'punycode'; export const a = punycode;`,
      [`${API}/councils/planted-old-node.ts`]: `import { create } from 'node:domain'; export const a = create;`,
    },
  },
];
