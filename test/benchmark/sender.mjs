import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { COLLECTION } from './big-return.mjs';

const LOOK_EVERY_MS = 50;

/** Sends workbooks of one council in, and knows from the database when what became of them. */
export class Sender {
  constructor(address, keys, council, database) {
    Object.assign(this, { address, keys, council, database });
  }

  async openCollection() {
    const input = { year: COLLECTION, opens: '2026-04-01', deadline: '2026-07-31' };
    await this.change('programme-office', 'openCollection', input, 'added');
  }

  /** Resolves with when the worker took the reading up and when it was done with it, and the same of the marking where it is waited for. */
  async read(bytes, { isMarked }) {
    const input = { idempotencyKey: randomUUID(), council: this.council, collection: COLLECTION, fileName: 'return.xlsx' };
    const { upload, link } = await this.change(`preparer ${this.council}`, 'requestUpload', input, 'upload { id } link { path }');
    const { status } = await globalThis.fetch(this.address + link.path, { method: 'PUT', body: bytes });
    if (status !== 201) throw new Error(`the file was not taken: ${status}`);
    const reading = await this.done('read-upload', upload.id);
    return { ...(await this.result(upload.id)), reading, marking: isMarked ? await this.done('mark-workbook', upload.id) : undefined };
  }

  /** A job is completed when what it wrote has been committed: a moment later than the findings are there. */
  async done(queue, upload) {
    const times = `extract(epoch FROM started_on) * 1000 AS started, extract(epoch FROM completed_on) * 1000 AS ended`;
    const sql = `SELECT ${times}, state FROM pgboss.job WHERE name = $1 AND data->>'upload' = $2`;
    for (;;) {
      const { rows } = await this.database.query(sql, [queue, upload]);
      if (rows[0]?.state === 'completed') return { started: Number(rows[0].started), ended: Number(rows[0].ended) };
      await sleep(LOOK_EVERY_MS);
    }
  }

  async result(upload) {
    const sql = `SELECT outcome, jsonb_array_length(result->'remarks') AS remarks, tables IS NOT NULL AS "canLand"
      FROM upload_reading WHERE upload_id = $1`;
    return (await this.database.query(sql, [upload])).rows[0];
  }

  async change(key, name, input, fields) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} } }`;
    const response = await globalThis.fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.keys[key]}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await response.json();
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.answer;
  }
}
