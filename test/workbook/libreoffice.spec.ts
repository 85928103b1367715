import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotateWorkbook, readWorkbook, writeWorkbook } from '#workbook';
import { COUNCIL_REGISTER, councilCode, financialYear, known, Money } from '#domain/catalogue';
import { contentTables, definitionOf, emptyContent, type ReturnContent, templateOf } from '#domain/returns';

const office = ['soffice', 'libreoffice'].find((program) => spawnSync(program, ['--version']).status === 0);
const OPENED_BY = office === undefined ? 'ourselves (this machine has no LibreOffice)' : 'LibreOffice';

const YEAR = financialYear('2022-23');
const DEFINITION = definitionOf(YEAR)!;
const LEICESTER = COUNCIL_REGISTER.get(councilCode('E06000016'))!;

/** Leicester's budget and outturn as printed: the underspend is £1,857,881, which is 1.426 % of the budget. */
const CONTENT: ReturnContent = {
  ...emptyContent,
  budgetPosition: {
    budget: known(Money.parse('130256700')),
    outturn: known(Money.parse('128398819')),
    outturnBasis: 'actual',
    forecastPeriod: undefined,
  },
};
const template = (): Promise<Uint8Array> => writeWorkbook(templateOf(LEICESTER, DEFINITION, contentTables(CONTENT, DEFINITION)));

async function returned(): Promise<Uint8Array> {
  const place = { sheet: 'Budget position', address: 'A6' };
  const error = { where: 'Budget position, row 1', wrong: 'It is not this.', mend: 'Correct it.', severity: 'error', link: place } as const;
  return annotateWorkbook(await template(), [{ ...place, text: 'It is not this. Correct it.', severity: 'error' }], [error]);
}

/** The texts of a sheet's cells, row by row, after every formula has been reckoned anew. */
async function sheetOf(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
  return office === undefined ? readByUs(bytes, name) : convert(office, bytes, name);
}

/** Writes every sheet as a CSV file of its own; throws with what the program said where it could not. */
function convert(program: string, bytes: Uint8Array, name: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'outturn office '));
  try {
    writeFileSync(join(folder, 'return.xlsx'), bytes);
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll(' ', '%20')}`;
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'return.xlsx')];
    const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', timeout: 120_000 });
    const file = readdirSync(folder).find((each) => each === `return-${name}.csv`);
    if (status !== 0 || file === undefined || /^Error:/m.test(stdout + stderr)) throw new Error(`${status} ${stdout} ${stderr}`);
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    return lines.map((line) => line.split('\t').map((field) => field.replace(/^"|"$/g, '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readByUs(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
  const outcome = await readWorkbook(bytes);
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  const cells = outcome.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const last = cells.at(-1)?.row ?? 0;
  const textOf = ({ value }: (typeof cells)[number]): string =>
    value.kind === 'number' ? String(value.number) : value.kind === 'text' ? value.text : '';
  return Array.from({ length: last }, (_, row) => cells.filter((cell) => cell.row === row + 1).map(textOf));
}

/** 1.43% is 0.0143. */
const numberIn = (text: string): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));

describe(`Opened by ${OPENED_BY}`, () => {
  it.each([
    ['a template', template],
    ['a workbook that comes back with its errors', returned],
  ])('%s is whole, and its formulas give the underspend and its share of the budget', async (_, workbook) => {
    const rows = await sheetOf(await workbook(), 'Budget position');
    const numbers = rows.find((cells) => cells.includes('130256700'))?.map(numberIn) ?? [];
    expect(numbers).toEqual(expect.arrayContaining([130_256_700, 128_398_819, 1_857_881, expect.closeTo(0.01426, 5)]));
  });

  it('a workbook that comes back says in front what is wrong and how to mend it', async () => {
    const rows = await sheetOf(await returned(), 'Errors');
    expect(rows.flat()).toEqual(expect.arrayContaining(['Budget position, row 1', 'It is not this.', 'Correct it.']));
  });
});
