import type { IndicatorConcept, PracticeTagCode } from '../../practice/index.js';

/** Which way a guardrail must not go. */
export interface Guardrail {
  readonly worse: 'up' | 'down';
  /** Whether it says how people fare, and not what the council does with money or staff. */
  readonly isOutcome: boolean;
}

/**
 * What a genuine saving leaves as it was (the level arrows of method 5.3), and which way would be worse. It never speaks for a claim: a
 * move to the better side is no more than was asked of it. Of income from health and of vacancies the method says what a rise would make of
 * the claim, funding and a one-off; both are worse when they rise. Fewer clients under a new charge have gone without.
 */
export const GUARDRAILS: Readonly<Partial<Record<IndicatorConcept, Guardrail>>> = {
  'home-after-91-days': { worse: 'down', isOutcome: true },
  'good-or-outstanding': { worse: 'down', isOutcome: true },
  'provider-exits': { worse: 'up', isOutcome: false },
  'repeat-contacts': { worse: 'up', isOutcome: true },
  'unmet-need': { worse: 'up', isOutcome: true },
  'carers-outcomes': { worse: 'down', isOutcome: true },
  'health-income': { worse: 'up', isOutcome: false },
  vacancies: { worse: 'up', isOutcome: false },
  'agency-spend': { worse: 'up', isOutcome: false },
  'assessment-waits': { worse: 'up', isOutcome: true },
  'high-cost-placements': { worse: 'up', isOutcome: false },
  'residential-and-short-break-access': { worse: 'up', isOutcome: false },
  'bad-debt': { worse: 'up', isOutcome: false },
  'client-numbers': { worse: 'down', isOutcome: true },
  'home-care-hours-per-client': { worse: 'up', isOutcome: false },
};

/** A guardrail that counts only where it is strongly crossed: home care bought cheaply may be followed by more of it (method 5.3). */
export const CEILINGS: Readonly<Partial<Record<PracticeTagCode, IndicatorConcept>>> = {
  OPEN_BOOK: 'home-care-hours-per-client',
  PROCUREMENT: 'home-care-hours-per-client',
};
