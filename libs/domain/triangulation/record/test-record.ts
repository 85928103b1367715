import { corroborationOf, verdictOf } from '../region.js';
import type { SpendTest } from '../testing/spend-test.js';
import type { TestRecord } from './verdict-record.js';

/** A test of spend beside a claim, as a record keeps it: spend in pounds, and the interval as a ratio to the claim. */
export function testRecord({ expected, actual, implied, low, high }: SpendTest, claim: number): TestRecord {
  const ratio = corroborationOf({ implied, low, high }, claim);
  return { expected, actual, implied, ...ratio, verdict: verdictOf(ratio) };
}
