import type { Council as DomainCouncil } from '#domain/catalogue';
import { spelled } from '../figures/enum-of.types.js';
import type { Release } from '#domain/publishing';
import { type CorroborationRatio, displayed, FAIRNESS_TEXT, type Triangulation, verdictSentence } from '#domain/triangulation';
import { councilType } from '../councils/council.types.js';
import { releaseType } from '../releases/release.types.js';
import { indexInWords, pounds } from './amounts.js';
import { calibrationAnswer } from './calibration.mapper.js';
import { evidenceAnswer } from './evidence.mapper.js';
import { sensitivityAnswer } from './sensitivity/sensitivity.mapper.js';
import type { NoVerdict, TriangulatedVerdict } from './triangulation.types.js';

/** A frozen record in the words of the schema. */
export function triangulationAnswer(
  found: Triangulation,
  council: DomainCouncil,
  release: Release,
): (TriangulatedVerdict | NoVerdict) & Pick<Triangulation, 'kind'> {
  const answer = { kind: found.kind, council: councilType(council), baseYear: found.base, year: found.year, release: releaseType(release) };
  if (found.kind === 'no-verdict') return { ...answer, reason: spelled(found.reason), sentence: found.sentence };
  const calibration = release.calibration(found);
  return {
    ...answer,
    verdict: found.verdict,
    sentence: verdictSentence(found, council.name),
    ratio: shown(found.ratio),
    validatedRatio: shown(found.validatedRatio),
    claim: pounds(found.claim),
    planned: pounds(found.planned),
    validated: pounds(found.validated),
    expected: pounds(found.expected),
    outturn: pounds(found.actual),
    impliedSaving: pounds(found.implied),
    halfWidth: pounds(found.halfWidth),
    minimumDetectableSaving: pounds(found.minimumDetectable),
    minimumDetectablePercent: (100 * found.minimumDetectable) / found.expected,
    horizon: found.horizon,
    priceIndex: indexInWords(found.index),
    n: found.evidence?.councils ?? 1,
    discrepancyIsMaterial: found.discrepancyIsMaterial,
    reasons: found.reasons,
    fairness: FAIRNESS_TEXT,
    engine: found.engine,
    ...evidenceAnswer(found, release),
    ...sensitivityAnswer(found, release),
    calibration: calibration && calibrationAnswer(calibration, release),
  };
}

const shown = (ratio: CorroborationRatio | undefined): CorroborationRatio | undefined => ratio && displayed(ratio);
