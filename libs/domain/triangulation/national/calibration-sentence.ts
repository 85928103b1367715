import { pounds } from '../reasons.js';
import { FEWEST } from '../testing/calibrated-window.js';
import { type FrozenCalibration, intervalOf } from '../record/frozen-calibration.js';

/** What readers must be told beside what councils together say (method 11). */
export const CALIBRATION_FAIRNESS =
  'Councils under pressure claim more, so this describes what happened and does not prove that a practice works. It says nothing of any one council.';

/** What may be said of a calibration, in plain sentences with its numbers. Never that savings were made or proved. */
export function calibrationSentence(calibration: FrozenCalibration): string {
  const { base, year, claimants, claimed, passThrough, displacement } = calibration;
  const claims = `From ${base} to ${year} ${claimants === 1 ? '1 council claims' : `${claimants} councils claim`} ${pounds(claimed)}.`;
  if (passThrough === undefined)
    return `${claims} ${claimants < FEWEST.calibrated ? 'Too few claim' : 'Their claims are too much alike, or too few councils say what they claim,'} for a calibration: nothing is said of what became of it.`;
  const left = `For each £1 claimed ${shown(intervalOf(passThrough))} left the services where it was claimed`;
  if (displacement === undefined)
    return `${claims} ${left}. Whether it came back elsewhere cannot be told: savings are claimed everywhere.`;
  return `${claims} ${left}, and ${shown(intervalOf(displacement))} came back in others.`;
}

const shown = ({ estimate, low, high }: ReturnType<typeof intervalOf>): string =>
  `${inPounds(estimate)} (90% interval ${inPounds(low)} to ${inPounds(high)})`;
const inPounds = (amount: number): string => `${amount < 0 ? '-' : ''}£${Math.abs(amount).toFixed(2)}`;
