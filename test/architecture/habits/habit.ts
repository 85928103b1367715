/** The files a person wrote, by path from the root. */
export type House = ReadonlyMap<string, string>;

export interface Complaint {
  /** The file or folder that breaks the habit. */
  readonly about: string;
  readonly because: string;
}

/** A habit of this house, with a small house that breaks it: a check that finds nothing there finds nothing anywhere. */
export interface Habit {
  readonly says: string;
  readonly complaints: (house: House) => readonly Complaint[];
  readonly planted: {
    /** Bad examples among near misses that are allowed. */
    readonly files: Readonly<Record<string, string>>;
    /** What is complained about, and nothing else. */
    readonly about: readonly string[];
  };
}

/** A habit that every file is held to by itself: `because` says what is wrong with it. */
export const ofEachFile =
  (concerns: RegExp, because: (text: string, path: string) => readonly string[]) =>
  (house: House): readonly Complaint[] =>
    [...house]
      .filter(([path]) => concerns.test(path))
      .flatMap(([path, text]) => because(text, path).map((reason) => ({ about: path, because: reason })));

export const SOURCE = /^(apps|libs|migrations|test)\/.*\.(ts|mjs|cjs|js)$/;
export const SPEC = /\.spec\.ts$/;

/** Lines as an editor counts them. */
export const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
