import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './cruise.js';

/** What no import tells and the linter therefore guards: lines of a pure lib, and the rule that stops each, if one does. */
const PLANTED: readonly (readonly [line: string, rule: string | undefined])[] = [
  ['export const a = (): number => Date.now();', 'no-restricted-syntax'],
  ['export const b = (): Date => new Date();', 'no-restricted-syntax'],
  ['export const c = (): number => Math.random();', 'no-restricted-syntax'],
  ['export const d = (forwardRef: string): string => forwardRef.trim();', 'no-restricted-syntax'],
  ['export const e = (): number => process.pid;', 'no-restricted-globals'],
  ['export const f = (): void => void fetch("https://example.org");', 'no-restricted-globals'],
  ['export const g = (figure: number): string => (figure ? "known" : "missing");', '@typescript-eslint/strict-boolean-expressions'],
  ['export const h = (figure: number | undefined): number => figure ?? 0;', undefined],
  [
    'export const i = (figures: readonly number[]): readonly number[] => [...figures].sort();',
    '@typescript-eslint/require-array-sort-compare',
  ],
  ['export const i = (later: Promise<void>): void => { later; };', '@typescript-eslint/no-floating-promises'],
  ['export const j = (figure: number | undefined): number => figure || 3;', '@typescript-eslint/strict-boolean-expressions'],
  ['export const k = (it: object): any => it;', '@typescript-eslint/no-explicit-any'],
  ['export const l = (it: object) => it;', '@typescript-eslint/explicit-module-boundary-types'],
];

/** The rule that each line breaks in the file at `path`: one that is there, so that its types are known. */
function rulesBroken(path: string, lines: readonly string[]): readonly (string | undefined)[] {
  const program = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const command = [program, '--stdin', '--stdin-filename', path, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, command, { cwd: ROOT, input: lines.join('\n'), encoding: 'utf8' });
  const [report] = JSON.parse(stdout) as readonly { readonly messages: readonly { readonly line: number; readonly ruleId: string }[] }[];
  return lines.map((_, index) => report?.messages.find(({ line }) => line === index + 1)?.ruleId);
}

const lines = PLANTED.map(([line]) => line);

describe('the linter', () => {
  it('keeps clock, chance, Node and figures taken for conditions out of a pure lib', () => {
    expect(rulesBroken('libs/domain/catalogue/index.ts', lines)).toEqual(PLANTED.map(([, rule]) => rule));
  });
});
