import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COUNCIL_REGISTER } from '#domain/catalogue';
import { readPublishedFile, type ReadFile } from '#published-files';
import { requireRead } from '../builders/published-files.js';

/** The published files lie beside the checkout where somebody has put them there; they are no part of it. */
const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const PUBLISHED_FILES = [
  'ascof_2017_18_to_2023_24.csv',
  'ascof_measure_direction.csv',
  'population_mye_bands_2015_2020.csv',
  'rs_adult_social_care_nce_by_council.csv',
  'pssex1_unit_costs_2010_11_to_2013_14.csv',
  'gdp_deflators_fy_dec2023.csv',
  'national_living_wage.csv',
  'fee_indices.csv',
  'imd2019_upper_tier.csv',
  'neighbour_variables_2024_councils.csv',
  'councils.csv',
  'cells.csv',
  'ascfr_lines.csv',
] as const;

export type PublishedFileName = (typeof PUBLISHED_FILES)[number];

export const pathOf = (name: PublishedFileName): string => `${FOLDER}${name}`;

export const ABSENT = PUBLISHED_FILES.filter((name) => !existsSync(pathOf(name)));

/** Tests on the files as they were published. Where they are not, one test says so in their place. */
export function onPublishedFiles(what: string, tests: () => void): void {
  if (ABSENT.length === 0) describe(what, tests);
  else
    describe(what, () =>
      it(`is not tested: of the published files ${ABSENT.length} are not beside the checkout`, () => expect(ABSENT).not.toEqual([])),
    );
}

export const bytesOf = (name: PublishedFileName): Buffer => readFileSync(pathOf(name));

const readBefore = new Map<PublishedFileName, ReadFile>();

/** Read once in a suite. */
export function readOf(name: PublishedFileName): ReadFile {
  const read = readBefore.get(name) ?? requireRead(readPublishedFile(bytesOf(name), { fileName: name, councils: COUNCIL_REGISTER }));
  readBefore.set(name, read);
  return read;
}

/** Cells of a file by another route than the reader's. A name with a comma counts as two, so count from the end behind a name. */
export const plainRows = (name: PublishedFileName): readonly (readonly string[])[] =>
  bytesOf(name)
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
