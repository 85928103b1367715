import { setTimeout as sleep } from 'node:timers/promises';

/** The way of an upload as whoever sends it knows it. */
export const PHASES = ['asking', 'sending', 'queued', 'reading', 'landing'] as const;
export type Phase = (typeof PHASES)[number];

/** What came of a file in the end. */
export interface Brought {
  readonly upload: string;
  readonly version: number;
  /** How often the file was read: more than once where a reading was ended in the middle. */
  readonly passes: number;
}

interface Said {
  readonly upload: { readonly id: string };
  readonly link: { readonly path: string };
  readonly councilReturn: { readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

interface Found {
  readonly state: string;
  readonly reading: {
    readonly number: number;
    readonly outcome: string;
    readonly sentence: string;
    readonly progress: readonly { readonly stage: string }[];
    readonly remarks: { readonly edges: readonly { readonly node: { readonly code: string } }[] };
  };
}

const AGAIN_AFTER_MS = 25;
/** A request that nobody answers is given up and sent again. */
const PATIENCE_MS = 10_000;
const CAN_LAND: readonly string[] = ['READY', 'ANSWER_THE_CHECKS'];

/** A person’s program that brings a file to its end whatever breaks on the way: it repeats what was not answered, with the same keys. */
export class Sender {
  constructor(
    private readonly origin: string,
    private readonly key: string,
    private readonly council: string,
  ) {}

  /** Tells each phase at the moment it begins. */
  async bring(name: string, bytes: Uint8Array, begins: (phase: Phase) => void = () => undefined): Promise<Brought> {
    const upload = await this.send(name, bytes, begins);
    begins('queued');
    await this.found(upload, ({ state, reading }) => state === 'READ' || reading.progress.some(({ stage }) => stage === 'OPENING'));
    begins('reading');
    const passes = await this.readUntilLandable(name, upload);
    begins('landing');
    const land = { idempotencyKey: `land ${name}`, upload, reading: passes };
    const { councilReturn } = await this.mutate('landUpload', land, 'councilReturn { version }');
    return { upload, version: councilReturn?.version ?? Number.NaN, passes };
  }

  /** Gives the id of the upload that the file has gone to. */
  async send(name: string, bytes: Uint8Array, begins: (phase: Phase) => void = () => undefined): Promise<string> {
    begins('asking');
    const asked = { idempotencyKey: `ask ${name}`, council: this.council, collection: '2024-25', fileName: name };
    const { upload, link } = await this.mutate('requestUpload', asked, 'upload { id } link { path }');
    begins('sending');
    await this.put(link.path, bytes);
    return upload.id;
  }

  async found(id: string, isSo: (found: Found) => boolean): Promise<Found> {
    const reading = 'number outcome sentence progress { stage } remarks { edges { node { code } } }';
    const query = `query ($id: ID!) { answer: upload(id: $id) { state reading { ${reading} } } }`;
    for (;;) {
      const found = await this.ask<Found>(query, { id });
      if (isSo(found)) return found;
      await sleep(AGAIN_AFTER_MS);
    }
  }

  /** A table of the return as it stands, as the CSV file that is given out. */
  async table(code: string): Promise<string> {
    const query = `{ answer: returnTemplate(council: "${this.council}", collection: "2024-25") { tables { table link { path } } } }`;
    const { tables } = await this.ask<{ tables: readonly { readonly table: string; readonly link: { readonly path: string } }[] }>(
      query,
      {},
    );
    return (await this.insist(tables.find(({ table }) => table === code)?.link.path ?? '', {})).text;
  }

  private async mutate(name: string, input: object, fields: string): Promise<Said> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const said = await this.ask<Said>(`mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} userErrors { code } } }`, {
      input,
    });
    if (said.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(said.userErrors)}`);
    return said;
  }

  /** A link that has taken its file answers so: an answer to the first sending was lost on the way. */
  private async put(path: string, bytes: Uint8Array): Promise<void> {
    const { status } = await this.insist(path, { method: 'PUT', body: Buffer.from(bytes) });
    if (status !== 201 && status !== 409) throw new Error(`the file was not taken: ${status}`);
  }

  /** What was ended in the middle says so, and is asked for again. */
  private async readUntilLandable(name: string, upload: string): Promise<number> {
    for (;;) {
      const { reading } = await this.found(upload, ({ state }) => state === 'READ');
      if (CAN_LAND.includes(reading.outcome)) return reading.number;
      const again = { idempotencyKey: `again ${name} ${reading.number}`, upload, conventions: [] };
      await this.mutate('readUploadAgain', again, '');
    }
  }

  private async ask<Data>(query: string, variables: object): Promise<Data> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.key}` };
    const response = await this.insist('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = JSON.parse(response.text) as { data: { answer: Data } | null; errors?: unknown };
    if (!data) throw new Error(JSON.stringify(errors));
    return data.answer;
  }

  /** Sends a request until it is answered by somebody who is well. */
  private async insist(path: string, request: RequestInit): Promise<{ readonly status: number; readonly text: string }> {
    for (;;) {
      try {
        const response = await fetch(this.origin + path, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
        const text = await response.text();
        if (response.status < 500 && !text.includes('"INTERNAL')) return { status: response.status, text };
      } catch {
        // Nobody is there, or whoever was there has gone in the middle.
      }
      await sleep(AGAIN_AFTER_MS);
    }
  }
}
