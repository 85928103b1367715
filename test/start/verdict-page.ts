import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../../VERDICT.md', import.meta.url), 'utf8');

/** The query at the end of VERDICT.md, and its variables, written into it as values. */
export const VERDICT_OF_THE_PAGE = (/```graphql\n([^]*?)```/.exec(PAGE)?.[1] ?? '')
  .replace(/^query \([^)]*\) /, '')
  .replace('council: $council, year: $year', 'council: "X99000001", year: "2024-25"');

interface Row {
  readonly shown: string;
  readonly path: string;
}

/** Each number of the page and where the answer has it. */
export const NUMBERS_OF_THE_PAGE: readonly Row[] = [...PAGE.matchAll(/^\| (\S+) +\| [^|]+ \| `(\S+)` +\|$/gm)].map(([, shown, path]) => ({
  shown: shown!,
  path: path!,
}));

/** The answer's sentence stands on the page, word for word. */
export const standsOnThePage = (sentence: string): boolean => PAGE.includes(`> ${sentence}`);

/** The numbers of the page that the answer does not give as they are printed. */
export const wronglyPrinted = (answer: unknown): readonly (Row & { readonly answered: string })[] =>
  NUMBERS_OF_THE_PAGE.map((row) => ({ ...row, answered: printed(at(answer, row.path), row.shown) })).filter(
    ({ shown, answered }) => shown !== answered,
  );

/** A list is entered by a place, or by what its entry is of. */
function at(from: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (!Array.isArray(value)) return (value as Readonly<Record<string, unknown>> | undefined)?.[step];
    const entries: readonly Readonly<Record<string, unknown>>[] = value;
    return /^\d+$/.test(step) ? entries[Number(step)] : entries.find(({ cell, test }) => [cell, test].includes(step));
  }, from);
}

/** As the page prints such a number: pounds where it prints pounds, else with as many decimals. */
function printed(value: unknown, like: string): string {
  const number = Number(value);
  if (like.includes('£')) return `${number <= -0.5 ? '-' : ''}£${Math.abs(Math.round(number)).toLocaleString('en-GB')}`;
  return number.toFixed(like.split('.')[1]?.length ?? 0);
}
