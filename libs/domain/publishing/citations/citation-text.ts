import { type CouncilCode, measure, type Realm } from '../../catalogue/index.js';
import {
  type CitedGroup,
  type CitedPeers,
  type CitedQuestion,
  councilsOfPlace,
  groupName,
  measuresOf,
  namedBy,
} from '../../benchmarking/index.js';
import type { Release } from '../release/release.js';
import { CHECKSUM_DIGITS, type CitedParts } from './cited-parts.js';

/** A citation in one sentence, for a footnote: what, of whom, when, beside whom, from which release and by which method. */
export function citationText({ question, measures, audience, method }: CitedParts, release: Release): string {
  const { number, realm, checksum, publishedAt } = release.label;
  const named = measuresOf(question).map((code) => `“${measure(code).label}” (${code}, version ${measures[code] ?? 1})`);
  const what = [...headingOf(question), ...named, subjectOf(question, release), whenOf(question)].filter((part) => part !== '');
  const beside = peerSetOf(question, release);
  const about = beside === undefined ? what.join(', ') : `${what.join(', ')}; ${'peers' in question ? 'peers: ' : ''}${beside}`;
  return `${about}. Outturn, release ${number} ${REALM_NAMES[realm]} of ${dayOf(publishedAt)} (checksum ${checksum.slice(0, CHECKSUM_DIGITS)}), method version ${method}, ${AUDIENCE_NAMES[audience]}.`;
}

/** Whom the answer sets its subject beside, in words; undefined where it sets it beside nobody. */
export function peerSetOf(question: CitedQuestion, release: Release): string | undefined {
  switch (question.of) {
    case 'figure':
    case 'series':
      return undefined;
    case 'comparison':
    case 'peers':
      return peersInWords(question.peers, question.council, release);
    case 'position':
      return `over every group of peers that suits the measure${question.saved.map((group) => `, and ${savedInWords(group)}`).join('')}`;
    case 'proposed':
      return 'over every group of peers that suits the measure, without the councils that it would be made of';
    case 'matrix':
      return 'percentiles among the councils of the matrix';
    case 'league-table':
      return 'all councils of the year';
    case 'contrast':
      return `the members of the programme ${question.programme} beside all other councils`;
    case 'totals':
      return 'everybody, each region, each type and each programme';
  }
}

function peersInWords(peers: CitedPeers, code: CouncilCode, release: Release): string {
  if (peers.kind === 'saved') return savedInWords(peers);
  if (peers.kind === 'named') return `the ${peers.councils.length} councils named in the link`;
  const [subject, { directory }] = [release.council(code), release];
  return subject === undefined ? peers.kind : groupName(namedBy(subject, directory), peers, directory);
}

const savedInWords = ({ id, version }: CitedGroup): string => `the saved group ${id} in version ${version}`;

const REALM_NAMES: Readonly<Record<Realm, string>> = { england: 'of England', demonstration: 'of the demonstration' };
const AUDIENCE_NAMES = { public: 'as everybody reads it', programme: 'as the programme reads it' } as const;

const HEADINGS: Readonly<Partial<Record<CitedQuestion['of'], string>>> = {
  peers: 'Peers',
  'league-table': 'League table',
  matrix: 'Matrix',
  totals: 'Totals of groups',
};
const headingOf = ({ of }: CitedQuestion): readonly string[] => [HEADINGS[of] ?? ''];

function subjectOf(question: CitedQuestion, release: Release): string {
  if (question.of === 'matrix') return `${question.councils.length} ${question.councils.length === 1 ? 'council' : 'councils'}`;
  if ('place' in question && question.place.kind === 'proposed') return `${question.place.name} (proposed)`;
  const [code] = 'council' in question ? [question.council] : 'place' in question ? councilsOfPlace(question.place) : [];
  return code === undefined ? '' : (release.council(code)?.name ?? code);
}

function whenOf(question: CitedQuestion): string {
  if (question.of === 'matrix') return question.years.join(', ');
  if (question.of !== 'series') return question.year;
  const { from, to, prices } = question;
  return `${from} to ${to}${prices.kind === 'NOMINAL' ? '' : ` in the prices of ${prices.baseYear} (${prices.kind})`}`;
}

/** @example dayOf(2026-11-28T14:00Z) // => '28 November 2026' */
const dayOf = (moment: Date): string => {
  const [year = '', month = '', day = ''] = moment.toISOString().slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
