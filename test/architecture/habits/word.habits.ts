import { type Habit, ofEachFile } from './habit.js';

/** Names that say "whatever did not fit elsewhere": such a room has no reason to refuse anything. */
const NAMELESS = /(^|\/)(commons?|shared?|utils?|helpers?|core|misc)(\/|\.[^/]*$)/i;

/** Written in two halves here and below, so that the habit does not trip over itself. */
const LEFT_FOR_LATER = /\b(TO|FIX)(DO|ME)\b/g;

/** Where people and build machines keep their work; a container's own `node` account is the same everywhere. */
const MACHINE_PATH = /(?<![\w.$~\\)}*-])(\/(root|work)\/|\/(home|Users)\/(?!node\b)[a-z][\w.-]*|\b[A-Z]:\\+Users\\+\w+)/gi;

const found = (pattern: RegExp, text: string): readonly string[] =>
  [...new Set(text.match(pattern) ?? [])].map((what) => `it says ${what}`);

const path = (...parts: readonly string[]): string => ['', ...parts].join('/');

export const WORD_HABITS: readonly Habit[] = [
  {
    says: 'no folder or file is called common, shared, utils, helpers or core',
    complaints: ofEachFile(NAMELESS, () => ['its name says nothing of what it holds']),
    planted: {
      files: {
        'libs/core/index.ts': '',
        'apps/api/src/common/page.ts': '',
        'libs/domain/returns/utils.ts': '',
        'test/helpers/server.ts': '',
        'libs/domain/returns/shared-lives.ts': '',
        'libs/domain/catalogue/encore.ts': '',
      },
      about: ['libs/core/index.ts', 'apps/api/src/common/page.ts', 'libs/domain/returns/utils.ts', 'test/helpers/server.ts'],
    },
  },
  {
    says: 'nothing is left for later in a comment',
    // The checksums of a lock file may spell anything.
    complaints: ofEachFile(/^(?!package-lock\.json$)/, (text) => found(LEFT_FOR_LATER, text)),
    planted: {
      files: { 'libs/a.ts': `// ${'TO' + 'DO'}: later`, 'README.md': `${'FIX' + 'ME'} tomorrow`, 'libs/b.ts': '// what is to do is done' },
      about: ['libs/a.ts', 'README.md'],
    },
  },
  {
    says: 'no file knows the machine it was written on',
    complaints: ofEachFile(/^/, (text) => found(MACHINE_PATH, text)),
    planted: {
      files: {
        'test/a.ts': `readFileSync('${path('home', 'ann', 'outturn')}')`,
        'docs/b.md': `see ${path('root', 'notes')}`,
        'c.json': `{ "from": "file://${path('work', 'main')}" }`,
        'd.md': `open ${path('Users', 'Ann', 'Desktop')}`,
        'e.ts': ['C:', 'Users', 'ann'].join('\\'),
        'f.md': `https://example.org${path('home', 'ann')}, framework/root/x, \${folder}${path('work', 'x')}, ${path('home', 'node', 'app')}`,
      },
      about: ['test/a.ts', 'docs/b.md', 'c.json', 'd.md', 'e.ts'],
    },
  },
  {
    says: 'package-lock.json names no registry: whoever installs chooses theirs',
    complaints: ofEachFile(/(^|\/)package-lock\.json$/, (text) =>
      /"resolved"\s*:/.test(text) ? ['it holds the address a package came from'] : [],
    ),
    planted: {
      files: {
        'package-lock.json': '{ "packages": { "a": { "version": "1.0.0", "resolved": "https://registry.example/a.tgz" } } }',
        'apps/web/package-lock.json': '{ "packages": { "a": { "version": "1.0.0", "integrity": "sha512-resolved" } } }',
      },
      about: ['package-lock.json'],
    },
  },
];
