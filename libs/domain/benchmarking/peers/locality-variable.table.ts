import type { QuantityCode } from '../../catalogue/index.js';

/**
 * What a value goes through before it is standardised: `ln` for amounts that differ by factors, `logit` for shares that crowd
 * at an end of 0 to 1, `none` for what is spread evenly already.
 */
export type Transform = 'ln' | 'logit' | 'none';

/** The quantities that say what a place is like. What a council spends or achieves there is none of them: it would choose its own peers. */
export const LOCALITY_QUANTITIES = [
  'ADULTS',
  'PEOPLE_65',
  'PEOPLE_85',
  'DEPRIVATION',
  'DEPRIVATION_OLDER',
  'AREA',
  'RURAL_SHARE',
] as const satisfies readonly QuantityCode[];
export type LocalityQuantity = (typeof LOCALITY_QUANTITIES)[number];

export interface LocalityVariableRow {
  readonly label: string;
  readonly transform: Transform;
  /** Why this transform. */
  readonly because: string;
  /** One quantity as it is, or the first divided by the second. */
  readonly from: readonly [LocalityQuantity] | readonly [LocalityQuantity, LocalityQuantity];
}

/**
 * What a locality is known by, in the order in which ties are settled. Chosen after method 4.6, of what is published for each
 * council. Transforms were chosen by skewness over 151 councils (estimates of mid-2024, indices of 2019), which is quoted:
 * City of London and Isles of Scilly left out.
 */
export const LOCALITY_VARIABLES = {
  ADULTS: { label: 'People aged 18 and over', transform: 'ln', because: 'councils differ by factors: skewness 2.1, and 0.5 as logarithms', from: ['ADULTS'] },
  SHARE_65: { label: 'People aged 65 and over as a share of adults', transform: 'none', because: 'even already: skewness -0.2, and -0.7 as logits', from: ['PEOPLE_65', 'ADULTS'] },
  SHARE_85: { label: 'People aged 85 and over as a share of adults', transform: 'none', because: 'even already: skewness 0.0, and -0.8 as logits', from: ['PEOPLE_85', 'ADULTS'] },
  DEPRIVATION: { label: 'Deprivation', transform: 'none', because: 'even already: skewness 0.3, and -0.6 as logarithms', from: ['DEPRIVATION'] },
  DEPRIVATION_OLDER: { label: 'Income deprivation of older people', transform: 'ln', because: 'a few inner cities lie far out: skewness 1.1, and 0.1 as logarithms', from: ['DEPRIVATION_OLDER'] },
  DENSITY: { label: 'Adults per square kilometre', transform: 'ln', because: 'from 49 to 13,660, by factors: skewness 2.1, and -0.2 as logarithms', from: ['ADULTS', 'AREA'] },
  RURAL_SHARE: { label: 'Share of people who live in rural places', transform: 'none', because: 'nought in 61 councils, which has neither logarithm nor logit', from: ['RURAL_SHARE'] },
} as const satisfies Record<string, LocalityVariableRow>;

export type LocalityVariable = keyof typeof LOCALITY_VARIABLES;
export const LOCALITY_VARIABLE_CODES = Object.keys(LOCALITY_VARIABLES) as readonly LocalityVariable[];
