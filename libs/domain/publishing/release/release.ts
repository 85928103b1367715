import {
  type Audience,
  type Council,
  type CouncilCode,
  type Deflators,
  type FinancialYear,
  gdpDeflatorOf,
  type MeasureCode,
  type Realm,
  yearsAfter,
} from '../../catalogue/index.js';
import type { Cohort, LocalTarget, PeerDirectory } from '../../benchmarking/index.js';
import type { FiledProgramme } from '../../programmes/index.js';
import type { FiledDocument, Finding, RelationTests } from '../../evidence/index.js';
import type { BudgetBridgeYear } from '../../returns/index.js';
import type { DeliveryReport, DeliveryStep, GrowthLine, OverlapGroup, SavingsLine } from '../../savings/index.js';
import type { CouncilAccount } from './verdicts/account-lines.js';
import { type FrozenCalibration, noVerdict, type Triangulation, type Verdict } from '../../triangulation/index.js';
import { type Prices, priceIndexOf, type PublishedIndices } from './figures/archive.js';
import type { MeasureColumn, QuantityColumn } from './figures/figure-columns.js';
import type { NetSpend } from './figures/net-spend.js';
import type { GroupTotal } from './disclosure/fixed-groups.js';
import type { ReleaseChanges } from './changes/release-changes.js';
import type { ReleaseLabel, ReleaseSources } from './release-label.js';
import type { ReleaseEffects } from './effects/release-effects.js';
import { cohortsOf } from './cohorts.js';
import { directoryOf } from './figures/directory.js';
import { mostUsefulFirst } from './most-useful-first.js';
import { columnName, publicColumns, type PublicView } from './figures/public-view.js';
import { type AreaFigure, ReleaseView } from './figures/release-view.js';

/** Everything a query reads, as it was frozen: nothing in it changes once it is published. */
export interface ReleaseContent {
  readonly realm: Realm;
  readonly councils: readonly Council[];
  /** Measures, and the quantities they are made of, as the programme reads them. */
  readonly columns: readonly MeasureColumn[];
  readonly quantities: readonly QuantityColumn[];
  /** What publications give for England and its regions. */
  readonly areas: readonly AreaFigure[];
  /** The national price indices, and the prices of cells, that amounts are made comparable with. */
  readonly indices: readonly PublishedIndices[];
  readonly prices?: Prices | undefined;
  /** Quantities added up over fixed groups, as each audience reads them. */
  readonly totals: readonly GroupTotal[];
  /** What the public sees of it; without it, as in releases from before audiences were told apart, all figures of councils are withheld from the public. */
  readonly publicly?: PublicView | undefined;
  readonly plans: readonly SavingsPlan[];
  /** What returns say of spending, line by line: verdicts lead back to it. Absent in releases from before it was kept. */
  readonly accounts?: readonly CouncilAccount[] | undefined;
  readonly triangulations: readonly Triangulation[];
  /** What councils together say of each window; absent in releases from before claims were tested beside each other. */
  readonly calibrations?: readonly FrozenCalibration[] | undefined;
  /** The programmes of the realm as they stood. */
  readonly programmes: readonly FiledProgramme[];
  /** The newest version of each filed document of the realm, with what became of its relations. */
  readonly documents: readonly ReleasedDocument[];
  /** What the rules found, a finding once: in the order of documents and of their relations, then in the plans of each council. */
  readonly findings: readonly Finding[];
  /** What councils aim at, as they had set it when the release was published. */
  readonly targets: readonly LocalTarget[];
  /** What practices moved; undefined in releases from before it was measured. */
  readonly effects?: ReleaseEffects | undefined;
  /** What is other than in the release before it; undefined in the first of a realm, and in those from before changes were listed. */
  readonly changes?: ReleaseChanges | undefined;
  /** The accepted versions and the publications that everything above was computed from. */
  readonly sources: ReleaseSources;
  /** The version of each measure's definition that columns were computed by, where it is not the first. */
  readonly measureVersions?: Readonly<Partial<Record<MeasureCode, number>>> | undefined;
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

/** A published release held in memory: what every question about the published figures is answered from. */
export class Release {
  /** What amounts are put into the prices of one year with. */
  readonly deflators: Deflators;
  /** Who can be a peer of whom; groups that people keep are no part of a release. */
  readonly directory: PeerDirectory;
  readonly cohorts: readonly Cohort[];
  private readonly views: Readonly<Record<Audience, ReleaseView>>;

  constructor(
    readonly label: ReleaseLabel,
    readonly content: ReleaseContent,
  ) {
    const { councils, columns, quantities, areas, publicly } = content;
    this.deflators = { deflator: gdpDeflatorOf(content.indices), index: content.prices && priceIndexOf(content.prices) };
    this.views = {
      programme: new ReleaseView({ councils, columns, quantities, areas, withheld: [] }),
      public: new ReleaseView(
        publicly === undefined
          ? { councils, columns: [], quantities: [], areas, withheld: [...columns, ...quantities].map(columnName) }
          : {
              councils,
              columns: publicColumns(columns, publicly),
              quantities: publicColumns(quantities, publicly),
              areas,
              withheld: publicly.withheld,
            },
      ),
    };
    this.directory = directoryOf(content, this.views.programme);
    this.cohorts = cohortsOf(content.programmes);
  }

  /** The figures as an audience sees them. */
  seenBy(audience: Audience): ReleaseView {
    return this.views[audience];
  }

  councilsIn(year: FinancialYear): readonly Council[] {
    return this.views.programme.councilsIn(year);
  }

  council(code: CouncilCode): Council | undefined {
    return this.views.programme.council(code);
  }

  /** The version of a measure's definition that the release was built with. */
  measureVersion(code: MeasureCode): number {
    return this.content.measureVersions?.[code] ?? 1;
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

  /** What a council's return of a year says of its spending, line by line. */
  account(council: CouncilCode, year: FinancialYear): CouncilAccount | undefined {
    return this.content.accounts?.find((each) => each.council === council && each.year === year);
  }

  /** What all councils together say of a window; undefined in releases from before claims were tested beside each other. */
  calibration({ base, year }: Pick<FrozenCalibration, 'base' | 'year'>): FrozenCalibration | undefined {
    return this.content.calibrations?.find((each) => each.base === base && each.year === year);
  }

  /** Of one assessed year or of all, newest first, and of a year the longest window first. */
  calibrationsOf(year?: FinancialYear): readonly FrozenCalibration[] {
    return (this.content.calibrations ?? [])
      .filter((each) => year === undefined || each.year === year)
      .sort((a, b) => (a.year === b.year ? b.horizon - a.horizon : a.year < b.year ? 1 : -1));
  }

  /** The verdicts of a window, of whichever councils. */
  verdictsOf({ base, year }: Pick<FrozenCalibration, 'base' | 'year'>): readonly Verdict[] {
    return this.content.triangulations.flatMap((each) =>
      each.kind === 'verdict' && each.base === base && each.year === year ? [each.verdict] : [],
    );
  }

  private hasPlan(council: Council, year: FinancialYear): boolean {
    return this.content.plans.some((plan) => plan.council === council.code && plan.collection === year);
  }
}
