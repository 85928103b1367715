import { type Actor, mayReadAs } from '../../access/index.js';
import { answersAsVersion, isMeasureCode, type MeasureCode } from '../../catalogue/index.js';
import {
  computesMethod,
  type Facts,
  measuresOf,
  METHOD_VERSION,
  type PeerGroups,
  realmOfQuestion,
  type SavedGroup,
  savedGroupsOf,
} from '../../benchmarking/index.js';
import type { OpenedRelease, ReadReleases } from '../reading/read-releases.use-case.js';
import type { Release } from '../release/release.js';
import { answerAgain } from './answer-again.js';
import type { Citation, Citations } from './citations.js';
import type { CitedParts } from './cited-parts.js';

/** Where releases are found, by whoever may read them. */
export type ReadableReleases = Pick<ReadReleases, 'numbered'>;

/** What became of computing a citation again, with one plain sentence. */
export type Recital =
  | {
      readonly outcome: 'agrees' | 'differs';
      readonly sentence: string;
      readonly citation: Citation;
      /** The answer as it comes to today, and its hash. */
      readonly answer: Facts;
      readonly hash: string;
    }
  | { readonly outcome: 'release-gone' | 'method-unknown'; readonly sentence: string; readonly parts: CitedParts }
  | { readonly outcome: 'not-a-citation'; readonly sentence: string };

/** Computes what a citation cites again, from the release that it names. Nothing is written. */
export class Recite {
  constructor(
    private readonly citations: Citations,
    private readonly releases: ReadableReleases,
    private readonly groups: PeerGroups,
  ) {}

  /** What may not be seen is answered like what is no citation, so that nobody learns which. */
  async run(actor: Actor | undefined, id: string): Promise<Recital> {
    const parts = this.citations.read(id);
    if (parts === undefined || !mayReadAs(actor, parts.audience)) return NOT_A_CITATION;
    const opened = await this.releases.numbered(actor, parts.release.number);
    if (opened.kind !== 'opened' || !isCited(opened.release, parts)) return releaseGone(parts, opened);
    const { release } = opened;
    const unknown = unknownMethod(parts);
    if (unknown !== undefined) return { outcome: 'method-unknown', sentence: unknown, parts };

    const saved = await this.savedGroups(actor, parts);
    const answer = saved && answerAgain(parts.question, { release, audience: parts.audience, saved });
    return answer === undefined ? NOT_A_CITATION : this.compared(id, parts, release, answer);
  }

  private compared(id: string, parts: CitedParts, release: Release, answer: Facts): Recital {
    const hash = this.citations.hashOf(answer, { release, audience: parts.audience });
    const difference = otherVersion(parts, release) ?? (hash === parts.answer ? undefined : OTHER_ANSWER);
    const found = { citation: this.citations.named(id, parts, release), answer, hash };
    return difference === undefined
      ? { outcome: 'agrees', sentence: SAME_ANSWER, ...found }
      : { outcome: 'differs', sentence: difference, ...found };
  }

  /** The versions of saved groups that were asked with; undefined where one is not there, or not for this reader. */
  private async savedGroups(actor: Actor | undefined, { question }: CitedParts): Promise<readonly SavedGroup[] | undefined> {
    const asked = savedGroupsOf(question);
    const found = await Promise.all(asked.map(async ({ id, version }) => actor && (await this.groups.find(actor, id, version))));
    const groups = found.flatMap((group) => (group?.realm === realmOfQuestion(question) ? [group] : []));
    return groups.length === asked.length ? groups : undefined;
  }
}

const NOT_A_CITATION: Recital = {
  outcome: 'not-a-citation',
  sentence:
    'This is no citation that you may read: it is cut short or mistyped, or it needs a key of the programme. Copy the whole link, or send a key.',
};
const SAME_ANSWER = 'Computed again from the release that it names, the answer is the same, digit by digit.';
const OTHER_ANSWER =
  'Computed again from the release that it names, the answer is another: the link was changed after it was given out. Trust the answer here, and ask where the link is from.';

const isCited = ({ label }: Release, { release, question }: CitedParts): boolean =>
  label.realm === realmOfQuestion(question) && label.checksum.startsWith(release.checksum);

function releaseGone(parts: CitedParts, opened: OpenedRelease): Recital {
  return { outcome: 'release-gone', sentence: goneSentence(parts.release, opened), parts };
}

function goneSentence({ number, checksum }: CitedParts['release'], opened: OpenedRelease): string {
  switch (opened.kind) {
    case 'withdrawn':
      return `Release ${number} was withdrawn: ${opened.withdrawal.reason} What it held is not read again.`;
    case 'opened':
      return `Release ${number} here is not the one that is cited: its checksum does not begin with ${checksum}. Ask the service that gave the link out.`;
    case 'unknown':
      return `Release ${number} is not here, or is not read by everybody yet: nothing can be computed from it. The releases that are read are listed by \`releases\`.`;
  }
}

/** Why nothing can be computed as it was then; undefined where it can. */
function unknownMethod({ method, measures, question }: CitedParts): string | undefined {
  if (!computesMethod(method))
    return `The answer was computed by version ${method} of the method, and this program computes version ${METHOD_VERSION}: the digits cannot be repeated here.`;
  const code = measuresOf(question).find((each) => !answersAsVersion(each, measures[each] ?? 0));
  return (
    code &&
    `The answer is of version ${measures[code] ?? 0} of ${code}, by which this program does not compute: the digits cannot be repeated here.`
  );
}

/** Where the link names a version of a measure that the release was not built with. */
function otherVersion({ measures, question }: CitedParts, release: Release): string | undefined {
  const named = Object.keys(measures).filter(isMeasureCode);
  const isRight = (code: MeasureCode): boolean => measures[code] === release.measureVersion(code) && measuresOf(question).includes(code);
  const wrong = named.find((code) => !isRight(code));
  return (
    wrong &&
    `The link names version ${measures[wrong] ?? 0} of ${wrong}, and release ${release.label.number} does not hold that: the link was changed after it was given out.`
  );
}
