import { AUDIENCES, type Audience, type MeasureCode } from '../../catalogue/index.js';
import { type CitedQuestion, countIn, membersOf, NotAQuestion, oneOf, readMeasure, readQuestion, hexIn } from '../../benchmarking/index.js';

/** Everything that a citation names: with it the same answer can be computed again, and shown to be the same. */
export interface CitedParts {
  readonly question: CitedQuestion;
  /** Whose columns answered. */
  readonly audience: Audience;
  /** The release by its number, and the first digits of its checksum, so that no other can take its place. */
  readonly release: { readonly number: number; readonly checksum: string };
  /** The version of the method that answered. */
  readonly method: number;
  /** The version of each measure's definition that the release was built with. */
  readonly measures: Readonly<Partial<Record<MeasureCode, number>>>;
  /** The hash of the answer, hexadecimal: see `Citations.hashOf`. */
  readonly answer: string;
}

/** As many digits of a checksum as nobody finds a second release for. */
export const CHECKSUM_DIGITS = 16;

/** Of the form in which links are written; another form would be told apart by it. */
const FORM = 1;
const HASH_DIGITS = 64;
const HIGHEST = 1_000_000;

/** The parts as a link holds them. */
export const writtenParts = (parts: CitedParts): object => ({ form: FORM, ...parts });

/** Reads the parts of a link; throws NotAQuestion at anything else. */
export function readParts(value: unknown): CitedParts {
  const said = membersOf(value);
  if (said['form'] !== FORM) throw new NotAQuestion('written in another form');
  const [release, measures] = [membersOf(said['release']), membersOf(said['measures'])];
  return {
    question: readQuestion(said['question']),
    audience: oneOf(AUDIENCES, said['audience']),
    release: { number: countIn(release, 'number', 1, HIGHEST), checksum: hexIn(release, 'checksum', CHECKSUM_DIGITS) },
    method: countIn(said, 'method', 1, HIGHEST),
    measures: Object.fromEntries(Object.keys(measures).map((code) => [readMeasure(code), countIn(measures, code, 1, HIGHEST)])),
    answer: hexIn(said, 'answer', HASH_DIGITS),
  };
}
