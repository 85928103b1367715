import { WHY_NOT_COMPARABLE } from '#domain/coherence';
import { type Release, verdictsInto } from '#domain/publishing';
import { type CorroborationRatio, displayed, type PracticeRecord, type VerdictEvidence, type VerdictRecord } from '#domain/triangulation';
import { pounds } from '../amounts.js';
import type { TriangulatedVerdict } from '../triangulation.types.js';
import type { ClaimPractice } from './practices.types.js';
import type { SyntheticControlAnswer } from './sensitivity.types.js';

type Sensitivity = Pick<TriangulatedVerdict, 'practices' | 'leaning' | 'windows' | 'counterfactuals' | 'syntheticControl' | 'settling'>;

/** What stands beside a verdict, in the words of the schema. Where the claim is too small for a headline ratio nothing of it has one. */
export function sensitivityAnswer(record: VerdictRecord, release: Release): Sensitivity {
  const { evidence } = record;
  const shown = (ratio: CorroborationRatio): CorroborationRatio | undefined => (record.ratio === undefined ? undefined : displayed(ratio));
  return {
    practices: (evidence?.practices ?? []).map(practiceAnswer),
    leaning: evidence?.leaning?.toLowerCase().replaceAll('_', '-'),
    windows: windowsBeside(record, release),
    counterfactuals: (evidence?.models ?? []).map((each) => ({
      model: each.model,
      verdict: each.verdict,
      ratio: shown(each),
      impliedSaving: pounds(each.implied),
    })),
    syntheticControl: controlAnswer(evidence?.synthetic, shown),
    settling: evidence?.settling ?? [],
  };
}

function windowsBeside({ council, year }: VerdictRecord, release: Release): Sensitivity['windows'] {
  const windows = verdictsInto(release.content, council, year);
  const longest = Math.max(...windows.map(({ horizon }) => horizon));
  return windows.map(({ base, horizon, verdict, ratio }) => ({
    ...{ baseYear: base, horizon, verdict, ratio: ratio && displayed(ratio) },
    isHeadline: horizon === longest,
  }));
}

const practiceAnswer = ({ readings, claim, ...practice }: PracticeRecord): ClaimPractice => ({
  ...practice,
  claim: pounds(claim),
  readings: readings.map(({ why, ...reading }) => ({ ...reading, why: why && WHY_NOT_COMPARABLE[why] })),
});

function controlAnswer(
  found: VerdictEvidence['synthetic'],
  shown: (ratio: CorroborationRatio) => CorroborationRatio | undefined,
): SyntheticControlAnswer | undefined {
  if (found === undefined) return undefined;
  const { sentence, control } = found;
  return {
    sentence,
    ratio: control && shown(control.ratio),
    placeboShare: control?.inSpace.meanGapP,
    least: pounds(control?.leavingOneOut.least),
    most: pounds(control?.leavingOneOut.most),
    donors: control?.donors ?? [],
  };
}
