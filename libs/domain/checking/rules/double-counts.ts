import { isKnown } from '../../catalogue/index.js';
import { firstYear, lineagePosition, profileOf, type SavingsLine, STAGES, worth } from '../../savings/index.js';
import { type At, poundsOf } from '../figures/accounts.js';
import { amountCells, savingName, savingsAt, savingWords } from '../figures/cells.js';
import { positionAt } from '../figures/claims.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPounds } from '../figures/words.js';
import { yearsAfter } from '../../catalogue/index.js';

/** Two amounts within this share of each other are taken for the same amount (method 1.7). */
const SAME_AMOUNT = 0.02;

/** Savings that may be counted twice: in two budget rounds (S49), or in two lines that are one (method 1.7). */
export const doubleCounts = (checked: Checked): readonly Found[] => [
  ...roundsAddedTogether(checked),
  ...sameSavingOfTwoRounds(checked),
  ...earlierRoundRepeated(checked),
  ...overlaps(checked),
];

/** Lines of one lineage and several rounds, whose positions add up to more than their lineage has reached (method 1.4). */
function roundsAddedTogether({ content, collection }: Checked): readonly Found[] {
  const lines = savingsAt(content);
  const lineages = [...new Set(lines.flatMap(({ line }) => line.lineage ?? []))];
  return lineages.flatMap((lineage) => {
    const rounds = lines.filter(({ line }) => line.lineage === lineage);
    if (new Set(rounds.map(({ line }) => line.vintage)).size < 2) return [];
    const counted = STAGES.map((stage) => {
      const { overstatement, naiveSum, position } = lineagePosition(
        lineage,
        rounds.map(({ line }) => line),
        stage,
        collection,
      );
      return { stage, twice: poundsOf(overstatement) ?? 0, naive: poundsOf(naiveSum) ?? 0, position: poundsOf(position) ?? 0 };
    }).find(({ twice }) => twice > 0);
    if (counted === undefined) return [];
    return [
      {
        rule: 'ROUNDS_ADDED_TOGETHER' as const,
        about: lineage,
        cells: rounds.flatMap((at) => amountCells(at, counted.stage, collection)),
        sentence: `${rounds.map(({ line }) => `${savingWords(line)} of ${line.vintage}`).join(' and ')} are one saving, ${lineage}. Their amounts for ${collection} add up to ${inPounds(counted.naive)} ${counted.stage}, and each year from its latest round to ${inPounds(counted.position)}: ${inPounds(counted.twice)} would count twice.`,
        suspicion: counted.naive / Math.max(counted.position, 1),
        impact: counted.twice,
      },
    ];
  });
}

/** Two rounds print one title and one amount, and no lineage ties them. */
const sameSavingOfTwoRounds = (checked: Checked): readonly Found[] =>
  pairsIn(checked).flatMap(([one, other]) => {
    const isTied = one.line.lineage !== undefined && one.line.lineage === other.line.lineage;
    if (isTied || one.line.vintage === other.line.vintage || plain(one.line.title) !== plain(other.line.title)) return [];
    const amount = alikeAmount(checked, one.line, other.line);
    if (amount === undefined) return [];
    const sentence = `${savingWords(one.line)} of ${one.line.vintage} and ${savingWords(other.line)} of ${other.line.vintage} have one title, and both have about ${inPounds(amount.pounds)} ${amount.stage} for ${checked.collection}: they may be one saving of two rounds.`;
    return [{ ...pairFinding(checked, one, other, amount), rule: 'ROUNDS_ADDED_TOGETHER', sentence }];
  });

/** A line of a new round against what last years’ returns have of the same lineage in an earlier one. */
function earlierRoundRepeated({ content, earlier }: Checked): readonly Found[] {
  const here = new Set(content.savingsLines.map(savingName));
  const printed = [
    ...new Map(earlier.flatMap(({ content: { savingsLines } }) => savingsLines).map((line) => [savingName(line), line])).values(),
  ];
  return savingsAt(content).flatMap((at) => {
    const first = firstYear(profileOf(at.line, 'planned'));
    const now = first && poundsOf(positionAt(at.line, 'planned', first));
    const rounds = printed.filter(
      (each) => each.lineage === at.line.lineage && each.vintage < at.line.vintage && !here.has(savingName(each)),
    );
    if (first === undefined || now === undefined || at.line.lineage === undefined) return [];
    const [found] = rounds.flatMap((line) => {
      const reached = poundsOf(positionAt(line, 'planned', yearsAfter(first, -1)));
      return reached !== undefined && reached > 0 && now >= (1 - SAME_AMOUNT) * reached ? [{ line, reached }] : [];
    });
    if (found === undefined) return [];
    return [
      {
        rule: 'EARLIER_ROUND_REPEATED' as const,
        about: savingName(at.line),
        cells: amountCells(at, 'planned', first),
        sentence: `${savingWords(at.line)} of ${at.line.vintage} begins with ${inPounds(now)} planned for ${first}, and ${savingWords(found.line)} of ${found.line.vintage}, the same saving, had reached ${inPounds(found.reached)} the year before: if that is in it, it would count twice.`,
        suspicion: 1 + found.reached / now,
        impact: found.reached,
        besides: [`reached ${inPounds(found.reached)}`],
      },
    ];
  });
}

