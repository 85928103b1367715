import {
  type Audience,
  COUNCIL_TYPES,
  type Council,
  existsIn,
  type Figure,
  type FinancialYear,
  membersThen,
  type QuantityCode,
} from '../../../catalogue/index.js';
import type { Cohort } from '../../../benchmarking/index.js';

/** A group whose totals a release gives: everybody, a region, a type, the members of a programme. */
export interface FixedGroup {
  readonly kind: 'national' | 'region' | 'type' | 'cohort';
  /** Its region, type or programme; empty for everybody. */
  readonly name: string;
  /** Positions of its councils in the release. */
  readonly members: readonly number[];
}

/** A quantity added up over the councils of a group that gave it. */
export interface GroupTotal {
  readonly group: Pick<FixedGroup, 'kind' | 'name'>;
  readonly quantity: QuantityCode;
  readonly year: FinancialYear;
  readonly councils: number;
  readonly known: number;
  /** As each audience reads it. */
  readonly total: Readonly<Record<Audience, Figure>>;
}

/**
 * The groups of a year, those first whose totals most readers want: where two totals would tell a secret together, the first stays.
 * Members are of a programme under whatever code they have in the year; who is of it in part alone is in no total of it.
 */
export function fixedGroups(councils: readonly Council[], year: FinancialYear, cohorts: readonly Cohort[]): readonly FixedGroup[] {
  const living = councils.flatMap((council, position) => (existsIn(council, year) ? [{ council, position }] : []));
  const where = (kind: FixedGroup['kind'], name: string, belongs: (council: Council) => boolean): readonly FixedGroup[] => {
    const members = living.filter(({ council }) => belongs(council)).map(({ position }) => position);
    return members.length === 0 ? [] : [{ kind, name, members }];
  };
  const regions = [...new Set(living.map(({ council }) => council.region))].sort();
  return [
    ...where('national', '', () => true),
    ...regions.flatMap((region) => where('region', region, (council) => council.region === region)),
    ...COUNCIL_TYPES.flatMap((type) => where('type', type, (council) => council.type === type)),
    ...cohorts.flatMap((cohort) => {
      const { members } = membersThen(cohort.councils, year);
      return where('cohort', cohort.code, ({ code }) => members.has(code));
    }),
  ];
}

export const groupKey = ({ kind, name }: Pick<FixedGroup, 'kind' | 'name'>): string => `${kind} ${name}`;
