import type { Actor } from '#domain/access';
import { REALMS, type Realm } from '#domain/catalogue';
import type { SavingsQuestion } from '#domain/programmes';
import { type FrozenProgramme, type ProgrammeReading, readSavings, type Release } from '#domain/publishing';
import { notFound } from '../figures/node.types.js';
import type { ReleaseChoice } from '../releases/release-choice.types.js';

/** Which release a question about programmes is answered from: the one it names, or the latest. */
export class ProgrammeChoice {
  constructor(private readonly releases: ReleaseChoice) {}

  async all(asker: Actor, realm: Realm, number: number | undefined): Promise<readonly FrozenProgramme[]> {
    const release = await this.releases.ofRealm(asker, realm, number);
    return release.content.programmes.map((filed) => ({ release, filed }));
  }

  /** A code belongs to one realm, so that at most one of the latest releases holds it. */
  async one(asker: Actor, code: string, number: number | undefined): Promise<FrozenProgramme> {
    const releases =
      typeof number === 'number' ? [await this.releases.numbered(asker, number)] : REALMS.map((realm) => this.releases.latest(realm));
    const [found] = releases.flatMap((release) => frozenIn(release, code));
    if (found === undefined) throw notFound();
    return found;
  }

  /** The release of a review is read as any other: one that was withdrawn is an error that says so. */
  async savings(
    asker: Actor,
    programme: FrozenProgramme,
    question: SavingsQuestion,
    review: string | undefined,
  ): Promise<Exclude<ProgrammeReading, { kind: 'unknown' }>> {
    const reading = await readSavings((number) => this.releases.numbered(asker, number), programme, question, review);
    if (reading.kind === 'unknown') throw notFound();
    return reading;
  }
}

function frozenIn(release: Release | undefined, code: string): readonly FrozenProgramme[] {
  const filed = release?.programme(code);
  return release === undefined || filed === undefined ? [] : [{ release, filed }];
}
