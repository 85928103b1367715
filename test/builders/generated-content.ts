import {
  ageBandsOf,
  CELL_CODES,
  type Figure,
  type FinancialYear,
  known,
  missing,
  MISSING_REASONS,
  type MissingReason,
  Money,
  type Provenance,
  RETURN_LINES,
  type ReturnLineCode,
  yearsAfter,
  yearsUpTo,
} from '#domain/catalogue';
import { PRACTICE_TAG_CODES } from '#domain/practice';
import { DECLARING_ROLES, PROVISIONS, REASON_CODES, type ReturnContent } from '#domain/returns';
import {
  ANSWERS,
  ASSURANCE_QUESTIONS,
  type Calculation,
  DELIVERY_STATES,
  GROWTH_DRIVERS,
  NATURES,
  REPORTED_STAGES,
  type SavingsLine,
  TIERS,
  VINTAGE_CHANGES,
  wholly,
  type YearAmount,
} from '#domain/savings';

/** Anything that a return of the year may hold and its template has room for, drawn from a stream of numbers from 0 to 1. */
export class GeneratedContent {
  constructor(
    private readonly random: () => number,
    private readonly year: FinancialYear,
  ) {}

  content(): ReturnContent {
    const references = this.several(6, (i) => `AC${i + 1}`);
    const pairs = (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) =>
      ageBandsOf(line).map((ageBand) => ({ line, ageBand, unit: RETURN_LINES[line].activityUnit })),
    );
    return {
      financeLines: pairs.flatMap(({ line, ageBand }) =>
        PROVISIONS.filter(() => this.maybe()).map((provision) => ({
          line,
          ageBand,
          provision,
          gross: this.money(),
          clientContributions: this.money(),
          jointAndNhsIncome: this.money(),
          otherIncome: this.money(),
        })),
      ),
      activityLines: pairs.flatMap(({ line, ageBand, unit }) =>
        unit === undefined || this.maybe()
          ? []
          : [{ line, ageBand, unit, quantity: this.count(), starters: this.moves(), leavers: this.moves() }],
      ),
      budgetPosition: this.optional(() => ({
        budget: this.money(),
        outturn: this.money(),
        outturnBasis: this.one(['actual', 'forecast'] as const),
        forecastPeriod: this.optional(() => this.whole(12)),
        provenance: this.provenance(),
      })),
      budgetBridge: this.several(3, (i) => ({
        year: yearsAfter(this.year, i),
        opening: this.money(),
        transfers: this.money(),
        subtotal: this.money(),
        growth: this.money(),
        savings: this.money(),
        otherMovements: this.money(),
        closing: this.money(),
        provenance: this.provenance(),
      })),
      adjustments: this.several(3, () => ({
        cell: this.one(CELL_CODES),
        kind: this.one(['transfer', 'one-off-saving', 'one-off-cost'] as const),
        amount: this.amount(),
        reason: this.one(REASON_CODES),
        note: this.optional(() => 'Moved, and said so'),
      })),
      savingsLines: references.map((reference) => this.saving(reference)),
      growthLines: this.several(3, (i) => ({
        reference: `G${i}`,
        title: `Growth ${i}`,
        driver: this.one(GROWTH_DRIVERS),
        profileKind: this.one(['cumulative', 'increments'] as const),
        amounts: this.years(),
        provenance: this.provenance(),
      })),
      overlapGroups: this.several(2, (i) => ({
        code: `moves ${i}`,
        title: 'Moves to supported living',
        bookedIn: 'AC1',
        cap: this.optional(() => this.amount()),
        claims: this.several(3, (n) => ({
          reference: `AC${n}`,
          calculation: this.calculation(),
          inAmounts: this.maybe(),
          actualWeeklyRate: this.optional(() => this.amount()),
        })),
        note: undefined,
        provenance: this.provenance(),
      })),
      deliveryReports: this.several(2, () => ({
        asAt: `2024-0${this.whole(9)}-1${this.whole(9)}`,
        year: this.year,
        stage: this.one(REPORTED_STAGES),
        lines: ['AC1', 'HWA Sav 06'],
        amount: this.money(),
        provenance: this.provenance(),
      })),
      declarations: this.several(2, () => ({
        role: this.one(DECLARING_ROLES),
        statement: 'It agrees with the accounts.',
        declaredOn: '2025-07-14',
      })),
    };
  }

  private saving(reference: string): SavingsLine {
    const halves = { ...wholly('cashable'), cashable: 0.5, 'non-cash': 0.5 };
    return {
      reference,
      lineage: this.optional(() => `LINE ${reference}`),
      title: `Saving “${reference}”, with a comma; and a semicolon`,
      vintage: this.one([this.year, yearsAfter(this.year, -1)]),
      vintageChange: this.one(VINTAGE_CHANGES),
      tier: this.optional(() => this.one(TIERS)),
      nature: this.one(NATURES),
      cashShares: this.one([wholly('funding'), halves]),
      recurrence: this.one(['recurrent', 'one-off', 'time-limited'] as const),
      lastsYears: this.optional(() => this.whole(5)),
      monthsInFirstYear: this.whole(12),
      deliveryState: this.one(DELIVERY_STATES),
      service: this.one(['adult-social-care', 'other-service'] as const),
      profileKind: this.one(['cumulative', 'increments'] as const),
      amounts: { planned: this.years(), reported: this.years(), validated: this.years() },
      costs: { running: this.years(), implementation: this.years(), unphased: this.optional(() => this.amount()) },
      calculation: this.optional(() => this.calculation()),
      assurance: Object.fromEntries(
        Object.keys(ASSURANCE_QUESTIONS)
          .filter(() => this.maybe())
          .map((question) => [question, { answer: this.one(ANSWERS), evidence: this.optional(() => 'ledger') }]),
      ),
      locus: this.several(3, () => ({ cell: this.one(CELL_CODES), share: this.whole(9) / 10 })),
      practiceTags: this.several(4, () => this.one(PRACTICE_TAG_CODES)),
      note: this.optional(() => 'As printed'),
      provenance: this.provenance(),
    };
  }

  private years = (): readonly YearAmount[] =>
    yearsUpTo(yearsAfter(this.year, -8), yearsAfter(this.year, 5))
      .filter(() => this.maybe())
      .map((year) => ({ year, amount: this.money() }));
  private moves = () => ({ people: this.count(), averageWeeklyCost: this.money() });
  private calculation = (): Calculation => ({ quantity: this.whole(300), weeklyRate: this.amount(), weeks: this.whole(53) });
  private provenance = (): Provenance | undefined => this.optional(() => ({ document: 'A plan', paragraph: '41' }));
  private amount = (): Money => Money.parse((this.random() * 2_000_000 - 500_000).toFixed(2));
  private money = (): Figure<Money> => this.figure(() => this.amount());
  private count = (): Figure => this.figure(() => this.whole(10_000) / 4);
  private figure = <T>(draw: () => T): Figure<T> =>
    this.random() < 0.2 ? missing(this.one(Object.keys(MISSING_REASONS) as MissingReason[])) : known(draw());

  private maybe = (): boolean => this.random() < 0.5;
  private optional = <T>(draw: () => T): T | undefined => (this.maybe() ? draw() : undefined);
  private whole = (most: number): number => 1 + Math.floor(this.random() * most);
  private one = <T>(options: readonly T[]): T => options[Math.floor(this.random() * options.length)]!;
  private several = <T>(most: number, draw: (i: number) => T): readonly T[] =>
    Array.from({ length: Math.floor(this.random() * (most + 1)) }, (_, i) => draw(i));
}
