import { perCent, pounds } from '../reasons.js';
import type { NoControl, SyntheticControl } from '../synthetic/control-outcome.js';
import type { SyntheticControls } from '../synthetic/synthetic-controls.js';

/** A synthetic control beside a verdict, or why there is none (method 4.4). No verdict rests on it. */
export interface ControlRecord {
  readonly sentence: string;
  /** Undefined where the gate is shut, or the council has none. */
  readonly control: SyntheticControl | undefined;
}

export function controlRecord(controls: SyntheticControls, place: number): ControlRecord {
  if (controls.kind !== 'open') return { sentence: `No synthetic control is given: ${shut(controls)}.`, control: undefined };
  const outcome = controls.councils[place];
  if (outcome === undefined || outcome.kind !== 'control')
    return {
      sentence: `No synthetic control is given of this council: ${outcome === undefined ? 'it is not in the panel' : without(outcome)}.`,
      control: undefined,
    };
  const beaten = `over years without a claim such controls foretell spending ${perCent(controls.backtest.gain)} more closely than the national mean`;
  const { implied, inSpace, donors } = outcome;
  return {
    sentence: `Beside a weighted mean of ${controls.donors} others, fitted on ${controls.yearsBefore} years, the outturn implies a saving of ${pounds(implied)}; in their places ${perCent(inSpace.meanGapP)} of councils would show one as large. It is given because ${beaten} (${donors.length} donors weigh most).`,
    control: outcome,
  };
}

function shut(controls: Exclude<SyntheticControls, { readonly kind: 'open' }>): string {
  switch (controls.kind) {
    case 'not-calibrated':
      return 'there is no calibration to put the others’ savings back by';
    case 'too-few-years':
      return `${controls.years} of the ${controls.needed} years that it needs before the claim are known`;
    case 'too-few-donors':
      return `there are ${controls.donors} councils without a break, and it needs ${controls.needed}`;
    case 'weights-not-found':
      return 'weights were not found for every council';
    case 'no-better-than-mean':
      return `tried on years without a claim it is ${perCent(controls.backtest.gain)} closer than the national mean, and ${perCent(controls.needed)} is asked`;
  }
}

function without(outcome: NoControl): string {
  switch (outcome.kind) {
    case 'accounts-not-known':
      return 'its accounts are not complete';
    case 'not-in-register':
      return 'it does not say what it claims';
    case 'gap':
      return `its accounts of ${outcome.year} are not complete`;
    case 'jump':
      return `its spending broke in ${outcome.year}`;
    case 'no-claim':
      return 'it claims nothing';
    case 'loose-fit':
      return `no mean of others follows it closely (off by ${perCent(outcome.rmspeBefore)}, at most ${perCent(outcome.limit)})`;
    case 'weights-not-found':
      return 'weights were not found';
  }
}
