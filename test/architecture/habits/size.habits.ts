import { type Complaint, type Habit, type House, linesOf, ofEachFile, SPEC } from './habit.js';

/** What a person reads in one sitting. */
const MOST_LINES = 200;
/** What a person takes in at one look. */
const MOST_FILES = 12;
const MOST_FOLDERS = 5;
const FEWEST_README_LINES_TOO_MANY = 40;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

const lines = (count: number): string => 'line\n'.repeat(count);

/** How many files each folder holds, specs left out. Migrations are a list in the order of time, and grow with it. */
function crowds(house: House): ReadonlyMap<string, number> {
  const folders = [...house.keys()].filter((path) => /^(apps|libs)\//.test(path) && !SPEC.test(path)).map(folderOf);
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return counts;
}

const readmeOf = (house: House, part: string): readonly Complaint[] => {
  const text = house.get(`${part}/README.md`);
  if (text === undefined) return [{ about: part, because: 'it has no README.md' }];
  const length = linesOf(text);
  return length < FEWEST_README_LINES_TOO_MANY ? [] : [{ about: part, because: `its README.md has ${length} lines` }];
};

export const SIZE_HABITS: readonly Habit[] = [
  {
    says: `no source file is over ${MOST_LINES} lines, but a table or a migration`,
    complaints: ofEachFile(/^(apps|libs|test)\/.*(?<!\.table)\.(ts|mjs|cjs|js)$/, (text) =>
      linesOf(text) > MOST_LINES ? [`${linesOf(text)} lines`] : [],
    ),
    planted: {
      files: {
        'libs/domain/access/long.ts': lines(MOST_LINES + 1),
        'test/api/long.spec.ts': lines(MOST_LINES) + 'no newline at its end',
        'libs/domain/access/full.ts': lines(MOST_LINES),
        'libs/domain/access/long.table.ts': lines(MOST_LINES + 1),
        'migrations/1-Long.ts': lines(MOST_LINES + 1),
      },
      about: ['libs/domain/access/long.ts', 'test/api/long.spec.ts'],
    },
  },
  {
    says: `a folder holds at most ${MOST_FILES} files beside its specs`,
    complaints: (house) =>
      [...crowds(house)].filter(([, files]) => files > MOST_FILES).map(([folder, files]) => ({ about: folder, because: `${files} files` })),
    planted: {
      files: Object.fromEntries(
        Array.from({ length: MOST_FILES }, (_, index) => index)
          .flatMap((index) => [`libs/crowded/${index}.ts`, `libs/full/${index}.ts`, `libs/full/${index}.spec.ts`, `test/free/${index}.ts`])
          .concat('libs/crowded/one-more.ts', 'test/free/one-more.ts')
          .map((path) => [path, '']),
      ),
      about: ['libs/crowded'],
    },
  },
  {
    says: `a file lies at most ${MOST_FOLDERS} folders deep`,
    complaints: ofEachFile(/^(apps|libs|migrations|test)\//, (_, path) => {
      const depth = path.split('/').length - 1;
      return depth > MOST_FOLDERS ? [`${depth} folders deep`] : [];
    }),
    planted: { files: { 'libs/2/3/4/5/6/deep.ts': '', 'libs/2/3/4/5/flat.ts': '' }, about: ['libs/2/3/4/5/6/deep.ts'] },
  },
  {
    says: `each app and each lib has a README.md under ${FEWEST_README_LINES_TOO_MANY} lines`,
    complaints: (house) => {
      const parts = new Set([...house.keys()].flatMap((path) => /^(?:apps|libs)\/[^/]+(?=\/)/.exec(path) ?? []));
      return [...parts].flatMap((part) => readmeOf(house, part));
    },
    planted: {
      files: {
        'apps/silent/src/main.ts': '',
        'libs/wordy/README.md': lines(FEWEST_README_LINES_TOO_MANY),
        'libs/plain/README.md': lines(FEWEST_README_LINES_TOO_MANY - 1),
      },
      about: ['apps/silent', 'libs/wordy'],
    },
  },
];
