/** Where a file breaks the format, and how to mend it. An expected outcome: it is told, and nothing is repaired, filled in or passed over. */
export interface PanelProblem {
  readonly kind: 'problem';
  readonly file: string;
  /** The header is line 1. Undefined where the file as a whole is wrong. */
  readonly line: number | undefined;
  readonly column: string | undefined;
  /** As it is written there. */
  readonly value: string | undefined;
  /** What is wrong, and what to do. */
  readonly says: string;
}

export type PanelReading<T> = { readonly kind: 'read'; readonly content: T } | PanelProblem;

/** The problem as one line: `panel/panel.csv, line 7, spend_gbp “NaN”: …`. */
export function toldProblem({ file, line, column, value, says }: PanelProblem): string {
  const at = line === undefined ? [] : [`line ${line}`];
  const what = [...(column === undefined ? [] : [column]), ...(value === undefined ? [] : [`“${value}”`])].join(' ');
  return `${[file, ...at, ...(what === '' ? [] : [what])].join(', ')}: ${says}`;
}

type Place = Partial<Pick<PanelProblem, 'line' | 'column' | 'value'>>;

/** Stops the reading of a file from wherever it is; never leaves this lib. */
export class BrokenFormat extends Error {
  readonly problem: PanelProblem;

  constructor(file: string, says: string, { line, column, value }: Place = {}) {
    super(says);
    this.problem = { kind: 'problem', file, line, column, value, says };
  }
}

/** What the work comes to, or where a file stopped it. */
export async function readingOf<T>(work: () => Promise<T>): Promise<PanelReading<T>> {
  try {
    return { kind: 'read', content: await work() };
  } catch (error) {
    if (error instanceof BrokenFormat) return error.problem;
    throw error;
  }
}

/** The `code` of an error of Node or of a package, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
