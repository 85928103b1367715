import type { CalibratedWindow } from '../testing/calibrated-window.js';
import type { SyntheticControls } from '../synthetic/synthetic-controls.js';
import type { CouncilTests } from '../testing/council-tests.js';

/**
 * Ways to say from its peers what a council would have spent, beside one another. `calibrated`: the cells of all councils, their claims put back;
 * `unclaimed-cells`: the cells where nobody claimed; `whole-budget`: one drift from total spend on total claim; `year-before`: the first, from the year before
 * the base year; `small-group`: the mean growth of the others, their claims put back as far as national audits found such claims to come true;
 * `synthetic-control`: a weighted mean of others that moved as the council did, where that foretells years without a claim better than the national mean.
 */
export const PEER_MODELS = ['calibrated', 'unclaimed-cells', 'whole-budget', 'year-before', 'small-group', 'synthetic-control'] as const;
export type PeerModel = (typeof PEER_MODELS)[number];

/** What a council's budget implies by one of them, in pounds, with the 90% interval that it has by itself. */
export interface PeerModelTest {
  readonly model: PeerModel;
  readonly implied: number;
  readonly low: number;
  readonly high: number;
}

/** Every model that the window allows, in the order of PEER_MODELS; the verdict rests on the first, and covers those that are apart from it. */
export function peerModels(
  { window, peers, group }: CalibratedWindow,
  council: number,
  tests: CouncilTests,
  synthetic?: SyntheticControls,
): readonly PeerModelTest[] {
  const control = synthetic?.kind === 'open' ? synthetic.councils[council] : undefined;
  const beside = group?.test(council);
  const small: readonly PeerModelTest[] =
    beside === undefined ? [] : [{ model: 'small-group', implied: beside.implied, low: beside.low, high: beside.high }];
  const { plain, impliedFromYearBefore } = tests;
  if (plain === undefined || peers === undefined) return small;
  const moved = (model: PeerModel, by: number): PeerModelTest => ({
    ...{ model, implied: plain.implied + by, low: plain.low + by, high: plain.high + by },
  });
  const width = window.panel.cells.length;
  const indexed = window.expected.subarray(council * width, (council + 1) * width);
  const expectedBy = (drift: Float64Array): number => indexed.reduce((sum, value, cell) => sum + value * (drift[cell] ?? 0), 0);
  return [
    moved('calibrated', 0),
    ...peers.hedges.map(({ from, drift }) => moved(from, expectedBy(drift) - plain.expected)),
    ...(impliedFromYearBefore === undefined ? [] : [moved('year-before', impliedFromYearBefore - plain.implied)]),
    ...small,
    ...(control?.kind === 'control'
      ? [{ model: 'synthetic-control' as const, implied: control.implied, low: control.low, high: control.high }]
      : []),
  ];
}
