import type { PracticeClaim } from '#domain/coherence';
import {
  type CalibratedWindow,
  type CorroborationRatio,
  type CouncilTests,
  decide,
  type Decision,
  type PeerCalibration,
  type SpendTest,
} from '#domain/triangulation';

export const CLAIM = 10;

/** A test of a claim of 10 where 100 was expected, whose ratio lies so. */
export const found = ({ kappa, low, high }: CorroborationRatio): SpendTest => ({
  expected: 100,
  actual: 100 - kappa * CLAIM,
  implied: kappa * CLAIM,
  low: low * CLAIM,
  high: high * CLAIM,
  noise: 1,
  noiseFrom: 'history',
});
export const [C, P, I, N, X] = [
  found({ kappa: 1, low: 0.5, high: 1.5 }),
  found({ kappa: 0.5, low: 0.2, high: 0.8 }),
  found({ kappa: 0.5, low: -0.5, high: 1.5 }),
  found({ kappa: 0.2, low: -0.3, high: 0.7 }),
  found({ kappa: -0.3, low: -0.8, high: 0.2 }),
] as const;

const NONE = new Float64Array();
export const PEERS: PeerCalibration = {
  drift: NONE,
  covariance: NONE,
  influence: NONE,
  residuals: NONE,
  passThrough: { estimate: 0.6, error: 0.02 },
  displacement: { estimate: 0.1, error: 0.02 },
  hedges: [],
  scatter: 1,
  locusScatter: 1,
  earlier: undefined,
};

/** What deciding reads of a calibration: its window and its reference class it does not. */
type Read = Pick<CalibratedWindow, 'rung' | 'claimants' | 'claimsMissing' | 'peers'>;
export function decided(
  tests: Partial<CouncilTests>,
  read: Partial<Read> = {},
  peers: Partial<PeerCalibration> = {},
  practices: readonly PracticeClaim[] = [],
): Decision {
  const calibrated: Read = { rung: 3, claimants: 60, claimsMissing: 0, peers: { ...PEERS, ...peers }, ...read };
  const all = { claim: CLAIM, own: I, whole: C, targeted: C, plain: undefined, impliedFromYearBefore: undefined, ...tests };
  return decide(all, calibrated as CalibratedWindow, practices);
}
