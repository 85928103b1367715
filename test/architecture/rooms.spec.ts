import { ROOT } from './cruise.js';
import type { Complaint } from './habits/habit.js';
import { SIZE_HABITS } from './habits/size.habits.js';
import { SYNTAX_HABITS } from './habits/syntax.habits.js';
import { trackedFiles } from './habits/tracked-files.js';
import { WORD_HABITS } from './habits/word.habits.js';

const HABITS = [...SIZE_HABITS, ...WORD_HABITS, ...SYNTAX_HABITS];

const aboutWhat = (complaints: readonly Complaint[]): readonly string[] => [...new Set(complaints.map(({ about }) => about))];

describe('in this house', () => {
  const house = trackedFiles(ROOT);

  it.each(HABITS)('$says', ({ complaints }) => {
    expect(complaints(house).map(({ about, because }) => `${about}: ${because}`)).toEqual([]);
  });

  it('the files that are looked at are the ones a person wrote', () => {
    expect([...house.keys()]).toEqual(expect.arrayContaining(['package-lock.json', 'libs/domain/catalogue/index.ts', '.gitignore']));
    expect([...house.keys()].filter((path) => /^(node_modules|dist|\.git)\//.test(path))).toEqual([]);
  });
});

describe('in a house that breaks the habit, it is noticed that', () => {
  it.each(HABITS)('$says', ({ complaints, planted }) => {
    expect(aboutWhat(complaints(new Map(Object.entries(planted.files))))).toEqual(planted.about);
  });
});
