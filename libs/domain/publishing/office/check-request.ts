import { type Problem, problem } from '../../returns/index.js';
import { dayInEngland, periodOn, type PreElectionPeriod } from './pre-election.js';
import type { PublishingRequest } from './publishing.js';

/** What is wrong with the terms of a request to publish, at this moment and with these pre-election periods. */
export function checkTerms(request: PublishingRequest, periods: readonly PreElectionPeriod[], now: Date): readonly Problem[] {
  return [...embargoProblems(request, now), ...electionProblems(request, periodAt(request, periods, now))];
}

/** The pre-election period in which everybody would read it first. */
export const periodAt = (
  { embargoUntil }: Pick<PublishingRequest, 'embargoUntil'>,
  periods: readonly PreElectionPeriod[],
  now: Date,
): PreElectionPeriod | undefined => periodOn(periods, dayInEngland(embargoUntil ?? now));

function embargoProblems({ embargoUntil, preRelease }: PublishingRequest, now: Date): readonly Problem[] {
  if (embargoUntil === undefined) {
    const message = 'Nobody can read a release before everybody does unless it has an embargo. Give its end, or leave the list out.';
    return preRelease.length === 0 ? [] : [problem('EMBARGO_MISSING', message, ['preRelease'])];
  }
  const message = `The embargo ends at ${embargoUntil.toISOString()}, which is over. Give a time to come, or leave it out to publish at once.`;
  return embargoUntil > now ? [] : [problem('EMBARGO_OVER', message, ['embargoUntil'])];
}

function electionProblems({ overrideReason }: PublishingRequest, period: PreElectionPeriod | undefined): readonly Problem[] {
  if (period === undefined) {
    const message = 'The release would come out in no pre-election period, so there is nothing to override. Leave the reason out.';
    return overrideReason === undefined ? [] : [problem('OVERRIDE_NOT_NEEDED', message, ['overrideReason'])];
  }
  const { name, starts, ends } = period;
  const message = `“${name}”, from ${starts} to ${ends}, is a pre-election period. Publish after it, set an embargo beyond it, or say in “overrideReason” why it must come out now: readers see the reason.`;
  return overrideReason === undefined ? [problem('PRE_ELECTION_PERIOD', message, ['overrideReason'])] : [];
}
