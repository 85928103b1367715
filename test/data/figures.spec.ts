import { parse } from 'csv-parse/sync';
import { BenchmarkPanel, CODES, NET, PANEL, peopleOf, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

type Row = Readonly<Record<string, string>>;

const rowsIn = (bytes: Buffer): readonly Row[] => parse(bytes, { columns: true, record_delimiter: '\r\n' });

describe('the figures of a release as CSV', () => {
  let panel: BenchmarkPanel;
  let asPublic: readonly Row[];
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
    asPublic = rowsIn((await panel.get('/data/1/figures.csv')).bytes);
  });
  afterAll(() => panel.stop());

  const of = (rows: readonly Row[], measure: string, year = YEAR): readonly Row[] =>
    rows.filter((row) => row['measure_code'] === measure && row['year'] === year);

  it('have a row for each council, with codes and labels', () => {
    const rows = of(asPublic, 'ADMISSIONS_65');
    expect(rows.map((row) => row['council_code'])).toEqual(CODES);
    expect(rows.map((row) => row['value'])).toEqual(RATES.map(String));
    expect(rows[0]).toMatchObject({
      council_name: PANEL.councils[0]?.name,
      measure_label: expect.stringContaining('65'),
      unit_code: 'PER_100000',
      unit_label: 'per 100,000 people',
      value_missing_reason_code: '',
      release: '1',
    });
  });

  it('say why there is none, and hold no nought in its place', () => {
    const rows = of(asPublic, 'NET_SPEND_PER_ADULT');
    const last = rows.at(-1);
    expect(last).toMatchObject({ council_code: CODES.at(-1), value: '', numerator: '', numerator_missing_reason_code: 'NOT_COLLECTED' });
    expect(last?.['value_missing_reason_label']).toBe('Not collected');
  });

  it('are in their full precision, and can be divided again from their parts', () => {
    const row = of(asPublic, 'NET_SPEND_PER_ADULT')[0];
    const people = peopleOf([SUBJECT], '18-64') + peopleOf([SUBJECT], '65+');
    expect(row).toMatchObject({ numerator: String(NET[0]), denominator: String(people), value: String((NET[0] ?? NaN) / people) });
  });

  it('can be picked from', async () => {
    const rows = rowsIn((await panel.get(`/data/1/figures.csv?council=${SUBJECT}&measure=ADMISSIONS_65&year=${YEAR}`)).bytes);
    expect(rows).toEqual(of(asPublic, 'ADMISSIONS_65').slice(0, 1));
  });
});
