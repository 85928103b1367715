import { canonicalText, financialYear, known, Money } from '#domain/catalogue';
import { contentTables, definitionOf, emptyContent, type ReturnContent } from '#domain/returns';
import { PLAIN_LINE, wholly } from '#domain/savings';
import {
  type FileReader,
  keepTables,
  type ReadingRequest,
  type ReadingStage,
  type UploadReading,
  type UploadRemark,
} from '#domain/uploads';

export const YEAR = financialYear('2024-25');

/** A return with one saving. */
export const plan = (pounds: string): ReturnContent => ({
  ...emptyContent,
  savingsLines: [
    {
      ...PLAIN_LINE,
      reference: 'AC2',
      title: 'Care technology',
      vintage: YEAR,
      nature: 'efficiency',
      cashShares: wholly('cashable'),
      deliveryState: 'planned',
      amounts: { planned: [{ year: YEAR, amount: known(Money.parse(pounds)) }], reported: [], validated: [] },
    },
  ],
});

export const REMARK: UploadRemark = {
  severity: 'question',
  code: 'CONVENTION_TO_CONFIRM',
  message: 'The savings are 0.01 per cent of the net budget.',
  remedy: 'Say whether they are in thousands.',
  cell: 'Savings lines, Amount',
  places: [{ sheet: 'Savings lines', address: 'F9' }],
};

/** What comes of a file that says this; `more` says what is the matter with it. */
export const readingOf = (content: ReturnContent, more: Partial<UploadReading> = {}): UploadReading => ({
  outcome: 'ready',
  sentence: 'Nothing is asked.',
  remarks: [],
  conventions: [
    {
      table: 'savings-lines',
      column: '',
      unit: 'pounds',
      sign: 'as-given',
      heading: '2024-25',
      sheet: 'Savings lines',
      because: 'Pounds are asked for.',
      example: 'F9: 1,000 is read as £1,000',
      toConfirm: [],
      isChosen: false,
    },
  ],
  notices: [],
  tables: keepTables(contentTables(content, definitionOf(YEAR)!)),
  ...more,
});

/** The bytes of a file that says itself what comes of reading it. */
export const fileOf = (reading: UploadReading): Uint8Array => new TextEncoder().encode(canonicalText(reading));

/** Reads such files, and remembers by what it was asked to. A convention that was chosen answers every question. */
export class ScriptedReader implements FileReader {
  readonly requests: ReadingRequest[] = [];

  read(
    { name, bytes }: { name: string; bytes: Uint8Array },
    request: ReadingRequest,
    progress: (stage: ReadingStage) => void,
  ): Promise<UploadReading> {
    this.requests.push(request);
    for (const stage of ['opening', 'reading', 'checking'] as const) progress(stage);
    const said = JSON.parse(new TextDecoder().decode(bytes)) as UploadReading;
    const reading = name.endsWith('.csv') && request.standing !== undefined ? { ...said, isFilledUp: true } : said;
    const answered: Partial<UploadReading> = { outcome: 'ready', remarks: reading.remarks.filter(({ severity }) => severity === 'error') };
    return Promise.resolve(request.chosen.length > 0 && reading.outcome === 'answer-the-checks' ? { ...reading, ...answered } : reading);
  }

  mark({ name }: { name: string }, { remarks }: Pick<UploadReading, 'remarks'>): Promise<Uint8Array> {
    return Promise.resolve(new TextEncoder().encode(`${name} with ${remarks.length} marks`));
  }
}
