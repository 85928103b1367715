import type { Footprint, PeerDirectory, PeerGroups, SavedGroup } from '#domain/benchmarking';
import { type Actor, audienceOf } from '#domain/access';
import type { CouncilCode } from '#domain/catalogue';
import type { Citations, Release } from '#domain/publishing';
import { citing } from '../citations/cite.types.js';
import { notFound } from '../figures/node.types.js';
import type { ReleaseChoice } from '../releases/release-choice.types.js';
import type { Asked, AskedOf } from './comparison/answer-parts.js';
import type { CouncilQuestion, MeasureQuestion, RealmQuestion } from './question-args.types.js';
import type { PeerGroupInput, SavedGroupChoice } from './peers/peer-group.types.js';

/** Which release answers, for which audience, and which peers the asker may choose from. */
export class BenchmarkQuestions {
  constructor(
    private readonly releases: ReleaseChoice,
    private readonly groups: PeerGroups,
    private readonly citations: Citations,
  ) {}

  /** The release of a council, and the figures of it that the asker may see. */
  async ofCouncil(actor: Actor | undefined, { council, release, ...about }: CouncilQuestion): Promise<Asked> {
    return this.within(actor, await this.releases.forCouncil(actor, council, release), about);
  }

  /** The release of a realm, and the figures of it that the asker may see. */
  async ofRealm(actor: Actor | undefined, { realm, release, ...about }: RealmQuestion): Promise<Asked> {
    return this.within(actor, await this.releases.ofRealm(actor, realm, release), about);
  }

  /** The release that holds the councils of a place, and its figures. */
  async about(actor: Actor | undefined, footprint: Footprint, number: number | undefined): Promise<AskedOf> {
    return this.of(actor, await this.releaseOf(actor, footprint, number));
  }

  /** A release, as the asker reads it and cites it. */
  of(actor: Actor | undefined, release: Release): AskedOf {
    const audience = audienceOf(actor);
    return { release, audience, table: release.seenBy(audience), cite: citing(this.citations, { release, audience }) };
  }

  /** The same of one measure and year. */
  async ofPlace(actor: Actor | undefined, footprint: Footprint, { release, ...about }: MeasureQuestion): Promise<Asked> {
    return this.within(actor, await this.releaseOf(actor, footprint, release), about);
  }

  /** The councils of a programme of the release. */
  cohort({ directory }: Release, code: string): readonly CouncilCode[] {
    const found = directory.cohort(code);
    if (found === undefined) throw notFound();
    return found.councils;
  }

  /** The saved groups that are asked with; one that the asker may not see, or of the other realm, is not found. */
  async saved(actor: Actor | undefined, { label }: Release, choices: readonly SavedGroupChoice[]): Promise<readonly SavedGroup[]> {
    const found = await Promise.all(
      choices.map(async ({ id, version }) => actor && (await this.groups.find(actor, id, version ?? undefined))),
    );
    const groups = found.flatMap((group) => (group?.realm === label.realm ? [group] : []));
    if (groups.length < choices.length) throw notFound();
    return groups;
  }

  /** The release's own directory, and in it the saved group that is asked with. */
  async directory(actor: Actor | undefined, release: Release, { saved }: PeerGroupInput): Promise<PeerDirectory> {
    return saved ? withSaved(release, await this.saved(actor, release, [saved])) : release.directory;
  }

  private within(actor: Actor | undefined, release: Release, { measure: code, year }: Pick<MeasureQuestion, 'measure' | 'year'>): Asked {
    return { ...this.of(actor, release), code, year };
  }

  private async releaseOf(actor: Actor | undefined, footprint: Footprint, number: number | undefined): Promise<Release> {
    const codes = membersOf(footprint);
    const [first] = codes;
    if (first === undefined) throw notFound();
    const release = await this.releases.forCouncil(actor, first, number);
    if (codes.some((code) => release.council(code) === undefined)) throw notFound();
    return release;
  }
}

export const withSaved = ({ directory }: Release, groups: readonly SavedGroup[]): PeerDirectory => ({
  ...directory,
  saved: (id) => groups.find((group) => group.id === id),
});

const membersOf = (footprint: Footprint): readonly CouncilCode[] =>
  footprint.kind === 'council' ? [footprint.council] : [...footprint.councils, ...footprint.parts.map(({ predecessor }) => predecessor)];
