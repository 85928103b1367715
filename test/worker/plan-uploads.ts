import { connect, PostgresReturnDesks } from '#postgres';
import { actor } from '#domain/access';
import { definitionOf, type ReturnContent, type TableCode } from '#domain/returns';
import type { PrintedReturn } from '../../apps/outturn/src/demo/demonstration.types.js';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { typedTables, type WritesMoney } from '../builders/typed-return.js';
import { UploadClient, type Uploaded as Landed } from '../builders/upload-client.js';
import { type CellPlace, filledIn, type FilledWorkbook, type TypedRow } from '../workbook/fills.js';
import { WorkerProcess } from './worker-process.js';

export const LEICESTERSHIRE = 'E10000018';
export const LEICESTER = 'E06000016';
export const CROYDON = 'E09000008';

/** Savings and what is paid in stand below nought in a ledger. */
const isSaving = (table: string, column: string): boolean => table === 'savings-amounts' || column === 'savings';
const isWeekly = (column: string): boolean => column.includes('weekly');

/** Leicestershire prints £000, with savings below nought; Croydon pounds, with savings below nought; Leicester pounds. */
const WRITES: Readonly<Record<string, WritesMoney>> = {
  [LEICESTERSHIRE]: (pounds, table, column) => (isWeekly(column) ? pounds : (isSaving(table, column) ? -pounds : pounds) / 1000),
  [CROYDON]: (pounds, table, column) => `${isSaving(table, column) ? '-' : ''}${pounds.toLocaleString('en-GB')}`,
  [LEICESTER]: (pounds) => `£${pounds.toLocaleString('en-GB')}`,
};

export interface Remark {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly places: readonly CellPlace[];
}
export interface Read {
  readonly outcome: string;
  readonly sentence: string;
  readonly remarks: readonly Remark[];
  readonly conventions: readonly { table: string; column: string; unit: string; sign: string; toConfirm: readonly string[] }[];
}

export interface Uploaded {
  readonly asked: Read['conventions'];
  readonly found: Read;
  readonly land: () => Promise<Pick<Landed, 'councilReturn' | 'userErrors'>>;
}

/** Sends printed plans in as workbooks, typed into the template, to a real api and a real worker. */
export class PlanUploads {
  private readonly keys = new Map<string, Promise<string>>();
  private sent = 0;

  private constructor(
    private readonly api: ApiUnderTest,
    private readonly worker: WorkerProcess,
  ) {}

  static async start(years: readonly string[]): Promise<PlanUploads> {
    const api = await ApiUnderTest.start();
    const office = await api.key('programme-office');
    for (const year of years) {
      const input = { year, opens: '2025-04-01', deadline: '2025-07-31' };
      await api.ask(office, 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }', { input });
    }
    return new PlanUploads(api, await WorkerProcess.start(api.database.serviceUrl, 60));
  }

  async stop(): Promise<void> {
    await this.worker.end('SIGTERM');
    await this.api.stop();
  }

  /** The template of the council, with its plan typed into it, and something typed over the first row of a table. */
  async typed(plan: PrintedReturn, over: Readonly<Partial<Record<TableCode, TypedRow>>> = {}): Promise<FilledWorkbook> {
    const { client, key } = await this.clientOf(plan);
    const READ = `{ returnTemplate(council: "${plan.council}", collection: "${plan.collection}") { workbook { path } } }`;
    const { data } = await this.api.ask<{ returnTemplate: { workbook: { path: string } } }>(key, READ);
    const template = (await client.get(data.returnTemplate.workbook.path).responseType('blob')).body as Buffer;
    const tables = typedTables(plan.content, definitionOf(plan.collection)!, WRITES[plan.council]!);
    for (const [table, row] of Object.entries(over)) tables[table] = [{ ...tables[table]?.[0], ...row }, ...(tables[table] ?? []).slice(1)];
    return filledIn(template, tables);
  }

  /** Sends the workbook in, confirms of its amounts what is asked, and gives what is left to say. */
  async uploaded(plan: PrintedReturn, { bytes }: FilledWorkbook): Promise<Uploaded> {
    const { client, key } = await this.clientOf(plan);
    const { upload, link } = await client.ask(`plan-${(this.sent += 1)}`);
    expect((await client.put(link.path, bytes)).status).toBe(201);
    const first = await this.readingOf(key, upload.id, 1);
    const asked = first.conventions.filter(({ toConfirm }) => toConfirm.length > 0);
    const of = (number: number, found: Read): Uploaded => ({ asked, found, land: () => client.land(upload.id, number) });
    if (asked.length === 0) return of(1, first);
    await client.readAgain(
      upload.id,
      asked.map(({ table, column, unit, sign }) => ({ table, column, unit, sign })),
    );
    return of(2, await this.readingOf(key, upload.id, 2));
  }

  /** The return as it now stands. */
  async standing({ council, collection }: PrintedReturn): Promise<ReturnContent | undefined> {
    const dataSource = await connect(this.api.database.serviceUrl);
    const desks = new PostgresReturnDesks(dataSource);
    const found = await desks.as(actor('test', 'preparer', council), ({ returns }) => returns.find(council, collection));
    await dataSource.destroy();
    return found?.version.content;
  }

  /** Finance's: the plans hold what finance has validated. */
  private async clientOf({ council, collection }: PrintedReturn): Promise<{ client: UploadClient; key: string }> {
    const made = this.keys.get(council) ?? this.api.key('finance-validator', council);
    this.keys.set(council, made);
    const key = await made;
    return { client: new UploadClient(this.api, key, council, collection), key };
  }

  private async readingOf(key: string, id: string, number: number): Promise<Read> {
    for (let tries = 0; tries < 600; tries += 1) {
      const { data } = await this.api.ask<Found>(key, READING, { id });
      const { state, reading } = data.upload;
      if (state === 'READ' && reading.number === number) return { ...reading, remarks: reading.remarks.edges.map(({ node }) => node) };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`reading ${number} of ${id} does not end`);
  }
}

const READING = `query ($id: ID!) { upload(id: $id) { state reading { number outcome sentence conventions { table column unit sign toConfirm }
  remarks(first: 100) { edges { node { severity code message places { sheet address } } } } } } }`;

interface Found {
  readonly upload: {
    readonly state: string;
    readonly reading: Omit<Read, 'remarks'> & {
      readonly number: number;
      readonly remarks: { readonly edges: readonly { readonly node: Remark }[] };
    };
  };
}
