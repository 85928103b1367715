import { ApiUnderTest } from '../builders/api-under-test.js';
import { moveStudy, studyContent } from '../builders/case-study-inputs.js';

/** Four published studies, oldest first; the third is tagged with nothing, and the fourth only speaks of people enabled to live at home. */
const STUDIES: Readonly<Record<string, object>> = {
  'wiltshire-home': { councils: ['E06000054'], title: 'Paid by outcome at home', practiceTags: ['OUTCOME_COMMISSIONING', 'REABLEMENT'] },
  'hampshire-devices': { councils: ['E10000014'], title: 'Devices before visits', practiceTags: ['TELECARE'] },
  'torbay-review': { councils: ['E06000027'], title: 'Reablement at each review', practiceTags: [] },
  'poole-advice': {
    councils: ['E06000029'],
    title: 'Money that lasts',
    practiceTags: ['SELF_FUNDER_ADVICE'],
    summary: 'People were enabled to live at home.',
  },
};

describe('the published case studies', () => {
  let api: ApiUnderTest;
  let consultant: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    consultant = await api.key('consultant');
    const office = await api.key('programme-office');
    const neutral = { summary: 'What was done.', claimedEffect: 'Fewer hours.', basis: 'An estimate.', linkedLines: [] };
    for (const [code, content] of Object.entries(STUDIES)) {
      const of = (step: string): object => ({ idempotencyKey: `${step} ${code}`, code, version: 1 });
      const grade = code === 'poole-advice' ? 'COUNCIL_FIGURES' : 'INTENTION';
      await moveStudy(api, office, 'submit', { ...of('submit'), version: null, content: studyContent({ ...neutral, ...content }) });
      await moveStudy(api, consultant, 'review', { ...of('review'), grade, note: 'Early.' });
      await moveStudy(api, office, 'publish', of('publish'));
    }
  });
  afterAll(() => api.stop());

  interface List {
    readonly caseStudies: {
      readonly edges: readonly { readonly node: { readonly code: string } }[];
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  }
  const list = async (given: string): Promise<List['caseStudies']> => {
    const page = 'edges { node { code } } totalCount pageInfo { hasNextPage endCursor }';
    const { data } = await api.ask<List>(consultant, `{ caseStudies${given === '' ? '' : `(${given})`} { ${page} } }`);
    return data.caseStudies;
  };
  const found = async (given: string): Promise<readonly string[]> => (await list(given)).edges.map(({ node }) => node.code);

  it('come newest first where nothing is searched for', async () => {
    expect(await found('')).toEqual(['poole-advice', 'torbay-review', 'hampshire-devices', 'wiltshire-home']);
  });

  it.each(['re-ablement', 'enablement', 'reablement', 'Intermediate care at home'])(
    'are the same for %p: those tagged with it and those that speak of it, and none that merely enables',
    async (search) => {
      expect([...(await found(`search: "${search}"`))].sort()).toEqual(['torbay-review', 'wiltshire-home']);
    },
  );

  it('rank higher with the very words that were typed', async () => {
    expect(await found('search: "reablement"')).toEqual(['torbay-review', 'wiltshire-home']);
  });

  it.each(['care technology', 'telehealth', 'assistive-technology'])('have telecare for %p', async (search) => {
    expect(await found(`search: "${search}"`)).toEqual(['hampshire-devices']);
  });

  it('are found by a council’s name, by other words, by both, and by either', async () => {
    expect(await found('search: "wiltshire"')).toEqual(['wiltshire-home']);
    expect(await found('search: "outcomes"')).toEqual(['wiltshire-home']);
    expect(await found('search: "enablement in Torbay"')).toEqual(['torbay-review']);
    expect(await found('search: "telecare in Torbay"')).toEqual([]);
    expect([...(await found('search: "telehealth or self funders"'))].sort()).toEqual(['hampshire-devices', 'poole-advice']);
    expect(await found('search: "reablement -outcome"')).toEqual(['torbay-review']);
  });

  it('are chosen by practice, council and grade', async () => {
    expect(await found('tags: [REABLEMENT]')).toEqual(['wiltshire-home']);
    expect(await found('tags: [TELECARE, REABLEMENT]')).toEqual(['hampshire-devices', 'wiltshire-home']);
    expect(await found('council: "E06000027"')).toEqual(['torbay-review']);
    expect(await found('grade: COUNCIL_FIGURES')).toEqual(['poole-advice']);
    expect(await found('grade: COUNCIL_FIGURES, council: "E06000027"')).toEqual([]);
    expect(await found('state: SUBMITTED')).toEqual([]);
  });

  it('come a page at a time', async () => {
    const first = await list('first: 3');
    expect([first.totalCount, first.edges.length, first.pageInfo.hasNextPage]).toEqual([4, 3, true]);
    expect(await found(`first: 3, after: "${first.pageInfo.endCursor}"`)).toEqual(['wiltshire-home']);
  });

  it.each([`' | )&!:*`, 'or', '-', '"', '%', 'the of and'])('are none for %p, and that is no error', async (search) => {
    const { data, errors } = await api.ask<List>(consultant, 'query ($search: String) { caseStudies(search: $search) { totalCount } }', {
      search,
    });
    expect([errors, data.caseStudies.totalCount]).toEqual([[], 0]);
  });
});
