import type { ApiUnderTest } from './api-under-test.js';

const NOT_PRINTED = { missing: 'NOT_PRINTED' };

/** A programme of fictional councils with one scheme each and one review; each test says what else matters to it. */
export const fictionalProgramme = (members: readonly string[], more: object = {}): object => ({
  code: 'six-fictional',
  realm: 'DEMONSTRATION',
  title: 'Six fictional councils',
  sponsor: 'A fictional office',
  starts: '2024',
  ends: '2026',
  budget: { total: NOT_PRINTED, contributions: [] },
  grants: [],
  baseline: { year: '2024-25' },
  strands: [{ code: 'all', label: 'Everything' }],
  schemes: members.map((council) => ({
    code: council.toLowerCase(),
    title: `Scheme of ${council}`,
    strand: 'all',
    kind: 'SINGLE',
    lead: council,
    members: [council],
    focus: 'Everything.',
  })),
  reviews: [{ code: 'mid', label: 'Review at the middle', due: 'late 2025' }],
  statedMembers: { count: NOT_PRINTED },
  printedSavings: [],
  ...more,
});

export interface ProgrammeAnswer {
  readonly programme: {
    readonly version: number;
    readonly reviews: readonly { readonly state: string; readonly release: number | null }[];
  } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/** Sends a mutation on a programme. */
export async function change(api: ApiUnderTest, key: string, name: string, input: object): Promise<ProgrammeAnswer> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { programme { version reviews { state release } } userErrors { code message path } } }`;
  const { data, errors } = await api.ask<{ answer: ProgrammeAnswer }>(key, query, { input });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.answer;
}
