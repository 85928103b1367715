import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './habit.js';

/**
 * Every file under `root` that .gitignore lets in, binary files left out. It reads the folder and not the index of git:
 * a copy without its history keeps the same habits, and so does a file that is not added yet.
 */
export function trackedFiles(root: string): House {
  const ignored = ['.git', ...readFileSync(join(root, '.gitignore'), 'utf8').split('\n')]
    .filter((line) => /^[^#\s]/.test(line))
    .map(patternOf);
  const house = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (ignored.some((pattern) => pattern.test(entry.name))) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) keep(path);
    }
  };
  const keep = (path: string): void => {
    const text = readFileSync(join(root, path), 'utf8');
    if (!text.includes('\0')) house.set(path, text);
  };
  walk('');
  return house;
}

/** Understands a name with or without `*`, for a file or a folder: all that our .gitignore holds. */
const patternOf = (line: string): RegExp =>
  new RegExp(
    `^${line
      .trim()
      .replace(/^\/|\/$/g, '')
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')}$`,
  );
