import { type RawCell, READ_LIMITS, readWorkbook } from '#workbook';

export const sentenceOf = async (bytes: Uint8Array, limits = READ_LIMITS): Promise<string> => {
  const outcome = await readWorkbook(bytes, limits);
  return outcome.kind === 'refused' ? outcome.sentence : 'read';
};

/** The code of a refusal, which must say in a sentence what to do. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readWorkbook(bytes);
  if (outcome.kind !== 'refused') throw new Error('the file was read');
  expect(outcome.sentence).toMatch(/^[A-Z].*\b(send|choose|copy|delete|save)\b.*\.$/i);
  return outcome.code;
}

/** The cells of the first sheet. */
export const cellsOf = async (bytes: Uint8Array): Promise<readonly RawCell[]> => {
  const outcome = await readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.sentence);
  return outcome.sheets[0]!.cells;
};
