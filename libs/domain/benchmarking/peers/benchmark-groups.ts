import {
  type ClientGroup,
  type Council,
  type FinancialYear,
  measure,
  type MeasureCode,
  membersThen,
  type PeerModelCode,
} from '../../catalogue/index.js';
import type { PeerGroup } from '../peer-group.js';
import { USUAL_NEIGHBOURS } from './neighbour-model.js';
import type { Cohort, SavedGroup } from './peer-directory.js';

/** A peer group to try: its model, and how many neighbours were asked for. */
export interface BenchmarkGroup {
  readonly model: PeerModelCode;
  readonly k: number | undefined;
  readonly group: PeerGroup;
}

/** Groups of a reader's own, tried beside those that suit the measure. */
export interface OwnGroups {
  readonly cohorts?: readonly Cohort[];
  readonly saved?: readonly SavedGroup[];
}

/** Fewer and more than the usual number, so that a position that hangs on the number shows. */
export const TRIED_NEIGHBOURS = [10, USUAL_NEIGHBOURS, 20] as const;

/**
 * Which peer groups to try for a measure: the models that suit it, the best first, neighbours with several numbers of them; programmes
 * that the council is in under whatever code it has in the year, where a programme suits; and the reader's saved groups. None for a measure that suits no peers.
 */
export function benchmarkGroups(
  subject: Council,
  code: MeasureCode,
  year: FinancialYear,
  { cohorts = [], saved = [] }: OwnGroups = {},
): readonly BenchmarkGroup[] {
  const { peerModels, clientGroup } = measure(code);
  if (peerModels.length === 0) return [];
  const own = cohorts.filter((cohort) => membersThen(cohort.councils, year).members.has(subject.code));
  const suited = peerModels.flatMap((model) => groupsOf(model, clientGroup, own));
  return [...suited, ...saved.map(({ id }): BenchmarkGroup => ({ model: 'saved', k: undefined, group: { kind: 'saved', id } }))];
}

function groupsOf(model: PeerModelCode, clientGroup: ClientGroup, cohorts: readonly Cohort[]): readonly BenchmarkGroup[] {
  switch (model) {
    case 'neighbours':
      return TRIED_NEIGHBOURS.map((k) => ({ model, k, group: { kind: model, clientGroup, k } }));
    case 'national':
    case 'region':
    case 'type':
    case 'rurality':
      return [{ model, k: undefined, group: { kind: model } }];
    case 'cohort':
      return cohorts.map(({ code }) => ({ model, k: undefined, group: { kind: model, code } }));
    case 'saved':
    case 'named':
      return []; // Whose councils they hold is for the reader to say.
  }
}
