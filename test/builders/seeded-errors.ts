import { type Figure, isKnown, known, type Money } from '#domain/catalogue';
import type { FinanceLine } from '#domain/returns';
import { overlapping, vintageDoubleCount, wholeSavingSlip } from './seeded-savings.js';
import { indexOf, isSomething, pick, plus, type Random, replaced, type ReturnToSpoil, type SpoiltReturn, times } from './spoiling.js';

/** Mistakes that are made in returns. */
export const ERROR_KINDS = [
  'scale-slip',
  'sign-flip',
  'copied-year',
  'broken-bridge',
  'vintage-double-count',
  'overlapping-savings',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A return with one mistake in it, drawn from a stream of numbers from 0 to 1; undefined where it has no place for such a mistake. */
export function spoil(kind: ErrorKind, given: ReturnToSpoil, random: () => number): SpoiltReturn | undefined {
  return SPOILERS[kind](given, random);
}

type Spoiler = (given: ReturnToSpoil, random: Random) => SpoiltReturn | undefined;

const FIELDS = ['gross', 'clientContributions', 'jointAndNhsIncome', 'otherIncome'] as const;
const PARTS = ['opening', 'transfers', 'subtotal', 'growth', 'savings', 'otherMovements', 'closing'] as const;

const SPOILERS: Readonly<Record<ErrorKind, Spoiler>> = {
  'scale-slip': (given, random) => pick(random, [amountSlip, wholeLineSlip, quantitySlip, savingSlip, wholeSavingSlip])(given, random),
  'sign-flip': (given, random) => pick(random, [amountFlip, amountFlip, quantityFlip, savingFlip, outturnFlip])(given, random),
  'copied-year': copiedYear,
  'broken-bridge': brokenBridge,
  'vintage-double-count': vintageDoubleCount,
  'overlapping-savings': overlapping,
};

/** Ten times as much, or pounds entered as thousands. */
const amountSlip: Spoiler = (given, random) => inOneAmount(given, random, (amount) => times(amount, pick(random, [10, 1000])));
const amountFlip: Spoiler = (given, random) => inOneAmount(given, random, (amount) => times(amount, -1));

function inOneAmount(given: ReturnToSpoil, random: Random, change: (amount: Figure<Money>) => Figure<Money>): SpoiltReturn | undefined {
  const places = given.content.financeLines.flatMap((line, index) =>
    FIELDS.flatMap((field) => (isSomething(line[field]) ? [{ index, field }] : [])),
  );
  if (places.length === 0) return undefined;
  const { index, field } = pick(random, places);
  const financeLines = replaced(given.content.financeLines, index, (line) => ({ ...line, [field]: change(line[field]) }));
  return { ...given, content: { ...given.content, financeLines }, wrong: [`financeLines/${index}/${field}`] };
}

const wholeLineSlip: Spoiler = (given, random) => {
  const index = indexOf(given.content.financeLines, random);
  const inThousands = (line: FinanceLine): FinanceLine =>
    FIELDS.reduce((slipped, field) => ({ ...slipped, [field]: times(line[field], 1 / 1000) }), line);
  const financeLines = replaced(given.content.financeLines, index, inThousands);
  return { ...given, content: { ...given.content, financeLines }, wrong: FIELDS.map((field) => `financeLines/${index}/${field}`) };
};

const quantitySlip: Spoiler = (given, random) => inOneQuantity(given, random, pick(random, [10, 1000]));
const quantityFlip: Spoiler = (given, random) => inOneQuantity(given, random, -1);

function inOneQuantity(given: ReturnToSpoil, random: Random, factor: number): SpoiltReturn {
  const index = indexOf(given.content.activityLines, random);
  const activityLines = replaced(given.content.activityLines, index, (line) => ({
    ...line,
    quantity: isKnown(line.quantity) ? known(line.quantity.value * factor) : line.quantity,
  }));
  return { ...given, content: { ...given.content, activityLines }, wrong: [`activityLines/${index}/quantity`] };
}

const savingSlip: Spoiler = (given, random) => inOneSaving(given, random, (amount) => times(amount, pick(random, [10, 1000])));
const savingFlip: Spoiler = (given, random) => inOneSaving(given, random, (amount) => times(amount, -1));

function inOneSaving(given: ReturnToSpoil, random: Random, change: (amount: Figure<Money>) => Figure<Money>): SpoiltReturn | undefined {
  const places = given.content.savingsLines.flatMap((line, index) =>
    (['planned', 'reported'] as const).flatMap((stage) =>
      line.amounts[stage].flatMap(({ amount }, i) => (isSomething(amount) ? [{ index, stage, i }] : [])),
    ),
  );
  if (places.length === 0) return undefined;
  const { index, stage, i } = pick(random, places);
  const savingsLines = replaced(given.content.savingsLines, index, (line) => ({
    ...line,
    amounts: { ...line.amounts, [stage]: replaced(line.amounts[stage], i, (entry) => ({ ...entry, amount: change(entry.amount) })) },
  }));
  return { ...given, content: { ...given.content, savingsLines }, wrong: [`savingsLines/${index}/amounts/${stage}/${i}/amount`] };
}

const outturnFlip: Spoiler = (given, random) => {
  const position = given.content.budgetPosition;
  if (position === undefined) return undefined;
  const field = pick(random, ['budget', 'outturn'] as const);
  const budgetPosition = { ...position, [field]: times(position[field], -1) };
  return { ...given, content: { ...given.content, budgetPosition }, wrong: [`budgetPosition/${field}`] };
};

/** Last year’s finance lines, one amount in twenty of them brought up to date, with or without last year’s activity. */
function copiedYear(given: ReturnToSpoil, random: Random): SpoiltReturn {
  const wrong: string[] = [];
  const financeLines = given.content.financeLines.map((line, index) => {
    const last = given.before.financeLines.find((each) => `${each.line} ${each.ageBand}` === `${line.line} ${line.ageBand}`) ?? line;
    const copied = FIELDS.filter(() => random() >= 0.05);
    wrong.push(...copied.map((field) => `financeLines/${index}/${field}`));
    return copied.reduce((spoilt, field) => ({ ...spoilt, [field]: last[field] }), line);
  });
  const activityLines = random() < 0.5 ? given.before.activityLines : given.content.activityLines;
  return { ...given, content: { ...given.content, financeLines, activityLines }, wrong };
}

/** One part of the bridge is 1% to 10% of the closing budget too large or too small. */
function brokenBridge(given: ReturnToSpoil, random: Random): SpoiltReturn | undefined {
  const [bridge, ...others] = given.content.budgetBridge;
  if (bridge === undefined) return undefined;
  const part = pick(random, PARTS);
  const by = (isKnown(bridge.closing) ? bridge.closing.value.toPounds() : 0) * (0.01 + 0.09 * random()) * (random() < 0.5 ? -1 : 1);
  const broken = { ...bridge, [part]: plus(bridge[part], by) };
  return { ...given, content: { ...given.content, budgetBridge: [broken, ...others] }, wrong: [`budgetBridge/0/${part}`] };
}
