import { BenchmarkPanel } from '../builders/benchmark-panel.js';

const FIGURES = '/data/1/figures.csv';
const A_YEAR = 'public, max-age=31536000, immutable';

describe('a table of a release, asked for by its address', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  it('is an attachment that anybody may keep for a year, and that no browser guesses the type of', async () => {
    const { status, headers } = await panel.get(FIGURES);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="outturn-r1-figures.csv"',
      'cache-control': A_YEAR,
      vary: 'Authorization',
      'x-content-type-options': 'nosniff',
      link: '<figures.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
    });
    expect(headers['etag']).toMatch(/^"[0-9a-f]{40}"$/);
  });

  it('is the same bytes under the same tag, and is not sent to whoever has them', async () => {
    const [first, second] = [await panel.get(FIGURES), await panel.get(FIGURES)];
    const { etag = '' } = first.headers;
    expect(second.headers['etag']).toBe(etag);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await panel.get(FIGURES, undefined, { 'if-none-match': known });
      expect([known, again.status, again.bytes.length]).toEqual([known, 304, 0]);
      expect(again.headers).toMatchObject({ etag, 'cache-control': A_YEAR, vary: 'Authorization' });
    }
    expect((await panel.get(FIGURES, undefined, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has another tag for each table, format, reader and choice of rows', async () => {
    const tags = await Promise.all(
      [FIGURES, '/data/1/councils.csv', `${FIGURES}?year=2024-25`, `${FIGURES}?year=2023-24`].map(
        async (path) => (await panel.get(path)).headers['etag'],
      ),
    );
    const withKey = (await panel.get(FIGURES, panel.consultant)).headers['etag'];
    expect(new Set([...tags, withKey]).size).toBe(tags.length + 1);
  });

  it('is kept by nobody where a key asked for it', async () => {
    const { status, headers } = await panel.get(FIGURES, panel.consultant);
    expect([status, headers['cache-control'], headers['vary']]).toEqual([200, 'private, no-store', 'Authorization']);
  });

  it('is given for a key that is the password of HTTP Basic, as spreadsheet programs send it', async () => {
    const basic = `Basic ${Buffer.from(`anybody:${panel.consultant}`).toString('base64')}`;
    const [asBasic, asBearer] = [await panel.get(FIGURES, undefined, { authorization: basic }), await panel.get(FIGURES, panel.consultant)];
    expect(asBasic.status).toBe(200);
    expect(asBasic.headers['etag']).toBe(asBearer.headers['etag']);
    expect(asBasic.bytes.equals(asBearer.bytes)).toBe(true);
  });

  it.each(['Bearer outturn_0123456789ab_0', 'Bearer', 'Basic', 'Basic YQ==', `Basic ${Buffer.from('a:b').toString('base64')}`, 'x'])(
    'is refused to a wrong key, and never given as to the public: %s',
    async (authorization) => {
      const { status, headers } = await panel.get(FIGURES, undefined, { authorization });
      expect([status, headers['cache-control']]).toEqual([401, 'no-store']);
      expect(headers['www-authenticate']).toContain('Basic realm="Outturn"');
    },
  );

  it('is told of by its head alone, without its rows', async () => {
    const [{ status, headers, bytes }, full] = [await panel.head(FIGURES), await panel.get(FIGURES)];
    expect([status, bytes.length]).toEqual([200, 0]);
    expect(headers['etag']).toBe(full.headers['etag']);
    expect(headers['content-type']).toBe(full.headers['content-type']);
  });

  it('is found by the newest release of a realm, under an address with its number', async () => {
    const { status, headers } = await panel.get('/data/latest-demonstration/figures.csv?year=2024-25&measure=ADMISSIONS_65');
    expect(status).toBe(302);
    expect(headers).toMatchObject({ location: '/data/1/figures.csv?year=2024-25&measure=ADMISSIONS_65', 'cache-control': 'no-cache' });
    expect((await panel.get(headers['location'] ?? '')).status).toBe(200);
  });

  it.each(['/data/latest/figures.csv', '/data/2/figures.csv', '/data/01/figures.csv', '/data/r1/figures.csv'])(
    'is not found where there is no such release, and the answer says which there are: %s',
    async (path) => {
      const { status, headers, bytes } = await panel.get(path);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
        'no-store',
      ]);
      expect(JSON.parse(bytes.toString())).toMatchObject({ status: 404, releases: [1] });
    },
  );

  it.each(['/data/1/figure.csv', '/data/1/figures.pdf', '/data/1/..%2ffigures.csv', '/data/1/FIGURES.csv'])(
    'is not found under another name, and the answer says which there are: %s',
    async (path) => {
      const { status, bytes } = await panel.get(path);
      expect(status).toBe(404);
      expect(JSON.parse(bytes.toString())).toMatchObject({
        tables: expect.arrayContaining(['councils', 'figures']),
        suffixes: expect.arrayContaining(['csv']),
      });
    },
  );

  it('cannot be picked from by what it has no column of', async () => {
    const { status, bytes } = await panel.get('/data/1/councils.csv?measure=ADMISSIONS_65');
    expect(status).toBe(400);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      detail: 'The table councils cannot be picked from by measure.',
      filters: ['council'],
    });
  });
});
