import { CELL_CODES, type CellCode, CELLS, cellOf, isKnown, missing } from '../../catalogue/index.js';
import { countsAt, incrementIn, profileOf, type SavingsLine, type Stage } from '../../savings/index.js';
import { type At, poundsOf } from '../figures/accounts.js';
import { amountCells, bridgeCell, grossCells, positionCell, savingsAt, savingWords } from '../figures/cells.js';
import { positionsIn } from '../figures/claims.js';
import type { Found, NamedCell } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPercent, inPounds } from '../figures/words.js';

/** What the savings of a year can be of a net budget: 0.4% to 11.3% in the 2012 programme, 48% planned over a whole spending review (H11). */
const OF_BUDGET = { least: 0.0005, most: 0.3 };

/** A claim is a large part of what its cell would have cost above the one, and cannot be above the other (S45). */
const LARGE_CLAIM = 0.25;
const MOST_CLAIM = 0.6;
/** A saving may bring a fifth more than is claimed of it (S43): before a return is stopped, the cell may have cost that much more. */
const MOST_DELIVERED = 1.2;

/** As near to the underspend as this, a saving may be the underspend (S47). */
const LIKE_UNDERSPEND = 0.05;

/** Of fewer lines a round total is no coincidence (S54). */
const FEWEST_LINES = 3;
const MILLION_PENCE = 100_000_000n;

/** What all savings of the year come to, beside the budget, the cells and the underspend (H11, S45, S47, S54). */
export const savingsLevels = (checked: Checked): readonly Found[] => [
  ...outOfScale(checked),
  ...CELL_CODES.flatMap((cell) => claimOfCell(checked, cell)),
  ...underspends(checked),
  ...roundTotal(checked),
];

interface Increment {
  readonly at: At<SavingsLine>;
  readonly pence: bigint;
  readonly pounds: number;
}

/** What each line adds in the collection’s year; lines without a figure are passed over. */
const incrementsAt = ({ content, collection }: Checked, stage: Stage): readonly Increment[] =>
  savingsAt(content).flatMap((at) => {
    const increment = incrementIn(profileOf(at.line, stage), collection);
    return isKnown(increment) && countsAt(at.line, stage) ? [{ at, pence: increment.value.pence, pounds: increment.value.toPounds() }] : [];
  });

const cellsOf = ({ collection }: Checked, increments: readonly Increment[], stage: Stage): readonly NamedCell[] =>
  increments.flatMap(({ at }) => amountCells(at, stage, collection));

function outOfScale(checked: Checked): readonly Found[] {
  const { content, collection } = checked;
  const position = content.budgetPosition;
  const bridge = content.budgetBridge.map((line, index) => ({ line, index })).find(({ line }) => line.year === collection);
  const monitored = poundsOf(position?.budget);
  const budget = monitored ?? poundsOf(bridge?.line.closing ?? missing('not-submitted'));
  const increments = incrementsAt(checked, 'planned').filter(({ pounds }) => pounds !== 0);
  const total = increments.reduce((sum, { pounds }) => sum + pounds, 0);
  if (budget === undefined || !(budget > 0) || !(total > 0)) return [];
  const share = total / budget;
  if (share >= OF_BUDGET.least && share <= OF_BUDGET.most) return [];
  const large = share > OF_BUDGET.most ? increments.filter(({ pounds }) => pounds >= total / 10) : increments;
  const ofBudget =
    monitored !== undefined && position !== undefined
      ? [positionCell(position, 'budget')]
      : bridge === undefined
        ? []
        : [bridgeCell(bridge, 'closing')];
  return [
    {
      rule: 'SAVINGS_OUT_OF_SCALE',
      about: collection,
      cells: [...cellsOf(checked, large, 'planned'), ...ofBudget],
      sentence: `The savings planned for ${collection} add ${inPounds(total)}, which is ${inPercentOf(share)} of the net budget of ${inPounds(budget)}.`,
      suspicion: share > OF_BUDGET.most ? share / OF_BUDGET.most : OF_BUDGET.least / share,
      impact: Math.abs(total - budget * (share > OF_BUDGET.most ? OF_BUDGET.most : OF_BUDGET.least)),
      besides: [`total ${inPounds(total)}`],
    },
  ];
}

