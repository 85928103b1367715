import { type FinancialYear, isKnown, Money, yearsAfter } from '#domain/catalogue';
import type { BudgetBridgeYear, ReturnContent } from '#domain/returns';
import type { SavingsLine, Stage, YearAmount } from '#domain/savings';
import { indexOf, isSomething, pick, plus, type Random, replaced, type ReturnToSpoil, type SpoiltReturn, times } from './spoiling.js';

type Spoiler = (given: ReturnToSpoil, random: Random) => SpoiltReturn | undefined;

/** One saving in two budget rounds: tied by its lineage, by its title alone, or restated after the earlier round is gone. */
export const vintageDoubleCount: Spoiler = (given, random) =>
  pick(random, [twoRounds, twoRoundsUntied, roundRestated])(given, random) ?? earlierRoundKept(given, random);

/** Pounds among lines in pounds, entered in thousands. */
export const wholeSavingSlip: Spoiler = (given, random) => {
  if (given.content.savingsLines.length === 0) return undefined;
  const index = indexOf(given.content.savingsLines, random);
  const savingsLines = replaced(given.content.savingsLines, index, (line) => scaled(line, 1 / 1000));
  return { ...given, content: { ...given.content, savingsLines }, wrong: amountsOf(savingsLines[index], index) };
};

/** A saving that this year’s round prints again, with what the earlier round had reached, beside the line of the earlier round. */
const twoRounds: Spoiler = (given, random) => withAnother(given, random, (line) => ({ ...line, lineage: 'TWICE' }));
const twoRoundsUntied: Spoiler = (given, random) => withAnother(given, random, (line) => line);

function withAnother(given: ReturnToSpoil, random: Random, tie: (line: SavingsLine) => SavingsLine): SpoiltReturn | undefined {
  const index = anySaving(given.content, random, ({ vintage }) => vintage < given.year);
  const line = index === undefined ? undefined : given.content.savingsLines[index];
  if (index === undefined || line === undefined) return undefined;
  const again = roundOf(tie(line), given.year, pick(random, ['new', 'amended', 'unchanged'] as const));
  const savingsLines = [...replaced(given.content.savingsLines, index, tie), again];
  const twin = savingsLines.length - 1;
  return {
    ...given,
    content: inBridge({ ...given.content, savingsLines }, again, given.year),
    wrong: [...amountsOf(again, twin), `savingsLines/${twin}/vintageChange`],
  };
}

/** The line of the earlier round is gone, and this year’s round begins with all that it had reached. */
const roundRestated: Spoiler = (given, random) => {
  const lineageOf = (lines: readonly SavingsLine[], reference: string): readonly SavingsLine[] =>
    lines.map((line) => (line.reference === reference ? { ...line, lineage: 'TWICE' } : line));
  const last = new Set(given.before.savingsLines.map(({ reference }) => reference));
  const index = anySaving(given.content, random, ({ reference, vintage }) => last.has(reference) && vintage < given.year);
  const line = index === undefined ? undefined : given.content.savingsLines[index];
  if (index === undefined || line === undefined) return undefined;
  const again = roundOf({ ...line, lineage: 'TWICE' }, given.year, pick(random, ['new', 'amended', 'unchanged'] as const));
  const before = { ...given.before, savingsLines: lineageOf(given.before.savingsLines, line.reference) };
  const savingsLines = replaced(given.content.savingsLines, index, () => again);
  const wrong = [...amountsOf(again, index), `savingsLines/${index}/vintageChange`];
  return { ...given, before, content: { ...given.content, savingsLines }, wrong };
};

/** The saving is new in this year’s round, and the line of last year’s round still stands beside it with the same amount. */
const earlierRoundKept: Spoiler = (given, random) => {
  const index = anySaving(given.content, random, ({ vintage }) => vintage === given.year);
  const line = index === undefined ? undefined : given.content.savingsLines[index];
  if (index === undefined || line === undefined) return undefined;
  const tied = { ...line, lineage: 'TWICE', vintageChange: pick(random, ['new', 'amended', 'unchanged'] as const) };
  const last = yearsAfter(given.year, -1);
  const both = (stage: Stage): readonly YearAmount[] => [
    ...scaled(line, 0.7).amounts[stage].map((entry) => ({ ...entry, year: last })),
    ...line.amounts[stage],
  ];
  const amounts = { planned: both('planned'), reported: both('reported'), validated: [] };
  const kept: SavingsLine = { ...tied, reference: `${line.reference}O`, vintage: last, deliveryState: 'reported-delivered', amounts };
  const savingsLines = [...replaced(given.content.savingsLines, index, () => tied), kept];
  const wrong = [...amountsOf(tied, index), ...amountsOf(kept, savingsLines.length - 1), `savingsLines/${index}/vintageChange`];
  return { ...given, content: inBridge({ ...given.content, savingsLines }, kept, given.year), wrong };
};

