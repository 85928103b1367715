import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Panel, PanelJudgement } from '#domain/triangulation';
import { type PanelReading, toldProblem } from './problem.js';
import { type PanelTruth, readTruth } from './read-truth.js';
import { readResult } from './result/read-result.js';
import { decimals, writeResult } from './result/write-result.js';

const root = mkdtempSync(join(tmpdir(), 'outturn answers '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function folderWith(files: Files): string {
  const folder = mkdtempSync(join(root, 'answers '));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function toldOf(reading: PanelReading<unknown>): string {
  if (reading.kind !== 'problem') throw new Error('it was read');
  return toldProblem(reading).replace(/^.*\//, '');
}

const spend = Float64Array.of(5, 0, NaN);
const panel: Panel = {
  ...{ councils: ['A', 'B', 'C'], years: ['2015-16'], cells: ['x'], base: 0, horizons: [1] },
  ...{ spend, claim: spend, price: spend, volume: spend, transfers: spend },
};

describe('The truth about a panel', () => {
  const HEADER = 'council,horizon,net_delivered_gbp,gross_delivered_gbp,claimed_gbp';
  const read = (row: string, more: Files = {}): Promise<PanelReading<PanelTruth>> =>
    readTruth(folderWith({ 'truth.csv': `${HEADER}\n${row}\n`, ...more }), panel);

  it('is read with who signed off, in the order of horizons', async () => {
    const reading = await read('A,2,-1,2,10\nA,1,1.5,1e1,10.00', { 'signoff.csv': 'signed_off,council\nyes,A\nno,B\n' });
    expect(reading).toEqual({
      kind: 'read',
      content: {
        truth: [
          { council: 'A', horizon: 1, net: 1.5, gross: 10, claimed: 10 },
          { council: 'A', horizon: 2, net: -1, gross: 2, claimed: 10 },
        ],
        signedOff: new Map([
          ['A', true],
          ['B', false],
        ]),
      },
    });
  });

  it('needs no sign-offs', async () => {
    expect(await read('A,1,1,1,1')).toMatchObject({ content: { signedOff: new Map() } });
  });

  it.each([
    ['without a claim', 'A,1,0,0,0', 'truth.csv, line 2, claimed_gbp “0”: A council without a claim has no row here.'],
    ['without an amount', 'A,1,,0,1', 'truth.csv, line 2, net_delivered_gbp “”: This is empty, and is needed.'],
    ['of a horizon that is none', 'A,1.5,0,0,1', 'truth.csv, line 2, horizon “1.5”: This is no whole number from 1 on.'],
    ['of a council that spent nothing', 'B,1,0,0,1', 'truth.csv, line 2, council “B”: The panel has no spend of it in the base year.'],
    ['of a council whose spend is not known', 'C,1,0,0,1', 'truth.csv, line 2, council “C”: The panel has no spend of it'],
    ['of a council that is not there', 'D,1,0,0,1', 'truth.csv, line 2, council “D”: The panel has no spend of it'],
    ['that is there twice', 'A,1,0,0,1\nA,2,0,0,1\nA,1,0,0,2', 'truth.csv, line 4, council, horizon “A 1”: Line 2 is about the same.'],
  ])('is refused with a row %s', async (_, row, says) => {
    expect(toldOf(await read(row))).toContain(says);
  });

  it('is refused where a sign-off is neither yes nor no, or is not there', async () => {
    expect(toldOf(await read('A,1,1,1,1', { 'signoff.csv': 'council,signed_off\nA,maybe\n' }))).toContain(
      'signoff.csv, line 2, signed_off “maybe”: This is none of yes, no.',
    );
    expect(toldOf(await readTruth(folderWith({}), panel))).toContain('truth.csv: There is no such file');
  });
});

const ANSWER: PanelJudgement = {
  judgements: [
    { council: 'A, or "B"', horizon: 3, test: 'M', ratio: { kappa: 1 / 3, low: -0.5, high: 1.2e-7 }, verdict: 'contradicted' },
    { council: 'C', horizon: 3, test: 'COMBINED', ratio: undefined, verdict: 'insufficient-evidence' },
  ],
  coefficients: [
    { horizon: 3, passThrough: { estimate: 0.5, error: 0.0625 }, displacement: undefined },
    { horizon: 4, passThrough: undefined, displacement: undefined },
  ],
};

describe('The answers of an engine', () => {
  it('are written with all their digits, six decimals at least, and nothing where there is none', async () => {
    const folder = join(root, 'not there', 'yet');
    await writeResult(folder, ANSWER);
    expect(readFileSync(join(folder, 'verdicts.csv'), 'utf8')).toBe(
      [
        'council,horizon,test,kappa,low,high,verdict',
        '"A, or ""B""",3,M,0.3333333333333333,-0.500000,1.2e-7,CONTRADICTED',
        'C,3,COMBINED,,,,INSUFFICIENT_EVIDENCE\n',
      ].join('\n'),
    );
    expect(readFileSync(join(folder, 'calibration.csv'), 'utf8')).toBe('horizon,theta,theta_se,phi,phi_se\n3,0.500000,0.062500,,\n4,,,,\n');
    expect(await readResult(folder)).toEqual({ kind: 'read', content: ANSWER });
  });

  it.each([0, -0.1, 1, 123456789, 0.1 + 0.2, 1e-7, 5e-324, 1e21, 1.7976931348623157e308, -12345.678])('give %p back', (value) => {
    expect(Number(decimals(value))).toBe(value);
    expect(decimals(value)).toMatch(/^-?\d+(\.\d{6,})?(\.?\d*e[-+]\d+)?$/);
  });

  it('cannot hold what is no number', () => {
    expect(() => decimals(NaN)).toThrow(RangeError);
    expect(() => decimals(-Infinity)).toThrow(RangeError);
  });

  it.each([
    ['part of an interval', 'A,1,M,0.5,,1,CORROBORATED', 'verdicts.csv, line 2, low “”: Kappa, low and high are given together'],
    ['an interval upside down', 'A,1,M,0.5,1,0,CORROBORATED', 'verdicts.csv, line 2, low “1”: This is above high, 0.'],
    ['a verdict without an interval', 'A,1,M,,,,CORROBORATED', 'verdicts.csv, line 2, verdict “CORROBORATED”: This verdict has no kappa'],
    ['a verdict that is none', 'A,1,M,,,,Insufficient', 'verdicts.csv, line 2, verdict “Insufficient”: This is none of CORROBORATED,'],
    ['a test that is none', 'A,1,X,,,,INSUFFICIENT_EVIDENCE', 'verdicts.csv, line 2, test “X”: This is none of M, W, T, COMBINED.'],
    [
      'a key twice',
      'A,1,M,,,,INSUFFICIENT_EVIDENCE\nA,1,M,,,,INSUFFICIENT_EVIDENCE',
      'verdicts.csv, line 3, council, horizon, test “A 1 M”',
    ],
  ])('are not read with %s', async (_, row, says) => {
    const verdicts = `council,horizon,test,kappa,low,high,verdict\n${row}\n`;
    expect(toldOf(await readResult(folderWith({ 'verdicts.csv': verdicts })))).toContain(says);
  });

  it.each([
    ['an error of nothing', '1,,0.1,,', 'calibration.csv, line 2, theta_se “0.1”: This is the error of theta, which is empty.'],
    ['an error below nought', '1,1,-0.1,,', 'calibration.csv, line 2, theta_se “-0.1”: This is below nought'],
    ['a horizon twice', '1,,,,\n1,,,,', 'calibration.csv, line 3, horizon “1”: Line 2 is about the same.'],
  ])('are not read with %s', async (_, row, says) => {
    const files = {
      'verdicts.csv': 'council,horizon,test,kappa,low,high,verdict\n',
      'calibration.csv': `horizon,theta,theta_se,phi,phi_se\n${row}\n`,
    };
    expect(toldOf(await readResult(folderWith(files)))).toContain(says);
  });

  it('may have estimates without their errors, and no calibration', async () => {
    const verdicts = { 'verdicts.csv': 'council,horizon,test,kappa,low,high,verdict\n' };
    expect(await readResult(folderWith(verdicts))).toEqual({ kind: 'read', content: { judgements: [], coefficients: [] } });
    const calibration = 'horizon,theta,theta_se,phi,phi_se\n1,0.5,,,\n';
    expect(await readResult(folderWith({ ...verdicts, 'calibration.csv': calibration }))).toMatchObject({
      content: { coefficients: [{ horizon: 1, passThrough: { estimate: 0.5, error: NaN }, displacement: undefined }] },
    });
  });
});
