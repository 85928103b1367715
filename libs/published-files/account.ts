import type { Row } from './table/csv-table.js';
import type { Facts, RowOutcome, Used } from './layout.js';
import { refused, setAside } from './layout.js';
import { LINES_TOLD } from './limits.js';
import type { Reconciliation, RefusedRows, SetAsideRows } from './published-file.js';

/** Holds what every row came to, so that none is lost and none counted twice. */
export class Account {
  private readonly outcomes: { readonly line: number; outcome: RowOutcome }[] = [];
  private readonly byKey = new Map<string, { readonly index: number; readonly used: Used }>();

  add({ line }: Row, outcome: RowOutcome): void {
    this.outcomes.push({ line, outcome: outcome.kind === 'used' ? this.onceOnly(line, outcome) : outcome });
  }

  /** What the rows that are used add up to. */
  facts(): Required<Facts> {
    const all = this.outcomes.flatMap(({ outcome }) => (outcome.kind === 'used' ? [outcome.facts] : []));
    return {
      figures: all.flatMap(({ figures = [] }) => figures),
      populations: all.flatMap(({ populations = [] }) => populations),
      priceLevels: all.flatMap(({ priceLevels = [] }) => priceLevels),
      indices: all.flatMap(({ indices = [] }) => indices),
    };
  }

  reconciliation(remarks: readonly string[]): Reconciliation {
    const aside = new Map<string, { why: string; rows: number; firstLine: number }>();
    const refusals = new Map<string, { why: string; mend: string; rows: number; examples: { line: number; what: string }[] }>();
    let taken = 0;
    for (const { line, outcome } of this.outcomes) {
      if (outcome.kind === 'used') taken += 1;
      else if (outcome.kind === 'set-aside') {
        const group = aside.get(outcome.why) ?? { why: outcome.why, rows: 0, firstLine: line };
        aside.set(outcome.why, { ...group, rows: group.rows + 1 });
      } else {
        const group = refusals.get(outcome.why) ?? { why: outcome.why, mend: outcome.mend, rows: 0, examples: [] };
        group.rows += 1;
        if (group.examples.length < LINES_TOLD) group.examples.push({ line, what: outcome.what });
        refusals.set(outcome.why, group);
      }
    }
    const [setAsideRows, refusedRows]: [SetAsideRows[], RefusedRows[]] = [[...aside.values()], [...refusals.values()]];
    return { rowsIn: this.outcomes.length, used: taken, setAside: setAsideRows, refused: refusedRows, remarks };
  }

  /** The same statistic again adds nothing; another value for it takes both away, because nobody can say which is right. */
  private onceOnly(line: number, outcome: Used): RowOutcome {
    const before = this.byKey.get(outcome.key);
    if (before === undefined) {
      this.byKey.set(outcome.key, { index: this.outcomes.length, used: outcome });
      return outcome;
    }
    const first = this.outcomes[before.index];
    if (first?.outcome.kind === 'used' && JSON.stringify(before.used.facts) === JSON.stringify(outcome.facts)) return setAside(SAME_AGAIN);
    if (first?.outcome.kind === 'used') first.outcome = contradiction(outcome.key, line);
    return contradiction(outcome.key, first?.line ?? line);
  }
}

const SAME_AGAIN = 'the same figure stands in a row before it';
const contradiction = (key: string, other: number): RowOutcome =>
  refused('two rows give different figures for the same thing', `${key}: see line ${other} too`, 'Take the wrong row out.');
