import { firstYear, lineagePosition, profileOf, type SavingsLine, STAGES, worth } from '../../savings/index.js';
import { type At, poundsOf } from '../figures/accounts.js';
import { amountCells, savingName, savingsAt, savingWords } from '../figures/cells.js';
import { alike, type AlikeAmount, alikeAmount, eachWithFirst, type Facts, factsOf, SAME_AMOUNT } from '../figures/alike-lines.js';
import { positionAt } from '../figures/claims.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPounds } from '../figures/words.js';
import { yearsAfter } from '../../catalogue/index.js';

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
  eachWithFirst(
    factsOf(checked),
    ({ title }) => [title],
    (one, other) => {
      if (areTied(one, other) || one.at.line.vintage === other.at.line.vintage) return undefined;
      const amount = alikeAmount(one, other);
      if (amount === undefined) return undefined;
      const sentence = `${savingWords(one.at.line)} of ${one.at.line.vintage} and ${savingWords(other.at.line)} of ${other.at.line.vintage} have one title, and both have about ${inPounds(amount.pounds)} ${amount.stage} for ${checked.collection}: they may be one saving of two rounds.`;
      return { ...pairFinding(checked, one.at, other.at, amount), rule: 'ROUNDS_ADDED_TOGETHER', sentence };
    },
  );

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
        references: [at.line.reference, found.line.reference],
      },
    ];
  });
}

/** Two lines of one round with a practice and the same cells in common, alike in amount or in people. Two alike calculations are `MAY_BE_COUNTED_TWICE`. */
const overlaps = (checked: Checked): readonly Found[] =>
  eachWithFirst(
    factsOf(checked),
    ({ at, cells }) => (cells === '' ? [] : at.line.practiceTags.map((tag) => `${tag} ${cells}`)),
    (one, other) => {
      const [a, b] = [one.at.line, other.at.line];
      if (areTied(one, other) || declared(checked, a, b) || sameCalculation(a, b)) return undefined;
      const amount = alikeAmount(one, other);
      const people = a.calculation?.quantity;
      if (amount === undefined && (people === undefined || people !== b.calculation?.quantity)) return undefined;
      const practice = a.practiceTags.find((tag) => b.practiceTags.includes(tag)) ?? '';
      const why =
        amount === undefined
          ? `the same ${String(people)} people or moves`
          : `about ${inPounds(amount.pounds)} ${amount.stage} for ${checked.collection} each`;
      const sentence = `${savingWords(a)} and ${savingWords(b)} have the practice ${practice}, the same cells and ${why}: they may be one saving entered twice.`;
      return { ...pairFinding(checked, one.at, other.at, amount), rule: 'OVERLAP_NOT_DECLARED', sentence };
    },
  );

const areTied = (one: Facts, other: Facts): boolean => one.at.line.lineage !== undefined && one.at.line.lineage === other.at.line.lineage;

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
    references: [one.line.reference, other.line.reference],
  };
}

const declared = ({ content: { overlapGroups } }: Checked, one: SavingsLine, other: SavingsLine): boolean =>
  overlapGroups.some(({ claims }) => [one, other].every(({ reference }) => claims.some((claim) => claim.reference === reference)));

const sameCalculation = ({ calculation: a }: SavingsLine, { calculation: b }: SavingsLine): boolean =>
  a !== undefined && b !== undefined && alike(worth(a).toPounds(), worth(b).toPounds());
