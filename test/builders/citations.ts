import { createHash } from 'node:crypto';
import type { Answer, ApiUnderTest } from './api-under-test.js';
import request from 'supertest';
import { CODES, SUBJECT, YEAR } from './benchmark-panel.js';

/** As much of a citation as tests ask for. */
export interface Cited {
  readonly id: string;
  readonly url: string;
  readonly text: string;
  readonly answerHash: string;
}

export const CITATION =
  'citation { id url text answerHash release releaseChecksum methodVersion measureVersions { measure version } peerSet audience }';

const OF = `measure: ADMISSIONS_65, year: "${YEAR}"`;
const OF_SHARE = `realm: DEMONSTRATION, measure: SHARE_65, year: "${YEAR}"`;
const PROPOSED = `{ name: "Greater Ashmere", councils: ["${SUBJECT}", "${CODES[1]}"] }`;

/** A question of each kind that can be cited, by what it is called in these tests. */
export const QUESTIONS = {
  figure: `figure(council: "${SUBJECT}", ${OF})`,
  comparison: `peerComparison(council: "${SUBJECT}", ${OF}, peers: { neighbours: { count: 12 } })`,
  'comparison that cannot be made': `peerComparison(council: "${SUBJECT}", measure: SATISFACTION, year: "${YEAR}", peers: { everybody: true })`,
  position: `benchmark(council: "${SUBJECT}", ${OF})`,
  'group of peers': `peerGroup(council: "${SUBJECT}", year: "${YEAR}", peers: { neighbours: {} })`,
  series: `series(place: { council: "${SUBJECT}" }, measure: ADMISSIONS_65, years: { from: "2022-23", to: "${YEAR}" })`,
  'series of a proposed council': `series(place: { proposed: ${PROPOSED} }, measure: SHARE_65, years: { from: "${YEAR}", to: "${YEAR}" })`,
  'position of a proposed council': `proposedBenchmark(proposal: ${PROPOSED}, measure: SHARE_65, year: "${YEAR}")`,
  'league table': `leagueTable(realm: DEMONSTRATION, ${OF})`,
  matrix: `matrix(realm: DEMONSTRATION, councils: ["${CODES.slice(0, 20).join('", "')}"], measures: [ADMISSIONS_65, SHARE_65], years: ["${YEAR}"])`,
  contrast: `cohortContrast(programme: "six-fictional", ${OF_SHARE})`,
  totals: `groupTotals(${OF_SHARE})`,
} as const;
export type QuestionName = keyof typeof QUESTIONS;

/** The citation of the answer to a question. */
export async function citationOf(api: ApiUnderTest, key: string | undefined, question: string): Promise<Cited> {
  const isUnion = /^(peerComparison|leagueTable|matrix|cohortContrast)/.exec(question)?.[0];
  const types = isUnion === undefined ? [] : UNIONS[isUnion as keyof typeof UNIONS];
  const fields = types.length === 0 ? CITATION : types.map((type) => `... on ${type} { ${CITATION} }`).join(' ');
  const { data, errors } = await api.ask<{ answer: Holding | readonly Holding[] }>(key, `{ answer: ${question} { ${fields} } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [first] = [data.answer].flat();
  if (first === undefined) throw new Error(`no answer to ${question}`);
  return first.citation;
}

interface Holding {
  readonly citation: Cited;
}

const UNIONS = {
  peerComparison: ['PeerComparison', 'FigureMissing', 'TooFewPeers', 'NoPeerGroup', 'PeersNotUsable'],
  leagueTable: ['LeagueTable', 'NotRanked'],
  matrix: ['Matrix'],
  cohortContrast: ['CohortContrast', 'TooFewInCohort'],
} as const;

/** Follows a permalink, as a browser or a program would. */
export async function follow(api: ApiUnderTest, url: string, headers: Readonly<Record<string, string>> = {}): Promise<Followed> {
  const { status, text, headers: sent } = await request(api.application.getHttpServer()).get(url).set(headers);
  return { status, text, headers: sent };
}

export interface Followed {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a permalink answers with, as JSON. */
export interface Told {
  readonly outcome: string;
  readonly sentence: string;
  readonly matches: boolean;
  readonly answer?: Readonly<Record<string, unknown>>;
  readonly answerHash?: string;
}

export const toldBy = async (api: ApiUnderTest, url: string, key?: string): Promise<Told> =>
  JSON.parse((await follow(api, url, key === undefined ? {} : { authorization: `Bearer ${key}` })).text) as Told;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A link as somebody would write it who knows how they are written: changed, in the same one spelling, with right check letters. */
export function forged(id: string, change: (said: string) => string): string {
  const said = change(Buffer.from(id.split('.')[0] ?? '', 'base64url').toString('utf8'));
  return `/cite/${Buffer.from(said).toString('base64url')}.${sha256(said).slice(0, 8)}`;
}

/** Asks for a citation by its id. */
export const recited = (api: ApiUnderTest, key: string | undefined, id: string): Promise<Answer<{ citation: Told & { answer: string } }>> =>
  api.ask(key, 'query ($id: ID!) { citation(id: $id) { outcome sentence matches answer answerHash citation { id text } } }', { id });
