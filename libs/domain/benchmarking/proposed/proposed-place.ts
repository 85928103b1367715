import type { Council, CouncilCode, FinancialYear } from '../../catalogue/index.js';
import { leavingOut, type LeftOutReason } from '../peers/left-out.js';
import { type Locality, localityVariables } from '../peers/locality.js';
import type { PeerDirectory } from '../peers/peer-directory.js';
import type { Rurality } from '../peers/rurality.js';
import { footprintIn, type FootprintPart, type ProposedFootprint } from '../shape/footprint.js';
import { quantitiesOf } from '../shape/restate.js';

/** A council that is proposed, as a place among the councils of a year. */
export interface ProposedPlace {
  /** The councils of the year that it would be made of, wholly or in part; one at least. */
  readonly members: readonly [Council, ...Council[]];
  /** Why a council can be no peer of it: because it is a member, or could be no peer of one. */
  readonly barred: (council: CouncilCode) => LeftOutReason | undefined;
  /** The one region that all members lie in; undefined where they lie in several. */
  readonly region: string | undefined;
  readonly rurality: Rurality | undefined;
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
  const named = [...footprint.councils, ...footprint.parts.map(({ predecessor }) => predecessor)];
  return {
    members: [first, ...others],
    barred: barredBy(new Set([...named, ...then.parts.map(({ council }) => council)]), directory),
    region: others.every(({ region }) => region === first.region) ? first.region : undefined,
    rurality: ruralityOver(then.parts, directory),
    variables: proposedLocality(footprint, year, directory),
  };
}

/**
 * What the place would be like: quantities of its members are added up, in the shares that it takes of them, and then one is divided by the
 * other. Deprivation and the rural share are means over people whom no file counts that way, so of several councils they are absent.
 */
export const proposedLocality = (footprint: ProposedFootprint, year: FinancialYear, directory: PeerDirectory): Locality['variables'] =>
  localityVariables(quantitiesOf(footprint, year, { quantity: (council, of) => directory.placeQuantity(council, of) }));

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
