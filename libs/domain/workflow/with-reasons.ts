import { adjustmentsFrom, type FindingAnswer } from '../checking/index.js';
import type { ReturnContent } from '../returns/index.js';

/** A return with what its answers say of transfers and one-offs among its adjustments, so that a test of claims reckons with them. */
export const withReasons = (content: ReturnContent, answers: readonly FindingAnswer[]): ReturnContent => {
  const given = adjustmentsFrom(answers);
  return given.length === 0 ? content : { ...content, adjustments: [...content.adjustments, ...given] };
};
