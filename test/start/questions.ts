/** What an operator asks of a running api. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Who asks, and where. */
export interface Place {
  readonly port: number;
  readonly key: string;
}

export const ask = ({ port, key }: Place, query: string): Promise<Answer> =>
  send(
    `http://127.0.0.1:${port}/graphql`,
    { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    JSON.stringify({ query }),
  );

/** Sends what the words of a curl command say. */
export function sendAsCurl(words: readonly string[]): Promise<Answer> {
  const url = words.find((word) => word.startsWith('http')) ?? '';
  const headers = words.flatMap((word, i) => (words[i - 1] === '-H' ? [word.split(': ', 2) as [string, string]] : []));
  return send(url, Object.fromEntries(headers), words[words.indexOf('-d') + 1] ?? '');
}

async function send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
  return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer;
}

/** A key may be held no more: what the api says to it. */
export const refusalOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;

const savings = (name: string, year: string): string =>
  `${name}: savingsByClass(council: "E10000018", year: "${year}") { total { status value(unit: GBP_THOUSANDS) } classes { nature amount { value(unit: GBP_THOUSANDS) } } release { realm } }`;

export const LEICESTERSHIRE_SAVINGS = `{ ${savings('first', '2024-25')} ${savings('second', '2025-26')} ${savings('last', '2027-28')} }`;

export const LEICESTERSHIRE_COMPARED = `{
  peerComparison(council: "E10000018", measure: PLANNED_SAVINGS_SHARE, year: "2024-25", peers: { sameRegion: true }) {
    __typename
    ... on TooFewPeers { sentence known needed }
  }
  triangulation(council: "E10000018", year: "2024-25") { __typename ... on NoVerdict { reason sentence } }
}`;

export const LEICESTERSHIRE_RETURN = `{
  councilReturn(council: "E10000018", collection: "2024-25") {
    state
    budgetBridge { year closes gap { value } }
    growthLines { reference amounts { year amount { status value(unit: GBP_THOUSANDS) } } }
  }
}`;

const leicester = (name: string, year: string): string =>
  `${name}: councilReturn(council: "E06000016", collection: "${year}") {
    state budgetPosition { budget { value } outturn { value } outturnBasis forecastPeriod provenance { paragraph } } }`;

export const LEICESTER_RETURNS = `{ ${leicester('first', '2022-23')} ${leicester('second', '2023-24')} ${leicester('third', '2024-25')} }`;

export const AMONG_FICTIONAL_PEERS = `{
  peerComparison(council: "E10000018", measure: PLANNED_SAVINGS_SHARE, year: "2024-25", peers: { councils: ["X99000001", "X99000002"] }) {
    __typename
    ... on PeersNotUsable { councils sentence }
  }
}`;

export const RELEASES = '{ releases { totalCount edges { node { number realm checksum publishedAt returns } } } }';

export const councilsOf = (realm: string): string => `{ councils(realm: ${realm}, first: 100) { edges { node { code realm } } } }`;
