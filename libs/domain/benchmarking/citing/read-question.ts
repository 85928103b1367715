import { CLIENT_GROUPS, type PriceBase, QUANTITY_CODES, REALMS, yearsBetween, yearsUpTo } from '../../catalogue/index.js';
import type { FinancialYear } from '../../catalogue/index.js';
import type { CitedGroup } from '../peer-group.js';
import { type Apportionment, councilFootprint, type Footprint, proposedFootprint, type ProposedFootprint } from '../shape/index.js';
import type { CitedPeers, CitedQuestion } from './cited-question.js';
import {
  countIn,
  listIn,
  membersOf,
  NotAQuestion,
  numberIn,
  oneOf,
  readCouncil,
  readMeasure,
  readYear,
  type Said,
  textIn,
} from './written-question.js';

/** No more than any question may ask; how many cells a matrix has is counted when it is asked again. */
const MOST = { councils: 200, measures: 100, years: 30, saved: 10, parts: 20 } as const;
const NEIGHBOURS = { fewest: 8, most: 50 } as const;
const LATEST_VERSION = 1_000_000;

const KINDS = ['figure', 'comparison', 'position', 'peers', 'series', 'proposed', 'matrix', 'league-table', 'contrast', 'totals'] as const;
const OWN_GROUPS = ['national', 'region', 'type', 'rurality'] as const;

/** Reads a question of a link, which anybody may have written; throws NotAQuestion at anything that no answer of ours cites. */
export function readQuestion(value: unknown): CitedQuestion {
  const said = membersOf(value);
  const of = oneOf(KINDS, said['of']);
  switch (of) {
    case 'figure':
      return { of, ...ofCouncil(said) };
    case 'comparison':
      return { of, ...ofCouncil(said), peers: readPeers(said['peers']) };
    case 'position':
      return { of, ...ofCouncil(said), saved: listIn(said, 'saved', MOST.saved, readSaved) };
    case 'peers':
      return { of, council: readCouncil(said['council']), year: readYear(said['year']), peers: readPeers(said['peers']) };
    case 'series':
      return {
        of,
        place: readPlace(said['place']),
        measure: readMeasure(said['measure']),
        ...spanOf(said),
        prices: readPrices(said['prices']),
      };
    case 'proposed':
      return { of, place: readProposed(said['place']), measure: readMeasure(said['measure']), year: readYear(said['year']) };
    case 'matrix':
      return { of, realm: oneOf(REALMS, said['realm']), ...listsOf(said) };
    case 'contrast':
      return { of, ...ofRealm(said), programme: textIn(said, 'programme') };
    case 'league-table':
    case 'totals':
      return { of, ...ofRealm(said) };
  }
}

/** The years of a series, which a link names by its first and last. */
export const yearsOfSeries = (from: FinancialYear, to: FinancialYear): readonly FinancialYear[] => [from, ...yearsUpTo(from, to)];

type OfCouncil = Pick<Extract<CitedQuestion, { of: 'figure' }>, 'council' | 'measure' | 'year'>;
type OfRealm = Pick<Extract<CitedQuestion, { of: 'totals' }>, 'realm' | 'measure' | 'year'>;

const ofCouncil = (said: Said): OfCouncil => ({
  council: readCouncil(said['council']),
  measure: readMeasure(said['measure']),
  year: readYear(said['year']),
});

const ofRealm = (said: Said): OfRealm => ({
  realm: oneOf(REALMS, said['realm']),
  measure: readMeasure(said['measure']),
  year: readYear(said['year']),
});

function listsOf(said: Said): Pick<Extract<CitedQuestion, { of: 'matrix' }>, 'councils' | 'measures' | 'years'> {
  const councils = listIn(said, 'councils', MOST.councils, readCouncil);
  const [measures, years] = [listIn(said, 'measures', MOST.measures, readMeasure), listIn(said, 'years', MOST.years, readYear)];
  if ([councils, measures, years].some(({ length }) => length === 0)) throw new NotAQuestion('a matrix names at least one of each');
  return { councils, measures, years };
}

function spanOf(said: Said): { readonly from: FinancialYear; readonly to: FinancialYear } {
  const [from, to] = [readYear(said['from']), readYear(said['to'])];
  if (to < from || yearsBetween(from, to) >= MOST.years) throw new NotAQuestion('no span of years that a series has');
  return { from, to };
}

function readPeers(value: unknown): CitedPeers {
  const said = membersOf(value);
  const kind = oneOf([...OWN_GROUPS, 'neighbours', 'cohort', 'saved', 'named'], said['kind']);
  switch (kind) {
    case 'neighbours':
      return { kind, clientGroup: oneOf(CLIENT_GROUPS, said['clientGroup']), k: countIn(said, 'k', NEIGHBOURS.fewest, NEIGHBOURS.most) };
    case 'cohort':
      return { kind, code: textIn(said, 'code') };
    case 'saved':
      return { kind, ...readSaved(said) };
    case 'named':
      return { kind, councils: listIn(said, 'councils', MOST.councils, readCouncil) };
    case 'national':
    case 'region':
    case 'type':
    case 'rurality':
      return { kind };
  }
}

function readSaved(value: unknown): CitedGroup {
  const said = membersOf(value);
  return { id: textIn(said, 'id'), version: countIn(said, 'version', 1, LATEST_VERSION) };
}

function readPrices(value: unknown): PriceBase {
  const said = membersOf(value);
  const kind = oneOf(['NOMINAL', 'GDP_REAL', 'FEE_REAL'], said['kind']);
  return kind === 'NOMINAL' ? { kind } : { kind, baseYear: readYear(said['baseYear']) };
}

const readPlace = (value: unknown): Footprint => {
  const said = membersOf(value);
  if (said['kind'] === 'proposed') return readProposed(said);
  return possible(() => councilFootprint(readCouncil(said['council']), shared(said, 'apportionments')));
};

function readProposed(value: unknown): ProposedFootprint {
  const said = membersOf(value);
  const made = {
    councils: listIn(said, 'councils', MOST.parts, readCouncil),
    parts: shared(said, 'parts'),
    apportionments: shared(said, 'apportionments'),
  };
  return possible(() => proposedFootprint({ name: textIn(said, 'name'), ...made }));
}

const shared = (said: Said, name: string): readonly Apportionment[] => listIn(said, name, MOST.parts, readApportionment);

function readApportionment(value: unknown): Apportionment {
  const said = membersOf(value);
  const about = { predecessor: readCouncil(said['predecessor']), share: numberIn(said, 'share', 0, 1), basis: textIn(said, 'basis') };
  const own = membersOf(said['shares'] ?? {});
  const shares = Object.fromEntries(Object.keys(own).map((name) => [oneOf(QUANTITY_CODES, name), numberIn(own, name, 0, 1)]));
  return { ...about, u: numberIn(said, 'u', 0, 1), ...(said['shares'] === undefined ? {} : { shares }) };
}

/** What cannot be a place is no question; the domain says why with a RangeError. */
function possible<T>(made: () => T): T {
  try {
    return made();
  } catch (error) {
    if (error instanceof RangeError) throw new NotAQuestion(error.message);
    throw error;
  }
}
