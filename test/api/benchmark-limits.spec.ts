import { MEASURE_CODES } from '#domain/catalogue';
import { BenchmarkPanel, CODES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

const MATRIX = `query ($councils: [CouncilCode!]!, $measures: [MeasureCode!]!, $years: [FinancialYear!]!) {
  matrix(realm: DEMONSTRATION, councils: $councils, measures: $measures, years: $years) { __typename } }`;
const TABLE = `leagueTable(realm: DEMONSTRATION, measure: ADMISSIONS_65, year: "${YEAR}") { __typename }`;
const ofTwenty = (
  name: string,
): string => `${name}: matrix(realm: DEMONSTRATION, councils: $councils, measures: $measures, years: ["${YEAR}"]) {
  __typename ... on Matrix { cost } ... on MatrixTooLarge { cost most sentence } }`;

describe('one operation', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start({ withProgramme: true });
  });
  afterAll(() => panel.stop());

  const problemOf = async (query: string, variables: object = {}): Promise<string | undefined> => {
    const error = await panel.error(query, variables);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    return error?.message;
  };

  it('has 1,000 cells for all its matrices together, whatever names they are asked under', async () => {
    const variables = { councils: CODES, measures: MEASURE_CODES.slice(0, 20) };
    const query = `query ($councils: [CouncilCode!]!, $measures: [MeasureCode!]!) { ${ofTwenty('one')} ${ofTwenty('two')} }`;
    const answer = await panel.ask<Record<'one' | 'two', object>>(undefined, query, variables);
    expect(answer.one).toMatchObject({ __typename: 'Matrix', cost: 800 });
    expect(answer.two).toEqual({
      ...{ __typename: 'MatrixTooLarge', cost: 800, most: 200 },
      sentence:
        '800 cells were asked for, and 200 are left of the 1000 that one operation may ask for. Ask for fewer councils, measures or years at a time, or in a request of its own.',
    });
  });

  it('may ask for ten league tables and not for eleven', async () => {
    const tables = (count: number): string => `{ ${Array.from({ length: count }, (_, i) => `t${i}: ${TABLE}`).join(' ')} }`;
    expect(Object.keys(await panel.ask(undefined, tables(10)))).toHaveLength(10);
    expect(await problemOf(tables(11))).toBe(
      'leagueTable: it costs 100 cells, and 0 are left of the 1000 that one operation may ask for. Ask for it in a request of its own.',
    );
  });

  it('pays for every question of published figures from the same cells', async () => {
    const figures = Array.from(
      { length: 10 },
      (_, i) => `f${i}: figure(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}") { value }`,
    );
    const about = `council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}"`;
    const questions = [
      `benchmark(${about}) { sentence }`,
      `peerComparison(${about}, peers: { everybody: true }) { __typename }`,
      `peerGroup(council: "${SUBJECT}", year: "${YEAR}", peers: { everybody: true }) { group }`,
      `series(place: { council: "${SUBJECT}" }, measure: SHARE_65, years: { from: "${YEAR}", to: "${YEAR}" }) { place }`,
      `groupTotals(realm: DEMONSTRATION, measure: SHARE_65, year: "${YEAR}") { kind }`,
      `cohortContrast(programme: "six-fictional", realm: DEMONSTRATION, measure: SHARE_65, year: "${YEAR}") { __typename }`,
    ];
    const query = `query ($councils: [CouncilCode!]!, $measures: [MeasureCode!]!) { ${[...figures, ...questions].join(' ')} ${ofTwenty('many')} }`;
    const { many } = await panel.ask<{ many: object }>(undefined, query, { councils: CODES, measures: MEASURE_CODES.slice(0, 25) });
    expect(many).toMatchObject({ __typename: 'MatrixTooLarge', cost: 1000, most: 1000 - 10 * 2 - 40 - 20 - 40 - 40 - 10 - 10 });
  });

  it.each([
    [
      `peerGroup(council: "${SUBJECT}", year: "${YEAR}", peers: { neighbours: {} }) { a: stability { verdict } b: stability { verdict } }`,
      'peerGroup.stability',
    ],
    [
      `benchmark(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}") { sentence ...F ... { tried { ...G } } }`,
      'benchmark.tried.model',
    ],
  ])('asks for a field below a question once, under one name: %s', async (question, field) => {
    const fragments = 'fragment F on Benchmark { tried { model } } fragment G on TriedPeers { model again: model }';
    const query = `{ ${question} } ${question.includes('...F') ? fragments : ''}`;
    const [, one, other] = /“(\w+)” and as “(\w+)”/.exec((await problemOf(query)) ?? '') ?? [];
    expect(await problemOf(query)).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}: it is asked for as `));
    expect([one, other]).toEqual(field === 'peerGroup.stability' ? ['a', 'b'] : ['model', 'again']);
  });

  it('may ask for a field twice under its one name, and under two of types that no answer can be both of', async () => {
    const about = `council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}"`;
    const query = `{ peerComparison(${about}, peers: { everybody: true }) {
      ... on PeerComparison { sentence size: groupSize } ...F ... on TooFewPeers { group: groupSize } } }
      fragment F on PeerComparison { sentence size: groupSize }`;
    expect(await panel.ask(undefined, query)).toMatchObject({ peerComparison: { size: CODES.length } });
  });

  it('pays for each saved group that a position is tried with', async () => {
    const councils = CODES.slice(1, 12);
    const { savePeerGroup } = await panel.ask<{ savePeerGroup: { peerGroup: { id: string } } }>(
      panel.preparer,
      'mutation ($input: SavePeerGroupInput!) { savePeerGroup(input: $input) { peerGroup { id } } }',
      { input: { idempotencyKey: 'saved for its cost', name: 'Our family', realm: 'DEMONSTRATION', councils } },
    );
    const saved = `savedGroups: [{ id: "${savePeerGroup.peerGroup.id}" }]`;
    const position = `benchmark(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", ${saved}) { sentence }`;
    const query = `query ($councils: [CouncilCode!]!, $measures: [MeasureCode!]!) { ${position} ${ofTwenty('many')} }`;
    const { many } = await panel.ask<{ many: object }>(panel.preparer, query, { councils: CODES, measures: MEASURE_CODES.slice(0, 25) });
    expect(many).toMatchObject({ __typename: 'MatrixTooLarge', most: 1000 - 40 - 20 });
  });

  it('has its cells again in the next request', async () => {
    for (const _ of [1, 2])
      expect(await panel.error(`{ ${Array.from({ length: 10 }, (_each, i) => `t${i}: ${TABLE}`).join(' ')} }`)).toBeUndefined();
  });

  it.each([
    ['no council', { councils: [] }, 'councils: name at least one'],
    ['no measure', { measures: [] }, 'measures: name at least one'],
    ['no year', { years: [] }, 'years: name at least one'],
    [
      '201 councils',
      { councils: Array<string>(201).fill(SUBJECT) },
      'councils: name at most 200, and ask for the others in another request',
    ],
    [
      '101 measures',
      { measures: Array<string>(101).fill('ADMISSIONS_65') },
      'measures: name at most 100, and ask for the others in another request',
    ],
    ['31 years', { years: Array<string>(31).fill(YEAR) }, 'years: name at most 30, and ask for the others in another request'],
  ])('is refused a matrix of %s, with the list that is meant', async (_, given, problem) => {
    expect(await problemOf(MATRIX, { councils: [SUBJECT], measures: ['ADMISSIONS_65'], years: [YEAR], ...given })).toBe(problem);
  });

  it.each(['everybody', 'sameRegion', 'sameType', 'sameRurality'])('chooses no group of peers by saying false to %s', async (group) => {
    const query = `{ peerComparison(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", peers: { ${group}: false }) { __typename } }`;
    expect(await problemOf(query)).toBe(`${group}: say true, or choose another group`);
  });
});

