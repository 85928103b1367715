import { setTimeout as pause } from 'node:timers/promises';
import { actor } from '#domain/access';
import { connect, inTenancy } from '#postgres';
import request from 'supertest';
import type { BenchmarkPanel } from '../builders/benchmark-panel.js';
import { OfficeAtWork, position } from '../builders/office-at-work.js';

const HOUR_MS = 3_600_000;
const inAnHour = (): string => new Date(Date.now() + HOUR_MS).toISOString();
const idOf = (key: string): string => key.split('_')[1] ?? '';

let office: OfficeAtWork;
let panel: BenchmarkPanel;
beforeAll(async () => {
  office = await OfficeAtWork.start();
  ({ panel } = office);
});
afterAll(() => panel.stop());

describe('a release', () => {
  it('is built by a job whose stages are told, and says whether another is to follow', async () => {
    expect(await office.publish({ status: 'PROVISIONAL' })).toMatchObject({
      publishRelease: {
        publishing: {
          state: 'PUBLISHED',
          stages: ['QUEUED', 'READING', 'FIGURES', 'VERDICTS', 'EVIDENCE', 'CHANGES', 'WRITING', 'DONE'].map((stage) => ({ stage })),
        },
        release: { number: 2, status: 'PROVISIONAL' },
        userErrors: [],
      },
    });
    expect(await panel.ask(undefined, '{ release(number: 1) { status embargoUntil override { reason } withdrawn { reason } } }')).toEqual({
      release: { status: 'FINAL', embargoUntil: null, override: null, withdrawn: null },
    });
  });

  it('that is refused while it is built leaves nothing behind, and says why', async () => {
    expect(await office.publish({ realm: 'ENGLAND' })).toMatchObject({
      publishRelease: { publishing: { state: 'REFUSED' }, release: null, userErrors: [{ code: 'NOTHING_TO_SUBMIT', path: ['realm'] }] },
    });
    expect(await office.numbers(panel.office)).toEqual([2, 1]);
  });
});

