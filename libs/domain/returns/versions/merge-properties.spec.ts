import { drawEdit, EDITED_CELLS, STARTED } from '../../../../test/builders/edits.js';
import { GeneratedContent } from '../../../../test/builders/generated-content.js';
import { DEFINITION, YEAR } from '../../../../test/builders/upload-return.js';
import { canonicalText } from '../../catalogue/index.js';
import type { ReturnContent } from '../council-return.js';
import { mergeVersions } from './index.js';

/** A stream of numbers of its own (Park and Miller 1988), so that the draws are the same on every machine. */
const stream = (seed: number) => (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const merge = (base: ReturnContent, theirs: ReturnContent, mine: ReturnContent) => mergeVersions(base, theirs, mine, DEFINITION);
const come = (base: ReturnContent, theirs: ReturnContent, mine: ReturnContent): ReturnContent | readonly unknown[] => {
  const outcome = merge(base, theirs, mine);
  return outcome.kind === 'merged' ? outcome.content : outcome.conflicts;
};

describe('merging, whatever the return', () => {
  it('of nobody’s edits is the base, and of one’s alone is theirs', () => {
    const random = stream(2_718);
    for (let round = 0; round < 20; round += 1) {
      const [base, other] = [new GeneratedContent(random, YEAR).content(), new GeneratedContent(random, YEAR).content()];
      expect(come(base, base, base)).toEqual(base);
      expect(come(base, other, base)).toEqual(other);
      expect(come(base, base, other)).toEqual(other);
      expect(come(base, other, other)).toEqual(other);
    }
  });
  it('loses and invents nothing in any table: of lists that one changed and lists that the other did, it is both', () => {
    const random = stream(31_415);
    for (let round = 0; round < 20; round += 1) {
      const [base, other] = [new GeneratedContent(random, YEAR).content(), new GeneratedContent(random, YEAR).content()];
      const half = Object.fromEntries(Object.entries(other).filter(() => random() < 0.5));
      const rest = Object.fromEntries(Object.entries(other).filter(([list]) => !(list in half)));
      expect(inAnyOrder(come(base, { ...base, ...half }, { ...base, ...rest }))).toEqual(inAnyOrder(other));
    }
  });
  it('gives each cell as theirs or mine has it, the one that changed it, and finds the same conflicts from either side', () => {
    const random = stream(161_803);
    let merges = 0;
    for (let round = 0; round < 300; round += 1) {
      const edited = (times: number): ReturnContent =>
        Array.from({ length: times }, () => drawEdit(random)).reduce((content, edit) => edit.apply(content) ?? content, STARTED);
      const [theirs, mine] = [edited(3), edited(3)];
      const [outcome, turned] = [merge(STARTED, theirs, mine), merge(STARTED, mine, theirs)];
      expect(turned.kind).toBe(outcome.kind);
      if (outcome.kind === 'conflict' && turned.kind === 'conflict')
        expect(new Set(turned.conflicts.map(({ cell }) => cell))).toEqual(new Set(outcome.conflicts.map(({ cell }) => cell)));
      if (outcome.kind === 'conflict') continue;
      merges += 1;
      const wrong = EDITED_CELLS.filter(
        ({ read }) => read(outcome.content) !== (read(theirs) === read(STARTED) ? read(mine) : read(theirs)),
      );
      expect(wrong.map(({ name }) => name)).toEqual([]);
    }
    expect(merges).toBeGreaterThan(150);
  });
});

/** Every line of every list as text. */
const inAnyOrder = (content: object): unknown =>
  Object.entries(content)
    .flatMap(([list, lines]) => [lines].flat().map((line: unknown) => `${list} ${canonicalText(line)}`))
    .sort((a, b) => (a < b ? -1 : 1));
