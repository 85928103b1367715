import { type Audience, type Council } from '../../catalogue/index.js';
import {
  benchmark,
  type CitedQuestion,
  compare,
  comparisonFacts,
  contrast,
  contrastFacts,
  councilsOfPlace,
  type Facts,
  leagueTableFacts,
  matrix,
  matrixFacts,
  measuredFacts,
  measuredFigure,
  type PeerDirectory,
  type PeerGroup,
  peersFacts,
  peersOf,
  positionFacts,
  proposedBenchmark,
  proposedFacts,
  type SavedGroup,
  seriesFacts,
  seriesOf,
  yearsOfSeries,
} from '../../benchmarking/index.js';
import { measureTotals, totalsFacts } from '../release/disclosure/measure-totals.js';
import type { Release } from '../release/release.js';

/** From what a question is answered: one release, as one audience reads it, with the versions of saved groups that were asked with. */
export interface AskedOf {
  readonly release: Release;
  readonly audience: Audience;
  readonly saved: readonly SavedGroup[];
}

/** The answer to a question by the release's frozen figures and nothing else; undefined where the release has none of that name. */
export function answerAgain(question: CitedQuestion, asked: AskedOf): Facts | undefined {
  const { release, audience } = asked;
  const table = release.seenBy(audience);
  switch (question.of) {
    case 'figure':
      if (release.council(question.council) === undefined) return undefined;
      return measuredFacts(measuredFigure(table, question.council, question.measure, question.year));
    case 'comparison': {
      const found = compare(table, { ...question, group: question.peers }, directoryOf(asked));
      return found.kind === 'council-unknown' ? undefined : comparisonFacts(found);
    }
    case 'position': {
      const own = { cohorts: release.cohorts, saved: asked.saved };
      const found = benchmark(table, { ...question, own }, directoryOf(asked));
      return found.kind === 'council-unknown' ? undefined : positionFacts(found);
    }
    case 'peers': {
      const council = release.council(question.council);
      return council && peersAgain(question, council, asked);
    }
    case 'series': {
      const { place: footprint, measure, from, to, prices: basis } = question;
      if (!knowsAll(release, question)) return undefined;
      return seriesFacts(seriesOf({ footprint, measure, basis, years: yearsOfSeries(from, to), table, ...release.deflators }));
    }
    case 'proposed':
      if (!knowsAll(release, question)) return undefined;
      return proposedFacts(proposedBenchmark(table, { ...question, footprint: question.place }, release.directory));
    case 'matrix': {
      const found = matrix(table, question, (code) => release.council(code) !== undefined);
      return found.kind === 'matrix' ? matrixFacts(found) : undefined;
    }
    case 'league-table':
      return leagueTableFacts(table.leagueTable(question.measure, question.year));
    case 'contrast': {
      const cohort = release.directory.cohort(question.programme);
      return cohort && contrastFacts(contrast(table, cohort.councils, question.measure, question.year));
    }
    case 'totals':
      return totalsFacts(measureTotals(release.content.totals, question.measure, question.year, audience));
  }
}

function peersAgain({ peers: group, year }: Of<'peers'>, council: Council, asked: AskedOf): Facts {
  const directory = directoryOf(asked);
  const peers = peersOf(council, group, { councils: asked.release.councilsIn(year), year }, directory);
  return peersFacts(peers, distancesFrom(council, group, directory));
}

type Of<Kind extends CitedQuestion['of']> = Extract<CitedQuestion, { readonly of: Kind }>;

/** How far peers lie, where they were chosen by it. */
export const distancesFrom =
  ({ code }: Council, group: PeerGroup, directory: PeerDirectory): Parameters<typeof peersFacts>[1] =>
  (peer) => {
    if (group.kind !== 'neighbours') return undefined;
    const found = directory.model(group.clientGroup)?.reasons(code, peer);
    return found?.kind === 'reasons' ? found.distance : undefined;
  };

const directoryOf = ({ release: { directory }, saved }: AskedOf): PeerDirectory => ({
  ...directory,
  saved: (id) => saved.find((group) => group.id === id),
});

const knowsAll = (release: Release, { place }: Of<'series'> | Of<'proposed'>): boolean =>
  councilsOfPlace(place).every((code) => release.council(code) !== undefined);