describe('a release under embargo', () => {
  let number: number;
  beforeAll(async () => {
    const preRelease = [{ subject: idOf(panel.consultant), purpose: 'To prepare the briefing' }];
    number = await panel.publish('embargoed', { embargoUntil: inAnHour(), preRelease });
  });

  it('is not there for the public and for keys that are not on its list: by number, by id, in the list, in rows', async () => {
    expect(number).toBe(3);
    for (const key of [undefined, panel.preparer]) {
      expect(await office.latest(key)).toBe(2);
      expect(await office.numbers(key)).toEqual([2, 1]);
      expect(await panel.refusal(key, position(number))).toBe('NOT_FOUND');
      expect(await panel.refusal(key, `{ release(number: ${number}) { number } }`)).toBe('NOT_FOUND');
    }
    const id = Buffer.from(`Release:${number}`).toString('base64url');
    expect(await panel.refusal(panel.preparer, `{ node(id: "${id}") { id } }`)).toBe('NOT_FOUND');
    const service = await connect(panel.database.serviceUrl);
    const seen = (subject: string): Promise<unknown> =>
      inTenancy(service, { kind: 'actor', actor: actor(subject, 'consultant', undefined) }, (manager) =>
        manager.query('SELECT number FROM release ORDER BY number'),
      );
    expect(await seen('somebody else')).toEqual([{ number: 1 }, { number: 2 }]);
    expect(await seen(idOf(panel.consultant))).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    await service.destroy();
  });

  it('is not among the downloads for them either, and its numbered address is as any that leads nowhere', async () => {
    const http = request(panel.api.application.getHttpServer());
    const statuses = [`/data/${number}/figures.csv`, `/data/${number}`, '/data/900/figures.csv'].map(
      async (path) => (await http.get(path)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 404]);
    const list = (await http.get('/data')).body as { releases: readonly { number: number }[] };
    expect(list.releases.map((each) => each.number)).toEqual([2, 1]);
    const asOffice = await http.get(`/data/${number}/councils.csv`).set('authorization', `Bearer ${panel.office}`);
    expect([asOffice.status, asOffice.headers['cache-control']]).toEqual([200, 'private, no-store']);
  });

  it('is read by whoever is on its list, by its number alone, and each read is written down', async () => {
    expect(await office.latest(panel.consultant)).toBe(2);
    expect(await office.numbers(panel.consultant)).toEqual([3, 2, 1]);
    expect(await panel.ask(panel.consultant, position(number))).toEqual({ benchmark: { release: { number } } });
    expect(await panel.ask(panel.consultant, position(number))).toEqual({ benchmark: { release: { number } } });
    expect(await panel.ask(panel.office, position(number))).toEqual({ benchmark: { release: { number } } });
    const query = `{ preRelease(release: ${number}) { list { subject purpose admitted } reads { totalCount edges { node { subject role } } } } }`;
    const [reader, publisher] = [idOf(panel.consultant), idOf(panel.office)];
    expect(await panel.ask(panel.office, query)).toEqual({
      preRelease: {
        list: [{ subject: reader, purpose: 'To prepare the briefing', admitted: true }],
        reads: {
          totalCount: 4,
          edges: [
            { node: { subject: publisher, role: 'programme-office' } },
            { node: { subject: reader, role: 'consultant' } },
            { node: { subject: reader, role: 'consultant' } },
            { node: { subject: publisher, role: 'programme-office' } },
          ],
        },
      },
    });
    expect(await panel.refusal(panel.consultant, query)).toBe('FORBIDDEN');
  });

  it('has its list and reads in the audit', async () => {
    const rows = await panel.api.stored(`SELECT action, subject FROM audit_event WHERE action LIKE 'pre-release%' ORDER BY seq`);
    const [reader, publisher] = [idOf(panel.consultant), idOf(panel.office)];
    expect(rows).toEqual([
      { action: 'pre-release.admitted', subject: publisher },
      { action: 'pre-release.read', subject: publisher },
      { action: 'pre-release.read', subject: reader },
      { action: 'pre-release.read', subject: reader },
      { action: 'pre-release.read', subject: publisher },
    ]);
  });

  it('is not there any more for whoever was taken off its list', async () => {
    const access = { release: number, subject: idOf(panel.consultant), purpose: 'Moved to other work', admitted: false };
    expect(await office.step('admitPreReleaseReader', 'AdmitPreReleaseReaderInput', access)).toEqual({
      answer: { done: true, userErrors: [] },
    });
    expect(await panel.refusal(panel.consultant, position(number))).toBe('NOT_FOUND');
    expect(await office.step('admitPreReleaseReader', 'AdmitPreReleaseReaderInput', { ...access, release: 2 })).toEqual({
      answer: { done: false, userErrors: [{ code: 'EMBARGO_OVER' }] },
    });
  });

  it('has no say in the changes that others are told while it lasts', async () => {
    const next = await panel.publish('open meanwhile');
    expect(await panel.ask(undefined, `{ release(number: ${next}) { changes { since } } }`)).toEqual({
      release: { changes: { since: 2 } },
    });
  });

  it('is the latest for everybody once it ends, without anybody publishing again', async () => {
    const soon = await panel.publish('soon', { embargoUntil: new Date(Date.now() + 3_000).toISOString() });
    expect(soon).toBe(5);
    while ((await office.latest(undefined)) !== soon) await pause(50);
    expect(await panel.ask(undefined, position(soon))).toEqual({ benchmark: { release: { number: soon } } });
  });

  it('is refused where its end is over, and a list without an embargo too', async () => {
    expect(await office.publish({ embargoUntil: '2020-01-01T09:30:00Z' })).toMatchObject({
      publishRelease: { publishing: null, userErrors: [{ code: 'EMBARGO_OVER', path: ['embargoUntil'] }] },
    });
    expect(await office.publish({ preRelease: [{ subject: 'abc', purpose: 'none' }] })).toMatchObject({
      publishRelease: { publishing: null, userErrors: [{ code: 'EMBARGO_MISSING', path: ['preRelease'] }] },
    });
  });
});
