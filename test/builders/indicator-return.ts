import {
  type ActivityUnit,
  type AgeBand,
  ageBandsOf,
  type CellCode,
  isKnown,
  known,
  missing,
  type MissingReason,
  Money,
  RETURN_LINES,
  type ReturnLine,
  type ReturnLineCode,
  yearStartingIn,
} from '#domain/catalogue';
import type { IndicatorConcept } from '#domain/practice';
import { type ActivityLine, emptyContent, type FinanceLine, type Provision, type ReturnContent } from '#domain/returns';
import { indicatorOfReturn, type ReturnYear } from '#domain/coherence';

/** The year of every return here. */
export const YEAR = yearStartingIn(2024);
const none = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') };

interface Given {
  readonly spend?: number;
  readonly contributions?: number;
  readonly health?: number;
  readonly activity?: number;
  readonly unit?: ActivityUnit;
  readonly starters?: number;
  readonly grant?: number;
}
/** Lines by code and age band, such as LT_HOME_CARE 65+. */
export type Lines = Partial<Record<`${ReturnLineCode} ${AgeBand}`, Given>>;

const amount = (pounds: number) => known(Money.nearestPenny(pounds));
const finance = (
  line: ReturnLineCode,
  ageBand: AgeBand,
  provision: Provision,
  pounds: number,
  { contributions = 0, health = 0 }: Given,
): FinanceLine => ({
  line,
  ageBand,
  provision,
  gross: amount(pounds),
  clientContributions: amount(contributions),
  jointAndNhsIncome: amount(health),
  otherIncome: amount(0),
});

/** A return in which every line is nought but those that matter here. */
export function returnWith(lines: Lines, without: readonly string[] = []): ReturnContent {
  const all = (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) => ageBandsOf(line).map((band) => [line, band] as const));
  const kept = all.filter(([line, band]) => !without.includes(`${line} ${band}`));
  return {
    ...emptyContent,
    financeLines: kept.flatMap(([line, band]) => {
      const given = lines[`${line} ${band}`] ?? {};
      const grant = given.grant === undefined ? [] : [finance(line, band, 'grants-to-voluntary-organisations', given.grant, {})];
      return [finance(line, band, 'others', given.spend ?? 0, given), ...grant];
    }),
    activityLines: kept.flatMap(([line, ageBand]): readonly ActivityLine[] => {
      const { activityUnit }: ReturnLine = RETURN_LINES[line];
      const { activity = 0, starters, unit = activityUnit } = lines[`${line} ${ageBand}`] ?? {};
      if (unit === undefined) return [];
      return [
        {
          line,
          ageBand,
          unit,
          quantity: known(activity),
          starters: starters === undefined ? none : { ...none, people: known(starters) },
          leavers: none,
        },
      ];
    }),
  };
}

interface More {
  readonly without?: readonly string[];
  readonly people?: ReturnYear['people'];
  readonly clients?: ReturnYear['clients'];
  readonly levels?: Partial<Record<CellCode, number>>;
}
/** An indicator of such a return: its value, or why there is none. */
export const readOfReturn = (
  concept: IndicatorConcept,
  lines: Lines,
  { without, people, clients, levels }: More = {},
): number | MissingReason => {
  const figure = indicatorOfReturn(concept, {
    year: YEAR,
    content: returnWith(lines, without),
    people: people ?? (() => undefined),
    clients: clients ?? (() => missing('not-collected')),
    index: levels && { name: 'fees', vintage: '2025', level: (cell) => levels[cell] },
  });
  return isKnown(figure) ? figure.value : figure.reason;
};
