import { cellOf, type ReturnLineCode } from '../../catalogue/index.js';
import { type LineAccount, poundsOf } from '../figures/accounts.js';
import { financeCell, grossCells, lineWords } from '../figures/cells.js';
import { adultsOf, clientShareOf } from '../check-bounds.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPercent, inPounds, inTimes } from '../figures/words.js';

/** Spending for each adult as a multiple of the peers’ median: no council is further from it, by national returns (S23). */
const PER_ADULT = { least: 0.4, most: 2.5 };

/** Client contributions as a share of gross current expenditure: 15.4% in national returns (S24). */
const CLIENT_SHARE = { least: 0.05, most: 0.3 };

/** Overheads that move by more were shared out in another way (S25). */
const MOST_OVERHEAD_CHANGE = 0.03;
const OVERHEADS: readonly ReturnLineCode[] = ['SOCIAL_CARE_ACTIVITIES', 'COMMISSIONING_DELIVERY'];

/** More of a line than this does not change hands in a year without a transfer (S26). */
const MOST_SWITCHED = 0.2;
/** A line below this share of spending moves no total. */
const SMALLEST_SHARE = 0.01;

/** Levels and shares of spending (S23, S24, S25, S26). */
export const financeLevels = (checked: Checked): readonly Found[] => [
  ...perAdult(checked),
  ...clientShare(checked),
  ...overheads(checked),
  ...switches(checked),
];

function perAdult({ accounts, adults, bounds }: Checked): readonly Found[] {
  const [total, usual] = [poundsOf(accounts.total), bounds?.total.perAdult];
  if (total === undefined || adults === undefined || usual === undefined) return [];
  const own = total / adultsOf(adults, 'all');
  const times = own / usual.median;
  if (times >= PER_ADULT.least && times <= PER_ADULT.most) return [];
  return [
    {
      rule: 'SPEND_PER_ADULT_UNUSUAL',
      about: 'total',
      cells: [...accounts.lines.values()].flatMap(grossCells),
      sentence: `Gross current expenditure is ${inPounds(own)} for each adult, ${inTimes(times)} the median of ${usual.councils} councils, ${inPounds(usual.median)}.`,
      suspicion: times < 1 ? PER_ADULT.least / times : times / PER_ADULT.most,
      impact: Math.abs(total - usual.median * adultsOf(adults, 'all')),
      besides: [`total ${inPounds(total)}`],
    },
  ];
}

function clientShare({ content, accounts, bounds }: Checked): readonly Found[] {
  const [share, total] = [clientShareOf(content, accounts), poundsOf(accounts.total)];
  if (share === undefined || total === undefined || (share >= CLIENT_SHARE.least && share <= CLIENT_SHARE.most)) return [];
  const peers = bounds?.clientShare;
  const beside = peers === undefined ? '' : `; the median of ${peers.councils} councils is ${inPercent(peers.median)}`;
  const bound = share < CLIENT_SHARE.least ? CLIENT_SHARE.least : CLIENT_SHARE.most;
  return [
    {
      rule: 'CLIENT_SHARE_UNUSUAL',
      about: 'total',
      cells: content.financeLines.map((line, index) => financeCell({ line, index }, 'clientContributions')),
      sentence: `Client contributions are ${inPercent(share)} of gross current expenditure of ${inPounds(total)}${beside}.`,
      suspicion: share > bound ? share / bound : 1 + (bound - share) / bound,
      impact: Math.abs(share - bound) * total,
      besides: [`total ${inPounds(total)}`],
    },
  ];
}

function overheads({ accounts, before }: Checked): readonly Found[] {
  const [now, then] = [overheadShare(accounts), before && overheadShare(before.accounts)];
  const total = poundsOf(accounts.total);
  if (now === undefined || then === undefined || total === undefined) return [];
  const moved = Math.abs(now - then);
  if (moved <= MOST_OVERHEAD_CHANGE) return [];
  return [
    {
      rule: 'OVERHEAD_SHARE_CHANGED',
      about: 'overheads',
      cells: OVERHEADS.flatMap((line) => {
        const account = accounts.lines.get(`${line} all`);
        return account === undefined ? [] : grossCells(account);
      }),
      sentence: `Social care activities and commissioning are ${inPercent(now)} of gross current expenditure, and were ${inPercent(then)} the year before.`,
      suspicion: moved / MOST_OVERHEAD_CHANGE,
      impact: moved * total,
      besides: [`before ${inPercent(then)}`, `total ${inPounds(total)}`],
    },
  ];
}

function overheadShare({ lines, total }: Checked['accounts']): number | undefined {
  const parts = OVERHEADS.map((line) => poundsOf(lines.get(`${line} all`)?.spend));
  const all = poundsOf(total);
  const given = parts.filter((part) => part !== undefined);
  if (given.length < parts.length || all === undefined || !(all > 0)) return undefined;
  return given.reduce((sum, part) => sum + part, 0) / all;
}

function switches(checked: Checked): readonly Found[] {
  const { accounts, before, content } = checked;
  return [...accounts.lines.values()].flatMap((account) => {
    const then = before?.accounts.lines.get(account.name);
    const [nowShare, thenShare, total] = [ownShare(account), then && ownShare(then), poundsOf(accounts.total)];
    const spend = poundsOf(account.spend);
    if (nowShare === undefined || thenShare === undefined || total === undefined || spend === undefined) return [];
    const moved = thenShare - nowShare;
    const cell = cellOf(account.line, account.ageBand);
    const isDeclared = content.adjustments.some((each) => each.cell === cell && each.kind === 'transfer');
    if (moved <= MOST_SWITCHED || isDeclared || spend <= SMALLEST_SHARE * total) return [];
    return [
      {
        rule: 'OWN_PROVISION_SWITCHED',
        about: account.name,
        cells: grossCells(account),
        sentence: `${lineWords(account)}: the council itself provides ${inPercent(nowShare)} of gross expenditure, and provided ${inPercent(thenShare)} the year before.`,
        suspicion: moved / MOST_SWITCHED,
        impact: moved * spend,
        besides: [`before ${inPercent(thenShare)}`],
      },
    ];
  });
}

/** The council’s own part of a line’s gross expenditure. A provision that has no row provides nothing of a line that is given. */
function ownShare({ finance }: LineAccount): number | undefined {
  const gross = finance.map(({ line }) => ({ isOwn: line.provision === 'own', amount: poundsOf(line.gross) }));
  const total = gross.reduce((sum, { amount }) => sum + (amount ?? Number.NaN), 0);
  return total > 0 ? gross.reduce((sum, { isOwn, amount }) => sum + (isOwn ? (amount ?? 0) : 0), 0) / total : undefined;
}
