import { BenchmarkPanel, BEFORE, CODES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

const ABOUT = `council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}"`;
const FIGURE =
  'value status unit year numerator { code value sources { name } } interval { lower upper } sources { name publisher } caveats';
const COMPARED = `__typename ... on PeerComparison { sentence group known measure { code peerModels editions { code } } council { id name was became predecessors { kind } }
  figure { ${FIGURE} } peers { council { code } figure { ${FIGURE} } } median { value withheld } quartileBand percentile { value } release { number } }
  ... on TooFewPeers { sentence needed } ... on NoPeerGroup { sentence }`;

/** The first time a question is answered by graphql-js, from the second on by code that was compiled for it. */
const QUESTIONS: readonly (readonly [about: string, query: string, variables?: object])[] = [
  ['a figure', `{ figure(${ABOUT}) { ${FIGURE} } }`],
  [
    'comparisons, one of them refused',
    `{ all: peerComparison(${ABOUT}, peers: { everybody: true }) { ${COMPARED} } few: peerComparison(${ABOUT}, peers: { councils: ["${CODES[1] ?? ''}"] }) { ${COMPARED} } }`,
  ],
  [
    'a position',
    `{ benchmark(${ABOUT}) { sentence bands { band share } tried { model count comparison { ${COMPARED} } } areas { area figure { value } } } }`,
  ],
  [
    'a group of peers',
    `{ peerGroup(council: "${SUBJECT}", year: "${YEAR}", peers: { neighbours: { count: 8 } }) { group noGroup stability { verdict } variables { variable } leftOut { reason } peers { council { name } distance lacks reasons { label share } } } }`,
  ],
  [
    'a matrix',
    `query ($councils: [CouncilCode!]!) { matrix(realm: DEMONSTRATION, councils: $councils, measures: [ADMISSIONS_65, FEEL_SAFE], years: ["${YEAR}", "${BEFORE}"]) {
      __typename ... on Matrix { cost columns { measure year values statuses percentiles quartileBands known sources { name } } } } }`,
    { councils: CODES },
  ],
  [
    'a council that there is not',
    `{ council(code: "E06000001") { name } release { number } councils(realm: DEMONSTRATION) { totalCount edges { node { code } } } }`,
  ],
  ['a question that may not be asked', `{ targets { totalCount } releases { totalCount } }`],
  ['a code that is none', `query ($code: CouncilCode!) { council(code: $code) { name } }`, { code: 'E99' }],
  ['a page that is too long', `{ councils(realm: DEMONSTRATION, first: 1000) { totalCount } }`],
  ['a page that is too long and may be empty', `{ releases(first: 0) { totalCount } }`],
  ['a field under two names', `{ figure(${ABOUT}) { a: value b: value } }`],
  ['a list that is too short', `{ matrix(councils: [], measures: [SHARE_65], years: ["${YEAR}"]) { __typename } }`],
  [
    'an id',
    `query ($id: ID!) { node(id: $id) { __typename id ... on Council { name } ... on Release { number } } }`,
    { id: Buffer.from('Release:1').toString('base64url') },
  ],
];

describe('a question that is asked again', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  for (const [about, query, variables = {}] of QUESTIONS)
    it(`is answered as before: ${about}`, async () => {
      const answers = [];
      for (let time = 0; time < 3; time += 1) answers.push(await panel.answer(undefined, query, variables));
      const [first, ...again] = answers;
      expect(first?.errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
      expect(again).toEqual([first, first]);
    });
});
