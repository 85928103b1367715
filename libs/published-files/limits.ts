/** What a file may hold. The largest that is published of this kind has 4 MB and 26,000 rows. */
export interface FileLimits {
  readonly bytes: number;
  readonly rows: number;
  /** Characters of one row: a quotation mark that is never closed must not swallow the file. */
  readonly rowCharacters: number;
}

export const FILE_LIMITS: FileLimits = { bytes: 50_000_000, rows: 500_000, rowCharacters: 100_000 };

/** Lines told with a refusal: enough to find what they have in common. */
export const LINES_TOLD = 10;
/** Differences told one by one before the rest is counted. */
export const DIFFERENCES_TOLD = 20;
