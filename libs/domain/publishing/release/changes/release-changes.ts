import type { Audience, CouncilCode, FinancialYear } from '../../../catalogue/index.js';
import type { MeasureColumn } from '../figures/figure-columns.js';
import { publicColumns, type PublicView } from '../figures/public-view.js';
import type { ReleaseSources } from '../release-label.js';
import { type FigureChanges, figureChanges, type ReadFigures } from './figure-changes.js';

/** A release that changes are told against. */
export interface EarlierRelease {
  readonly number: number;
  readonly content: Compared;
}

/** What is other in a release than in the one before it of its realm. */
export interface ReleaseChanges {
  /** The number of that one. */
  readonly since: number;
  readonly councils: Difference<CouncilCode>;
  readonly publications: Difference<ReleaseSources['publications'][number]>;
  readonly returns: Difference<AcceptedReturn> & { readonly revised: readonly RevisedReturn[] };
  /** Of the measures, as each audience reads them: what one reader may not see is not among that reader's changes either. */
  readonly figures: Readonly<Record<Audience, FigureChanges>>;
}

export interface Difference<T> {
  readonly added: readonly T[];
  readonly gone: readonly T[];
}

export interface AcceptedReturn {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
}

/** A return of which another version was accepted. */
export interface RevisedReturn extends AcceptedReturn {
  readonly before: number;
  readonly after: number;
}

/** What of a release is compared. */
interface Compared extends ReadFigures {
  readonly publicly?: PublicView | undefined;
  readonly sources: ReleaseSources;
}

export function changesAgainst({ number, content }: EarlierRelease, now: Compared): ReleaseChanges {
  return {
    since: number,
    councils: difference(codesOf(content), codesOf(now), (code) => code),
    publications: difference(content.sources.publications, now.sources.publications, ({ name, vintage }) => `${name} ${vintage}`),
    returns: { ...difference(returnsOf(content), returnsOf(now), nameOf), revised: revisedReturns(content, now) },
    figures: {
      programme: figureChanges(content, now),
      public: figureChanges(publicly(content), publicly(now)),
    },
  };
}

/** As the public reads it: nothing, of a release from before audiences were told apart. */
const publicly = ({ councils, columns, publicly: view }: Compared): ReadFigures => ({
  councils,
  columns: view === undefined ? [] : publicMeasures(columns, view),
});

const publicMeasures = (columns: readonly MeasureColumn[], view: PublicView): readonly MeasureColumn[] => publicColumns(columns, view);

function revisedReturns(before: Compared, now: Compared): readonly RevisedReturn[] {
  const versions = new Map(before.sources.returns.map((each) => [nameOf(each), each.version]));
  return now.sources.returns.flatMap(({ council, collection, version }) => {
    const old = versions.get(nameOf({ council, collection }));
    return old === undefined || old === version ? [] : [{ council, collection, before: old, after: version }];
  });
}

function difference<T>(before: readonly T[], now: readonly T[], name: (each: T) => string): Difference<T> {
  const [then, since] = [new Set(before.map(name)), new Set(now.map(name))];
  return { added: now.filter((each) => !then.has(name(each))), gone: before.filter((each) => !since.has(name(each))) };
}

const codesOf = ({ councils }: Compared): readonly CouncilCode[] => councils.map(({ code }) => code);
const returnsOf = ({ sources }: Compared): readonly AcceptedReturn[] =>
  sources.returns.map(({ council, collection }) => ({ council, collection }));
const nameOf = ({ council, collection }: AcceptedReturn): string => `${council} ${collection}`;
