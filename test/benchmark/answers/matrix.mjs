import { isDeepStrictEqual } from 'node:util';
import { mulberry32 } from '#domain/statistics';
import { asked } from './load.mjs';
import { byProcessor, ratio, table } from './report.mjs';
import { inTurn } from './rounds.mjs';
import { wired } from './wired.mjs';
import { MEASURES } from './world.mjs';

const ROUNDS = { rounds: 5, seconds: 3 };
const QUESTIONS = 1_000;
const SEED = 11;
const SAMPLE = 40;
/** A thousand cells: the most that one operation may ask for. */
const COUNCILS = 100;
const COLUMNS = 10;
const FIELDS = ['measure', 'year', 'unit', 'priceBase', 'values', 'statuses', 'numerators', 'denominators', 'percentiles', 'quartileBands'];

export const QUERY = `query ($councils: [CouncilCode!]!, $measures: [MeasureCode!]!, $years: [FinancialYear!]!) {
  matrix(realm: DEMONSTRATION, councils: $councils, measures: $measures, years: $years) { ... on Matrix { columns { ${FIELDS.join(' ')} } } }
}`;

/** A thousand cells with ten fields: the api beside the server without a database, which builds the same answer. */
export async function matrix({ ours, memory }, { release, databases }) {
  const questions = matrixQuestions(release);
  const servers = [
    { ...memory, requests: questions.map((question) => wired('/', question)) },
    { ...ours, requests: questions.map((variables) => wired('/graphql', { query: QUERY, variables })) },
  ];
  const length = await sameAnswers(servers);
  const measured = await inTurn(servers, { ...ROUNDS, postgres: databases.time });
  console.log(`\nA matrix of ${COUNCILS * COLUMNS} cells with ${FIELDS.length} fields, ${Math.round(length / 1000)} kB an answer`);
  table(servers, measured);
  byProcessor('ours / memory, by processor time', [measured[1], measured[0]]);
  return ratio('ours / memory, answers a second', [measured[1], measured[0]], 'rate', { atLeast: 0.4, stretch: 0.6 });
}

/** Different councils and measures each time, of one year. */
export function matrixQuestions({ content, years }) {
  const random = mulberry32(SEED);
  const drawn = (list, count) =>
    list
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ item }) => item);
  const codes = content.councils.map(({ code }) => code);
  return Array.from({ length: QUESTIONS }, () => ({
    councils: drawn(codes, COUNCILS),
    measures: drawn(MEASURES, COLUMNS),
    years: drawn(years, 1),
  }));
}

/** Throws where the two differ in anything; numbers to ten digits, as they are added up in another order. */
async function sameAnswers(servers) {
  let length = 0;
  for (let index = 0; index < SAMPLE; index += 1) {
    const [first, second] = await Promise.all(servers.map(({ port, requests }) => asked(port, requests[index])));
    if (!isDeepStrictEqual(rounded(first.data), rounded(second.data)))
      throw new Error(`two answers differ: ${firstDifference(first, second)}`);
    length = JSON.stringify(second).length;
  }
  return length;
}

const rounded = (answer) =>
  JSON.parse(JSON.stringify(answer, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)));

function firstDifference(first, second) {
  const [ones, others] = [first, second].map((answer) => answer.data?.matrix.columns ?? []);
  for (const [index, column] of ones.entries())
    for (const field of FIELDS)
      if (!isDeepStrictEqual(rounded(column[field] ?? null), rounded(others[index]?.[field] ?? null)))
        return `${column.measure} ${field}: ${JSON.stringify(column[field])} and ${JSON.stringify(others[index]?.[field])}`;
  return JSON.stringify(second).slice(0, 500);
}
