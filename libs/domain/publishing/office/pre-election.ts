import { type Problem, problem } from '../../returns/index.js';

/** A time before an election in which nothing is published that could be taken for a campaign; its dates are data. */
export interface PreElectionPeriod {
  /** What it is known by, such as “Local elections 2027”. Noted again under its name, its dates are others. */
  readonly name: string;
  /** First and last day, YYYY-MM-DD, both in it. */
  readonly starts: string;
  readonly ends: string;
  /** Why it was called off; undefined where it was not. */
  readonly calledOff: string | undefined;
}

/** The period that a day lies in; of several the one that ends last. */
export const periodOn = (periods: readonly PreElectionPeriod[], day: string): PreElectionPeriod | undefined =>
  periods
    .filter(({ starts, ends, calledOff }) => calledOff === undefined && starts <= day && day <= ends)
    .sort((a, b) => (a.ends < b.ends ? 1 : -1))[0];

export function checkPeriod({ name, starts, ends }: PreElectionPeriod): readonly Problem[] {
  return [
    ...(name.trim() === '' ? [problem('NAME_MISSING', 'The period has no name. Say which election it is before.', ['name'])] : []),
    ...(ends < starts
      ? [problem('DATES_REVERSED', `The period ends on ${ends}, before it starts on ${starts}. Change one of the two days.`, ['ends'])]
      : []),
  ];
}

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day that a moment falls on in England, YYYY-MM-DD. */
export const dayInEngland = (moment: Date): string => LONDON.format(moment);
