import type { Release } from '#domain/publishing';
import { CALIBRATION_FAIRNESS, calibrationSentence, type FrozenCalibration, intervalOf, VERDICTS } from '#domain/triangulation';
import { releaseType } from '../releases/release.types.js';
import { indexInWords, pounds } from './amounts.js';
import type { ProgrammeTriangulation } from './calibration.types.js';

/** A frozen calibration in the words of the schema, with the verdicts of its window counted. */
export function calibrationAnswer(calibration: FrozenCalibration, release: Release): ProgrammeTriangulation {
  const { base, year, horizon, councils, claimants, claimed, passThrough, displacement, cells, index, scatter, hedges, engine } =
    calibration;
  const counted = release.verdictsOf(calibration);
  return {
    ...{ baseYear: base, year, horizon, claimants, scatter, engine },
    sentence: calibrationSentence(calibration),
    n: councils.length,
    claimed: pounds(claimed),
    passThrough: passThrough && intervalOf(passThrough),
    displacement: displacement && intervalOf(displacement),
    drift: cells,
    verdicts: VERDICTS.map((verdict) => ({ verdict, claims: counted.filter((each) => each === verdict).length })),
    priceIndex: indexInWords(index),
    isDriftUncertain: hedges.some(({ isApart }) => isApart),
    fairness: CALIBRATION_FAIRNESS,
    release: releaseType(release),
  };
}
