import { type CouncilCode, existsIn, type FinancialYear, LINEAGE, type RegisteredCouncil } from '#domain/catalogue';
import { type Refused, refused } from './layout.js';
import type { Register } from './published-file.js';

/** What a row says of which council it is about. */
export interface NamedCouncil {
  readonly code: string;
  readonly name: string;
  /** What a department calls it, where the file says so. */
  readonly department?: { readonly field: 'cassrCode' | 'mhclgCode'; readonly code: string };
}

export interface FoundCouncil {
  readonly kind: 'council';
  readonly code: CouncilCode;
  /** Why it is another code than the row's, as a sentence without its stop. */
  readonly mended: string | undefined;
}

/** ONS codes were brought in on this day: who was in the register then was a council before. */
const REGISTER_BEGINS = '2009-01-01';
const BEFORE_THE_REGISTER = '1974-04-01';

/**
 * The council that a row of a year is about. Publishers recode old years to new codes, and mistake one code for another: a code that did
 * not exist in the year is led back along recodes, and a department's own code decides where the name agrees with it.
 */
export function councilIn(year: FinancialYear, row: NamedCouncil, councils: Register): FoundCouncil | Refused {
  const shown = councils.get(row.code as CouncilCode);
  if (shown === undefined) return unknownCode(row);
  const byCode = livedIn(shown, year) ? shown : recoded(shown, year, councils);
  const byDepartment = ofDepartment(row, year, councils);
  if (byDepartment !== undefined && byDepartment !== byCode)
    return sameName(byDepartment.name, row.name)
      ? found(byDepartment, shown, `${row.code} is ${shown.name}; name and ${row.department?.code} are those of ${byDepartment.name}`)
      : refused(
          'the codes of a row are of two councils',
          `${row.code} and ${row.department?.code} for ${row.name}`,
          'Correct one of the codes.',
        );
  if (byCode === undefined) return notThen(shown, year);
  if (byCode !== shown && !sameName(byCode.name, row.name))
    return refused(
      'code and name of a row are of two councils',
      `${row.code} is ${shown.name}, and not ${row.name}`,
      'Correct the code or the name.',
    );
  return found(byCode, shown, `${row.code} is the code of ${shown.name} ${span(shown)}`);
}

/** The council whose place a row describes, whether or not it existed in the year. */
export function placeOf(row: NamedCouncil, councils: Register): RegisteredCouncil | Refused {
  return councils.get(row.code as CouncilCode) ?? unknownCode(row);
}

export const livedIn = (council: RegisteredCouncil, year: FinancialYear): boolean =>
  existsIn({ ...council, validFrom: council.validFrom === REGISTER_BEGINS ? BEFORE_THE_REGISTER : council.validFrom }, year);

/** The council of the same footprint that lived in the year, along recodes in either direction. */
function recoded(council: RegisteredCouncil, year: FinancialYear, councils: Register): RegisteredCouncil | undefined {
  const seen = new Set<CouncilCode>([council.code]);
  for (const code of seen) {
    const candidate = councils.get(code);
    if (candidate !== undefined && livedIn(candidate, year)) return candidate;
    for (const link of LINEAGE) {
      if (link.kind !== 'recode') continue;
      if (link.successor === code) seen.add(link.predecessor);
      if (link.predecessor === code) seen.add(link.successor);
    }
  }
  return undefined;
}

function ofDepartment({ department }: NamedCouncil, year: FinancialYear, councils: Register): RegisteredCouncil | undefined {
  if (department === undefined || department.code === '') return undefined;
  return [...councils.values()].find((council) => council[department.field] === department.code && livedIn(council, year));
}

const found = ({ code }: RegisteredCouncil, shown: RegisteredCouncil, why: string): FoundCouncil => ({
  kind: 'council',
  code,
  mended: code === shown.code ? undefined : `${why}: taken as ${code}`,
});

const unknownCode = ({ code, name }: NamedCouncil): Refused =>
  refused('a code is of no council that this version knows', `${code} (${name})`, 'Correct the code, or add the council to the register.');

const notThen = (council: RegisteredCouncil, year: FinancialYear): Refused =>
  refused(
    'a council did not exist through the year of its row',
    `${council.code} (${council.name}, ${span(council)}) in ${year}`,
    'Correct the code or the year.',
  );

const span = ({ validFrom, validTo }: RegisteredCouncil): string => `from ${validFrom}${validTo === undefined ? ' on' : ` to ${validTo}`}`;

const sameName = (ours: string, theirs: string): boolean => nameKey(ours) === nameKey(theirs);
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\b(cc|ua|county council|city council|council)$/, '')
    .replace(/[^a-z]/g, '');
