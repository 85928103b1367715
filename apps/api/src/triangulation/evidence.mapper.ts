import type { Release } from '#domain/publishing';
import { type CorroborationRatio, displayed, type TestRecord, type VerdictEvidence, type VerdictRecord } from '#domain/triangulation';
import { spelled } from '../figures/enum-of.types.js';
import { accountAnswer } from './account.mapper.js';
import { indexInWords, pounds } from './amounts.js';
import type { SpendTest } from './evidence.types.js';
import type { TriangulatedVerdict } from './triangulation.types.js';

type Evidence = Pick<
  TriangulatedVerdict,
  'tests' | 'flags' | 'priceSettings' | 'cells' | 'claimed' | 'lines' | 'impliedSavingFromYearBefore' | 'inputsHash'
>;

/** Records of the engine before this one hold none. */
const NONE: Evidence = {
  ...{ tests: [], flags: [], priceSettings: [], cells: [], claimed: [], lines: [] },
  ...{ impliedSavingFromYearBefore: pounds(undefined), inputsHash: undefined },
};

/** What a verdict was reckoned from, in the words of the schema. */
export function evidenceAnswer(record: VerdictRecord, release: Release): Evidence {
  const { evidence } = record;
  if (evidence === undefined) return NONE;
  return {
    tests: testsOf(record, evidence),
    flags: evidence.flags,
    priceSettings: evidence.settings.map((each) => ({
      setting: each.setting,
      priceIndex: indexInWords(each.index),
      verdict: each.verdict,
      ratio: shownFor(record, each),
    })),
    cells: evidence.cells.map(({ base, transfers, indexed, actual, claim, ...cell }) => ({
      ...cell,
      ...accountAnswer(record, cell.cell, release),
      baseSpend: pounds(base),
      transfers: pounds(transfers),
      indexed: pounds(indexed),
      outturn: pounds(actual),
      claim: pounds(claim),
    })),
    claimed: evidence.claimed.map((each) => ({ ...each, amount: pounds(each.amount), as: spelled(each.as) })),
    lines: evidence.lines.map(({ reference, claim, cells, claimedThere, test }) => ({
      reference,
      claim: pounds(claim),
      cells,
      claimedThere: pounds(claimedThere),
      test: test && testAnswer('targeted', test, record, evidence.councils),
    })),
    impliedSavingFromYearBefore: pounds(evidence.impliedFromYearBefore),
    inputsHash: evidence.inputsHash,
  };
}

function testsOf(record: VerdictRecord, { tests: { own, whole, targeted }, councils }: VerdictEvidence): readonly SpendTest[] {
  return [
    testAnswer('own-accounts', own, record, 1),
    ...(whole === undefined ? [] : [testAnswer('whole-budget', whole, record, councils)]),
    ...(targeted === undefined ? [] : [testAnswer('targeted', targeted, record, councils)]),
  ];
}

const testAnswer = (test: string, found: TestRecord, record: VerdictRecord, n: number): SpendTest => ({
  test,
  verdict: found.verdict,
  ratio: shownFor(record, found),
  expected: pounds(found.expected),
  outturn: pounds(found.actual),
  impliedSaving: pounds(found.implied),
  horizon: record.horizon,
  priceIndex: indexInWords(record.index),
  n,
});

/** Where the claim is too small for a headline ratio, none of its tests has one either. */
const shownFor = (record: VerdictRecord, ratio: CorroborationRatio): CorroborationRatio | undefined =>
  record.ratio === undefined ? undefined : displayed(ratio);
