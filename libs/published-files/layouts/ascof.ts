import {
  type AreaCode,
  type CouncilCode,
  editionIn,
  type Figure,
  type FinancialYear,
  isAreaCode,
  measure,
  MEASURE_CODES,
  type MeasureCode,
  type Unit,
} from '#domain/catalogue';
import { figureIn, short, within, yearIn } from '../cells.js';
import { councilIn } from '../councils-then.js';
import type { Row } from '../table/csv-table.js';
import { isRefused, type Layout, type Refused, refused, type RowOutcome, setAside, type SetAside, used } from '../layout.js';
import type { Register } from '../published-file.js';
import { Tally } from '../remarks.js';
import { measureDescribed } from './ascof-description.table.js';

/** A measure's code, such as 2A2, means another thing from 2023-24 on: a row is known by code and year, never by what is printed beside it. */
export const ASCOF: Layout = {
  code: 'ascof',
  holds: 'outcomes of adult social care (ASCOF) by council, region and England',
  headings: [
    'Year',
    'Geographical Description',
    'ONS Code',
    'Measure Group',
    'Measure Group Description',
    'Measure_Value',
    'Geographical Level',
    'Disaggregation Level',
    'Measure Type',
  ],
  publication: {
    name: 'Measures from the Adult Social Care Outcomes Framework, England',
    publisher: 'NHS England and the Department of Health and Social Care',
    // The framework of 2023-24 came out in December 2024.
    vintage: '2024-12-31',
  },
  open: (_table, councils) => {
    const [mended, descriptions, unknown] = [new Tally(), new Tally(), new Tally()];
    return {
      read: (row) => {
        const read = readRow(row, councils);
        if (read.kind === 'set-aside' && read.why === NO_MEASURE)
          unknown.say(
            `${short(row.cell('Measure Group'))} of ${row.cell('Year')} is “${short(row.cell('Measure Group Description'))}”, which the catalogue does not have`,
            row.line,
          );
        if (read.kind !== 'row') return read;
        if (read.mended !== undefined) mended.say(read.mended, row.line);
        const said = disagreement(read.code, read.of, read.year, row.cell('Measure Group Description'));
        if (said !== undefined) descriptions.say(said, row.line);
        const { place, of, year, figure } = read;
        return used(`${of} of ${place} in ${year}`, { figures: [{ place, of, year, figure }] });
      },
      remarks: () => [...mended.remarks(), ...unknown.remarks(), ...descriptions.remarks()],
    };
  },
};

interface AscofRow {
  readonly kind: 'row';
  readonly place: CouncilCode | AreaCode;
  readonly mended: string | undefined;
  readonly code: string;
  readonly of: MeasureCode;
  readonly year: FinancialYear;
  readonly figure: Figure;
}

function readRow(row: Row, councils: Register): AscofRow | Exclude<RowOutcome, { readonly kind: 'used' }> {
  const aside = notKept(row);
  if (aside !== undefined) return aside;
  const year = yearIn(row, 'Year');
  if (isRefused(year)) return year;
  const code = row.cell('Measure Group');
  const of = CODES.get(codeKey(code))?.find((candidate) => nameIn(candidate, year) === codeKey(code));
  if (of === undefined) return setAside(NO_MEASURE);
  const place = placeIn(row, year, councils);
  if (place.kind === 'refused') return place;
  const figure = figureIn(row, 'Measure_Value', 'not-submitted');
  if (figure.kind === 'refused') return figure;
  const outside = figure.kind === 'known' ? within(figure.value, POSSIBLE[measure(of).unit] ?? ANY, 'Measure_Value') : undefined;
  return outside ?? { kind: 'row', place: place.code, mended: place.mended, code, of, year, figure };
}

/** Breakdowns, parts of a ratio and council types are right and not kept. */
function notKept(row: Row): SetAside | undefined {
  if (/^council type$/i.test(row.cell('Geographical Level')))
    return setAside('council types, which are no places that figures are kept of');
  if (!/^(total)?$/i.test(row.cell('Disaggregation Level'))) return setAside('breakdowns of a figure by age, sex or reason');
  if (!/^(outcome)?$/i.test(row.cell('Measure Type'))) return setAside('numerators, denominators and bases of a figure');
  return undefined;
}

interface FoundPlace {
  readonly kind: 'area' | 'council';
  readonly code: CouncilCode | AreaCode;
  readonly mended: string | undefined;
}

function placeIn(row: Row, year: FinancialYear, councils: Register): FoundPlace | Refused {
  const [code, name, level] = [row.cell('ONS Code'), row.cell('Geographical Description'), row.cell('Geographical Level').toLowerCase()];
  if (isAreaCode(code) && level !== 'council') return { kind: 'area', code, mended: undefined };
  if (level === 'council' || level === '') return councilIn(year, { code, name }, councils);
  return refused(
    'level and code of a place disagree',
    `“${short(code)}” (${short(name)}) as ${short(level)}`,
    'Correct the code or the level.',
  );
}

/** Printed descriptions are blank in one year and wrong in others; the code is right. */
function disagreement(code: string, of: MeasureCode, year: FinancialYear, description: string): string | undefined {
  const described = measureDescribed(description);
  if (described === of) return undefined;
  const ours = measure(of).label.toLowerCase();
  if (description === '') return `${code} of ${year} has no description; by its code it is “${ours}”`;
  const theirs = described === undefined ? 'of no measure that is known' : `that of “${measure(described).label.toLowerCase()}”`;
  return `The description beside ${code} of ${year} is ${theirs}; by its code it is “${ours}”`;
}

const NO_MEASURE = 'a code that the catalogue has no measure for in its year';

const ascofEditions = (of: MeasureCode) => measure(of).editions.filter(({ framework }) => framework === 'ASCOF');
/** The file writes 2A1 for what the framework calls 2A(1). */
const codeKey = (code: string): string => code.toUpperCase().replace(/[()\s]/g, '');
const nameIn = (of: MeasureCode, year: FinancialYear): string => codeKey(editionIn(ascofEditions(of), year)?.code ?? '');

/** Which measures a code was ever used for. */
const CODES: ReadonlyMap<string, readonly MeasureCode[]> = MEASURE_CODES.reduce(
  (codes, of) => ascofEditions(of).reduce((all, { code }) => all.set(codeKey(code), [...(all.get(codeKey(code)) ?? []), of]), codes),
  new Map<string, readonly MeasureCode[]>(),
);

const ANY = [0, Infinity] as const;
const POSSIBLE: Partial<Record<Unit, readonly [number, number]>> = { PERCENT: [0, 100], PER_100000: [0, 100_000] };
