import { type Finding, type FoundCell, registerAddressOf, registerFindings, type PrintedRegister, RULES } from '../evidence/index.js';
import type { ReturnContent } from '../returns/index.js';
import { incrementIn, profileOf } from '../savings/index.js';
import { poundsOf } from './figures/accounts.js';
import { amountCells, type BridgePart, bridgeCell } from './figures/cells.js';
import { inPounds } from './figures/words.js';
import type { FindingCell, ReturnFinding } from './return-finding.js';
import type { Checked } from './under-check.js';

/** What the rules of the register of savings find in this return, read together with those of the years before. */
export function fromRegister(checked: Checked): readonly ReturnFinding[] {
  const { council, collection, content, earlier } = checked;
  const registers = [{ collection, content }, ...earlier].map((each) => ({ council, ...each.content, collection: each.collection }));
  const here = `${council}/${collection}/`;
  return registerFindings(registers satisfies readonly PrintedRegister[])
    .filter(({ about }) => about.startsWith(here))
    .map((finding) => wrapped(checked, finding, keyOf(finding)));
}

/** By rule and cells, whatever the order of the lines in the return. */
const keyOf = ({ rule, cells }: Finding): string =>
  `${rule}/${cells
    .map(({ address }) => address)
    .sort()
    .join(' + ')}`;

/** Figures that a sentence rests on beside its cells, whatever the order it names lines in. */
const amountsIn = (sentence: string): readonly string[] => (sentence.match(/£[\d,.]*\d/g) ?? []).sort();

function wrapped({ content }: Checked, { rule, cells, sentence, remedy }: Finding, key: string): ReturnFinding {
  const impact = Math.max(0, ...cells.map((cell) => poundsAt(cell, content)));
  return {
    key,
    rule,
    severity: RULES[rule].severity,
    fingerprint: [...cells.map(({ label, printed }) => `${label}: ${printed}`).sort(), ...amountsIn(sentence)].join('; '),
    sentence,
    remedy,
    cells: cells.flatMap((cell) => cellsAt(cell, content)),
    suspicion: 1,
    impact,
  };
}

/** The cells of this return that a cell of the register stands for: none for one of an earlier return. */
function cellsAt(cell: FoundCell, content: ReturnContent): readonly FindingCell[] {
  const { of, name, label, field, plannedYear } = registerAddressOf(cell);
  if (of === 'budget bridge') return bridgeCells(name, label as BridgePart, content);
  return content.savingsLines.flatMap((line, index) => {
    const isOther = line.reference !== name || (label === 'lineage' && line.lineage !== cell.printed);
    if (isOther) return [];
    if (plannedYear !== undefined) return amountCells({ line, index }, 'planned', plannedYear).map(plain);
    return [{ path: ['savingsLines', String(index), ...field], label: cell.label, printed: cell.printed }];
  });
}

/** A part of a bridge, and the amounts of the year that it is set against. */
function bridgeCells(year: string, part: BridgePart, content: ReturnContent): readonly FindingCell[] {
  const bridge = content.budgetBridge.flatMap((line, index) => (line.year === year ? [bridgeCell({ line, index }, part)] : []));
  const lines =
    part === 'growth'
      ? content.growthLines.flatMap((line, index) =>
          line.amounts.flatMap((entry, i) => (entry.year === year ? [growthCell(line, index, i)] : [])),
        )
      : content.savingsLines.flatMap((line, index) => amountCells({ line, index }, 'planned', year));
  return [...bridge.map(plain), ...lines.map(plain)];
}

function growthCell(line: ReturnContent['growthLines'][number], index: number, i: number): FindingCell {
  const amount = poundsOf(line.amounts[i]?.amount);
  return {
    path: ['growthLines', String(index), 'amounts', String(i), 'amount'],
    label: `${line.reference} (${line.title}): ${line.amounts[i]?.year ?? ''}`,
    printed: amount === undefined ? '' : inPounds(amount),
  };
}

/** What is at stake at a cell: the most that a line plans, or what the savings of a bridge and its lines differ by. */
function poundsAt(cell: FoundCell, { savingsLines, budgetBridge }: ReturnContent): number {
  const { of, name, label } = registerAddressOf(cell);
  if (of !== 'budget bridge') {
    const line = savingsLines.find(({ reference }) => reference === name);
    return Math.max(0, ...(line?.amounts.planned ?? []).map(({ amount }) => Math.abs(poundsOf(amount) ?? 0)));
  }
  const bridge = budgetBridge.find((each) => each.year === name);
  const printed = poundsOf(bridge?.[label as BridgePart]) ?? 0;
  if (bridge === undefined || label !== 'savings') return Math.abs(printed);
  const lines = savingsLines.map((line) => poundsOf(incrementIn(profileOf(line, 'planned'), bridge.year)) ?? 0);
  return Math.abs(printed - lines.reduce((sum, each) => sum + each, 0));
}

const plain = ({ path, label, printed }: FindingCell): FindingCell => ({ path, label, printed });
