import type { Judgement } from '../judging.js';
import type { Panel } from '../panel/panel.js';
import { answered, cashAccounts } from './cash-accounts.js';

/** N0 of method 9.1: a claim is what the council's own finance team says it is. Councils that nobody asked are insufficient. */
export function judgeBySignOff(panel: Panel, signedOff: ReadonlyMap<string, boolean>): readonly Judgement[] {
  const verdictOn = (council: string): Judgement['verdict'] => {
    const word = signedOff.get(council);
    return word === undefined ? 'insufficient-evidence' : word ? 'corroborated' : 'not-corroborated';
  };
  return panel.horizons.flatMap((horizon) =>
    cashAccounts(panel, horizon).map(({ council }) => answered(council, horizon, verdictOn(council))),
  );
}
