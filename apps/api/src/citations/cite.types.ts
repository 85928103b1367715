import type { CitedQuestion, Facts } from '#domain/benchmarking';
import type { Audience } from '#domain/catalogue';
import type { Citations, Release } from '#domain/publishing';
import { badInput } from '../figures/bad-input.types.js';
import { type Citation, citationType } from './citation.types.js';

/** Cites an answer to a question that one release gave to one reader. */
export type Cite = (question: CitedQuestion, answer: Facts) => Citation;

export const citing =
  (citations: Citations, from: { readonly release: Release; readonly audience: Audience }): Cite =>
  (question, answer) => {
    try {
      return citationType(citations.of({ ...from, question, answer }));
    } catch (error) {
      if (error instanceof RangeError) throw badInput({ path: ['citation'], message: error.message });
      throw error;
    }
  };
