import type { CellAddress, RelationBody } from '../documents/index.js';
import { figureCell, type FigureCell, type PlacedCell } from './printed-cells.js';
import type { RuleCode } from './rule.table.js';

/** How one kind of relation is tested: which cells it reads, and what it makes of them. */
export interface RelationTest<Relation extends RelationBody = RelationBody> {
  reads(relation: Relation): readonly Needed[];
  /** Called where every cell that is needed is there. */
  judge(relation: Relation, cells: ReadCells): Judgement;
}

/** A cell that a relation needs: a known figure, words, either of them, or merely a row of the document. */
export interface Needed {
  readonly at: CellAddress;
  readonly as: 'figure' | 'words' | 'either' | 'row';
}

export type Judgement =
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly rule: RuleCode; readonly cells: readonly PlacedCell[]; readonly sentence: string }
  /** The cells are there, and still cannot be compared. */
  | { readonly kind: 'not-testable'; readonly cell: PlacedCell; readonly why: string };

export const HOLDS: Judgement = { kind: 'holds' };
export const figures = (addresses: readonly CellAddress[]): readonly Needed[] => addresses.map((at) => ({ at, as: 'figure' }));
export const words = (addresses: readonly CellAddress[]): readonly Needed[] => addresses.map((at) => ({ at, as: 'words' }));

/** The cells that a test asked for. To ask for another is a fault of the test. */
export class ReadCells {
  constructor(private readonly find: (address: CellAddress) => PlacedCell | undefined) {}

  cell(address: CellAddress): PlacedCell {
    const placed = this.find(address);
    if (placed === undefined) throw new RangeError(`a rule reads ${address.cell} without having asked for it`);
    return placed;
  }

  figure(address: CellAddress): FigureCell {
    const figure = figureCell(this.cell(address));
    if (figure === undefined) throw new RangeError(`a rule reads a figure of ${address.cell} without having asked for one`);
    return figure;
  }

  words(address: CellAddress): string {
    const { content } = this.cell(address).cell;
    if (content.kind !== 'words') throw new RangeError(`a rule reads words of ${address.cell} without having asked for them`);
    return content.words;
  }
}
