import type { Actor } from '../../access/index.js';
import { type Problem, problem } from '../../returns/index.js';
import type { PublishingDesks } from '../ports.js';
import { isEmbargoed, type ReleaseEntry } from '../reading/release-entry.js';
import { checkPeriod, type PreElectionPeriod } from './pre-election.js';
import type { PreReleaseAccess, PreReleaseRead } from './pre-release.js';

export type OfficeStepOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface PreReleaseRecord {
  readonly accesses: readonly PreReleaseAccess[];
  readonly reads: readonly PreReleaseRead[];
}

/** What the programme office does about releases beside publishing them. */
export class ReleaseOffice {
  constructor(
    private readonly desks: PublishingDesks,
    private readonly now: () => Date,
  ) {}

  /** Puts a tombstone in a release's place, for good. */
  withdraw(actor: Actor, number: number, reason: string): Promise<OfficeStepOutcome> {
    return this.desks.as(actor, async ({ releases }) => {
      const entry = await releases.entry(number);
      if (entry === undefined) return refused(notPublished(number));
      if (entry.withdrawal === undefined && (await releases.withdraw(number, reason))) return DONE;
      return refused(
        problem('RELEASE_WITHDRAWN', `Release ${number} was withdrawn before, and a withdrawal is not taken back.`, ['release']),
      );
    });
  }

  /** Lets somebody read a release before its embargo ends, or ends that. */
  admit(actor: Actor, access: Omit<PreReleaseAccess, 'by' | 'at'>): Promise<OfficeStepOutcome> {
    return this.desks.as(actor, async ({ releases, preRelease }) => {
      const entry = await releases.entry(access.release);
      const wrong = entry === undefined ? notPublished(access.release) : notUnderEmbargo(entry, this.now());
      if (wrong !== undefined) return refused(wrong);
      await preRelease.admit(access);
      return DONE;
    });
  }

  /** Who was let in and who read; undefined where there is no such release. */
  preRelease(actor: Actor, number: number): Promise<PreReleaseRecord | undefined> {
    return this.desks.as(actor, async ({ releases, preRelease }) => {
      if ((await releases.entry(number)) === undefined) return undefined;
      return { accesses: await preRelease.accesses(number), reads: await preRelease.reads(number) };
    });
  }

  periods(actor: Actor): Promise<readonly PreElectionPeriod[]> {
    return this.desks.as(actor, ({ calendar }) => calendar.all());
  }

  /** Notes a pre-election period; one of that name is put in the place of what was noted before. */
  notePeriod(actor: Actor, period: PreElectionPeriod): Promise<OfficeStepOutcome> {
    const problems = checkPeriod(period);
    if (problems.length > 0) return Promise.resolve(refused(...problems));
    return this.desks.as(actor, async ({ calendar }) => {
      await calendar.note(period);
      return DONE;
    });
  }
}

const DONE: OfficeStepOutcome = { kind: 'done' };
const refused = (...problems: readonly Problem[]): OfficeStepOutcome => ({ kind: 'refused', problems });

const notPublished = (number: number): Problem =>
  problem('RELEASE_NOT_PUBLISHED', `There is no release ${number}. Ask “releases” for those there are.`, ['release']);

const notUnderEmbargo = ({ label, withdrawal }: ReleaseEntry, now: Date): Problem | undefined =>
  isEmbargoed(label, now) && withdrawal === undefined
    ? undefined
    : problem('EMBARGO_OVER', `Release ${label.number} is under no embargo: there is no reading it before everybody else.`, ['release']);
