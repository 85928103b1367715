import request from 'supertest';
import type { BenchmarkPanel } from '../builders/benchmark-panel.js';
import { type Cited, citationOf, QUESTIONS } from '../builders/citations.js';
import { OfficeAtWork, position } from '../builders/office-at-work.js';

let office: OfficeAtWork;
let panel: BenchmarkPanel;
beforeAll(async () => {
  office = await OfficeAtWork.start();
  ({ panel } = office);
});
afterAll(() => panel.stop());

describe('a pre-election period', () => {
  const period = (more: object = {}): Promise<unknown> =>
    office.step('notePreElectionPeriod', 'NotePreElectionPeriodInput', {
      name: 'Elections',
      starts: '2020-01-01',
      ends: '2120-01-01',
      ...more,
    });

  it('is data: noted by the office, and refused where it runs backwards', async () => {
    expect(await period({ ends: '2019-01-01' })).toEqual({ answer: { done: false, userErrors: [{ code: 'DATES_REVERSED' }] } });
    expect(await period()).toEqual({ answer: { done: true, userErrors: [] } });
    expect(await panel.ask(panel.consultant, '{ preElectionPeriods { name starts ends calledOff } }')).toEqual({
      preElectionPeriods: [{ name: 'Elections', starts: '2020-01-01', ends: '2120-01-01', calledOff: null }],
    });
  });

  it('holds a release back unless the office says why, and the reason is published with it', async () => {
    expect(await office.publish({})).toMatchObject({
      publishRelease: {
        publishing: null,
        userErrors: [
          { code: 'PRE_ELECTION_PERIOD', path: ['overrideReason'], message: expect.stringContaining('from 2020-01-01 to 2120-01-01') },
        ],
      },
    });
    const overrideReason = 'A figure that councils budget with was wrong by half.';
    expect(await office.publish({ overrideReason })).toMatchObject({ publishRelease: { release: { number: 2 } } });
    expect(await panel.ask(undefined, '{ release(number: 2) { override { period reason } } }')).toEqual({
      release: { override: { period: 'Elections', reason: overrideReason } },
    });
  });

  it('that was called off, or lies elsewhere, needs no reason and takes none', async () => {
    await period({ calledOff: 'No election is held.' });
    expect(await office.publish({ overrideReason: 'There is nothing to override.' })).toMatchObject({
      publishRelease: { publishing: null, userErrors: [{ code: 'OVERRIDE_NOT_NEEDED' }] },
    });
  });
});

describe('a release that is withdrawn', () => {
  const REASON = 'The population of one council was that of another.';

  let cited: Cited;
  beforeAll(async () => {
    cited = await citationOf(panel.api, undefined, QUESTIONS.figure);
    expect((await request(panel.api.application.getHttpServer()).get(cited.url)).status).toBe(200);
  });

  it('leaves a tombstone with its reason, and is not read any more', async () => {
    expect(await office.step('withdrawRelease', 'WithdrawReleaseInput', { release: 2, reason: REASON })).toEqual({
      answer: { done: true, userErrors: [] },
    });
    const { errors } = await panel.api.ask(undefined, position(2));
    expect(errors).toMatchObject([{ message: expect.stringContaining(REASON), extensions: { code: 'RELEASE_WITHDRAWN', release: 2 } }]);
    expect(await panel.ask(undefined, '{ release(number: 2) { number withdrawn { reason } changes { since } } }')).toEqual({
      release: { number: 2, withdrawn: { reason: REASON }, changes: null },
    });
    expect(await office.numbers(undefined)).toEqual([2, 1]);
  });

  it('is gone for whoever follows a citation of it, with its reason', async () => {
    const told = await request(panel.api.application.getHttpServer()).get(cited.url);
    expect([told.status, told.headers['cache-control']]).toEqual([410, 'private, no-store']);
    expect(JSON.parse(told.text)).toMatchObject({ outcome: 'RELEASE_GONE', sentence: expect.stringContaining(REASON) });
  });

  it('is gone from the downloads, which say why, and stays in their list', async () => {
    const http = request(panel.api.application.getHttpServer());
    const gone = await http.get('/data/2/figures.csv');
    expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(JSON.parse(gone.text)).toMatchObject({
      detail: expect.stringContaining(REASON),
      latest: { demonstration: '/data/latest-demonstration' },
    });
    expect((await http.get('/data')).body).toMatchObject({ releases: [{ number: 2, withdrawn: { reason: REASON } }, { number: 1 }] });
    expect((await http.get('/data/latest-demonstration/figures.csv')).headers['location']).toBe('/data/1/figures.csv');
  });

  it('gives way to the one before it', async () => {
    expect(await office.latest(undefined)).toBe(1);
  });

  it('is not what the next one’s changes are told against', async () => {
    const next = await panel.publish('after the withdrawal');
    expect(await panel.ask(undefined, `{ release(number: ${next}) { changes { since } } }`)).toEqual({
      release: { changes: { since: 1 } },
    });
  });

  it('stays withdrawn, and is withdrawn by nobody but the office', async () => {
    expect(await office.step('withdrawRelease', 'WithdrawReleaseInput', { release: 2, reason: REASON })).toEqual({
      answer: { done: false, userErrors: [{ code: 'RELEASE_WITHDRAWN' }] },
    });
    expect(await office.step('withdrawRelease', 'WithdrawReleaseInput', { release: 20, reason: REASON })).toEqual({
      answer: { done: false, userErrors: [{ code: 'RELEASE_NOT_PUBLISHED' }] },
    });
    const mutation = `mutation { withdrawRelease(input: { release: 1, reason: "${REASON}" }) { done } }`;
    expect(await panel.refusal(panel.consultant, mutation)).toBe('FORBIDDEN');
    expect(await panel.refusal(undefined, mutation)).toBe('UNAUTHENTICATED');
  });

  it('is in the audit with who did it, as is the period', async () => {
    const rows = await panel.api.stored(
      `SELECT DISTINCT action FROM audit_event WHERE action ~ '^(release|pre-release|pre-election-period)' ORDER BY action`,
    );
    expect(rows).toEqual(
      ['pre-election-period.noted', 'release.published', 'release.requested', 'release.withdrawn'].map((action) => ({ action })),
    );
  });
});
