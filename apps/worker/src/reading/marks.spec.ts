import type { UploadRemark } from '#domain/uploads';
import { marksOf } from './marks.js';

const remark = (given: Partial<UploadRemark> = {}): UploadRemark => ({
  severity: 'error',
  code: 'X',
  message: '£12 is more than £10.',
  remedy: 'Correct one of them.',
  cell: 'Finance, row 1, Gross',
  places: [
    { sheet: 'Finance', address: 'B6' },
    { sheet: 'Finance', address: 'C6' },
  ],
  ...given,
});

describe('The marks of a workbook', () => {
  it('stand at every cell that a remark is about, and in a row that leads to the first', () => {
    const text = '£12 is more than £10. Correct one of them.';
    expect(marksOf({ remarks: [remark()] })).toEqual({
      notes: [
        { sheet: 'Finance', address: 'B6', text, severity: 'error' },
        { sheet: 'Finance', address: 'C6', text, severity: 'error' },
      ],
      errors: [
        {
          where: 'Finance, row 1, Gross',
          wrong: '£12 is more than £10.',
          mend: 'Correct one of them.',
          severity: 'error',
          link: { sheet: 'Finance', address: 'B6' },
        },
      ],
    });
  });

  it('ask for a look where a remark is a question, and name the whole file where it has no cell', () => {
    const { notes, errors } = marksOf({ remarks: [remark({ severity: 'question', cell: '', places: [] })] });
    expect([notes, errors]).toEqual([
      [],
      [{ where: 'The whole file', wrong: '£12 is more than £10.', mend: 'Correct one of them.', severity: 'warning' }],
    ]);
  });

  it('are no more than anybody mends at once, and say how many are left', () => {
    const { notes, errors } = marksOf({ remarks: Array.from({ length: 1_234 }, () => remark()) });
    expect([notes.length, errors.length, errors.at(-1)?.wrong]).toEqual([2_000, 1_001, 'There are 234 more.']);
  });
});
