import { MemoryUploadDesks, preparerOf } from '../../../../test/builders/memory-uploads.js';
import { fileOf, plan, readingOf, ScriptedReader, YEAR } from '../../../../test/builders/scripted-reader.js';
import { councilCode } from '../../catalogue/index.js';
import { SaveReturn } from '../../returns/index.js';
import { HandleUploads, RunReading, uploadState } from '../index.js';

const OWN = councilCode('E10000018');
const ID = 'upload-1';
const preparer = preparerOf(OWN);
const asText = (text: string): string => text;

describe('a pass that was tried in vain', () => {
  let desks: MemoryUploadDesks;
  let reader: ScriptedReader;
  let handling: HandleUploads;
  let passes: RunReading;

  beforeEach(async () => {
    desks = new MemoryUploadDesks();
    reader = new ScriptedReader();
    handling = new HandleUploads(desks, asText);
    passes = new RunReading(desks, reader);
    const own = { council: OWN, collection: YEAR };
    await new SaveReturn(desks, asText).run(preparer, { idempotencyKey: 'save', ...own, content: plan('7') });
    await handling.request(preparer, { idempotencyKey: 'ask', ...own, fileName: 'return.xlsx' });
    await handling.receive(preparer, ID, fileOf(readingOf(plan('1000'))));
    await passes.giveUp(ID, 1);
  });

  const upload = () => desks.kept.uploads.get(ID)!.upload;
  const land = (reading: number) => handling.land(preparer, { idempotencyKey: `land ${reading}`, upload: ID, reading });

  it('is finished, and says that the fault is ours', async () => {
    expect(uploadState(upload(), desks.now)).toBe('read');
    expect(upload().readings).toMatchObject([{ reading: { outcome: 'fix-and-re-upload', remarks: [{ code: 'READING_GIVEN_UP' }] } }]);
    expect(upload().readings[0]?.progress.map(({ stage }) => stage)).toEqual(['queued', 'done']);
    const refused = await land(1);
    expect(refused.kind === 'refused' && refused.problems[0]?.message).toContain('The fault is ours. Send the file again as a new upload');
  });

  it('stays so, whoever tries it after all, and keeps nobody from having the file read again', async () => {
    await passes.run(ID, 1);
    expect(reader.requests).toEqual([]);
    await handling.readAgain(preparer, { idempotencyKey: 'again', upload: ID, chosen: [] });
    await passes.run(ID, 2);
    await passes.giveUp(ID, 2);
    expect(await land(2)).toMatchObject({ kind: 'landed', upload: { landedAs: 2 } });
  });
});
