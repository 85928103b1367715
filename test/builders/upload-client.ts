import { connect, PostgresUploadDesks } from '#postgres';
import { type FileReader, MarkWorkbook, RunReading } from '#domain/uploads';
import request from 'supertest';
import type { Answer, ApiUnderTest } from './api-under-test.js';
import { ScriptedReader } from './scripted-reader.js';

/** What the mutations on uploads answer, as far as tests ask. */
export interface Uploaded {
  readonly upload: { readonly id: string; readonly state: string; readonly markedWorkbook: { readonly path: string } | null };
  readonly link: { readonly path: string; readonly expiresAt: string };
  readonly councilReturn: { readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const UPLOAD = `id state fileName bytes landedAs reading { number outcome sentence overVersion progress { stage }
  remarks { totalCount edges { node { severity code places { sheet address } } } } conventions { table unit isChosen } }
  markedWorkbook { path fileName }`;

/** A person who sends a file in, and reads and lands it. */
export class UploadClient {
  constructor(
    private readonly api: ApiUnderTest,
    private readonly key: string,
    private readonly council: string,
    private readonly collection = '2024-25',
  ) {}

  ask(name: string): Promise<Uploaded> {
    const input = { idempotencyKey: `ask-for-${name}`, council: this.council, collection: this.collection, fileName: `${name}.xlsx` };
    return this.mutate('requestUpload', input, 'link { path expiresAt mostBytes }');
  }

  readAgain(upload: string, conventions: readonly object[]): Promise<Uploaded> {
    return this.mutate('readUploadAgain', { idempotencyKey: `again-${upload}`, upload, conventions });
  }

  land(upload: string, reading: number, more: object = {}): Promise<Uploaded> {
    return this.mutate('landUpload', { idempotencyKey: `land-${upload}`, upload, reading, ...more }, 'councilReturn { version }');
  }

  find(id: string): Promise<Answer<Pick<Uploaded, 'upload'>>> {
    return this.api.ask(this.key, `query ($id: ID!) { upload(id: $id) { ${UPLOAD} } }`, { id });
  }

  list(first = 25): Promise<Answer<Readonly<Record<string, unknown>>>> {
    const asked = `council: "${this.council}", collection: "${this.collection}", first: ${first}`;
    return this.api.ask(this.key, `{ uploads(${asked}) { totalCount pageInfo { hasNextPage } edges { node { fileName } } } }`);
  }

  put(path: string, bytes: Uint8Array, type = 'application/octet-stream'): request.Test {
    const put = request(this.api.application.getHttpServer()).put(path).set('content-type', type);
    return put.serialize((body: unknown) => body as string).send(Buffer.from(bytes));
  }

  get(path: string): request.Test {
    return request(this.api.application.getHttpServer()).get(path);
  }

  private async mutate(name: string, input: object, fields = ''): Promise<Uploaded> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { upload { ${UPLOAD} } ${fields} userErrors { code path message } } }`;
    const { data, errors } = await this.api.ask<{ answer: Uploaded }>(this.key, query, { input });
    if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
    return data.answer;
  }
}

/** Does the jobs that were asked for, one after another; unless another is given, with a reader that is told what comes of each file. */
export async function workOff(databaseUrl: string, reader: FileReader = new ScriptedReader()): Promise<void> {
  const database = await connect(databaseUrl);
  const desks = new PostgresUploadDesks(database);
  const uses = { 'read-upload': new RunReading(desks, reader), 'mark-workbook': new MarkWorkbook(desks, reader) };
  const take = `WITH next AS (SELECT id FROM pgboss.job WHERE state = 'created' ORDER BY created_on LIMIT 1)
    UPDATE pgboss.job SET state = 'completed' FROM next WHERE job.id = next.id RETURNING name, data`;
  try {
    for (;;) {
      const [[job]] = await database.query<[{ name: keyof typeof uses; data: { upload: string; reading: number } }[]]>(take);
      if (job === undefined) return;
      await uses[job.name].run(job.data.upload, job.data.reading);
    }
  } finally {
    await database.destroy();
  }
}
