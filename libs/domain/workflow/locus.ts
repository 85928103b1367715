import { canonicalText, type FinancialYear, startOf, yearsAfter } from '../catalogue/index.js';
import type { LocusShare, SavingsLine } from '../savings/index.js';

/** Where a version of a return said that a saving should show. */
export interface LocusDeclaration {
  readonly collection: FinancialYear;
  readonly version: number;
  readonly savedAt: Date;
  readonly reference: string;
  readonly lineage: string | undefined;
  readonly locus: readonly LocusShare[];
}

/** Whether a claim may be tested in the cells that it names, and since when it names them. */
export type TargetedTest =
  | { readonly kind: 'on'; readonly declaredAt: Date }
  /** The cells were named when the outturn could be known already, or changed then. */
  | { readonly kind: 'declared-late'; readonly declaredAt: Date }
  | { readonly kind: 'no-locus' };

/**
 * Whether the targeted test of a line is on for a year's outturn: where a claim should show must have been said, and not changed, before that
 * outturn could be known, which is when its year ended. Otherwise a place could be looked for where spending fell anyway.
 */
export function targetedTest(
  line: Pick<SavingsLine, 'reference' | 'lineage' | 'locus'>,
  collection: FinancialYear,
  history: readonly LocusDeclaration[],
  year: FinancialYear,
): TargetedTest {
  const declaredAt = locusDeclaredAt(line, collection, history);
  if (declaredAt === undefined) return { kind: 'no-locus' };
  return { kind: declaredAt < endOf(year) ? 'on' : 'declared-late', declaredAt };
}

/** When the locus that a line has now was first said and not changed since; undefined where it has none or was never saved. */
export function locusDeclaredAt(
  line: Pick<SavingsLine, 'reference' | 'lineage' | 'locus'>,
  collection: FinancialYear,
  history: readonly LocusDeclaration[],
): Date | undefined {
  if (line.locus.length === 0) return undefined;
  const wanted = locusText(line.locus);
  let since: Date | undefined;
  for (const said of history.filter((each) => isSameSaving(line, collection, each))) {
    if (locusText(said.locus) !== wanted) since = undefined;
    else since ??= said.savedAt;
  }
  return since;
}

/** A lineage goes through the collections; a reference names a line within one. */
const isSameSaving = (
  { reference, lineage }: Pick<SavingsLine, 'reference' | 'lineage'>,
  collection: FinancialYear,
  said: LocusDeclaration,
): boolean => (lineage === undefined ? said.collection === collection && said.reference === reference : said.lineage === lineage);

const locusText = (locus: readonly LocusShare[]): string =>
  canonicalText(locus.map(({ cell, share }) => ({ cell, share })).sort((a, b) => (a.cell < b.cell ? -1 : 1)));

/** The first moment after 31 March. */
const endOf = (year: FinancialYear): Date => new Date(Date.UTC(startOf(yearsAfter(year, 1)), 3, 1));
