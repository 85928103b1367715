import {
  citedGroup,
  citedPeers,
  groupName,
  leavingOut,
  LOCALITY_VARIABLES,
  namedBy,
  type PeerDirectory,
  stability,
  type PeerGroup,
  type Peers as DomainPeers,
  peersFacts,
  peersOf,
  type LocalityVariable,
  type NeighbourChoice,
  type ReasonsOutcome,
  type StabilityOutcome,
} from '#domain/benchmarking';
import type { ClientGroup, Council as DomainCouncil, CouncilCode, FinancialYear } from '#domain/catalogue';
import { distancesFrom } from '#domain/publishing';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Citation } from '../../citations/citation.types.js';
import type { Cite } from '../../citations/cite.types.js';
import { Council, councilType } from '../../councils/council.types.js';
import { LocalityVariableEnum, NoGroupReasonEnum, StabilityEnum } from '../benchmark-enum.types.js';
import { LocalityVariableUse, variablesInUse } from './locality-variable.types.js';
import { LeftOutCouncil, SavedGroupCited } from './peer-group.types.js';

@ObjectType({ description: 'How far two places lie apart in one respect.' })
export class LocalityReason {
  @Field(() => LocalityVariableEnum, { description: 'The respect.' })
  variable: string;

  @Field({ description: 'The same in words.' })
  label: string;

  @Field(() => Float, { description: 'The council’s value.' })
  council: number;

  @Field(() => Float, { description: 'The peer’s value.' })
  peer: number;

  @Field(() => Float, { description: 'How far the peer lies above the council, in standard deviations; below nought where it has less.' })
  difference: number;

  @Field(() => Float, { description: 'Its part of the squared distance, 0 to 1.' })
  share: number;
}

@ObjectType({ description: 'A peer, and for neighbours how near it is and why.' })
export class Peer {
  @Field(() => Council, { description: 'The peer.' })
  council: Council;

  @Field(() => Float, { nullable: true, description: 'The distance, by which neighbours are ordered; absent for other groups.' })
  distance: number | undefined;

  @Field(() => [LocalityReason], {
    description: 'Why it is as near as it is, respect by respect, the weightiest first; empty where nothing is known.',
  })
  reasons: readonly LocalityReason[];

  @Field(() => [LocalityVariableEnum], {
    description:
      'Respects that count and that the two could not be compared in, because one of them lacks the figure: the distance is over the others.',
  })
  lacks: readonly string[];
}

@ObjectType({ description: 'How steady a group of neighbours is.' })
export class PeerGroupStability {
  @Field(() => StabilityEnum, { description: 'UNSTABLE where another way to measure distance finds largely others.' })
  verdict: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The smallest overlap with the groups of other ways to measure, 0 to 1: councils in both as a share of those in either.',
  })
  leastOverlap: number | undefined;

  @Field(() => String, { nullable: true, description: 'The way that gives it.' })
  leastLike: string | undefined;
}

@ObjectType({ description: 'The peers of a council, who was left out, and why.' })
export class PeerGroupAnswer {
  @Field(() => Council, { description: 'The council.' })
  council: Council;

  @Field({ description: 'The group, in words.' })
  group: string;

  @Field(() => [Peer], { description: 'Its peers: neighbours nearest first, others in order of code.' })
  peers: readonly Peer[];

  @Field(() => [LeftOutCouncil], { description: 'Councils that would be in the group and can be no peers.' })
  leftOut: readonly LeftOutCouncil[];

  @Field(() => NoGroupReasonEnum, { nullable: true, description: 'Why there is no such group; absent where there is.' })
  noGroup: string | undefined;

  @Field(() => SavedGroupCited, { nullable: true, description: 'The saved group and its version; absent for other groups.' })
  savedGroup: SavedGroupCited | undefined;

  @Field(() => [LocalityVariableUse], {
    description:
      'What neighbours were chosen by: each respect that was looked at, with its weight, or what became of it; empty for other groups.',
  })
  variables: readonly LocalityVariableUse[];

  @Field(() => Citation, { description: 'How this group is cited: who its peers are, how far each is, and who was left out.' })
  citation: Citation;

