import { Money } from '../catalogue/index.js';
import { adjustmentsFrom, type FindingAnswer, isExplained, isOtherOverused, type ReturnFinding, standingOf } from './index.js';

const finding = (key: string, fingerprint = 'now', severity: ReturnFinding['severity'] = 'soft'): ReturnFinding => ({
  key,
  fingerprint,
  severity,
  rule: 'CELL_CHANGED',
  sentence: '',
  remedy: '',
  cells: [],
  suspicion: 1,
  impact: 1,
});
const answer = (key: string, more: Partial<FindingAnswer> = {}): FindingAnswer => ({
  key,
  fingerprint: 'now',
  reason: 'demand',
  text: 'More people needed care this winter',
  amount: undefined,
  cell: undefined,
  by: 'key-1',
  at: new Date('2025-06-01T10:00:00Z'),
  ...more,
});
const later = new Date('2025-06-02T10:00:00Z');

describe('an answer', () => {
  it('explains with ten characters, and with forty where it names no reason', () => {
    expect(isExplained({ reason: 'demand', text: 'more care' })).toBe(false);
    expect(isExplained({ reason: 'demand', text: 'more care.' })).toBe(true);
    expect(isExplained({ reason: 'other', text: 'x'.repeat(39) })).toBe(false);
    expect(isExplained({ reason: 'other', text: 'x'.repeat(40) })).toBe(true);
    expect(isExplained({ reason: 'demand', text: ' '.repeat(12) })).toBe(false);
  });
  it('is “other” too often above 30%', () => {
    const of = (others: number): boolean =>
      isOtherOverused(Array.from({ length: 10 }, (_, i) => ({ reason: i < others ? 'other' : 'grant' })));
    expect([of(3), of(4)]).toEqual([false, true]);
  });
});

describe('the standing of findings', () => {
  it('is answered by an answer for the same key and figures, and lapsed where the figures have changed', () => {
    const [kept, changed, never] = [finding('A'), finding('B', 'changed'), finding('C')];
    const standing = standingOf([kept, changed, never], [answer('A'), answer('B'), answer('gone')]);
    expect(standing.answered).toEqual([{ finding: kept, answer: answer('A') }]);
    expect(standing.open).toEqual([changed, never]);
    expect(standing.lapsed).toEqual([{ finding: changed, answer: answer('B') }]);
  });
  it('takes the newest of several answers, and an older one again where its figures are back', () => {
    const second = answer('A', { reason: 'grant', at: later });
    expect(standingOf([finding('A')], [second, answer('A')]).answered[0]?.answer.reason).toBe('grant');
    const forOther = answer('A', { fingerprint: 'changed', at: later });
    expect(standingOf([finding('A')], [answer('A'), forOther]).answered[0]?.answer.fingerprint).toBe('now');
  });
  it('leaves hard findings open, whatever is answered', () => {
    const hard = finding('A', 'now', 'hard');
    expect(standingOf([hard], [answer('A')])).toEqual({ answered: [], open: [hard], lapsed: [] });
  });
  it('leaves a finding open that is answered without saying why', () => {
    expect(standingOf([finding('A')], [answer('A', { text: 'ok' })]).open).toHaveLength(1);
  });
});

describe('the adjustments that answers come to', () => {
  const of = (reason: FindingAnswer['reason'], pounds: string): readonly (readonly string[])[] =>
    adjustmentsFrom([answer('A', { reason, amount: Money.parse(pounds), cell: 'NURSING_65' })]).map((each) => [
      each.kind,
      each.reason,
      each.amount.toString(),
    ]);

  it('are transfers for functions and grants, in when positive and out when negative', () => {
    expect(of('function-in', '500')).toEqual([['transfer', 'function-in', '500.00']]);
    expect(of('function-out', '500')).toEqual([['transfer', 'function-out', '-500.00']]);
    expect(of('function-out', '-500')).toEqual([['transfer', 'function-out', '-500.00']]);
    expect(of('grant', '-500')).toEqual([['transfer', 'grant-roll-in', '-500.00']]);
  });
  it('are one-off costs above nought and one-off savings below, both positive', () => {
    expect(of('one-off', '500')).toEqual([['one-off-cost', 'one-off', '500.00']]);
    expect(of('covid', '-500')).toEqual([['one-off-saving', 'covid', '500.00']]);
  });
  it('are none for other reasons, nor without an amount and a cell', () => {
    expect(of('demand', '500')).toEqual([]);
    expect(of('grant', '0')).toEqual([]);
    expect(adjustmentsFrom([answer('A', { reason: 'grant', amount: Money.parse('5') })])).toEqual([]);
  });
  it('are those of the newest answer to each finding, with its text as their note', () => {
    const [first, second] = ['100', '200'].map((pounds) => Money.parse(pounds));
    const newest = answer('A', { reason: 'grant', amount: second, cell: 'NURSING_65', at: later, text: 'The grant was rolled in' });
    const found = adjustmentsFrom([newest, answer('A', { reason: 'grant', amount: first, cell: 'NURSING_65' })]);
    expect(found.map(({ amount, note }) => [amount.toString(), note])).toEqual([['200.00', 'The grant was rolled in']]);
  });
});
