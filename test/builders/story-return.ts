import { contentTables, type ReturnContent, templateOf } from '#domain/returns';
import type { SavingsLine } from '#domain/savings';
import { COUNCIL_REGISTER } from '#domain/catalogue';
import { type FileReader, readUpload, refusedUpload } from '#domain/uploads';
import { readWorkbook, writeWorkbook } from '#workbook';
import { CONTENT, COUNCIL, DEFINITION, pounds, YEAR } from './upload-return.js';

/** Reads a workbook here and now, as the process of the worker does. */
export const READER: FileReader = {
  read: async ({ bytes }, asked) => {
    const workbook = await readWorkbook(bytes);
    return workbook.kind === 'refused' ? refusedUpload(workbook.code, workbook.sentence) : readUpload(workbook, asked);
  },
  mark: () => Promise.resolve(undefined),
};

const [FIRST, SECOND] = CONTENT.savingsLines;
/** £900,000 is reported of it, and it rests on a practice that costs money to run: a rule asks what. */
export const SAVING: SavingsLine = { ...FIRST!, practiceTags: ['TELECARE'], deliveryState: 'reported-delivered' };
const PLANNED: SavingsLine = { ...SECOND!, amounts: { ...SECOND!.amounts, reported: [] } };

/** What the council returns, and the same with nursing £1,000,000 dearer and what finance has validated by then. */
export const RETURN: ReturnContent = { ...CONTENT, savingsLines: [SAVING, PLANNED] };
const VALIDATED: SavingsLine = {
  ...SAVING,
  deliveryState: 'finance-validated',
  amounts: { ...SAVING.amounts, validated: [{ year: YEAR, amount: pounds('850000') }] },
};
export const CORRECTED: ReturnContent = {
  ...RETURN,
  financeLines: RETURN.financeLines.map((line) => ({ ...line, gross: pounds('61000000') })),
  savingsLines: [VALIDATED, PLANNED],
};

/** The template of the council filled in. */
export const filledIn = (content: ReturnContent): Promise<Uint8Array> =>
  writeWorkbook(templateOf(COUNCIL_REGISTER.get(COUNCIL)!, DEFINITION, contentTables(content, DEFINITION)));
