/** Why a file is not read. Each has a sentence that says what the sender can do. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'not-a-workbook'
  | 'text-file'
  | 'old-format'
  | 'open-document'
  | 'encrypted'
  | 'macros'
  | 'damaged'
  | 'false-sizes'
  | 'expands-too-much'
  | 'too-many-parts'
  | 'unsafe-xml'
  | 'beyond-the-area'
  | 'unclosed-quote';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** For people: what is the matter and what to do. No part of the file is quoted but names of sheets and cells. */
  readonly sentence: string;
}

/**
 * How a refusal finds its way out of loops within loops. It is thrown inside this lib alone and caught at its doors
 * (`readWorkbook`, `readCsv`), which give back the refusal as a value.
 */
export class RefusedFile extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

const SAVE_AS_XLSX = 'Open it in Excel or LibreOffice, save it as “Excel workbook (.xlsx)” and send that.';

const SENTENCES = {
  empty: 'The file is empty. Choose the workbook again and send it.',
  'not-a-workbook': `This is not a workbook. ${SAVE_AS_XLSX}`,
  'text-file': 'This is a text file and not a workbook. Save it as “Excel workbook (.xlsx)”, or send it where a CSV file is asked for.',
  'old-format': `This workbook is in an older or binary Excel format. ${SAVE_AS_XLSX}`,
  'open-document': `This is an OpenDocument spreadsheet. ${SAVE_AS_XLSX}`,
  encrypted:
    'This workbook is locked with a password. Take the password off in Excel (File, Info, Protect Workbook), save it and send it again.',
  macros: 'This workbook holds macros, which are not taken. Save it as “Excel workbook (.xlsx)”, without macros, and send that.',
  damaged: 'The file is damaged or was cut short on its way. Open it in Excel, save it again and send the new file.',
  'false-sizes': 'The file gives false sizes for its parts, and is not opened. Open it in Excel, save it again and send the new file.',
  'unsafe-xml': 'The file holds declarations that no spreadsheet program writes, and is not opened. Copy your figures into a new template.',
} as const satisfies Partial<Record<RefusalCode, string>>;

/** A refusal whose sentence is always the same. */
export const refused = (code: keyof typeof SENTENCES): RefusedFile => new RefusedFile(code, SENTENCES[code]);

/** Runs one reading of a file and gives back its refusal as a value; anything else that is thrown is a fault of ours. */
export async function orRefusal<T>(reading: () => T | Promise<T>): Promise<T | Refusal> {
  try {
    return await reading();
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { kind: 'refused', code: error.code, sentence: error.sentence };
  }
}
