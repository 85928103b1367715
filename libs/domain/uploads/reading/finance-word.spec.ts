import { ADDRESS, CONTENT, DEFINITION, pounds, reading, told, workbookOf, YEAR } from '../../../../test/builders/upload-return.js';
import { contentTables, type ReturnContent } from '../../returns/index.js';
import { keepTables } from './index.js';

describe('what finance alone may say', () => {
  const validated = [{ year: YEAR, amount: pounds('800000') }];
  const [LINE, ...others] = CONTENT.savingsLines;
  const content: ReturnContent = { ...CONTENT, savingsLines: [{ ...LINE!, amounts: { ...LINE!.amounts, validated } }, ...others] };
  const standing = (of: ReturnContent) => keepTables(contentTables(of, DEFINITION));

  it('is told at its cell when a preparer’s file says it, and not when the return says it already', () => {
    const found = reading(workbookOf(content), { role: 'preparer', standing: standing(CONTENT) });
    expect(told(found)).toEqual([`error VALIDATED_BY_WRONG_ROLE ${ADDRESS.amount(2)}`]);
    expect(reading(workbookOf(content), { role: 'preparer', standing: standing(content) }).outcome).toBe('ready');
    expect(reading(workbookOf(content), { role: 'finance-validator' }).outcome).toBe('ready');
  });
});
