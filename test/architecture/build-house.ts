import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './cruise.js';

/** Packages that stand for the real ones: a name to be resolved is all that the walls look at. */
const DEPENDENCIES = ['@nestjs/core', '@nestjs/graphql', 'csv-parse', 'd3-scale', 'dataloader', 'pg', 'typeorm'];
const DEV_DEPENDENCIES = ['supertest'];
const UNDECLARED = ['@jest/globals', 'brought-by-another'];

/** Writes the files to a new folder, with the packages they name and this repository's own tsconfig.json. Its aliases have no build to lead to. */
export function buildHouse(files: Readonly<Record<string, string>>): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'small-house-')));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  cpSync(join(ROOT, 'tsconfig.json'), join(house, 'tsconfig.json'));
  put(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: anyVersion(DEPENDENCIES), devDependencies: anyVersion(DEV_DEPENDENCIES) }),
  );
  for (const name of [...DEPENDENCIES, ...DEV_DEPENDENCIES, ...UNDECLARED]) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, 'export default 1;');
  }
  for (const [path, text] of Object.entries(files)) put(path, text);
  return house;
}

const anyVersion = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '*']));
