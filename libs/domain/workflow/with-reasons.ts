import { adjustmentsFrom, type FindingAnswer, type ReturnFinding, standingOf } from '../checking/index.js';
import type { ReturnContent } from '../returns/index.js';

/**
 * A return with what the answers to its findings say of transfers and one-offs among its adjustments, so that a test of claims reckons with
 * them. An answer counts as it does for the director: the newest, for the figures that were found.
 */
export function withReasons(content: ReturnContent, findings: readonly ReturnFinding[], answers: readonly FindingAnswer[]): ReturnContent {
  const given = adjustmentsFrom(standingOf(findings, answers).answered.map(({ answer }) => answer));
  return given.length === 0 ? content : { ...content, adjustments: [...content.adjustments, ...given] };
}
