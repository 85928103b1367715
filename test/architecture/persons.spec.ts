import { personsIn } from '../builders/people.js';
import { trackedFiles } from './habits/tracked-files.js';

describe('the persons named in the documents that figures were read from', () => {
  it('are in no file of the repository', () => {
    const named = [...trackedFiles(process.cwd())].flatMap(([path, text]) => personsIn(text).map((where) => `${path}: ${where}`));
    expect(named).toEqual([]);
  });

  it('are found whatever the case, the marks and the line that part their names', () => {
    // In two halves, so that this file names nobody either.
    const name = ['Zebedee', 'Quill' + 'feather'];
    for (const written of [name.join(' '), name.join('.').toLowerCase(), name.join('\n* ').toUpperCase()]) {
      expect(personsIn(`It was agreed with ${written}, who signed.`)).toEqual(['was agreed with … who signed']);
    }
    expect(personsIn('It was agreed with the director, who signed.')).toEqual([]);
  });
});
