import { createHash } from 'node:crypto';
import type { Fingerprint } from '../catalogue/index.js';
import { type AuditEvent, type AuditVerdict, closeChain, EMPTY_CHAIN, eventText, walkChain } from './index.js';

const sha256: Fingerprint = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

const PREPARER = { subject: '5f0c8a523d0e', role: 'preparer', council: 'E10000018', target: 'return E10000018 2024-25 version 1' };

/** Hashes by hashlib of Python, over the arrays that its json.dumps prints. */
const FIRST: AuditEvent = {
  ...PREPARER,
  seq: 1,
  at: '2026-01-02T10:11:12.123456Z',
  action: 'return.saved',
  before: undefined,
  after: '1',
  previousHash: '0000000000000000000000000000000000000000000000000000000000000000',
  hash: '5ca7d64f7beb9b815fb3a8cc7fb5cf91ffd1d0908ec926a48b69c5b7ecf05d5a',
};
const SECOND: AuditEvent = {
  seq: 2,
  at: '2026-01-02T10:11:13.000001Z',
  subject: 'operator',
  role: 'operator',
  council: undefined,
  action: 'refused',
  target: 'a "quoted" \\ text\n\twith Öl and £',
  before: undefined,
  after: 'NOT_ALLOWED',
  previousHash: FIRST.hash,
  hash: '87f05d782639459c67093c717a3e4087683a574b672782cd2f8cb09c683a6ee0',
};
const THIRD: AuditEvent = {
  ...PREPARER,
  seq: 3,
  at: '2026-01-02T10:11:14.500000Z',
  action: 'return.submitted',
  before: 'draft',
  after: 'submitted',
  previousHash: SECOND.hash,
  hash: '32372c62cb1f1b3421af75a848262f3235328ab29cb30a05429e7e74a1cd6464',
};
const EVENTS = [FIRST, SECOND, THIRD];

/** Its own hash made to fit again, as somebody would who knows how. */
const withFittingHash = (event: AuditEvent): AuditEvent => ({ ...event, hash: sha256(eventText(event)) });

function verdictOn(events: readonly AuditEvent[], head: { seq: number; hash: string } | undefined = THIRD): AuditVerdict {
  const walked = walkChain(EMPTY_CHAIN, events, sha256);
  return walked.kind === 'broken' ? walked : closeChain(walked, head);
}

describe('the chain of the audit', () => {
  it('is whole where every hash is that of its event and of the hash before', () => {
    expect(verdictOn(EVENTS)).toEqual({ kind: 'whole', events: 3, head: THIRD.hash });
    expect(verdictOn([], { seq: 0, hash: '0'.repeat(64) })).toEqual(EMPTY_CHAIN);
  });

  it('goes on where it was left', () => {
    const soFar = walkChain(EMPTY_CHAIN, [FIRST], sha256);
    expect(soFar.kind === 'whole' && walkChain(soFar, [SECOND, THIRD], sha256)).toEqual({ kind: 'whole', events: 3, head: THIRD.hash });
  });

  it('tells nothing said from an empty text, and one field from the next', () => {
    const texts = [FIRST, { ...FIRST, before: '' }, { ...FIRST, before: '1', after: undefined }, { ...FIRST, after: 'null' }].map(
      eventText,
    );
    expect(new Set(texts).size).toBe(4);
  });

  it.each<[string, readonly AuditEvent[], number, string]>([
    [
      'an event that was changed',
      [FIRST, { ...SECOND, after: 'DONE' }, THIRD],
      2,
      'Event 2 was changed: its hash is not that of what it says.',
    ],
    [
      'a hash that was changed',
      [FIRST, { ...SECOND, hash: THIRD.hash }, THIRD],
      2,
      'Event 2 was changed: its hash is not that of what it says.',
    ],
    [
      'an event that was rewritten with its hash',
      [FIRST, withFittingHash({ ...SECOND, after: 'DONE' }), THIRD],
      2,
      'Event 2 was rewritten with its hash: event 3 was made from another.',
    ],
    [
      'the last event rewritten with its hash',
      [FIRST, SECOND, withFittingHash({ ...THIRD, after: 'draft' })],
      3,
      'Event 3 was rewritten with its hash: the head of the audit was made from another.',
    ],
    ['an event taken out', [FIRST, THIRD], 2, 'Event 2 is missing: the next that is there is event 3.'],
    ['the first taken out', [SECOND, THIRD], 1, 'Event 1 is missing: the next that is there is event 2.'],
    [
      'two in each other’s place',
      [FIRST, { ...THIRD, seq: 2 }, { ...SECOND, seq: 3 }],
      2,
      'Event 2 was changed: its hash is not that of what it says.',
    ],
    ['one that comes twice', [FIRST, FIRST, THIRD], 1, 'Event 1 is out of place: it comes after event 1.'],
    [
      'a chain that begins in the middle',
      [withFittingHash({ ...FIRST, previousHash: THIRD.hash })],
      1,
      'Event 1 does not begin the audit: it names an event before it.',
    ],
    ['its end cut off', [FIRST, SECOND], 3, 'The audit is cut off at the end: event 3 is missing, and its head has counted 3.'],
    ['all of it gone', [], 1, 'The audit is cut off at the end: event 1 is missing, and its head has counted 3.'],
  ])('is broken by %s', (_what, events, at, why) => {
    expect(verdictOn(events)).toEqual({ kind: 'broken', at, why });
  });

  it('is broken by a head that is gone, or that has not counted the last event', () => {
    const walked = { kind: 'whole', events: 3, head: THIRD.hash } as const;
    expect(closeChain(walked, undefined)).toMatchObject({
      kind: 'broken',
      at: 3,
      why: expect.stringContaining('The head of the audit is missing') as string,
    });
    expect(verdictOn(EVENTS, SECOND)).toEqual({
      kind: 'broken',
      at: 3,
      why: 'Event 3 was not added as events are: the head of the audit has counted 2.',
    });
  });
});