describe('a series is refused', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  const QUERY = `query ($place: PlaceInput!, $years: YearSpanInput!, $prices: PricesInput, $apportionments: [ApportionmentInput!]) {
    series(place: $place, measure: SHARE_65, years: $years, prices: $prices, apportionments: $apportionments) { place } }`;
  const years = { from: YEAR, to: YEAR };
  const place = { council: SUBJECT };
  const part = { predecessor: CODES[1], share: 0.5, basis: 'adults at the census of 2011' };
  const proposed = (given: object) => ({ proposed: { name: 'Greater Ashmere', councils: [SUBJECT], ...given } });
  const shares = (...given: readonly object[]) => ({ apportionments: [{ ...part, shares: given }] });

  it('for none of this', async () => {
    const given = shares({ quantity: 'PEOPLE_65', share: 0.6 });
    expect(await panel.error(QUERY, { place: proposed({ parts: [part] }), years, ...given })).toBeUndefined();
  });

  it.each([
    ['apportionments.0.share: a share lies between 0 and 1', { apportionments: [{ ...part, share: 1.2 }] }],
    ['apportionments.0.share: a share lies between 0 and 1', { apportionments: [{ ...part, share: -0.1 }] }],
    ['apportionments.0.basis: say in words what the share was read from', { apportionments: [{ ...part, basis: '     ' }] }],
    ['apportionments.0.basis: basis must be longer than or equal to 5 characters', { apportionments: [{ ...part, basis: 'cens' }] }],
    [
      'apportionments.0.error: how far a part may be wrong is a share of it, between 0 and 1',
      { apportionments: [{ ...part, error: 1.5 }] },
    ],
    ['apportionments.0.error: how far a part may be wrong is a share of it, between 0 and 1', { apportionments: [{ ...part, error: -1 }] }],
    [
      'apportionments: name each council once: shares of one council in two entries contradict each other',
      { apportionments: [part, { ...part, share: 0.6 }] },
    ],
    ['apportionments: name at most 20', { apportionments: CODES.slice(0, 21).map((predecessor) => ({ ...part, predecessor })) }],
    ['apportionments.0.shares.0.share: a share lies between 0 and 1', shares({ quantity: 'PEOPLE_65', share: 2 })],
    ['apportionments.0.shares: name each quantity once', shares({ quantity: 'ADULTS', share: 0.4 }, { quantity: 'ADULTS', share: 0.5 })],
    ['place.proposed.parts.0.share: a share lies between 0 and 1', { place: proposed({ parts: [{ ...part, share: 7 }] }) }],
    ['place.proposed.name: give it a name', { place: proposed({ name: ' ' }) }],
    [
      'place.proposed.parts: name each council once: shares of one council in two entries contradict each other',
      { place: proposed({ parts: [part, part] }) },
    ],
    [`place: a council is named twice: ${SUBJECT}, ${SUBJECT}`, { place: proposed({ parts: [{ ...part, predecessor: SUBJECT }] }) }],
    ['prices.baseYear: GDP_REAL needs the year whose prices are meant', { prices: { base: 'GDP_REAL' } }],
    ['years: they run backwards, from 2024-25 to 2022-23: change one of the two', { years: { from: YEAR, to: '2022-23' } }],
    ['years: 34 are asked for, and a series has at most 30', { years: { from: '1991-92', to: YEAR } }],
  ])('with the place and what to change: %s', async (message, given) => {
    const error = await panel.error(QUERY, { place, years, ...given });
    expect([error?.extensions.code, error?.message]).toEqual(['BAD_USER_INPUT', message]);
  });
});
