import {
  type CellCode,
  type Figure,
  type FinancialYear,
  known,
  missing,
  Money,
  type Provenance,
  yearsAfter,
  yearStartingIn,
} from '#domain/catalogue';
import type { PracticeTagCode } from '#domain/practice';
import type { BudgetBridgeYear } from '#domain/returns';
import {
  type CashEffect,
  type DeliveryState,
  type GrowthDriver,
  type GrowthLine,
  type LineCosts,
  type Nature,
  PLAIN_LINE,
  type SavingsLine,
  type Tier,
  type VintageChange,
  wholly,
  type YearAmount,
} from '#domain/savings';

/** `-` stands for a year that is not printed. */
export type Printed = number | '-';

/** Amounts from the plan's first year on, or from the year named first. */
export type Amounts = readonly Printed[] | readonly [`from ${number}`, ...Printed[]];
export type SavingsRow = readonly [reference: string, title: string, nature: Nature, paragraph: string, amounts: Amounts, more?: More];
export type GrowthRow = readonly [reference: string, title: string, driver: GrowthDriver, paragraph: string, amounts: Amounts];
export interface More {
  readonly cash?: CashEffect;
  readonly change?: VintageChange;
  readonly lineage?: string;
  readonly tags?: readonly PracticeTagCode[];
  readonly locus?: readonly CellCode[];
  readonly tier?: Tier;
  readonly state?: DeliveryState;
  /** What is reported delivered, by year from the first. */
  readonly reported?: readonly Printed[];
  readonly costs?: LineCosts;
  readonly note?: string;
  readonly other?: boolean;
}

/** How a report prints its plan: where, from which year, and in what. */
export class PrintedPlan {
  constructor(
    readonly document: string,
    readonly first: FinancialYear,
    private readonly money: (printed: number) => Money = (printed) => Money.thousands(printed),
  ) {}

  savings = ([reference, title, nature, paragraph, amounts, more = {}]: SavingsRow): SavingsLine => ({
    ...PLAIN_LINE,
    reference,
    title,
    lineage: more.lineage,
    vintage: this.first,
    vintageChange: more.change ?? 'new',
    tier: more.tier,
    nature,
    cashShares: wholly(more.cash ?? 'cashable'),
    deliveryState: more.state ?? 'planned',
    service: more.other === true ? 'other-service' : 'adult-social-care',
    amounts: { planned: this.yearly(amounts), reported: this.yearly(more.reported ?? []), validated: [] },
    costs: more.costs ?? PLAIN_LINE.costs,
    locus: (more.locus ?? []).map((cell) => ({ cell, share: 1 })),
    practiceTags: more.tags ?? [],
    note: more.note,
    provenance: this.at(paragraph),
  });

  growth = ([reference, title, driver, paragraph, amounts]: GrowthRow): GrowthLine => ({
    reference,
    title,
    driver,
    profileKind: 'cumulative',
    amounts: this.yearly(amounts),
    provenance: this.at(paragraph),
  });

  /** Opening, transfers, subtotal, growth, savings and closing of each year, as the paragraph prints them. */
  bridge = (paragraph: string, rows: readonly (readonly Printed[])[]): readonly BudgetBridgeYear[] =>
    rows.map(([opening = '-', transfers = '-', subtotal = '-', growth = '-', savings = '-', closing = '-'], i) => ({
      year: yearsAfter(this.first, i),
      opening: this.printed(opening),
      transfers: this.printed(transfers),
      subtotal: this.printed(subtotal),
      growth: this.printed(growth),
      savings: this.printed(savings),
      otherMovements: this.printed('-'),
      closing: this.printed(closing),
      provenance: this.at(paragraph),
    }));

  printed(amount: Printed): Figure<Money> {
    return amount === '-' ? missing('not-printed') : known(this.money(amount));
  }

  at(paragraph: string): Provenance {
    return { document: this.document, paragraph };
  }

  private yearly(amounts: Amounts): readonly YearAmount[] {
    const [first, ...later] = amounts;
    const named = typeof first === 'string' && first !== '-';
    const start = named ? yearStartingIn(Number(first.slice('from '.length))) : this.first;
    const given = (named ? later : amounts) as readonly Printed[];
    return given.map((amount, i) => ({ year: yearsAfter(start, i), amount: this.printed(amount) }));
  }
}
