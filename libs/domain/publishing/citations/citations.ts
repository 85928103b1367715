import { answersAsVersion, type Audience, canonicalText, type Fingerprint } from '../../catalogue/index.js';
import { type CitedQuestion, type Facts, measuresOf, METHOD_VERSION, NotAQuestion } from '../../benchmarking/index.js';
import type { Release } from '../release/release.js';
import { CHECKSUM_DIGITS, type CitedParts, readParts, writtenParts } from './cited-parts.js';
import { citationText, peerSetOf } from './citation-text.js';

/** A citation as it is handed out. Nothing is kept of it: its id says all that there is to say. */
export interface Citation {
  readonly id: string;
  /** The path that computes the answer again. */
  readonly url: string;
  readonly text: string;
  readonly peerSet: string | undefined;
  readonly parts: CitedParts;
}

/** Text as letters that stand in a path, and back; `decode` may return anything for what is no such text. */
export interface PathLetters {
  encode(text: string): string;
  decode(letters: string): string;
}

/** A longer path is cut short by mail programs, proxies and servers. */
const LONGEST_ID = 8_000;
/** Letters that a typing error does not get past: one in four thousand million does. */
const CHECK_LETTERS = 8;

/** Writes citations, and reads them by their ids. */
export class Citations {
  private readonly seals = new WeakMap<Release, string>();

  constructor(
    private readonly fingerprint: Fingerprint,
    private readonly letters: PathLetters,
  ) {}

  /**
   * The citation of an answer that a release gave. Throws a RangeError where there can be none: the question is too long for a link, or the
   * release holds a measure by a definition that this program does not compute by.
   */
  of({ release, audience, question, answer }: Answered): Citation {
    const { number, checksum } = release.label;
    const measures = Object.fromEntries(measuresOf(question).map((code) => [code, release.measureVersion(code)]));
    const parts: CitedParts = {
      ...{ question, audience, measures, method: METHOD_VERSION, answer: this.hashOf(answer, { release, audience }) },
      release: { number, checksum: checksum.slice(0, CHECKSUM_DIGITS) },
    };
    const id = this.idOf(parts);
    if (id.length > LONGEST_ID)
      throw new RangeError(
        `a link to this question has ${id.length} letters, and at most ${LONGEST_ID} are followed: ask for fewer shares or councils`,
      );
    const other = measuresOf(question).find((code) => !answersAsVersion(code, release.measureVersion(code)));
    if (other !== undefined)
      throw new RangeError(`release ${number} holds ${other} by another definition than this program computes by: ask a later release`);
    if (this.read(id) === undefined) throw new RangeError('a link to this question could not be read again: ask for less at a time');
    return this.named(id, parts, release);
  }

  /** What an id cites; undefined where it is none: cut short, mistyped, or written by somebody else in another way. */
  read(id: string): CitedParts | undefined {
    if (id.length > LONGEST_ID) return undefined;
    const parts = this.parsed(this.letters.decode(id.split(MARK)[0] ?? ''));
    return parts !== undefined && this.idOf(parts) === id ? parts : undefined;
  }

  /** A citation that was read, told by the release that it names. */
  named(id: string, parts: CitedParts, release: Release): Citation {
    return { id, url: `/cite/${id}`, text: citationText(parts, release), peerSet: peerSetOf(parts.question, release), parts };
  }

  /**
   * SHA-256 of an answer in its one spelling. What the programme alone reads is hashed together with the release's seal: a link may be
   * printed where everybody sees it, and nobody outside may try amounts on its hash until one fits.
   */
  hashOf(answer: Facts, { release, audience }: Pick<Answered, 'release' | 'audience'>): string {
    const text = canonicalText(answer);
    return this.fingerprint(audience === 'public' ? text : `${this.sealOf(release)}\n${text}`);
  }

  /** What only somebody who has every figure of the release can compute. It is the same in every process, and never told. */
  private sealOf(release: Release): string {
    const { columns, quantities, plans, targets } = release.content;
    const seal = this.seals.get(release) ?? this.fingerprint(canonicalText({ seal: 'citations', columns, quantities, plans, targets }));
    this.seals.set(release, seal);
    return seal;
  }

  private idOf(parts: CitedParts): string {
    const text = canonicalText(writtenParts(parts));
    return `${this.letters.encode(text)}${MARK}${this.fingerprint(text).slice(0, CHECK_LETTERS)}`;
  }

  private parsed(text: string): CitedParts | undefined {
    try {
      return readParts(JSON.parse(text));
    } catch (error) {
      if (error instanceof NotAQuestion || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}

/** Between what a link says and its check letters. */
const MARK = '.';

interface Answered {
  readonly release: Release;
  readonly audience: Audience;
  readonly question: CitedQuestion;
  readonly answer: Facts;
}
