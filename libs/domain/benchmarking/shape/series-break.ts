import {
  type CouncilThen,
  editionIn,
  type FinancialYear,
  inSeries,
  LINEAGE,
  type LineageKind,
  measure,
  type MeasureCode,
  yearsAfter,
  yearsUpTo,
} from '../../catalogue/index.js';
import type { FigureTable } from '../comparison.js';
import { councilsHolding, type Footprint } from './footprint.js';
import { namesIn } from './made-sentence.js';
import { LONGEST_GAP, nationalChangeOf, nationalChangeSentence } from './national-break.js';

/** What happened to a series between one year and the next, or the next that anybody published. */
export interface SeriesBreak {
  readonly kind: 'recoded' | 'merged' | 'split' | 'definition' | 'national-break';
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  /** Whether the line is broken there; a note where it can be drawn through. */
  readonly breaks: boolean;
  readonly says: string;
}

export interface SeriesSubject {
  readonly footprint: Footprint;
  readonly measure: MeasureCode;
  readonly table: FigureTable;
}

/** Everything that happened from one year to a later one, year by year; `exact` says whether both figures are of just this place. */
export function breaksBetween(subject: SeriesSubject, first: FinancialYear, last: FinancialYear, exact: boolean): readonly SeriesBreak[] {
  return yearsUpTo(first, last).flatMap((to) => {
    const from = yearsAfter(to, -1);
    return [...successions(subject, from, to, exact), ...definitions(subject.measure, from, to), ...nationals(subject, to)];
  });
}

const KIND_OF: Readonly<Record<LineageKind, SeriesBreak['kind']>> = { recode: 'recoded', merge: 'merged', split: 'split' };

/** Councils that followed each other in holding the place. A new code for the same place breaks nothing. */
function successions({ footprint, table }: SeriesSubject, from: FinancialYear, to: FinancialYear, exact: boolean): readonly SeriesBreak[] {
  const [before, after] = [councilsHolding(footprint, from), councilsHolding(footprint, to)];
  const has = (councils: readonly CouncilThen[], code: string): boolean => councils.some((council) => council.code === code);
  const links = LINEAGE.filter(({ predecessor, successor }) => has(before, predecessor) && has(after, successor));
  const named = (councils: readonly CouncilThen[], year: FinancialYear): string =>
    inSeries(councils.map(({ code, whole }) => `${whole ? '' : 'a part of '}${namesIn(table, year)(code)}`));
  const says = `Until ${from} the place was ${named(before, from)}; from ${to} it is ${named(after, to)}.`;
  return [...new Set(links.map(({ kind }) => kind))].map((kind) => ({
    kind: KIND_OF[kind],
    from,
    to,
    breaks: kind !== 'recode' && !exact,
    says,
  }));
}

/** A framework that numbers its measures anew keeps the concept: a note. A year that it had no such measure in is none of the series. */
function definitions(code: MeasureCode, from: FinancialYear, to: FinancialYear): readonly SeriesBreak[] {
  const { editions } = measure(code);
  const [old, now] = [editionIn(editions, from), editionIn(editions, to)];
  if (old?.framework === now?.framework && old?.code === now?.code) return [];
  const kind = 'definition';
  const framework = (old ?? now)?.framework ?? '';
  if (old === undefined || now === undefined) {
    const says = now === undefined ? `${framework} has the measure until ${from} only.` : `${framework} has the measure from ${to} only.`;
    return [{ kind, from, to, breaks: true, says }];
  }
  return [
    {
      kind,
      from,
      to,
      breaks: false,
      says: `From ${to} ${now.framework} calls it ${now.code}, and until ${from} ${old.code}: the concept is the same.`,
    },
  ];
}

/** How the country changed until a year since the last one that it has enough figures of. */
function nationals({ measure: code, table }: SeriesSubject, to: FinancialYear): readonly SeriesBreak[] {
  for (let gap = 1; gap <= LONGEST_GAP; gap += 1) {
    const from = yearsAfter(to, -gap);
    const change = nationalChangeOf(table, code, from, to);
    if (change.kind === 'too-few') continue;
    if (change.kind === 'usual') return [];
    return [{ kind: 'national-break', from, to, breaks: true, says: nationalChangeSentence(change, from, to) }];
  }
  return [];
}
