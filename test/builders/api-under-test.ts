import { ApiKeys, connect } from '#postgres';
import type { Role } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createApi } from '../../apps/api/src/create-api.module.js';
import { PublishingWorker } from './publishing-worker.js';
import { type TestDatabase, testDatabase } from './test-database.js';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly problems?: unknown } }[];
}

/** What a mutation on a return answers, as far as these tests ask. */
export interface ReturnAnswer {
  readonly councilReturn: { readonly version: number; readonly state: string } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
    readonly cell: string;
  }[];
}

/** What a plain request is answered. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

function asBytes(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => {
    done(null, Buffer.concat(pieces));
  });
}

/** The whole api in this process, on a database of its own. */
export class ApiUnderTest {
  /** Started when something is published first. */
  private publisher: Promise<PublishingWorker> | undefined;

  private constructor(
    readonly application: NestFastifyApplication,
    readonly database: TestDatabase,
  ) {}

  static async start(): Promise<ApiUnderTest> {
    return ApiUnderTest.on(await testDatabase());
  }

  /** Another api on the database of this one, as after a restart. */
  static async on(database: TestDatabase): Promise<ApiUnderTest> {
    return new ApiUnderTest(await createApi(database.serviceUrl), database);
  }

  /** Builds from now on what is asked to be published, as a worker beside it does. */
  async publishes(): Promise<void> {
    await (this.publisher ??= PublishingWorker.start(this.database.serviceUrl));
  }

  /** A new key; council roles name their council. */
  async key(role: Role, council?: string): Promise<string> {
    const owner = await connect(this.database.ownerUrl);
    try {
      return await new ApiKeys(owner).create({ role, council: council === undefined ? undefined : councilCode(council), label: 'test' });
    } finally {
      await owner.destroy();
    }
  }

  async ask<Data = Readonly<Record<string, unknown>>>(
    key: string | undefined,
    query: string,
    variables: object = {},
  ): Promise<Answer<Data>> {
    if (query.includes('publishRelease')) await this.publishes();
    const post = request(this.application.getHttpServer()).post('/graphql').send({ query, variables });
    const { status, body } = await (key === undefined ? post : post.set('authorization', `Bearer ${key}`));
    const { data, errors } = body as { data: Data; errors?: Answer<Data>['errors'] };
    return { status, data, errors: errors ?? [] };
  }

  /** Sends a mutation whose payload is the return and what is wrong. */
  async change(key: string, name: string, inputType: string, input: object): Promise<ReturnAnswer> {
    const query = `mutation ($input: ${inputType}!) { answer: ${name}(input: $input) { councilReturn { version state } userErrors { code message path cell } } }`;
    const { data, errors } = await this.ask<{ answer: ReturnAnswer }>(key, query, { input });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.answer;
  }

  /** A plain request to an address; the bytes of the answer as they came. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}, method: 'get' | 'head' = 'get'): Promise<PlainAnswer> {
    const asked = request(this.application.getHttpServer())[method](path).set(headers).redirects(0).buffer(true).parse(asBytes);
    const { status, headers: answered, body } = await asked;
    return { status, headers: answered, bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
  }

  /** Rows as they are stored, looked at past row-level security. */
  async stored(sql: string): Promise<readonly object[]> {
    const admin = await connect(this.database.adminUrl);
    try {
      return await admin.query<readonly object[]>(sql);
    } finally {
      await admin.destroy();
    }
  }

  /** Takes a table away under the running api. */
  async breakTable(name: string): Promise<void> {
    const owner = await connect(this.database.ownerUrl);
    await owner.query(`ALTER TABLE ${name} RENAME TO ${name}_taken_away`);
    await owner.destroy();
  }

  async stop(): Promise<void> {
    await (await this.publisher)?.stop();
    await this.application.close();
  }
}
