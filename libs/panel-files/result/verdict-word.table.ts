import type { Verdict } from '#domain/triangulation';

/** Verdicts as the panel format writes them. */
export const VERDICT_WORDS = {
  corroborated: 'CORROBORATED',
  'partly-corroborated': 'PARTLY_CORROBORATED',
  'not-corroborated': 'NOT_CORROBORATED',
  contradicted: 'CONTRADICTED',
  'insufficient-evidence': 'INSUFFICIENT_EVIDENCE',
} as const satisfies Readonly<Record<Verdict, string>>;

export const VERDICT_COLUMNS = ['council', 'horizon', 'test', 'kappa', 'low', 'high', 'verdict'] as const;
export const CALIBRATION_COLUMNS = ['horizon', 'theta', 'theta_se', 'phi', 'phi_se'] as const;
