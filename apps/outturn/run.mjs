// Starts the operator's command. Compiles the sources first, but only where they changed since they were last compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stampFile = join(root, 'dist', '.stamp');
const lock = join(root, 'dist.lock');
const buildOnly = process.argv[2] === '--build';

if (!existsSync(join(root, 'node_modules', 'typescript'))) fail('Outturn’s packages are not installed. Run “npm ci” first.');
if (!isBuilt()) buildAlone();
if (!buildOnly) await import('../../dist/apps/outturn/src/main.js');

/** Names, sizes and times of every source file: far quicker to read than the files themselves. */
function sourceStamp() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) note(join(root, name));
  for (const name of ['apps', 'libs', 'migrations']) walk(join(root, name));
  return hash.digest('hex');

  function walk(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts')) note(path);
    }
  }

  function note(path) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
}

function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp();
}

/** Two commands started at once build once: the second waits for the first and then looks again. */
function buildAlone() {
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (!isBuilt()) build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock() {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsGone()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** A lock without a pid is being taken this moment, unless it is some seconds old. */
function holderIsGone() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    if (!(pid > 0)) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    return error.code === 'ENOENT' && existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000;
  }
}

function build() {
  if (!buildOnly || process.stdout.isTTY) console.error('Compiling Outturn; this is done once ...');
  const stamp = sourceStamp();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
  if (status !== 0) fail('Outturn does not compile: see above.');
  writeFileSync(stampFile, stamp);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
