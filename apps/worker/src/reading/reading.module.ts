import { fileURLToPath } from 'node:url';
import { ChildFileReader } from './child-file-reader.js';
import type { ReadingLimits } from './task.types.js';

const SCRIPT = fileURLToPath(new URL('./main.js', import.meta.url));

/** Reads and marks files, each in a process that runs `script`: another than ours in tests of what may go wrong. */
export const fileReader = (limits: ReadingLimits, complain: (about: string) => void, script = SCRIPT): ChildFileReader =>
  new ChildFileReader({ script, limits, complain });
