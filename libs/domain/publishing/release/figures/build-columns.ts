import {
  type Council,
  type Figure,
  type FinancialYear,
  isKnown,
  measure,
  MEASURE_CODES,
  type MeasureCode,
  missing,
  QUANTITY_CODES,
  type QuantityCode,
} from '../../../catalogue/index.js';
import { type Cohort, measureIsFor, quantityIsFor } from '../../../benchmarking/index.js';
import type { Archive } from './archive.js';
import { disclosedYear, type RawYear, type ReadYear } from '../disclosure/disclosed-year.js';
import { type MeasureColumn, type QuantityColumn, spelled } from './figure-columns.js';
import { fixedGroups, type GroupTotal } from '../disclosure/fixed-groups.js';
import { ToldBefore, type ToldContent, ToldYear } from '../disclosure/told-before.js';
import { measureFigure } from './measure-figure.js';
import { changeOf, type ColumnChange, type PublicView } from './public-view.js';
import { isFromReturn, readQuantity } from './quantity.js';

/** The figures of a release: as the programme reads them, how the public reads them, and the totals of groups. */
export interface ReleaseFigures {
  readonly quantities: readonly QuantityColumn[];
  readonly columns: readonly MeasureColumn[];
  readonly totals: readonly GroupTotal[];
  readonly publicly: PublicView;
}

/** Every quantity and measure of every council and year for which there is anything: returns were collected, or a publication speaks of it. */
export function buildColumns(
  councils: readonly Council[],
  archive: Archive,
  cohorts: readonly Cohort[],
  earlier: readonly ToldContent[],
): ReleaseFigures {
  const positions = new Map<string, number>(councils.map(({ code }, position) => [code, position]));
  const years = archive.years.map((year) => {
    const raw = readYear(councils, archive, year);
    const before = new ToldBefore(earlier.map((content) => new ToldYear(content, positions, year)));
    const { read, totals } = disclosedYear(raw, fixedGroups(councils, year, cohorts), before);
    return { totals, ...columnsOf(new Kept(councils, archive, raw), read.programme, read.public) };
  });
  return {
    quantities: years.flatMap((year) => year.quantities),
    columns: years.flatMap((year) => year.columns),
    totals: years.flatMap((year) => year.totals),
    publicly: {
      withheld: [
        ...MEASURE_CODES.filter((code) => !measureIsFor(code, 'public')),
        ...QUANTITY_CODES.filter((code) => !quantityIsFor(code, 'public')),
      ],
      changes: years.flatMap((year) => year.changes),
    },
  };
}

/** One year: its quantities are read once, and its measures worked out from them. */
function readYear(councils: readonly Council[], archive: Archive, year: FinancialYear): RawYear {
  const isCollected = archive.returnYears.includes(year);
  const sources = councils.map(({ code }) => archive.sourcesOf(code, year));
  const quantities = new Map(
    QUANTITY_CODES.filter((code) => isCollected || !isFromReturn(code)).map((code) => [
      code,
      sources.map((from) => readQuantity(code, from)),
    ]),
  );
  const publishedOf = (of: MeasureCode, council: Council): Figure =>
    archive.published(council.code, of, year) ?? missing(archive.isPublished(of, year) ? 'not-submitted' : 'not-collected');
  const measures = new Map(
    MEASURE_CODES.map((code) => [
      code,
      councils.map((council, position) =>
        measureFigure(code, {
          quantity: (of) => quantities.get(of)?.[position] ?? missing('not-collected'),
          published: (of) => publishedOf(of, council),
        }),
      ),
    ]),
  );
  return { year, quantities, measures };
}

/**
 * What of a year is worth a column: what was collected though nobody answered, and what anybody published. That a quantity was published
 * as not comparable is worth one too: it is not the same as not collected.
 */
class Kept {
  readonly year: FinancialYear;
  private readonly isCollected: boolean;

  constructor(
    private readonly councils: readonly Council[],
    private readonly archive: Archive,
    private readonly raw: RawYear,
  ) {
    this.year = raw.year;
    this.isCollected = archive.returnYears.includes(raw.year);
  }

  quantity(code: QuantityCode): boolean {
    return (this.isCollected && isFromReturn(code)) || (this.raw.quantities.get(code) ?? []).some(isTold);
  }

  measure(code: MeasureCode): boolean {
    return (this.isCollected && measuresReturn(code)) || (this.raw.measures.get(code) ?? []).some(isKnown);
  }

  /** The publications that a measure or quantity was read from. */
  publications(of: QuantityCode | MeasureCode): readonly number[] {
    return [...new Set(this.councils.flatMap(({ code }) => this.archive.publicationsOf(code, of, this.year)))].sort((a, b) => a - b);
  }
}

function columnsOf(
  kept: Kept,
  programme: ReadYear,
  publicly: ReadYear,
): Pick<ReleaseFigures, 'quantities' | 'columns'> & { readonly changes: readonly ColumnChange[] } {
  const { year } = kept;
  const quantities = [...programme.quantities].filter(([code]) => kept.quantity(code));
  const measures = [...programme.measures].filter(([code]) => kept.measure(code));
  return {
    quantities: quantities.map(([quantity, figures]) => ({
      quantity,
      year,
      figures: figures.map(spelled),
      publications: kept.publications(quantity),
    })),
    columns: measures.map(([code, figures]) => ({
      measure: code,
      year,
      figures: figures.map(spelled),
      publications: [...new Set(partsOf(code).flatMap((part) => kept.publications(part)))].sort((a, b) => a - b),
    })),
    changes: [
      ...quantities
        .filter(([code]) => quantityIsFor(code, 'public'))
        .flatMap(([code, figures]) => changeOf(code, year, figures.map(spelled), (publicly.quantities.get(code) ?? []).map(spelled))),
      ...measures
        .filter(([code]) => measureIsFor(code, 'public'))
        .flatMap(([code, figures]) => changeOf(code, year, figures.map(spelled), (publicly.measures.get(code) ?? []).map(spelled))),
    ],
  };
}

const isTold = (figure: Figure): boolean => isKnown(figure) || figure.reason === 'not-comparable';

function partsOf(code: MeasureCode): readonly (QuantityCode | MeasureCode)[] {
  const { formula } = measure(code);
  return formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [code];
}

/** Whether a measure needs a return. */
function measuresReturn(code: MeasureCode): boolean {
  const { formula } = measure(code);
  return formula.kind === 'ratio' && (isFromReturn(formula.numerator) || isFromReturn(formula.denominator));
}
