import { AGE_BANDS, CELLS, type CellCode, cellOf, RETURN_LINES, type ReturnLineCode } from '#domain/catalogue';
import type { ApiUnderTest } from './api-under-test.js';
import { move, save } from './inputs.js';

const NOUGHT = { value: '0' };

/** Finance lines that give each named cell its spend, on its first line, and every other line nought. */
export function financeLines(spend: Partial<Record<CellCode, number>>): readonly object[] {
  const placed = new Set<CellCode>();
  return (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) =>
    AGE_BANDS.flatMap((band) => {
      const cell = bandsOf(line).includes(band) ? cellOf(line, band) : undefined;
      if (cell === undefined) return [];
      const gross = placed.has(cell) ? 0 : (spend[cell] ?? 0);
      placed.add(cell);
      const ageBand = { '18-64': 'AGE_18_64', '65+': 'AGE_65_PLUS', all: 'ALL' }[band];
      return [
        {
          line,
          ageBand,
          provision: 'OTHERS',
          gross: { value: gross.toFixed(2) },
          clientContributions: NOUGHT,
          jointAndNhsIncome: NOUGHT,
          otherIncome: NOUGHT,
        },
      ];
    }),
  );
}

const bandsOf = (line: ReturnLineCode): readonly string[] => (RETURN_LINES[line].ages === 'by-age' ? ['18-64', '65+'] : ['all']);

/** Price levels of every cell: what a year's test does not name stays as it was. */
export const priceLevels = (levels: Readonly<Record<string, Partial<Record<CellCode, number>>>>): readonly object[] =>
  Object.entries(levels).flatMap(([year, given]) =>
    (Object.keys(CELLS) as CellCode[]).map((cell) => ({ cell, year, level: given[cell] ?? 100 })),
  );

/** Takes a return all the way: saved and submitted by its preparer, and then as `signed` does. */
export async function accepted(
  api: ApiUnderTest,
  keys: { readonly preparer: string; readonly office: string },
  council: string,
  collection: string,
  content: object,
): Promise<void> {
  const name = `${council}-${collection}`;
  expectDone(await api.change(keys.preparer, 'saveReturn', 'SaveReturnInput', { ...save(`save-${name}`, council, content), collection }));
  const submitted = { ...move(`submit-${name}`, council), collection };
  expectDone(await api.change(keys.preparer, 'submitReturn', 'MoveReturnInput', submitted));
  await signed(api, keys, council, collection);
}

/** What a council’s people and the office do with a return that was sent in: looked at by finance, answered, signed off, accepted. */
export async function signed(
  api: ApiUnderTest,
  keys: { readonly preparer: string; readonly office: string },
  council: string,
  collection: string,
): Promise<void> {
  const of = (step: string): object => ({ idempotencyKey: `key-${step}-${council}-${collection}`, council, collection });
  const { councilReturn: sent } = await read(api, keys.preparer, council, collection);
  const unseen = [{ year: collection, amount: { missing: 'NOT_SUBMITTED' } }];
  const reported = sent.savingsLines.filter(({ amounts }) => amounts.some(isReported));
  const savings = reported.map(({ reference }) => ({ reference, evidence: 'Finance has not looked at it', amounts: unseen }));
  const finance = await api.key('finance-validator', council);
  expectDone(await api.change(finance, 'validateReturn', 'ValidateReturnInput', { ...of('validate'), version: sent.version, savings }));
  const { councilReturn: validated } = await read(api, keys.preparer, council, collection);
  const open = validated.checks.filter(({ rule, answer }) => rule.severity === 'SOFT' && answer === null);
  const answers = open.map(({ key }) => ({
    key,
    reason: 'OTHER',
    text: 'It is so in this test, and nobody has to look any further into it.',
  }));
  if (answers.length > 0)
    expectDone(await api.change(keys.preparer, 'answerFindings', 'AnswerFindingsInput', { ...of('answer'), answers }));
  const director = await api.key('director', council);
  const signing = { ...of('sign'), version: validated.version, declaration: 'I sign for this return.' };
  expectDone(await api.change(director, 'signOffReturn', 'SignOffReturnInput', signing));
  expectDone(await api.change(keys.office, 'acceptReturn', 'MoveReturnInput', { ...of('accept'), version: validated.version }));
}

interface Read {
  readonly councilReturn: {
    readonly version: number;
    readonly savingsLines: readonly { readonly reference: string; readonly amounts: readonly Amount[] }[];
    readonly checks: readonly { readonly key: string; readonly rule: { readonly severity: string }; readonly answer: object | null }[];
  };
}

interface Amount {
  readonly stage: string;
  readonly amount: { readonly value: string | null };
}

const isReported = ({ stage, amount }: Amount): boolean => stage === 'REPORTED' && amount.value !== null;

async function read(api: ApiUnderTest, key: string, council: string, collection: string): Promise<Read> {
  const fields = 'version savingsLines { reference amounts { stage amount { value } } } checks { key rule { severity } answer { at } }';
  return (await api.ask<Read>(key, `{ councilReturn(council: "${council}", collection: "${collection}") { ${fields} } }`)).data;
}

function expectDone({ userErrors }: { readonly userErrors: readonly object[] }): void {
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