const roundOf = (line: SavingsLine, year: FinancialYear, vintageChange: SavingsLine['vintageChange']): SavingsLine => {
  const ofYear = (stage: Stage): readonly YearAmount[] => line.amounts[stage].filter((entry) => entry.year >= year);
  const amounts = { planned: ofYear('planned'), reported: ofYear('reported'), validated: [] };
  return { ...line, reference: `${line.reference}N`, vintage: year, vintageChange, deliveryState: 'reported-delivered', amounts };
};

/** One saving under two references and titles, its amounts alike within 1.5%; half of them with the people and rate they are reckoned from. */
export function overlapping(given: ReturnToSpoil, random: Random): SpoiltReturn | undefined {
  const index = anySaving(given.content, random, ({ locus, practiceTags }) => locus.length > 0 && practiceTags.length > 0);
  const line = index === undefined ? undefined : given.content.savingsLines[index];
  if (index === undefined || line === undefined) return undefined;
  const calculation = random() < 0.5 ? { quantity: 40 + Math.round(200 * random()), weeklyRate: Money.parse('92'), weeks: 52 } : undefined;
  const twin = { ...scaled(line, 0.985 + 0.03 * random()), reference: `${line.reference}X`, title: 'Another way of working', calculation };
  const savingsLines = [...replaced(given.content.savingsLines, index, (each) => ({ ...each, calculation })), twin];
  const fields = ['calculation'].map((field) => `savingsLines/${savingsLines.length - 1}/${field}`);
  return {
    ...given,
    content: inBridge({ ...given.content, savingsLines }, twin, given.year),
    wrong: [...amountsOf(twin, savingsLines.length - 1), ...(calculation === undefined ? [] : fields)],
  };
}

/** The bridge as somebody fills it in who believes in the line: it closes, and its savings are what the lines add. */
function inBridge(content: ReturnContent, line: SavingsLine, year: FinancialYear): ReturnContent {
  const positions = line.amounts.planned.flatMap((entry) => (isKnown(entry.amount) ? [{ ...entry, pounds: entry.amount.value }] : []));
  const of = (wanted: (each: FinancialYear) => boolean): Money => positions.findLast((entry) => wanted(entry.year))?.pounds ?? Money.zero;
  const added = of((each) => each === year)
    .minus(of((each) => each < year))
    .toPounds();
  const fill = (bridge: BudgetBridgeYear): BudgetBridgeYear =>
    bridge.year === year ? { ...bridge, savings: plus(bridge.savings, added), otherMovements: plus(bridge.otherMovements, added) } : bridge;
  return { ...content, budgetBridge: content.budgetBridge.map(fill) };
}

const scaled = (line: SavingsLine, factor: number): SavingsLine => {
  const scaledBy = (stage: Stage): readonly YearAmount[] =>
    line.amounts[stage].map((entry) => ({ ...entry, amount: times(entry.amount, factor) }));
  return { ...line, amounts: { planned: scaledBy('planned'), reported: scaledBy('reported'), validated: scaledBy('validated') } };
};

const amountsOf = (line: SavingsLine | undefined, index: number): readonly string[] =>
  (['planned', 'reported', 'validated'] as const).flatMap((stage) =>
    (line?.amounts[stage] ?? []).map((_, i) => `savingsLines/${index}/amounts/${stage}/${i}/amount`),
  );

function anySaving({ savingsLines }: ReturnContent, random: Random, wanted: (line: SavingsLine) => boolean): number | undefined {
  const found = savingsLines.flatMap((line, index) =>
    wanted(line) && line.amounts.planned.some(({ amount }) => isSomething(amount)) ? [index] : [],
  );
  return found.length === 0 ? undefined : pick(random, found);
}
