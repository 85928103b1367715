import { drawEdit, type Edit, EDITED_CELLS, STARTED } from '../../../../test/builders/edits.js';
import { DEFINITION } from '../../../../test/builders/upload-return.js';
import { canonicalText } from '../../catalogue/index.js';
import type { ReturnContent } from '../council-return.js';
import { type MergeOutcome, mergeVersions } from './index.js';

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** What becomes of a save over a version that is not the newest any more. */
type SaveLate = (base: ReturnContent, newest: ReturnContent, mine: ReturnContent) => MergeOutcome;

const MERGING: SaveLate = (base, newest, mine) => mergeVersions(base, newest, mine, DEFINITION);
const LAST_SAVE_WINS: SaveLate = (_base, _newest, mine) => ({ kind: 'merged', content: mine, theirChanges: [] });
/** Cells that only one changed are kept; of those that both changed the later is taken without a word. */
const LAST_CELL_WINS: SaveLate = (base, newest, mine) => {
  const outcome = MERGING(base, newest, mine);
  return outcome.kind === 'merged' ? outcome : LAST_SAVE_WINS(base, newest, mine);
};
const FIRST_SAVE_WINS: SaveLate = (_base, newest) => ({ kind: 'merged', content: newest, theirChanges: [] });

/** One cell that somebody saved: what it held then, in which version, and over which version that was. */
interface Write {
  readonly value: string | undefined;
  readonly version: number;
  readonly over: number;
  readonly by: Editor;
  readonly withItsLine: boolean;
}

/** What every cell should hold, kept without the code under test: the value of each cell in each version, and who wrote it. */
class Ledger {
  private readonly values: Map<string, string | undefined>[] = [new Map(EDITED_CELLS.map(({ name, read }) => [name, read(STARTED)]))];
  private readonly writes = new Map<string, Write[]>();

  at = (version: number, cell: string): string | undefined => this.values[version]!.get(cell);

  record(edits: readonly Edit[], by: Editor, over: number): void {
    const version = this.values.length;
    const values = new Map(this.values.at(-1));
    for (const { cells, takesOut } of edits)
      for (const [cell, value] of cells) {
        values.set(cell, value);
        this.writes.set(cell, [...(this.writes.get(cell) ?? []), { value, version, over, by, withItsLine: takesOut }]);
      }
    this.values.push(values);
  }

  /** Cells of these edits that the other wrote otherwise since the version they were made over, and that stand so. */
  disputed(edits: readonly Edit[], by: Editor, over: number): readonly string[] {
    return edits.flatMap(({ cells }) =>
      [...cells].flatMap(([cell, value]) => {
        const last = this.writes.get(cell)?.at(-1);
        if (last === undefined || last.version <= over || last.by === by || last.value === value) return [];
        // A value that is put back is one that was seen; a line that is taken out is not.
        return last.value === this.at(over, cell) && !last.withItsLine ? [] : [cell];
      }),
    );
  }

  /** Writes that somebody overwrote who had not seen them. */
  lost(): number {
    return [...this.writes].reduce((sum, [cell, writes]) => {
      const unseen = writes.slice(1).filter((write, i) => {
        const before = writes[i]!;
        const seen = before.by === write.by || before.version <= write.over || before.value === this.at(write.over, cell);
        return before.value !== write.value && !seen;
      });
      return sum + unseen.length;
    }, 0);
  }

  holds = (content: ReturnContent): boolean =>
    EDITED_CELLS.every(({ name, read }) => read(content) === this.at(this.values.length - 1, name));
}

class Store {
  readonly versions: ReturnContent[] = [STARTED];
  readonly ledger = new Ledger();
  /** The start with every edit that was acknowledged, one after the other. */
  expected: ReturnContent = STARTED;
  readonly found = { lost: 0, unreported: 0, needless: 0, conflicts: 0, merges: 0 };

  constructor(private readonly saveLate: SaveLate) {}

  get newest(): number {
    return this.versions.length - 1;
  }

