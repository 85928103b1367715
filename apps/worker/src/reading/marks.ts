import type { ReadingResult, SheetPlace, UploadRemark } from '#domain/uploads';

/** More than anybody mends before sending the workbook again; what is left is told then. */
const MOST_REMARKS = 1_000;
const MOST_NOTES = 5_000;

interface Note extends SheetPlace {
  readonly text: string;
  readonly severity: Severity;
}

interface Row {
  readonly where: string;
  readonly wrong: string;
  readonly mend: string;
  readonly severity: Severity;
  readonly link?: SheetPlace;
}

type Severity = 'error' | 'warning';

/** What is written into a workbook: a note at every cell that a remark is about, and a row of the sheet `Errors` for each remark. */
export function marksOf({ remarks }: Pick<ReadingResult, 'remarks'>): { readonly notes: readonly Note[]; readonly errors: readonly Row[] } {
  const told = remarks.slice(0, MOST_REMARKS);
  const notes = told.flatMap((remark) => remark.places.map((place) => noteAt(place, remark))).slice(0, MOST_NOTES);
  const left = remarks.length - told.length;
  return { notes, errors: [...told.map(rowOf), ...(left === 0 ? [] : [andMore(left)])] };
}

const severityOf = ({ severity }: UploadRemark): Severity => (severity === 'error' ? 'error' : 'warning');

const noteAt = ({ sheet, address }: SheetPlace, remark: UploadRemark): Note => ({
  sheet,
  address,
  text: `${remark.message} ${remark.remedy}`.trim(),
  severity: severityOf(remark),
});

const rowOf = (remark: UploadRemark): Row => {
  const [link] = remark.places;
  const row = { where: remark.cell || 'The whole file', wrong: remark.message, mend: remark.remedy, severity: severityOf(remark) };
  return link === undefined ? row : { ...row, link };
};

const andMore = (left: number): Row => ({
  where: 'The whole file',
  wrong: `There are ${left} more.`,
  mend: 'They are told when these are mended and the workbook is sent again.',
  severity: 'warning',
});
