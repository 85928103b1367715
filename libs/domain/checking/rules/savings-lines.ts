import { isKnown, type Money } from '../../catalogue/index.js';
import { type DeliveryState, type SavingsLine, STAGES, worth } from '../../savings/index.js';
import { type At, poundsOf } from '../figures/accounts.js';
import { amountCells, savingCell, savingName, savingsAt, savingWords } from '../figures/cells.js';
import { positionAt } from '../figures/claims.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPercent, inPounds } from '../figures/words.js';

/** States in which nothing can have been delivered yet. */
const NOT_BEGUN: readonly DeliveryState[] = ['proposed', 'identified', 'planned'];

/** More than this share of a plan is not delivered of the same saving (S43). */
const MOST_OF_PLAN = 1.2;

/** A calculation that rounds its factors is still the amount within this share (S48). */
const LIKE_CALCULATION = 0.1;

/** What one savings line says of itself (H40, S43, S48). */
export const savingsLineRules = (checked: Checked): readonly Found[] =>
  savingsAt(checked.content).flatMap((at) => [...state(checked, at), ...abovePlan(checked, at), ...calculation(at)]);

function state({ collection }: Checked, at: At<SavingsLine>): readonly Found[] {
  const reported = poundsOf(positionAt(at.line, 'reported', collection));
  if (reported === undefined || !(reported > 0) || !NOT_BEGUN.includes(at.line.deliveryState)) return [];
  return [
    {
      rule: 'STATE_DOES_NOT_FIT_REPORTED',
      about: savingName(at.line),
      cells: [savingCell(at, 'deliveryState', 'delivery state', at.line.deliveryState), ...amountCells(at, 'reported', collection)],
      sentence: `${savingWords(at.line)}: ${inPounds(reported)} is reported by ${collection}, and its delivery state is ${at.line.deliveryState}.`,
      suspicion: 1,
      impact: reported,
    },
  ];
}

function abovePlan({ collection }: Checked, at: At<SavingsLine>): readonly Found[] {
  const [planned, reported] = (['planned', 'reported'] as const).map((stage) => poundsOf(positionAt(at.line, stage, collection)));
  if (planned === undefined || reported === undefined || !(planned > 0) || reported <= MOST_OF_PLAN * planned) return [];
  return [
    {
      rule: 'DELIVERED_ABOVE_PLAN',
      about: savingName(at.line),
      cells: [...amountCells(at, 'reported', collection), ...amountCells(at, 'planned', collection)],
      sentence: `${savingWords(at.line)}: ${inPounds(reported)} is reported by ${collection}, ${inPercent(reported / planned)} of the ${inPounds(planned)} planned.`,
      suspicion: reported / planned / MOST_OF_PLAN,
      impact: reported - planned,
    },
  ];
}

/** Against every amount that the line prints: a calculation may be of a whole year or of a first one. */
function calculation(at: At<SavingsLine>): readonly Found[] {
  const reckoned = at.line.calculation;
  if (reckoned === undefined) return [];
  const product = worth(reckoned).toPounds();
  const printed = STAGES.flatMap((stage) =>
    at.line.amounts[stage].flatMap(({ year }) => {
      const position = positionAt(at.line, stage, year);
      return isKnown(position) ? [{ stage, year, amount: position.value }] : [];
    }),
  );
  const distance = (amount: Money): number => Math.abs(amount.toPounds() - product) / product;
  const [nearest] = [...printed].sort((a, b) => distance(a.amount) - distance(b.amount));
  if (nearest === undefined || !(product > 0) || distance(nearest.amount) <= LIKE_CALCULATION) return [];
  const factors = `${reckoned.quantity} at ${inPounds(reckoned.weeklyRate)} a week for ${reckoned.weeks} weeks`;
  return [
    {
      rule: 'CALCULATION_DIFFERS',
      about: savingName(at.line),
      cells: [savingCell(at, 'calculation', 'calculation', factors), ...amountCells(at, nearest.stage, nearest.year)],
      sentence: `${savingWords(at.line)}: ${factors} come to ${inPounds(product)}, and the nearest amount is ${inPounds(nearest.amount)}, ${nearest.stage} by ${nearest.year}.`,
      suspicion: distance(nearest.amount) / LIKE_CALCULATION,
      impact: Math.abs(nearest.amount.toPounds() - product),
    },
  ];
}
