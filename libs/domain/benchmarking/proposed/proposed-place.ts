import {
  combineFigures,
  type Council,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  mapFigure,
  missing,
  type QuantityCode,
  realmOf,
} from '../../catalogue/index.js';
import type { NamedBy } from '../peer-group.js';
import { leavingOut, type LeftOutReason } from '../peers/left-out.js';
import { type Locality, localityVariables } from '../peers/locality.js';
import type { PeerDirectory } from '../peers/peer-directory.js';
import { type Rurality, ruralityOf } from '../peers/rurality.js';
import { footprintIn, type FootprintPart, type ProposedFootprint } from '../shape/footprint.js';

/** A council that is proposed, as a place among the councils of a year. */
export interface ProposedPlace extends NamedBy {
  /** The councils of the year that it would be made of, wholly or in part; one at least. */
  readonly members: readonly [Council, ...Council[]];
  /** Why a council can be no peer of it: because it is a member, or could be no peer of one. */
  readonly barred: (council: CouncilCode) => LeftOutReason | undefined;
  /** The one region that all members lie in; undefined where they lie in several. */
  readonly region: string | undefined;
  /** Of all its people together, which members need not be alike in. */
  readonly rurality: Rurality | undefined;
  /** It is what is being decided. */
  readonly type: undefined;
  /** What it would be like; a variable that cannot be known of it is absent. */
  readonly variables: Locality['variables'];
}

export interface YearOfCouncils {
  readonly year: FinancialYear;
  readonly councils: readonly Council[];
  readonly directory: PeerDirectory;
}

/** The place; undefined where councils of the year do not make it up. */
export function proposedPlace(footprint: ProposedFootprint, { year, councils, directory }: YearOfCouncils): ProposedPlace | undefined {
  const then = footprintIn(footprint, year);
  if (then.kind !== 'made-of') return undefined;
  const [first, ...others] = then.parts.flatMap(({ council }) => councils.find(({ code }) => code === council) ?? []);
  if (first === undefined || 1 + others.length < then.parts.length) return undefined;
  const variables = proposedLocality(footprint, year, directory);
  const named = [...footprint.councils, ...footprint.parts.map(({ predecessor }) => predecessor)];
  return {
    members: [first, ...others],
    barred: barredBy(new Set([...named, ...then.parts.map(({ council }) => council)]), directory),
    realm: realmOf(first.code),
    type: undefined,
    region: others.every(({ region }) => region === first.region) ? first.region : undefined,
    rurality: variables.RURAL_SHARE === undefined ? ruralityOver(then.parts, directory) : ruralityOf(variables.RURAL_SHARE),
    variables,
  };
}

/**
 * Whose mean a score or share of a place is. Deprivation is a mean over neighbourhoods weighted by their people, that of older people by
 * those aged 60 and over, of whom people aged 65 and over are published (Ministry of Housing, English Indices of Deprivation 2019, research
 * report); the rural share is of all people.
 */
const MEAN_OVER: Readonly<Partial<Record<QuantityCode, QuantityCode>>> = {
  DEPRIVATION: 'ALL_AGES',
  DEPRIVATION_OLDER: 'PEOPLE_65',
  RURAL_SHARE: 'ALL_AGES',
};

/**
 * What the place would be like: quantities of its members are added up, in the shares that it takes of them, and then one is divided by the
 * other. Means over people are weighted by the people that it takes of each, and what it takes of a council is like the whole. Members are
 * those that the proposal names, or else the councils that they were in the year; absent where one of either lacks it.
 */
export function proposedLocality(footprint: ProposedFootprint, year: FinancialYear, directory: PeerDirectory): Locality['variables'] {
  const named = [
    ...footprint.councils.map((council): FootprintPart => ({ council, apportionment: undefined })),
    ...footprint.parts.map((apportionment): FootprintPart => ({ council: apportionment.predecessor, apportionment })),
  ];
  const then = footprintIn(footprint, year);
  return localityVariables((of) => {
    const found = together(named, of, directory);
    return isKnown(found) || then.kind !== 'made-of' ? found : together(then.parts, of, directory);
  });
}

function together(parts: readonly FootprintPart[], of: QuantityCode, directory: PeerDirectory): Figure {
  const values = parts.map(({ council }) => directory.placeQuantity(council, of));
  const [only, ...others] = values;
  const by = MEAN_OVER[of];
  if (by === undefined) return combineFigures(values, (all) => sum(all.map((value, i) => shareOf(parts[i], of) * value)));
  if (only !== undefined && others.length === 0) return only;

  const people = parts.map((part) => mapFigure(directory.placeQuantity(part.council, by), (all) => shareOf(part, by) * all));
  const total = combineFigures(people, sum);
  if (isKnown(total) && !(total.value > 0)) return missing('not-applicable');
  return combineFigures(
    [...values, ...people, total],
    (all) => sum(values.map((_, i) => (all[i] ?? 0) * (all[values.length + i] ?? 0))) / (all.at(-1) ?? 0),
  );
}

const shareOf = (part: FootprintPart | undefined, of: QuantityCode): number =>
  part?.apportionment?.shares?.[of] ?? part?.apportionment?.share ?? 1;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function barredBy(members: ReadonlySet<CouncilCode>, directory: PeerDirectory): ProposedPlace['barred'] {
  const ofMembers = [...members].map((member) => leavingOut(member, directory.partnersOf(member)));
  return (council) =>
    members.has(council) ? 'member' : ofMembers.map((reasonOf) => reasonOf(council)).find((reason) => reason !== undefined);
}

/** The rural share of a whole lies between those of its parts, so whole councils of one class make a council of that class. */
function ruralityOver(parts: readonly FootprintPart[], directory: PeerDirectory): Rurality | undefined {
  if (parts.some(({ apportionment }) => apportionment !== undefined)) return undefined;
  const classes = new Set(parts.map(({ council }) => directory.ruralityOf(council)));
  return classes.size === 1 ? [...classes][0] : undefined;
}
