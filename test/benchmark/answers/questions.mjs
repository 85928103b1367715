import { measure } from '#domain/catalogue';
import { mulberry32 } from '#domain/statistics';
import { peersInput } from './groups.mjs';
import { wired } from './wired.mjs';
import { MEASURES } from './world.mjs';

const QUESTIONS = 10_000;
const SEED = 7;
/** With fewer figures than this in a group there is no place, and with a smaller share of it no comparison at all. */
const FEWEST_FOR_A_PLACE = 10;
const SMALLEST_SHARE = 0.6;

const COMPARISON = `query ($council: CouncilCode!, $measure: MeasureCode!, $year: FinancialYear!, $peers: PeerGroupInput!) {
  peerComparison(council: $council, measure: $measure, year: $year, peers: $peers) {
    ... on PeerComparison {
      known median { value } lowerQuartile { value } upperQuartile { value } percentile { value } place { value } figure { value }
    }
  }
}`;
const THEIRS = `query ($council: String!, $measure: String!, $year: String!, $model: String!) {
  peerComparison(pCouncil: $council, pMeasure: $measure, pYear: $year, pModel: $model) {
    known median lowerQuartile upperQuartile percentile place value
  }
}`;

/**
 * Ten thousand different questions in the order of a fixed shuffle: council, measure, year and model, each with an answer in which nothing is
 * withheld. The measures are those of which one direction is better.
 */
export function peerQuestions({ content, years }, groups) {
  const random = mulberry32(SEED);
  const pick = (list) => list[Math.floor(list.length * random())];
  const measures = MEASURES.filter((code) => ['higher', 'lower'].includes(measure(code).polarity));
  const position = new Map(content.councils.map(({ code }, index) => [code, index]));
  const columns = new Map(content.columns.map((column) => [`${column.measure} ${column.year}`, column.figures]));
  const members = new Map(groups.map((group) => [`${group.council} ${group.model}`, group.members]));
  const models = ['everybody', 'region', 'type', 'rurality', 'neighbours'];
  const found = new Map();
  while (found.size < QUESTIONS) {
    const [{ code: council }, of, year, kind] = [pick(content.councils), pick(measures), pick(years), pick(models)];
    const model = kind === 'neighbours' ? `neighbours ${measure(of).clientGroup}` : kind;
    const figures = columns.get(`${of} ${year}`);
    const group = members.get(`${council} ${model}`);
    const known = group.filter((code) => typeof figures[position.get(code)] === 'number').length;
    const isAnswered = known >= Math.max(FEWEST_FOR_A_PLACE, SMALLEST_SHARE * group.length);
    if (isAnswered && typeof figures[position.get(council)] === 'number')
      found.set([council, of, year, model].join(), { council, measure: of, year, model });
  }
  return [...found.values()];
}

/** How each kind of server is asked, and what of its answer is compared. */
export const DIALECTS = {
  plain: { path: '/', body: (question) => question, answer: (said) => said },
  postgraphile: { path: '/graphql', body: (variables) => ({ query: THEIRS, variables }), answer: (said) => said.data.peerComparison },
  ours: {
    path: '/graphql',
    body: ({ model, ...about }) => ({ query: COMPARISON, variables: { ...about, peers: peersInput(model) } }),
    answer: (said) =>
      Object.fromEntries(
        Object.entries(said.data.peerComparison).map(([name, held]) => [name === 'figure' ? 'value' : name, held?.value ?? held]),
      ),
  },
};

/** A server with its questions in the words that it understands. */
export const speaking = (server, dialect, questions) => {
  const { path, body } = DIALECTS[dialect];
  return { ...server, dialect, requests: questions.map((question) => wired(path, body(question))) };
};
