import type { FinancialYear } from '../../catalogue/index.js';
import { type CouncilReturn, type Problem, problem } from '../../returns/index.js';
import type { ReadConvention } from '../upload-reading.js';

/** Why an upload cannot be asked for, read again or landed, and what to do. */

const LONGEST_NAME = 200;
/** A name, not a way to a file; it is shown to people and written into links. */
const TAKEN_NAME = /^[^/\\\p{Cc}]+\.(xlsx|csv)$/iu;

export const fileNameProblems = (fileName: string): readonly Problem[] =>
  TAKEN_NAME.test(fileName) && fileName.length <= LONGEST_NAME
    ? []
    : [
        problem(
          'FILE_NAME_NOT_TAKEN',
          `Give the file’s own name, ending in .xlsx or .csv, with at most ${LONGEST_NAME} characters and without its folder. Save a workbook of another kind as .xlsx first.`,
          ['fileName'],
        ),
      ];

export const notDefined = (collection: FinancialYear): Problem =>
  problem(
    'COLLECTION_NOT_DEFINED',
    `There is no template of the ${collection} collection to read a file by. Send the return by saveReturn.`,
    ['collection'],
  );

export const UPLOAD_NOT_FOUND = problem(
  'UPLOAD_NOT_FOUND',
  'There is no such upload of your council. Give the id that requestUpload gave.',
  ['upload'],
);

export const AWAITS_FILE = problem('UPLOAD_AWAITS_FILE', 'The file has not come in yet. Send it to the link first.', ['upload']);

export const LANDED = problem(
  'UPLOAD_LANDED',
  'This upload has become a version already, and each does so once. Ask for a new upload to send the file again.',
  ['upload'],
);

export const NOT_FINISHED = problem(
  'READING_NOT_FINISHED',
  'The file is still being read. Ask for the upload again until its state is READ, then repeat the request.',
  ['upload'],
);

export const READINGS_TOO_MANY = problem(
  'READINGS_TOO_MANY',
  'This file has been read too many times. Correct the file itself and ask for a new upload.',
  ['upload'],
);

export const notNewest = (newest: number): Problem =>
  problem(
    'READING_NOT_NEWEST',
    `Only the newest finished reading can land, which is number ${newest}. Look at what it says, then name it.`,
    ['reading'],
  );

export const cannotLand = (sentence: string): Problem =>
  problem('READING_CANNOT_LAND', `This reading cannot become a version. ${sentence}`, ['reading']);

export function conventionUnknown(shown: readonly ReadConvention[], index: number): Problem {
  const known = shown.map(({ table, column }) => `${table}${column === '' ? '' : ` ${column}`}`).join(', ');
  const message = `The newest reading shows no convention of that table and column. It shows: ${known === '' ? 'none' : known}.`;
  return problem('CONVENTION_UNKNOWN', message, ['conventions', index]);
}

/** The return is not the one that the file was read over. Whoever lands it decides, having seen the other version. */
export function movedOn(readOver: number | undefined, current: CouncilReturn | undefined): Problem {
  const over = readOver === undefined ? 'when the council had no return yet' : `over version ${readOver} of the return`;
  if (current === undefined)
    return problem('VERSION_NOT_CURRENT', 'The council has no return yet. Leave overVersion out.', ['overVersion']);
  const { number } = current.version;
  const who = current.history.findLast(({ version }) => version === number)?.role.replaceAll('-', ' ') ?? 'colleague';
  const message = `This file was read ${over}, and version ${number} stands now, saved by a ${who}. Look at version ${number} first. Then either take its changes over into the file and send that as a new upload, or land this one with overVersion ${number}, which puts it in the place of version ${number}.`;
  return problem('VERSION_NOT_CURRENT', message, ['overVersion']);
}

/** A file of one table was filled up from a version that has been followed by another. */
export function filledUpFromEarlier({ version }: CouncilReturn): Problem {
  const message = `The other tables of this reading are those of an earlier version, and version ${version.number} stands now. Ask for the file to be read again, then land that reading with overVersion ${version.number}.`;
  return problem('VERSION_NOT_CURRENT', message, ['reading']);
}
