import type { Realm } from '#domain/catalogue';
import type { SavingsQuestion } from '#domain/programmes';
import { type FrozenProgramme, type ProgrammeReading, readSavings, type Release, type ReleaseShelf } from '#domain/publishing';
import { notFound } from '../figures/node.types.js';
import { ReleaseChoice } from '../releases/release-choice.types.js';

/** Which release a question about programmes is answered from: the one it names, or the latest. */
export class ProgrammeChoice {
  constructor(private readonly shelf: ReleaseShelf) {}

  all(realm: Realm, number: number | undefined): readonly FrozenProgramme[] {
    const release = new ReleaseChoice(this.shelf).ofRealm(realm, number);
    return release.content.programmes.map((filed) => ({ release, filed }));
  }

  /** A code belongs to one realm, so that at most one of the latest releases holds it. */
  one(code: string, number: number | undefined): FrozenProgramme {
    const releases = typeof number === 'number' ? [this.shelf.numbered(number)] : REALMS.map((realm) => this.shelf.latest(realm));
    const [found] = releases.flatMap((release) => frozenIn(release, code));
    if (found === undefined) throw notFound();
    return found;
  }

  savings(
    programme: FrozenProgramme,
    question: SavingsQuestion,
    review: string | undefined,
  ): Exclude<ProgrammeReading, { kind: 'unknown' }> {
    const reading = readSavings(this.shelf, programme, question, review);
    if (reading.kind === 'unknown') throw notFound();
    return reading;
  }
}

const REALMS: readonly Realm[] = ['england', 'demonstration'];

function frozenIn(release: Release | undefined, code: string): readonly FrozenProgramme[] {
  const filed = release?.programme(code);
  return release === undefined || filed === undefined ? [] : [{ release, filed }];
}
