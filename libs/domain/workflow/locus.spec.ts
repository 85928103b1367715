import { type FinancialYear, yearStartingIn } from '../catalogue/index.js';
import { type LocusDeclaration, targetedTest } from './index.js';

const YEAR = yearStartingIn(2024);
const HOME_CARE = [{ cell: 'HOME_CARE_65', share: 1 }] as const;
const NURSING = [{ cell: 'NURSING_65', share: 1 }] as const;
const said = (on: string, locus: LocusDeclaration['locus'], more: Partial<LocusDeclaration> = {}): LocusDeclaration => ({
  collection: YEAR,
  version: 1,
  savedAt: new Date(on),
  reference: 'AC2',
  lineage: undefined,
  locus,
  ...more,
});
const test = (
  locus: LocusDeclaration['locus'],
  history: readonly LocusDeclaration[],
  year: FinancialYear = YEAR,
  lineage?: string,
): string => {
  const { kind, ...found } = targetedTest({ reference: 'AC2', lineage, locus }, YEAR, history, year);
  return 'declaredAt' in found ? `${kind} ${found.declaredAt.toISOString().slice(0, 10)}` : kind;
};

describe('the targeted test of a saving', () => {
  it('is on for a year that had not ended when the locus was said', () => {
    expect(test(HOME_CARE, [said('2025-03-31T22:00:00Z', HOME_CARE)])).toBe('on 2025-03-31');
  });
  it('is off for a year that had ended, and on for the next', () => {
    const late = [said('2025-04-01T00:00:00Z', HOME_CARE)];
    expect(test(HOME_CARE, late)).toBe('declared-late 2025-04-01');
    expect(test(HOME_CARE, late, yearStartingIn(2025))).toBe('on 2025-04-01');
  });
  it('counts from the last change, also from one that was taken back', () => {
    const history = [said('2024-06-01', HOME_CARE), said('2025-06-01', NURSING), said('2025-07-01', HOME_CARE)];
    expect(test(HOME_CARE, history)).toBe('declared-late 2025-07-01');
    expect(test(HOME_CARE, history.slice(0, 1).concat(said('2025-08-01', HOME_CARE)))).toBe('on 2024-06-01');
  });
  it('takes the same shares in another order for the same locus', () => {
    const [a, b] = [{ cell: 'HOME_CARE_65', share: 0.5 } as const, { cell: 'NURSING_65', share: 0.5 } as const];
    expect(test([a, b], [said('2024-06-01', [b, a])])).toBe('on 2024-06-01');
  });
  it('follows a lineage through the collections, and a reference within one alone', () => {
    const earlier = said('2023-06-01', HOME_CARE, { collection: yearStartingIn(2023), reference: 'AC7', lineage: 'TEC' });
    expect(test(HOME_CARE, [earlier], YEAR, 'TEC')).toBe('on 2023-06-01');
    expect(test(HOME_CARE, [{ ...earlier, reference: 'AC2', lineage: undefined }])).toBe('no-locus');
  });
  it('is off for a saving that names no cell', () => {
    expect(test([], [said('2024-06-01', [])])).toBe('no-locus');
  });
});
