import { MemoryUploadDesks, preparerOf, validatorOf } from '../../../../test/builders/memory-uploads.js';
import { fileOf, plan, readingOf, REMARK, ScriptedReader, YEAR } from '../../../../test/builders/scripted-reader.js';
import { councilCode } from '../../catalogue/index.js';
import { SaveReturn } from '../../returns/index.js';
import { HandleUploads, type LandingOutcome, MarkWorkbook, RunReading, type UploadReading, uploadState } from '../index.js';
import { tablesFromKept } from '../reading/index.js';

const OWN = councilCode('E10000018');
const preparer = preparerOf(OWN);
const validator = validatorOf(OWN);
const neighbour = preparerOf(councilCode('E06000016'));
const asText = (text: string): string => text;
const ASKS: Partial<UploadReading> = { outcome: 'answer-the-checks', remarks: [REMARK] };
const CHOSEN = { table: 'savings-lines', column: '', unit: 'thousands', sign: 'as-given' } as const;

describe('an upload', () => {
  let desks: MemoryUploadDesks;
  let reader: ScriptedReader;
  let handling: HandleUploads;
  let moves: SaveReturn;

  beforeEach(() => {
    desks = new MemoryUploadDesks();
    reader = new ScriptedReader();
    handling = new HandleUploads(desks, asText);
    moves = new SaveReturn(desks, asText);
  });

  const ask = (fileName = 'return.xlsx', key = 'ask'): ReturnType<HandleUploads['request']> =>
    handling.request(preparer, { idempotencyKey: key, council: OWN, collection: YEAR, fileName });
  const read = (number = 1): Promise<void> => new RunReading(desks, reader).run('upload-1', number);
  const sent = async (reading: UploadReading, fileName?: string): Promise<void> => {
    await ask(fileName);
    await handling.receive(preparer, 'upload-1', fileOf(reading));
    await read();
  };
  const land = (more: object = {}): Promise<LandingOutcome> =>
    handling.land(preparer, { idempotencyKey: 'land', upload: 'upload-1', reading: 1, ...more });
  const newest = (): number | undefined => [...desks.kept.returns.values()].at(-1)?.version.number;
  const save = (who = validator, pounds = '7'): Promise<unknown> =>
    moves.run(who, { idempotencyKey: `save ${pounds}`, council: OWN, collection: YEAR, content: plan(pounds), overVersion: newest() });
  const codesOf = (outcome: Awaited<ReturnType<typeof ask>> | LandingOutcome): readonly string[] =>
    outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code) : [];
  const upload = () => desks.kept.uploads.get('upload-1')!.upload;

  it('is asked for once for its key, and by a name that a workbook or a CSV has', async () => {
    expect(await ask()).toMatchObject({ kind: 'done', upload: { id: 'upload-1', requestedBy: preparer.subject } });
    expect(await ask()).toMatchObject({ kind: 'done', upload: { id: 'upload-1' } });
    expect(codesOf(await ask('other.xlsx'))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    for (const name of ['return.xls', 'return', '../return.xlsx', 'a\nb.csv', `${'x'.repeat(196)}.xlsx`])
      expect([name, codesOf(await ask(name, name))]).toEqual([name, ['FILE_NAME_NOT_TAKEN']]);
    desks.isOpen = false;
    expect(codesOf(await ask('Return 2024-25.XLSX', 'closed'))).toEqual(['COLLECTION_NOT_OPEN']);
  });

  it('waits half an hour for its file, and no file ends the wait once', async () => {
    await ask();
    const minutes = (after: number): string => uploadState(upload(), new Date(desks.now.getTime() + after * 60_000));
    expect([minutes(29), minutes(30)]).toEqual(['awaiting-file', 'expired']);
    expect(await handling.receive(preparer, 'upload-1', new Uint8Array())).toEqual({ kind: 'empty' });
    expect(await handling.receive(neighbour, 'upload-1', fileOf(readingOf(plan('1'))))).toEqual({ kind: 'not-found' });
    expect(await handling.receive(preparer, 'upload-1', fileOf(readingOf(plan('1'))))).toMatchObject({ kind: 'received' });
    expect(minutes(31)).toBe('queued');
    expect(await handling.receive(preparer, 'upload-1', fileOf(readingOf(plan('2'))))).toEqual({ kind: 'received-before' });
    expect(desks.kept.jobs).toEqual(['read-upload upload-1 1']);
  });

  it('is read once a pass, with every stage noted', async () => {
    await sent(readingOf(plan('1000')));
    await read();
    expect(reader.requests).toHaveLength(1);
    expect(upload().readings).toMatchObject([{ number: 1, reading: { outcome: 'ready' }, stood: undefined }]);
    expect(upload().readings[0]?.progress.map(({ stage }) => stage)).toEqual(['queued', 'opening', 'reading', 'checking', 'done']);
    expect(uploadState(upload(), desks.now)).toBe('read');
  });

  it('keeps the first of two readings that ran at once', async () => {
    await ask();
    await handling.receive(preparer, 'upload-1', fileOf(readingOf(plan('1'), ASKS)));
    await Promise.all([read(), read()]);
    expect(reader.requests).toHaveLength(2);
    expect(desks.kept.jobs).toEqual(['read-upload upload-1 1', 'mark-workbook upload-1 1']);
  });

  it('lands as the next version, once, by a person’s act', async () => {
    await save();
    await sent(readingOf(plan('1000')));
    expect(desks.kept.returns.get(`${OWN} ${YEAR}`)?.version.number).toBe(1);
    const first = await land();
    expect(first).toMatchObject({ kind: 'landed', upload: { landedAs: 2 }, councilReturn: { state: 'draft', version: { number: 2 } } });
    expect(first.kind === 'landed' && first.councilReturn.version.content).toEqual(plan('1000'));
    expect(await land()).toEqual(first);
    expect(codesOf(await land({ idempotencyKey: 'again' }))).toEqual(['UPLOAD_LANDED']);
    const again = await handling.readAgain(preparer, { idempotencyKey: 'read', upload: 'upload-1', chosen: [] });
    expect(codesOf(again)).toEqual(['UPLOAD_LANDED']);
  });

  it('is read again by what a person chose, and then its newest finished reading alone can land', async () => {
    await sent(readingOf(plan('1000'), ASKS));
    const again = (key: string, chosen: readonly (typeof CHOSEN)[]) =>
      handling.readAgain(validator, { idempotencyKey: key, upload: 'upload-1', chosen });
    expect(codesOf(await again('other', [{ ...CHOSEN, column: 'gross' as '' }]))).toEqual(['CONVENTION_UNKNOWN']);
    expect(await again('chosen', [CHOSEN])).toMatchObject({ kind: 'done', upload: { readings: [{ chosen: [] }, { chosen: [CHOSEN] }] } });
    expect(await again('chosen', [CHOSEN])).toMatchObject({ kind: 'done', upload: { readings: { length: 2 } } });
    expect(codesOf(await again('too soon', []))).toEqual(['READING_NOT_FINISHED']);
    await read(2);
    expect(await again('kept', [])).toMatchObject({ kind: 'done', upload: { readings: { 2: { chosen: [CHOSEN] } } } });
    expect(codesOf(await land())).toEqual(['READING_NOT_NEWEST']);
    expect(await land({ reading: 2 })).toMatchObject({ kind: 'landed', upload: { landedAs: 1 } });
  });

  it('does not land while it is open in which unit its amounts are', async () => {
    const { tables: _open, ...reading } = readingOf(plan('1000'), ASKS);
    await sent(reading);
    const refused = await land();
    expect(refused).toMatchObject({ problems: [{ code: 'READING_CANNOT_LAND', path: ['reading'] }] });
    expect(refused.kind === 'refused' && refused.problems[0]?.message).toContain('readUploadAgain');
  });

  it('does not land before it is read, nor what cannot be true, nor what the checks refuse', async () => {
    expect(codesOf(await land())).toEqual(['UPLOAD_NOT_FOUND']);
    await ask();
    expect(codesOf(await land())).toEqual(['UPLOAD_AWAITS_FILE']);
    await handling.receive(preparer, 'upload-1', fileOf(readingOf(plan('-5'))));
    expect(codesOf(await land())).toEqual(['READING_NOT_FINISHED']);
    await read();
    expect(codesOf(await land())).toEqual(['AMOUNT_NEGATIVE']);
    expect([desks.kept.returns.size, upload().landedAs]).toEqual([0, undefined]);
  });

  it.each(['wrong-template', 'fix-and-re-upload'] as const)('does not land with the outcome %s, tables or none', async (outcome) => {
    await sent(readingOf(plan('1000'), { outcome, sentence: 'This is another council’s.' }));
    const refused = await land();
    expect(refused).toMatchObject({ problems: [{ code: 'READING_CANNOT_LAND' }] });
    expect(refused.kind === 'refused' && refused.problems[0]?.message).toContain('This is another council’s.');
  });

  it('leaves everything as it was where a landing fails half-way', async () => {
    await sent(readingOf(plan('1000')));
    const before = desks.kept;
    const failing = new HandleUploads(
      {
        uploaderOf: (id) => desks.uploaderOf(id),
        as: (who, work) =>
          desks.as(who, (desk) => work({ ...desk, uploads: { ...desk.uploads, landed: () => Promise.reject(new Error('power cut')) } })),
      },
      asText,
    );
    await expect(failing.land(preparer, { idempotencyKey: 'land', upload: 'upload-1', reading: 1 })).rejects.toThrow('power cut');
    expect(desks.kept).toEqual(before);
    expect(await land()).toMatchObject({ kind: 'landed' });
  });

  it('does not wipe out what a colleague saved meanwhile, unless the person names that version', async () => {
    await save(validator, '7');
    await sent(readingOf(plan('1000')));
    await save(validator, '8');
    const refused = await land();
    expect(refused).toMatchObject({ problems: [{ code: 'VERSION_NOT_CURRENT', path: ['overVersion'] }] });
    expect(refused.kind === 'refused' && refused.problems[0]?.message).toBe(
      'This file was read over version 1 of the return, and version 2 stands now, saved by a finance validator. Look at version 2 first. Then either take its changes over into the file and send that as a new upload, or land this one with overVersion 2, which puts it in the place of version 2.',
    );
    expect(codesOf(await land({ overVersion: 1 }))).toEqual(['VERSION_NOT_CURRENT']);
    await handling.readAgain(preparer, { idempotencyKey: 'read again', upload: 'upload-1', chosen: [] });
    await read(2);
    expect(codesOf(await land({ reading: 2 }))).toEqual(['VERSION_NOT_CURRENT']);
    expect(await land({ reading: 2, overVersion: 2 })).toMatchObject({ kind: 'landed', upload: { landedAs: 3 } });
  });

  it('of one table is filled up from the return as it stands, and from no other', async () => {
    await save(validator, '7');
    await sent(readingOf(plan('1000'), ASKS), 'savings.csv');
    expect(tablesFromKept(reader.requests[0]!.standing!)['savings-lines']).toHaveLength(1);
    expect(desks.kept.jobs).toEqual(['read-upload upload-1 1']);
    await save(validator, '8');
    const stale = await land({ overVersion: 2 });
    expect(stale).toMatchObject({ problems: [{ code: 'VERSION_NOT_CURRENT', path: ['reading'] }] });
    await handling.readAgain(preparer, { idempotencyKey: 'read again', upload: 'upload-1', chosen: [] });
    await read(2);
    expect(await land({ reading: 2, overVersion: 2 })).toMatchObject({ kind: 'landed', upload: { landedAs: 3 } });
  });

  it('gives its workbook back with marks, once, where something is to be said', async () => {
    await sent(readingOf(plan('1000'), ASKS));
    expect(desks.kept.jobs).toEqual(['read-upload upload-1 1', 'mark-workbook upload-1 1']);
    const mark = new MarkWorkbook(desks, reader);
    await mark.run('upload-1', 1);
    await mark.run('upload-1', 1);
    expect(new TextDecoder().decode(desks.kept.uploads.get('upload-1')?.marked[1])).toBe('return.xlsx with 1 marks');
  });
});