  /** The names of cells in conflict; undefined where it is saved. */
  save({ content, edits, over }: Draft, by: Editor): ReadonlySet<string> | undefined {
    const disputed = this.ledger.disputed(edits, by, over);
    const late = over < this.newest;
    const outcome = late ? this.saveLate(this.versions[over]!, this.versions[this.newest]!, content) : undefined;
    const conflicts = outcome?.kind === 'conflict' ? new Set(outcome.conflicts.map(({ cell }) => cell)) : undefined;
    this.found.unreported += disputed.filter((cell) => conflicts?.has(cell) !== true).length;
    if (conflicts !== undefined) {
      this.found.conflicts += 1;
      this.found.needless += disputed.length === 0 ? 1 : 0;
      return conflicts;
    }
    this.found.merges += late ? 1 : 0;
    this.versions.push(outcome?.kind === 'merged' ? outcome.content : content);
    this.ledger.record(edits, by, over);
    this.expected = edits.reduce((sum, edit) => edit.apply(sum) ?? sum, this.expected);
    return undefined;
  }
}

/** What somebody made of a version and has not saved yet. */
interface Draft {
  readonly over: number;
  readonly content: ReturnContent;
  readonly edits: readonly Edit[];
}

class Editor {
  private draft: Draft = { over: 0, content: STARTED, edits: [] };

  constructor(
    private readonly store: Store,
    private readonly random: () => number,
  ) {}

  act(): void {
    const which = this.random();
    if (which < 0.65) this.edit(drawEdit(this.random));
    else if (which < 0.9) this.save();
    else if (this.draft.edits.length === 0) this.readAgain();
  }

  save(): void {
    if (this.draft.edits.length === 0) return;
    const conflicts = this.store.save(this.draft, this);
    const { edits } = this.draft;
    this.readAgain();
    if (conflicts === undefined || this.random() < 0.3) return;
    for (const edit of edits) if (![...edit.cells.keys()].some((cell) => conflicts.has(cell))) this.edit(edit);
  }

  private readAgain(): void {
    this.draft = { over: this.store.newest, content: this.store.versions[this.store.newest]!, edits: [] };
  }

  /** No cell twice before it is saved, so that each edit stands in what is saved. */
  private edit(edit: Edit): void {
    const touched = new Set(this.draft.edits.flatMap(({ cells }) => [...cells.keys()]));
    const content = [...edit.cells.keys()].some((cell) => touched.has(cell)) ? undefined : edit.apply(this.draft.content);
    if (content !== undefined) this.draft = { ...this.draft, content, edits: [...this.draft.edits, edit] };
  }
}

const INTERLEAVINGS = 1_000;
const ACTS = 16;

/** What is found wrong in all interleavings together; it should be nothing. */
function interleave(saveLate: SaveLate, interleavings = INTERLEAVINGS) {
  const sum = { lost: 0, unreported: 0, needless: 0, otherwise: 0, conflicts: 0, merges: 0 };
  const random = stream(19_731);
  for (let round = 0; round < interleavings; round += 1) {
    const store = new Store(saveLate);
    const editors = [new Editor(store, random), new Editor(store, random)];
    for (let act = 0; act < ACTS; act += 1) editors[random() < 0.5 ? 0 : 1]!.act();
    for (const editor of editors) editor.save();
    const final = store.versions.at(-1)!;
    if (!store.ledger.holds(final) || canonicalText(final) !== canonicalText(store.expected)) sum.otherwise += 1;
    sum.lost += store.ledger.lost();
    for (const what of ['unreported', 'needless', 'conflicts', 'merges'] as const) sum[what] += store.found[what];
  }
  return sum;
}

describe('two people who save one return', () => {
  it('lose no cell that was saved and hear of each that both changed, in a thousand interleavings', () => {
    const { merges, conflicts, ...wrong } = interleave(MERGING);
    expect(wrong).toEqual({ lost: 0, unreported: 0, needless: 0, otherwise: 0 });
    expect([merges > 1_000, conflicts > 200]).toEqual([true, true]);
  });
  it('would lose cells where the last save wins, and where the last cell does, and where the first save does', () => {
    const [save, cell, first] = [LAST_SAVE_WINS, LAST_CELL_WINS, FIRST_SAVE_WINS].map((way) => interleave(way, 100));
    expect([save, cell].every((found) => found!.lost > 0 && found!.unreported > 0 && found!.otherwise > 0)).toBe(true);
    expect(first!.otherwise).toBeGreaterThan(0);
  });
});