  @Field(() => PeerGroupStability, { nullable: true, description: 'How steady it is; for neighbours alone.' })
  stability: PeerGroupStability | undefined;
}

interface Chosen {
  readonly council: DomainCouncil;
  readonly group: PeerGroup;
  readonly peers: DomainPeers;
  readonly directory: PeerDirectory;
  /** The councils that had their duties in the year. */
  readonly living: readonly DomainCouncil[];
  readonly year: FinancialYear;
}

export const chosenPeers = (choice: Omit<Chosen, 'peers'>): Chosen => ({
  ...choice,
  peers: peersOf(choice.council, choice.group, { councils: choice.living, year: choice.year }, choice.directory),
});

export function peerGroupAnswer({ council, group, peers, directory, living, year }: Chosen, cite: Cite): PeerGroupAnswer {
  const clientGroup: ClientGroup = group.kind === 'neighbours' ? group.clientGroup : 'all';
  return {
    council: councilType(council),
    group: groupName(namedBy(council, directory), group, directory),
    savedGroup: citedGroup(group, directory),
    get variables() {
      return group.kind === 'neighbours' ? variablesInUse(directory.model(clientGroup), clientGroup) : [];
    },
    peers: peers.kind === 'peers' ? peers.councils.map((peer) => peerType(peer, { council, group, directory, clientGroup })) : [],
    leftOut: peers.kind === 'no-group' ? [] : peers.leftOut,
    noGroup: peers.kind === 'no-group' ? peers.reason : undefined,
    get citation() {
      const cited = citedPeers(group, citedGroup(group, directory));
      const answer = peersFacts(peers, distancesFrom(council, group, directory));
      return cite({ of: 'peers', council: council.code, year, peers: cited }, answer);
    },
    get stability() {
      return group.kind === 'neighbours'
        ? stabilityType(directory.model(clientGroup), council.code, { k: group.k, leaveOut: notAPeer(council, directory, living) })
        : undefined;
    },
  };
}

function peerType(
  peer: DomainCouncil,
  { council, group, directory, clientGroup }: Omit<Chosen, 'peers' | 'living' | 'year'> & { readonly clientGroup: ClientGroup },
): Peer {
  let held: ReasonsOutcome<LocalityVariable> | undefined;
  const reasons = (): ReasonsOutcome<LocalityVariable> =>
    (held ??= directory.model(clientGroup)?.reasons(council.code, peer.code) ?? { kind: 'not-in-model' });
  return {
    council: councilType(peer),
    get distance() {
      const found = group.kind === 'neighbours' ? reasons() : undefined;
      return found?.kind === 'reasons' ? found.distance : undefined;
    },
    get lacks() {
      const found = reasons();
      return found.kind === 'reasons' ? found.lacks : [];
    },
    get reasons() {
      const found = reasons();
      if (found.kind !== 'reasons') return [];
      return found.variables.map(({ subject, ...reason }) => ({
        ...reason,
        council: subject,
        label: LOCALITY_VARIABLES[reason.variable].label,
      }));
    },
  };
}

/** Who is no candidate, by the same rule as when peers are chosen. */
function notAPeer({ code }: DomainCouncil, directory: PeerDirectory, living: readonly DomainCouncil[]): (other: CouncilCode) => boolean {
  const [barred, there] = [leavingOut(code, directory.partnersOf(code)), new Set(living.map((each) => each.code))];
  return (other) => barred(other) !== undefined || !there.has(other);
}

function stabilityType(model: ReturnType<PeerDirectory['model']>, council: CouncilCode, choice: NeighbourChoice): PeerGroupStability {
  const found: StabilityOutcome<LocalityVariable> = model === undefined ? { kind: 'not-in-model' } : stability(model, council, choice);
  if (found.kind !== 'stable' && found.kind !== 'unstable') return { verdict: found.kind, leastOverlap: undefined, leastLike: undefined };
  const { jaccard, variant } = found.least;
  const way = variant.kind === 'without' ? `without ${LOCALITY_VARIABLES[variant.variable].label}` : 'by Mahalanobis distance';
  return { verdict: found.kind, leastOverlap: jaccard, leastLike: way };
}
