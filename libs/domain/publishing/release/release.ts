import type { Council, CouncilCode, Figure, FinancialYear, MeasureCode, Realm } from '../../catalogue/index.js';
import { existsIn, yearsAfter } from '../../catalogue/index.js';
import type { FigureTable } from '../../benchmarking/index.js';
import type { FiledProgramme } from '../../programmes/index.js';
import type { FiledDocument, Finding, RelationTests } from '../../evidence/index.js';
import type { BudgetBridgeYear } from '../../returns/index.js';
import type { DeliveryReport, DeliveryStep, GrowthLine, OverlapGroup, SavingsLine } from '../../savings/index.js';
import { noVerdict, type Triangulation } from '../../triangulation/index.js';
import { FigureColumns, type MeasureColumn } from './figure-columns.js';
import type { NetSpend } from './quantity.js';

/** Everything a query reads, as it was frozen: nothing in it changes once it is published. */
export interface ReleaseContent {
  readonly realm: Realm;
  readonly councils: readonly Council[];
  readonly columns: readonly MeasureColumn[];
  readonly plans: readonly SavingsPlan[];
  readonly triangulations: readonly Triangulation[];
  /** The programmes of the realm as they stood. */
  readonly programmes: readonly FiledProgramme[];
  /** The newest version of each filed document of the realm, with what became of its relations. */
  readonly documents: readonly ReleasedDocument[];
  /** What the rules found, a finding once: in the order of documents and of their relations, then in the plans of each council. */
  readonly findings: readonly Finding[];
  /** The accepted versions and the publications that everything above was computed from. */
  readonly sources: ReleaseSources;
}

/** What a council's accepted return of one collection says of its budget, growth and savings. */
export interface SavingsPlan {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly savingsLines: readonly SavingsLine[];
  readonly growthLines: readonly GrowthLine[];
  readonly budgetBridge: readonly BudgetBridgeYear[];
  readonly overlapGroups: readonly OverlapGroup[];
  readonly deliveryReports: readonly DeliveryReport[];
  /** Every step of the lines above, which stand as their last step left them. */
  readonly deliverySteps: readonly PublishedStep[];
  /** Absent in releases published before it was kept. */
  readonly netSpend?: NetSpend | undefined;
}

/** A step as readers see it: not by whom. */
export type PublishedStep = Omit<DeliveryStep, 'by' | 'at'> & { readonly at: string };
export interface ReleasedDocument extends FiledDocument {
  readonly tests: Pick<RelationTests, 'held' | 'untested'> & { readonly broken: number };
}

export interface ReleaseSources {
  readonly returns: readonly { readonly council: CouncilCode; readonly collection: FinancialYear; readonly version: number }[];
  readonly publications: readonly { readonly name: string; readonly publisher: string; readonly vintage: string }[];
}

/** How a release is named and known for good. */
export interface ReleaseLabel {
  readonly number: number;
  readonly realm: Realm;
  /** SHA-256 of the content; the same content has the same checksum on every machine. */
  readonly checksum: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly note: string;
}

/** A published release held in memory: what every question about the published figures is answered from. */
export class Release implements FigureTable {
  private readonly columns: FigureColumns;

  constructor(
    readonly label: ReleaseLabel,
    readonly content: ReleaseContent,
  ) {
    this.columns = new FigureColumns(
      content.councils.map((council) => council.code),
      content.columns,
    );
  }

  councilsIn(year: FinancialYear): readonly Council[] {
    return this.content.councils.filter((council) => existsIn(council, year));
  }

  figure(council: CouncilCode, measure: MeasureCode, year: FinancialYear): Figure {
    return this.columns.figure(council, measure, year);
  }

  council(code: CouncilCode): Council | undefined {
    return this.content.councils.find((council) => council.code === code);
  }

  programme(code: string): FiledProgramme | undefined {
    return this.content.programmes.find(({ programme }) => programme.code === code);
  }

  /** The plan of a collection, or the latest that covers the year: one printed for 2024-25 says what is saved by 2027-28. */
  planFor(council: CouncilCode, year: FinancialYear, collection?: FinancialYear): SavingsPlan | undefined {
    return this.plansOf(council)
      .filter((plan) => plan.savingsLines.length > 0)
      .findLast((plan) => (collection === undefined ? plan.collection <= year : plan.collection === collection));
  }

  /** Every plan of a council, oldest first. */
  plansOf(council: CouncilCode): readonly SavingsPlan[] {
    return this.content.plans.filter((plan) => plan.council === council).sort((a, b) => (a.collection < b.collection ? -1 : 1));
  }

  /** What was found of the council in the year: of the base year asked for, or of the longest window tested. */
  triangulation(council: Council, year: FinancialYear, base?: FinancialYear): Triangulation {
    const found = this.content.triangulations
      .filter((each) => each.council === council.code && each.year === year && (base === undefined || each.base === base))
      .sort(mostUsefulFirst)[0];
    const nothing = { council: council.code, name: council.name };
    return (
      found ?? noVerdict(this.hasPlan(council, year) ? 'no-base-year' : 'no-return', nothing, { base: base ?? yearsAfter(year, -1), year })
    );
  }

  private hasPlan(council: Council, year: FinancialYear): boolean {
    return this.content.plans.some((plan) => plan.council === council.code && plan.collection === year);
  }
}

/** The most useful answer; of equally useful ones the longest window. */
function mostUsefulFirst(a: Triangulation, b: Triangulation): number {
  const difference = usefulness(a) - usefulness(b);
  if (difference !== 0) return difference;
  return a.base < b.base ? -1 : 1;
}

/** A verdict says more than its absence, and most absences say more than that a window has no first year. */
function usefulness(found: Triangulation): number {
  if (found.kind === 'verdict') return 0;
  return found.reason === 'no-base-year' ? 2 : 1;
}
