import type { Realm } from '../../catalogue/index.js';
import type { ReleaseLabel, ReleaseSources } from '../release/release-label.js';

/** That a release is not to be used any more, and why. It keeps its number, and what it held is not read again. */
export interface Withdrawal {
  readonly at: Date;
  readonly by: string;
  /** A sentence for whoever has cited it. */
  readonly reason: string;
}

/** A line of the list of releases: what is known of one without opening it. */
export interface ReleaseEntry {
  readonly label: ReleaseLabel;
  readonly sources: SourceSummary;
  readonly withdrawal: Withdrawal | undefined;
}

/** What a release was computed from, counted and named. */
export interface SourceSummary {
  /** How many accepted returns. */
  readonly returns: number;
  readonly publications: ReleaseSources['publications'];
}

export const summaryOf = ({ returns, publications }: ReleaseSources): SourceSummary => ({ returns: returns.length, publications });

/** Whether the day has not come yet on which everybody may read it. */
export const isEmbargoed = ({ embargoUntil }: ReleaseLabel, now: Date): boolean => embargoUntil !== undefined && now < embargoUntil;

/** Whether everybody reads it now: its embargo is over, and it was not withdrawn. */
export const isOpen = ({ label, withdrawal }: ReleaseEntry, now: Date): boolean => withdrawal === undefined && !isEmbargoed(label, now);

/** The release that a realm's questions are answered from where they name none. */
export const latestOf = (newestFirst: readonly ReleaseEntry[], realm: Realm, now: Date): ReleaseEntry | undefined =>
  newestFirst.find((entry) => entry.label.realm === realm && isOpen(entry, now));

/**
 * The releases that a process keeps in memory: of each realm the one that most questions are answered from, and newer ones under
 * embargo, so that at the moment of publication nobody waits. Others are read when they are asked for.
 */
export function toHold(newestFirst: readonly ReleaseEntry[], realms: readonly Realm[], now: Date): readonly number[] {
  return realms.flatMap((realm) => {
    const ofRealm = newestFirst.filter(({ label, withdrawal }) => label.realm === realm && withdrawal === undefined);
    const latest = ofRealm.findIndex((entry) => isOpen(entry, now));
    return (latest < 0 ? ofRealm : ofRealm.slice(0, latest + 1)).map(({ label }) => label.number);
  });
}

/** When the next embargo ends; undefined where none is on. */
export function nextOpening(entries: readonly ReleaseEntry[], now: Date): Date | undefined {
  const times = entries.filter(({ label, withdrawal }) => withdrawal === undefined && isEmbargoed(label, now));
  return times.map(({ label }) => label.embargoUntil).sort((a, b) => Number(a) - Number(b))[0];
}
