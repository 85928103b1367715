import type { SumRelation } from '../../documents/index.js';
import { alsoPrinted } from '../also-printed.js';
import { distance, type FigureRange, minus, plus } from '../figure-range.js';
import { asPrinted, type FigureCell } from '../printed-cells.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import type { RuleCode } from '../rule.table.js';
import { toleranceOf } from '../tolerance.js';
import { computed, inSentence, paragraphOf, printed } from '../wording.js';

const RULE_OF = {
  table: 'TABLE_DOES_NOT_ADD_UP',
  bridge: 'PRINTED_BRIDGE_DOES_NOT_CLOSE',
  schedule: 'SCHEDULE_DIFFERS_FROM_PROFILE',
  narrative: 'PARTS_DO_NOT_MAKE_THE_AMOUNT',
} as const satisfies Readonly<Record<SumRelation['of'], RuleCode>>;

/** More terms than this are counted in a sentence and not read out. */
const MOST_TERMS = 4;

/**
 * The parts, those of `less` subtracted, make the total (H01, H03, H04): broken where no unrounded figures could have printed
 * them. In a narrative (S07) the printed values count, because those are what a reader adds up; only an amount that is printed
 * to fewer places than each of its parts is seen to be rounded.
 */
export const SUM: RelationTest<SumRelation> = {
  reads: ({ total, parts, less = [] }) => figures([total, ...parts, ...less]),

  judge({ of, total: totalAt, parts: partsAt, less: lessAt = [] }, cells) {
    const total = cells.figure(totalAt);
    const parts = partsAt.map((part) => cells.figure(part));
    const less = lessAt.map((part) => cells.figure(part));
    const all = [...parts, ...less];
    const rangeOf = of === 'narrative' ? asPrinted : rounded;
    const amount = of === 'narrative' && all.every((part) => part.step < total.step) ? rounded(total) : rangeOf(total);

    const expected = minus(sumOf(parts.map(rangeOf)), sumOf(less.map(rangeOf)));
    if (distance(amount, expected) <= toleranceOf(total)) return HOLDS;

    const made = sumOfValues(parts) - sumOfValues(less);
    const gap = computed(Math.abs(made - total.value), total, all);
    return {
      kind: 'broken',
      rule: RULE_OF[of],
      cells: [total, ...all],
      sentence: `${total.label} is printed as ${printed(total)}; ${terms(parts, less)} ${computed(made, total, all)}, a gap of ${gap}${elsewhere(made, total, all)}`,
    };
  },
};

/** What else is printed of the amount that the parts make: it may be the figure that was meant. */
function elsewhere(made: number, total: FigureCell, all: readonly FigureCell[]): string {
  const other = alsoPrinted(made, total, [total, ...all]);
  return other === undefined ? '' : `; ${printed(other)} is printed as ${inSentence(other.label)} (${paragraphOf(other)})`;
}

const rounded = ({ range }: FigureCell): FigureRange => range;
const sumOf = (ranges: readonly FigureRange[]): FigureRange => ranges.reduce(plus, { low: 0, high: 0 });
const sumOfValues = (cells: readonly FigureCell[]): number => cells.reduce((sum, { value }) => sum + value, 0);

function terms(parts: readonly FigureCell[], less: readonly FigureCell[]): string {
  if (parts.length + less.length === 1) return 'what it is made of is';
  if (parts.length + less.length > MOST_TERMS) return `the ${parts.length + less.length} figures that it is made of make`;
  return `${parts.map(printed).join(' + ')}${less.map((cell) => ` − ${printed(cell)}`).join('')} make`;
}
