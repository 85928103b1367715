import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '#postgres';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createApi } from '../../apps/api/src/create-api.module.js';
import { BenchmarkPanel } from '../builders/benchmark-panel.js';

const LATEST = '{ release(realm: DEMONSTRATION) { number checksum } }';

interface Label {
  readonly number: number;
  readonly checksum: string;
}

describe('two processes on one database', () => {
  let one: BenchmarkPanel;
  let other: NestFastifyApplication;

  beforeAll(async () => {
    one = await BenchmarkPanel.start();
    other = await createApi(one.database.serviceUrl);
  });
  afterAll(async () => {
    await other.close();
    await one.stop();
  });

  const latestOfOther = async (): Promise<Label> => {
    const { body } = await request(other.getHttpServer()).post('/graphql').send({ query: LATEST });
    return (body as { data: { release: Label } }).data.release;
  };

  /** The latest release of the other process, as soon as it has the number. */
  async function otherHas(number: number): Promise<Label> {
    for (;;) {
      const latest = await latestOfOther();
      if (latest.number === number) return latest;
      await pause(20);
    }
  }

  it('both answer from the release that was there when the second started', async () => {
    expect(await latestOfOther()).toEqual(await latestOf(one));
  });

  it('both answer from a release that one of them publishes', async () => {
    expect(await one.publish('second')).toBe(2);
    expect(await otherHas(2)).toEqual(await latestOf(one));
  });

  it('listen again when their connections were ended, and make up for what they missed', async () => {
    const admin = await connect(one.database.adminUrl);
    const ended: readonly object[] = await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'outturn releases'",
    );
    await admin.destroy();
    expect(ended).toHaveLength(2);
    expect(await one.publish('third')).toBe(3);
    expect(await otherHas(3)).toEqual(await latestOf(one));
    expect(await one.publish('fourth')).toBe(4);
    expect(await otherHas(4)).toEqual(await latestOf(one));
  });
});

const latestOf = async (panel: BenchmarkPanel): Promise<Label> => (await panel.ask<{ release: Label }>(panel.consultant, LATEST)).release;
