import type { Actor } from '../../access/index.js';
import { isKnown, yearsAfter } from '../../catalogue/index.js';
import { contentTables, type CouncilReturn, definitionOf } from '../../returns/index.js';
import { keepTables, refusedUpload } from '../reading/index.js';
import type { KeptTables, ReadingRequest } from '../upload-reading.js';
import { lastBudget } from './last-budget.js';
import type { FileReader, NamedFile, UploadDesk, UploadDesks } from './ports.js';
import { GIVEN_UP, isCsv, type ReadingStage } from './upload.js';

/** Reads the file of an upload, as whoever asked for it. A pass that was read before is left as it is, however often it is run. */
export class RunReading {
  constructor(
    private readonly desks: UploadDesks,
    private readonly reader: FileReader,
  ) {}

  async run(upload: string, reading: number): Promise<void> {
    const actor = await this.desks.uploaderOf(upload);
    if (actor === undefined) throw new Error(`there is no upload ${upload} to read`);
    const work = await this.desks.as(actor, (desk) => workOn(desk, actor, upload, reading));
    if (work === undefined) return;

    const stages = this.stagesOf(actor, upload, reading);
    const result = await this.reader.read(work.file, work.request, stages.reached);
    await stages.noted();
    await this.desks.as(actor, async ({ uploads }) => {
      if (!(await uploads.finish(upload, reading, result, work.stood))) return;
      await uploads.progress(upload, reading, 'done');
      if (result.remarks.length > 0 && !work.isCsv) await uploads.askForMarks(upload, reading);
    });
  }

  /** Ends a pass that was tried in vain to the last, so that nobody waits for it. Little is asked for here: what failed may fail again. */
  async giveUp(upload: string, reading: number): Promise<void> {
    const actor = await this.desks.uploaderOf(upload);
    if (actor === undefined) throw new Error(`there is no upload ${upload} to give up`);
    await this.desks.as(actor, async ({ uploads }) => {
      if (await uploads.finish(upload, reading, refusedUpload(GIVEN_UP, TRIED_IN_VAIN), undefined))
        await uploads.progress(upload, reading, 'done');
    });
  }

  /** Notes stages one after another while the file is read; one that cannot be noted does not cost the reading. */
  private stagesOf(actor: Actor, upload: string, reading: number): { reached: (stage: ReadingStage) => void; noted: () => Promise<void> } {
    let noted: Promise<void> = Promise.resolve();
    const note = (stage: ReadingStage): Promise<void> => this.desks.as(actor, ({ uploads }) => uploads.progress(upload, reading, stage));
    return {
      reached: (stage) => {
        noted = noted.then(() => note(stage)).catch(() => undefined);
      },
      noted: () => noted,
    };
  }
}

const TRIED_IN_VAIN =
  'Outturn tried several times to read the file and failed each time. The fault is ours. Send the file again as a new upload; if it fails too, tell the programme office.';

interface ReadingWork {
  readonly file: NamedFile;
  readonly request: ReadingRequest;
  readonly stood: number | undefined;
  readonly isCsv: boolean;
}

/** What there is to read and by what; undefined where the pass is finished. */
async function workOn({ uploads, returns }: UploadDesk, { role }: Actor, id: string, number: number): Promise<ReadingWork | undefined> {
  const upload = await uploads.find(id);
  const pass = upload?.readings.find((each) => each.number === number);
  const bytes = await uploads.file(id);
  if (upload === undefined || pass === undefined || bytes === undefined) throw new Error(`the upload ${id} has no reading ${number} to do`);
  if (pass.reading !== undefined) return undefined;

  const { council, collection, fileName } = upload;
  const current = await returns.find(council, collection);
  const before = await returns.find(council, yearsAfter(collection, -1));
  const budget = lastBudget(collection, current, before);
  const standing = current && standingTables(current);
  return {
    file: { name: fileName, bytes },
    request: {
      council,
      collection,
      fileName,
      role,
      chosen: pass.chosen,
      ...(isKnown(budget) ? { lastBudget: budget.value.toString() } : {}),
      ...(standing === undefined ? {} : { standing }),
    },
    stood: current?.version.number,
    isCsv: isCsv(upload),
  };
}

function standingTables({ collection, version }: CouncilReturn): KeptTables | undefined {
  const definition = definitionOf(collection);
  return definition && keepTables(contentTables(version.content, definition));
}