/** Two lines of one round with a practice and the same cells in common, alike in amount or in people. Two alike calculations are `MAY_BE_COUNTED_TWICE`. */
const overlaps = (checked: Checked): readonly Found[] =>
  pairsIn(checked).flatMap(([one, other]) => {
    const isTied = one.line.lineage !== undefined && one.line.lineage === other.line.lineage;
    const practice = one.line.practiceTags.find((tag) => other.line.practiceTags.includes(tag));
    if (isTied || practice === undefined || !sameCells(one.line, other.line) || declared(checked, one.line, other.line)) return [];
    if (sameCalculation(one.line, other.line)) return [];
    const amount = alikeAmount(checked, one.line, other.line);
    const people = one.line.calculation?.quantity;
    if (amount === undefined && (people === undefined || people !== other.line.calculation?.quantity)) return [];
    const why =
      amount === undefined
        ? `the same ${String(people)} people or moves`
        : `about ${inPounds(amount.pounds)} ${amount.stage} for ${checked.collection} each`;
    const sentence = `${savingWords(one.line)} and ${savingWords(other.line)} have the practice ${practice}, the same cells and ${why}: they may be one saving entered twice.`;
    return [{ ...pairFinding(checked, one, other, amount), rule: 'OVERLAP_NOT_DECLARED', sentence }];
  });

interface AlikeAmount {
  readonly stage: (typeof STAGES)[number];
  readonly pounds: number;
}

function pairFinding(
  { collection }: Checked,
  one: At<SavingsLine>,
  other: At<SavingsLine>,
  amount: AlikeAmount | undefined,
): Omit<Found, 'rule' | 'sentence'> {
  const pounds = amount?.pounds ?? Math.min(...[one, other].map(({ line }) => poundsOf(positionAt(line, 'planned', collection)) ?? 0));
  return {
    about: [one, other]
      .map(({ line }) => savingName(line))
      .sort((a, b) => (a < b ? -1 : 1))
      .join(' + '),
    cells: [one, other].flatMap((at) => amountCells(at, amount?.stage ?? 'planned', collection)),
    suspicion: 1,
    impact: pounds,
  };
}

/** The first stage at which both lines have reached one amount by the year, other than nought. */
function alikeAmount({ collection }: Checked, one: SavingsLine, other: SavingsLine): AlikeAmount | undefined {
  return STAGES.flatMap((stage) => {
    const [a, b] = [one, other].map((line) => positionAt(line, stage, collection));
    if (a === undefined || b === undefined || !isKnown(a) || !isKnown(b) || a.value.isZero()) return [];
    return alike(a.value.toPounds(), b.value.toPounds()) ? [{ stage, pounds: a.value.toPounds() }] : [];
  })[0];
}

const pairsIn = ({ content }: Checked): readonly (readonly [At<SavingsLine>, At<SavingsLine>])[] => {
  const lines = savingsAt(content);
  return lines.flatMap((one, i) => lines.slice(i + 1).map((other) => [one, other] as const));
};

const declared = ({ content: { overlapGroups } }: Checked, one: SavingsLine, other: SavingsLine): boolean =>
  overlapGroups.some(({ claims }) => [one, other].every(({ reference }) => claims.some((claim) => claim.reference === reference)));

const cellsOf = ({ locus }: SavingsLine): string =>
  locus
    .map(({ cell }) => cell)
    .sort((a, b) => (a < b ? -1 : 1))
    .join();
const sameCells = (one: SavingsLine, other: SavingsLine): boolean => one.locus.length > 0 && cellsOf(one) === cellsOf(other);
const sameCalculation = ({ calculation: a }: SavingsLine, { calculation: b }: SavingsLine): boolean =>
  a !== undefined && b !== undefined && alike(worth(a).toPounds(), worth(b).toPounds());

const alike = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_AMOUNT * Math.max(Math.abs(a), Math.abs(b));
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
