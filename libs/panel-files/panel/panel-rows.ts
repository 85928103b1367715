import { aboveNought, labelIn, noughtOrMore, numberIn, startOfYear } from '../table/fields.js';
import type { Row } from '../table/row.js';

export const PANEL_COLUMNS = [
  'council',
  'financial_year',
  'cell',
  'spend_gbp',
  'claimed_gbp',
  'price_index',
  'volume_index',
  'transfers_gbp',
] as const;
export type PanelColumn = (typeof PANEL_COLUMNS)[number];

/** The rows of a panel in the order of the file, each checked by itself: numbers side by side, and every label once. */
export class PanelRows {
  readonly councils = new Labels();
  readonly cells = new Labels();
  /** Of each row: its line, council, year, cell and numbers. */
  readonly line: number[] = [];
  readonly council: number[] = [];
  readonly year: number[] = [];
  readonly cell: number[] = [];
  readonly spend: number[] = [];
  readonly claim: number[] = [];
  readonly price: number[] = [];
  readonly volume: number[] = [];
  readonly transfers: number[] = [];

  constructor(readonly file: string) {}

  take(row: Row<PanelColumn>): void {
    this.line.push(row.line);
    this.council.push(this.councils.placeOf(labelIn(row, 'council')));
    this.year.push(yearIn(row));
    this.cell.push(this.cells.placeOf(labelIn(row, 'cell')));
    this.spend.push(noughtOrMore(row, 'spend_gbp'));
    this.claim.push(noughtOrMore(row, 'claimed_gbp'));
    this.price.push(aboveNought(row, 'price_index'));
    this.volume.push(aboveNought(row, 'volume_index'));
    this.transfers.push(numberIn(row, 'transfers_gbp'));
  }
}

function yearIn(row: Row<PanelColumn>): number {
  const start = startOfYear(labelIn(row, 'financial_year'));
  if (start === undefined)
    throw row.broken('financial_year', 'This is no financial year. Write it as 2015-16, the second part being the next year.');
  return start;
}

/** Labels in the order in which they were met first. */
class Labels {
  private readonly places = new Map<string, number>();

  placeOf(label: string): number {
    const place = this.places.get(label) ?? this.places.size;
    this.places.set(label, place);
    return place;
  }

  /** In the order of their bytes, and of each met label its place in that order. */
  sorted(): { readonly labels: readonly string[]; readonly places: Int32Array } {
    const met = [...this.places.keys()].map((label, place) => ({ label, place, bytes: Buffer.from(label) }));
    const inOrder = met.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const places = new Int32Array(met.length);
    for (const [rank, { place }] of inOrder.entries()) places[place] = rank;
    return { labels: inOrder.map(({ label }) => label), places };
  }
}
