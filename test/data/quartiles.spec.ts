import { parse } from 'csv-parse/sync';
import { BenchmarkPanel, cut, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';
import { quartilesRead, type Reader, type ReadQuartiles } from './read-by.js';

const READERS: readonly Reader[] = ['R', 'pandas'];

interface Answered {
  readonly peerComparison: {
    readonly known: number;
    readonly lowerQuartile: { readonly value: number };
    readonly median: { readonly value: number };
    readonly upperQuartile: { readonly value: number };
  };
}

const nearTo = (value: number): unknown => expect.closeTo(value, 12 - Math.ceil(Math.log10(Math.abs(value) + 1)));

describe('the quartiles of everybody', () => {
  let panel: BenchmarkPanel;
  let figures: Buffer;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
    figures = (await panel.get('/data/1/figures.csv')).bytes;
  });
  afterAll(() => panel.stop());

  const byTheApi = async ({ measure, year }: ReadQuartiles): Promise<ReadQuartiles> => {
    const query = `{ peerComparison(council: "${SUBJECT}", measure: ${measure}, year: "${year}", peers: { everybody: true }) {
      ... on PeerComparison { known lowerQuartile { value } median { value } upperQuartile { value } } } }`;
    const { known, lowerQuartile, median, upperQuartile } = (await panel.ask<Answered>(undefined, query)).peerComparison;
    return { measure, year, n: known, cuts: [lowerQuartile, median, upperQuartile].map(({ value }) => value) };
  };

  it.each(READERS)('are for %s, reading the table of figures, what the api answers', async (reader) => {
    const read = quartilesRead(reader, figures);
    expect(read.map(({ measure }) => measure)).toEqual(expect.arrayContaining(['ADMISSIONS_65', 'FEEL_SAFE', 'NET_SPEND_PER_ADULT']));
    for (const each of read) expect(await byTheApi(each)).toEqual({ ...each, cuts: each.cuts.map(nearTo) });
  });

  it.each(READERS)('are for %s those of the table of quartiles', async (reader) => {
    const rows: readonly Readonly<Record<string, string>>[] = parse((await panel.get('/data/1/quartiles.csv')).bytes, { columns: true });
    const ofEverybody = rows.filter((row) => row['group_code'] === 'ALL' && row['lower_quartile'] !== '');
    const read = quartilesRead(reader, figures);
    const said = read.map(({ measure, year }) => ofEverybody.find((row) => row['measure_code'] === measure && row['year'] === year));
    expect(said.map((row) => Number(row?.['known']))).toEqual(read.map(({ n }) => n));
    said.forEach((row, at) => {
      expect(['lower_quartile', 'median', 'upper_quartile'].map((column) => Number(row?.[column]))).toEqual(read[at]?.cuts.map(nearTo));
    });
    expect(ofEverybody).toHaveLength(read.length);
  });

  it.each(READERS)('are for %s those by hand of a rate that rises by ten from council to council', (reader) => {
    const row = quartilesRead(reader, figures).find(({ measure, year }) => measure === 'ADMISSIONS_65' && year === YEAR);
    expect(row).toEqual({ measure: 'ADMISSIONS_65', year: YEAR, n: RATES.length, cuts: [0.25, 0.5, 0.75].map((p) => cut(RATES, p)) });
  });
});