function claimOfCell({ content, collection, accounts }: Checked, cell: CellCode): readonly Found[] {
  const claims = positionsIn(content, cell, collection);
  const claim = claims.reduce((sum, { pounds }) => sum + pounds, 0);
  const spend = poundsOf(accounts.cells[cell]);
  if (spend === undefined || !(spend >= 0) || !(claim > 0)) return [];
  const share = claim / (spend + claim);
  if (share <= LARGE_CLAIM) return [];
  const ofCell = [...accounts.lines.values()].filter((each) => cellOf(each.line, each.ageBand) === cell);
  const isBeyond = claim > MOST_CLAIM * (spend + MOST_DELIVERED * claim);
  const bound = isBeyond ? MOST_CLAIM : LARGE_CLAIM;
  return [
    {
      rule: isBeyond ? 'CLAIM_BEYOND_CELL' : 'CLAIM_LARGE_FOR_CELL',
      about: cell,
      cells: [...claims.flatMap(({ at, stage }) => amountCells(at, stage, collection)), ...ofCell.flatMap(grossCells)],
      sentence: `Savings of ${inPounds(claim)} by ${collection} are claimed in ${CELLS[cell].label}, which cost ${inPounds(spend)}: ${inPercent(share)} of what it would have cost, ${inPounds(spend + claim)}.`,
      suspicion: share / bound,
      impact: claim - bound * (spend + claim),
      besides: [`cost ${inPounds(spend)}`, `claim ${inPounds(claim)}`],
    },
  ];
}

function underspends(checked: Checked): readonly Found[] {
  const position = checked.content.budgetPosition;
  const [budget, outturn] = [poundsOf(position?.budget), poundsOf(position?.outturn)];
  if (position === undefined || budget === undefined || outturn === undefined || !(budget > outturn)) return [];
  const underspend = budget - outturn;
  const reported = incrementsAt(checked, 'reported').filter(({ pounds }) => pounds > 0);
  const total = reported.reduce((sum, { pounds }) => sum + pounds, 0);
  const alike = reported.filter(({ pounds }) => isLike(pounds, underspend));
  const found = isLike(total, underspend) ? reported : alike;
  if (found.length === 0) return [];
  const what =
    found === reported && reported.length > 1 ? 'All savings reported' : found.map(({ at }) => savingWords(at.line)).join(' and ');
  const pounds = found === reported ? total : (found[0]?.pounds ?? 0);
  return [
    {
      rule: 'SAVING_IS_UNDERSPEND',
      about: 'underspend',
      cells: [...cellsOf(checked, found, 'reported'), positionCell(position, 'budget'), positionCell(position, 'outturn')],
      sentence: `${what} for ${checked.collection} come to ${inPounds(pounds)}, and the service spent ${inPounds(underspend)} less than its budget.`,
      suspicion: 1,
      impact: pounds,
    },
  ];
}

const isLike = (amount: number, underspend: number): boolean => Math.abs(amount - underspend) <= LIKE_UNDERSPEND * underspend;

function roundTotal(checked: Checked): readonly Found[] {
  const planned = incrementsAt(checked, 'planned').filter(({ pence }) => pence !== 0n);
  const total = planned.reduce((sum, { pence }) => sum + pence, 0n);
  if (planned.length < FEWEST_LINES || total <= 0n || total % MILLION_PENCE !== 0n) return [];
  return [
    {
      rule: 'SAVINGS_TOTAL_ROUND',
      about: checked.collection,
      cells: cellsOf(checked, planned, 'planned'),
      sentence: `${planned.length} savings lines add ${inPounds(Number(total) / 100)} in ${checked.collection}, to the pound.`,
      suspicion: 1,
      // A total fitted to the million is up to half of that out.
      impact: 500_000,
    },
  ];
}

/** Shares far below one per cent need their decimals. */
const inPercentOf = (share: number): string => (share < 0.001 ? `${Number((100 * share).toPrecision(2))}%` : inPercent(share));
