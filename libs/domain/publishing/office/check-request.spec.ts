import { checkPeriod, dayInEngland, type PreElectionPeriod, type PublishingRequest } from '../index.js';
import { checkTerms } from './check-request.js';

const NOW = new Date('2026-04-01T12:00:00Z');
const request = (more: Partial<PublishingRequest> = {}): PublishingRequest => ({
  realm: 'england',
  note: 'n',
  status: 'final',
  embargoUntil: undefined,
  preRelease: [],
  overrideReason: undefined,
  ...more,
});
const period = (starts: string, ends: string, more: Partial<PreElectionPeriod> = {}): PreElectionPeriod => ({
  name: `${starts} to ${ends}`,
  starts,
  ends,
  calledOff: undefined,
  ...more,
});
const codes = (asked: PublishingRequest, periods: readonly PreElectionPeriod[] = []): readonly string[] =>
  checkTerms(asked, periods, NOW).map(({ code }) => code);

describe('the terms of a release', () => {
  it('are free where no period is on and there is no embargo', () => {
    expect(codes(request())).toEqual([]);
    expect(codes(request(), [period('2026-04-02', '2026-05-07'), period('2026-01-01', '2026-03-31')])).toEqual([]);
  });
  it('need a reason on the first and on the last day of a period', () => {
    for (const on of [period('2026-04-01', '2026-05-07'), period('2026-03-01', '2026-04-01')])
      expect(codes(request(), [on])).toEqual(['PRE_ELECTION_PERIOD']);
    expect(codes(request({ overrideReason: 'r' }), [period('2026-04-01', '2026-05-07')])).toEqual([]);
  });
  it('go by the day on which everybody may read it, not by the day it is built', () => {
    const on = [period('2026-03-27', '2026-05-07')];
    expect(codes(request({ embargoUntil: new Date('2026-05-08T08:30:00Z') }), on)).toEqual([]);
    expect(codes(request({ embargoUntil: new Date('2026-05-07T08:30:00Z') }), on)).toEqual(['PRE_ELECTION_PERIOD']);
    expect(codes(request({ embargoUntil: new Date('2026-05-07T08:30:00Z') }), [period('2026-03-27', '2026-04-30')])).toEqual([]);
  });
  it('take no reason where there is nothing to override, and none for a period that was called off', () => {
    expect(codes(request({ overrideReason: 'r' }))).toEqual(['OVERRIDE_NOT_NEEDED']);
    expect(codes(request({ overrideReason: 'r' }), [period('2026-03-27', '2026-05-07', { calledOff: 'postponed' })])).toEqual([
      'OVERRIDE_NOT_NEEDED',
    ]);
  });
});

describe('a day in England', () => {
  it('begins an hour before the day of the clock in Greenwich while summer time is on', () => {
    expect(dayInEngland(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayInEngland(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });
});

describe('a pre-election period', () => {
  it('has a name, and ends no earlier than it starts', () => {
    expect(checkPeriod(period('2026-03-27', '2026-03-27'))).toEqual([]);
    expect(checkPeriod(period('2026-03-27', '2026-03-26', { name: ' ' })).map(({ code, path }) => [code, path])).toEqual([
      ['NAME_MISSING', ['name']],
      ['DATES_REVERSED', ['ends']],
    ]);
  });
});
