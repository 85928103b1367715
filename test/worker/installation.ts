import { ApiKeys, connect, inTenancy, PostgresReturnDesks, sha256 } from '#postgres';
import { actor } from '#domain/access';
import { COUNCIL_REGISTER, yearsAfter } from '#domain/catalogue';
import { contentTables, SaveReturn, type ReturnContent, templateOf } from '#domain/returns';
import { writeWorkbook } from '#workbook';
import type { TestDatabase } from '../builders/test-database.js';
import { CONTENT, COUNCIL, DEFINITION, pounds, SAVING, YEAR } from '../builders/upload-return.js';
import { freePort } from '../start/processes.js';
import { Program } from './program.js';
import { Sender } from './sender.js';

const LINES = 40;

const OFFICE = actor('office', 'programme-office', undefined);

/** A real api and a real worker on a database in which version 1 of a return stands. */
export class Installation {
  private constructor(
    readonly api: Program,
    readonly worker: Program,
    readonly sender: Sender,
    private database: TestDatabase,
  ) {}

  static async on(database: TestDatabase, jobSeconds: number): Promise<Installation> {
    await prepare(database);
    const owner = await connect(database.ownerUrl);
    const key = await new ApiKeys(owner).create({ role: 'preparer', council: COUNCIL, label: 'test' });
    await owner.destroy();
    const port = await freePort();
    const api = new Program('api', { API_PORT: String(port) });
    const worker = new Program('worker', { OUTTURN_JOB_SECONDS: String(jobSeconds) });
    return new Installation(api, worker, new Sender(`http://127.0.0.1:${port}`, key, COUNCIL), database);
  }

  /** Starts these, or what runs on another address of the database. */
  async start(programs: readonly Program[] = [this.api, this.worker], database = this.database): Promise<void> {
    this.database = database;
    await Promise.all(programs.map((each) => each.start(database.serviceUrl)));
  }

  async kill(programs: readonly Program[] = [this.api, this.worker]): Promise<void> {
    await Promise.all(programs.map((each) => each.kill()));
  }
}

/** The content that version `number` is to have: each is another, and all have as many rows. */
export function contentOf(number: number): ReturnContent {
  const line = (i: number) => ({
    ...SAVING,
    reference: `L${i}`,
    title: `Saving ${i} of version ${number}`,
    amounts: { ...SAVING.amounts, planned: [{ year: yearsAfter(YEAR, 1), amount: pounds(String(1_000_000 + number)) }], reported: [] },
  });
  const others = Array.from({ length: LINES }, (_, i) => line(i + 1));
  return {
    ...CONTENT,
    financeLines: CONTENT.financeLines.map((each) => ({ ...each, gross: pounds(String(60_000_000 + number)) })),
    savingsLines: [...CONTENT.savingsLines, ...others],
  };
}

export const workbookOf = (content: ReturnContent): Promise<Uint8Array> =>
  writeWorkbook(templateOf(COUNCIL_REGISTER.get(COUNCIL)!, DEFINITION, contentTables(content, DEFINITION)));

async function prepare({ serviceUrl }: TestDatabase): Promise<void> {
  const service = await connect(serviceUrl);
  try {
    const desks = new PostgresReturnDesks(service);
    const preparer = actor('first', 'preparer', COUNCIL);
    await inTenancy(service, { kind: 'actor', actor: OFFICE }, (manager) =>
      manager.query(`INSERT INTO collection (year, opens, deadline, opened_by) VALUES ($1, '2025-04-01', '2025-07-31', $2)`, [
        YEAR,
        OFFICE.subject,
      ]),
    );
    const first = { idempotencyKey: 'first', council: COUNCIL, collection: YEAR, content: contentOf(1) };
    const outcome = await new SaveReturn(desks, sha256).run(preparer, first);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  } finally {
    await service.destroy();
  }
}
