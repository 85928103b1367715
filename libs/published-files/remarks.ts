import { DIFFERENCES_TOLD } from './limits.js';

/** Says of each row that something is so, once with the number of rows and the first line. */
export class Tally {
  private readonly said = new Map<string, { rows: number; readonly line: number }>();

  say(sentence: string, line: number): void {
    const already = this.said.get(sentence);
    if (already === undefined) this.said.set(sentence, { rows: 1, line });
    else already.rows += 1;
  }

  remarks(): readonly string[] {
    return listed([...this.said].map(([sentence, said]) => `${sentence} (${where(said)}).`));
  }
}

const where = ({ rows, line }: { readonly rows: number; readonly line: number }): string =>
  rows === 1 ? `line ${line}` : `${rows} rows, the first in line ${line}`;

/** So many that they can be read, and how many there are beside. */
export function listed(remarks: readonly string[]): readonly string[] {
  const more = remarks.length - DIFFERENCES_TOLD;
  return more > 0 ? [...remarks.slice(0, DIFFERENCES_TOLD), `And ${more} more of the kind.`] : remarks;
}
