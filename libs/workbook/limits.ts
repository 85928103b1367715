/**
 * What a file may cost to read. Time is not among them: the caller ends a job that runs too long. Within these limits the
 * worst file takes seconds and a few hundred megabytes.
 */
export interface ReadLimits {
  /** Of the file as sent. */
  readonly bytes: number;
  /** Of the parts that are opened, together, as they come out of the zip. */
  readonly inflatedBytes: number;
  /** How many times larger than in the file a part may be. */
  readonly ratio: number;
  /** Parts in the zip. */
  readonly parts: number;
  /** XML tags in the parts that are opened, together. */
  readonly tags: number;
  /** XML tags in a part that a parser holds whole, such as the list of texts. */
  readonly partTags: number;
  readonly sheets: number;
  /** The last row and column that may hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Cells that hold something, in all sheets together. */
  readonly cells: number;
  /** Of the rectangles from A1 to the last cell, blank ones included, of all sheets together. */
  readonly area: number;
  /** Distinct texts, which a workbook lists once. */
  readonly sharedStrings: number;
  /** Rules of data validation in all sheets together. */
  readonly validations: number;
  readonly merges: number;
}

const MEGABYTE = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  // A full return with its finance, activity and savings lines is under 1 MB.
  bytes: 10 * MEGABYTE,
  // 5,000 rows of 20 columns are 5 MB of XML.
  inflatedBytes: 64 * MEGABYTE,
  // Sheets of the same blank row over and over come to 100; deflate ends at 1,032.
  ratio: 200,
  // A workbook of 60 sheets with comments has about 200.
  parts: 1_000,
  // Four for a cell with a value, six for one with a formula. They are gone through one by one.
  tags: 2_000_000,
  // Four for each text. Each becomes an object, and this many take 160 MB.
  partTags: 700_000,
  sheets: 60,
  // Four times the longest list a council could have; a register of 5,000 savings fits.
  rows: 20_000,
  columns: 256,
  cells: 300_000,
  // Blank rows with borders below a list are common; each place costs 8 bytes.
  area: 4_000_000,
  sharedStrings: 150_000,
  // The template has one for each column.
  validations: 2_000,
  merges: 2_000,
};

/** A part this small may be as repetitive as it likes: it cannot hurt. */
export const RATIO_COUNTS_FROM = MEGABYTE;

/** Excel's own limit for a number format. A longer one would be searched for each cell that has it. */
export const LONGEST_FORMAT = 255;

export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly fieldLength: number;
}

export const READ_CSV_LIMITS: CsvLimits = {
  bytes: READ_LIMITS.bytes,
  // A table is one list; several sheets share the limit of cells in a workbook.
  rows: 50_000,
  columns: READ_LIMITS.columns,
  // What a cell of a spreadsheet holds.
  fieldLength: 32_767,
};
