import {
  type CouncilCode,
  type CouncilThen,
  councilsThen,
  type FinancialYear,
  type QuantityCode,
  realmOf,
  whatBecameOf,
  whoWas,
} from '../../catalogue/index.js';

/** How much of a council that was divided, or is to be, belongs to a footprint: never exact, so it says what it rests on. */
export interface Apportionment {
  readonly predecessor: CouncilCode;
  /** Between 0 and 1, for every quantity that has no share of its own. */
  readonly share: number;
  readonly shares?: Readonly<Partial<Record<QuantityCode, number>>>;
  /** What the share was read from, in words. */
  readonly basis: string;
  /** The standard error of what is apportioned, as a share of it. */
  readonly u: number;
}

/** A place whose figures are wanted: that of a council, or of a council that is proposed. */
export type Footprint = CouncilFootprint | ProposedFootprint;

export interface CouncilFootprint {
  readonly kind: 'council';
  readonly council: CouncilCode;
  /** How councils that were divided are shared out for the years before. */
  readonly apportionments: readonly Apportionment[];
}

export interface ProposedFootprint {
  readonly kind: 'proposed';
  readonly name: string;
  readonly councils: readonly CouncilCode[];
  /** What it takes of councils that it does not take whole. */
  readonly parts: readonly Apportionment[];
  readonly apportionments: readonly Apportionment[];
}

/** What is apportioned may be wrong by this share of it where nobody says better (method 7.12). */
export const USUAL_APPORTIONMENT_ERROR = 0.03;

/** An apportionment as it is given: without `u` it is taken to be as uncertain as they usually are. */
export type GivenApportionment = Omit<Apportionment, 'u'> & { readonly u?: number };

export const councilFootprint = (council: CouncilCode, apportionments: readonly GivenApportionment[] = []): CouncilFootprint => ({
  kind: 'council',
  council,
  apportionments: checked(apportionments),
});

/** Throws a RangeError where a council would be in it twice, or real councils beside fictional ones. */
export function proposedFootprint(given: {
  readonly name: string;
  readonly councils: readonly CouncilCode[];
  readonly parts?: readonly GivenApportionment[];
  readonly apportionments?: readonly GivenApportionment[];
}): ProposedFootprint {
  const parts = checked(given.parts ?? []);
  const members = [...given.councils, ...parts.map(({ predecessor }) => predecessor)];
  if (members.length === 0) throw new RangeError('a proposed council is made of at least one council');
  if (new Set(members).size < members.length) throw new RangeError(`a council is named twice: ${members.join(', ')}`);
  if (new Set(members.map(realmOf)).size > 1) throw new RangeError('real and fictional councils make no council together');
  return { kind: 'proposed', name: given.name, councils: given.councils, parts, apportionments: checked(given.apportionments ?? []) };
}

/** A council that the footprint was made of in a year: whole, or as apportioned. */
export interface FootprintPart {
  readonly council: CouncilCode;
  readonly apportionment: Apportionment | undefined;
}

/** What a footprint was made of in a year; or the council of that year that it cannot be told from, and why. */
export type FootprintThen =
  | { readonly kind: 'made-of'; readonly parts: readonly FootprintPart[] }
  | { readonly kind: 'divided' | 'holds-others'; readonly council: CouncilCode };

export function footprintIn(footprint: Footprint, year: FinancialYear): FootprintThen {
  const parts: FootprintPart[] = [];
  for (const { code, whole, when } of councilsThen(councilsOf(footprint), year)) {
    const apportionment = whole ? undefined : footprint.apportionments.find(({ predecessor }) => isSamePlace(predecessor, code, year));
    if (!whole && when === 'after') return { kind: 'holds-others', council: code };
    if (!whole && apportionment === undefined) return { kind: 'divided', council: code };
    parts.push({ council: code, apportionment });
  }
  for (const apportionment of partsOf(footprint))
    for (const { code, whole, when } of councilsThen([apportionment.predecessor], year)) {
      if (!whole) return { kind: when === 'after' ? 'holds-others' : 'divided', council: code };
      parts.push({ council: code, apportionment });
    }
  return { kind: 'made-of', parts };
}

/** The councils that held the footprint in a year, or any part of it. */
export const councilsHolding = (footprint: Footprint, year: FinancialYear): readonly CouncilThen[] => [
  ...councilsThen(councilsOf(footprint), year),
  ...partsOf(footprint).flatMap(({ predecessor }) => councilsThen([predecessor], year).map((council) => ({ ...council, whole: false }))),
];

/** Every code that the same place had: publishers write earlier years under a later code. None for a council that is proposed. */
export function codesOf(footprint: Footprint): readonly CouncilCode[] {
  if (footprint.kind === 'proposed') return [];
  const { council } = footprint;
  return [council, ...unchanged(whatBecameOf(council).steps, 'successor'), ...unchanged(whoWas(council).steps, 'predecessor')];
}

function unchanged(steps: ReturnType<typeof whoWas>['steps'], end: 'predecessor' | 'successor'): readonly CouncilCode[] {
  const change = steps.findIndex(({ kind }) => kind !== 'recode');
  return steps.slice(0, change < 0 ? steps.length : change).flatMap(({ links }) => links.map((link) => link[end]));
}

const councilsOf = (footprint: Footprint): readonly CouncilCode[] =>
  footprint.kind === 'council' ? [footprint.council] : footprint.councils;
const partsOf = (footprint: Footprint): readonly Apportionment[] => (footprint.kind === 'council' ? [] : footprint.parts);

function isSamePlace(council: CouncilCode, code: CouncilCode, year: FinancialYear): boolean {
  const then = councilsThen([council], year);
  return then.length === 1 && then.every((only) => only.whole && only.code === code);
}

function checked(given: readonly GivenApportionment[]): readonly Apportionment[] {
  for (const { share, shares = {}, u = 0 } of given) {
    const all = [share, ...Object.values(shares)];
    if (!all.every((each) => each >= 0 && each <= 1)) throw new RangeError(`a share lies between 0 and 1: ${all.join(', ')}`);
    if (!(u >= 0)) throw new RangeError(`a standard error is not below nought: ${u}`);
  }
  return given.map((each) => ({ ...each, u: each.u ?? USUAL_APPORTIONMENT_ERROR }));
}
