import { COUNCIL_REGISTER } from '#domain/catalogue';
import { type Given, type PublishedFileOutcome, readPublishedFile, type ReadFile, type Reconciliation } from '#published-files';

/** Reads lines of a CSV file, headings first. */
export const readLines = (lines: readonly string[], given: Partial<Given> = {}): PublishedFileOutcome =>
  readPublishedFile(new TextEncoder().encode(lines.join('\n')), { fileName: 'a.csv', councils: COUNCIL_REGISTER, ...given });

/** The same, of a file that must be recognised. */
export function read(lines: readonly string[], given: Partial<Given> = {}): ReadFile {
  return requireRead(readLines(lines, given));
}

export function requireRead(outcome: PublishedFileOutcome): ReadFile {
  if (outcome.kind !== 'read') throw new Error(outcome.why);
  return outcome;
}

/** Whether each row is used, set aside or refused, and none of them twice. */
export function addsUp({ rowsIn, used, setAside, refused }: Reconciliation): boolean {
  return rowsIn === [...setAside, ...refused].reduce((sum, { rows }) => sum + rows, used);
}

/** Why rows are not used, in few words: `3 council types ...`. */
export const notUsed = ({ setAside, refused }: Reconciliation): readonly string[] => [
  ...setAside.map(({ why, rows }) => `${rows} aside: ${why}`),
  ...refused.map(({ why, rows, examples }) => `${rows} refused: ${why}: ${examples.map(({ line, what }) => `${line} ${what}`).join('; ')}`),
];

/** Figures as `place of year value`. */
export const figuresOf = ({ publication }: ReadFile): readonly string[] =>
  (publication?.figures ?? []).map(({ place, of, year, figure }) =>
    [place, of, year, figure.kind === 'known' ? figure.value : figure.reason].join(' '),
  );
