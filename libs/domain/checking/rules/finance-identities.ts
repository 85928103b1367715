import { addUp, combineFigures, isKnown, Money } from '../../catalogue/index.js';
import { poundsOf } from '../figures/accounts.js';
import { AMOUNT_WORDS, bridgeCell, financeCell, financeName, INCOMES, lineWords, positionCell, printedAmount } from '../figures/cells.js';
import type { Found, NamedCell } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPounds } from '../figures/words.js';

/** A sum may be out by its rounding: £1,000, or a thousandth where that is more (method 8). */
const SMALLEST_GAP = 1000;
const GAP_PER_TOTAL = 0.001;

/** What must hold between the amounts of one return: subtotals, signs, and the outturn that the lines make (H01, H02, H10). */
export const financeIdentities = (checked: Checked): readonly Found[] => [
  ...subtotals(checked),
  ...belowZero(checked),
  ...outturnOfLines(checked),
  ...incomesAboveGross(checked),
];

function subtotals({ content }: Checked): readonly Found[] {
  return content.budgetBridge.flatMap((line, index) => {
    const parts = poundsOf(addUp([line.opening, line.transfers]));
    const subtotal = poundsOf(line.subtotal);
    if (parts === undefined || subtotal === undefined || isRounding(subtotal - parts, subtotal)) return [];
    return [
      {
        rule: 'SUBTOTAL_DOES_NOT_ADD_UP',
        about: line.year,
        cells: (['subtotal', 'opening', 'transfers'] as const).map((part) => bridgeCell({ line, index }, part)),
        sentence: `The subtotal of the ${line.year} budget bridge is ${inPounds(subtotal)}, and opening budget and transfers come to ${inPounds(parts)}.`,
        suspicion: Math.abs(subtotal - parts) / allowedGap(subtotal),
        impact: Math.abs(subtotal - parts),
      },
    ];
  });
}

function belowZero({ content: { financeLines, budgetPosition } }: Checked): readonly Found[] {
  const incomes = financeLines.flatMap((line, index) =>
    INCOMES.flatMap((field) =>
      negative(poundsOf(line[field]), () => ({
        about: `${financeName(line)} ${field}`,
        words: `${lineWords(line)}, ${line.provision}: ${AMOUNT_WORDS[field]} is`,
        cells: [financeCell({ line, index }, field)],
      })),
    ),
  );
  if (budgetPosition === undefined) return incomes;
  const position = (['budget', 'outturn'] as const).flatMap((field) =>
    negative(poundsOf(budgetPosition[field]), () => ({
      about: field,
      words: `The net ${field} of the service is`,
      cells: [positionCell(budgetPosition, field)],
    })),
  );
  return [...incomes, ...position];
}

function negative(
  amount: number | undefined,
  where: () => { readonly about: string; readonly words: string; readonly cells: readonly NamedCell[] },
): readonly Found[] {
  if (amount === undefined || !(amount < 0)) return [];
  const { about, words, cells } = where();
  const sentence = `${words} ${inPounds(amount)}, below zero.`;
  return [{ rule: 'BELOW_ZERO', about, cells, sentence, suspicion: 1, impact: 2 * Math.abs(amount) }];
}

/** The net outturn of the position against that of the lines, where every line has its figures. A forecast is not the year’s accounts. */
function outturnOfLines({ content: { budgetPosition, financeLines } }: Checked): readonly Found[] {
  if (budgetPosition?.outturnBasis !== 'actual' || financeLines.length === 0) return [];
  const outturn = poundsOf(budgetPosition.outturn);
  const net = poundsOf(
    addUp(
      financeLines.map(({ gross, ...line }) =>
        combineFigures([gross, ...INCOMES.map((field) => line[field])], ([all = Money.zero, ...incomes]) => all.minus(Money.sum(incomes))),
      ),
    ),
  );
  if (outturn === undefined || net === undefined || isRounding(outturn - net, outturn)) return [];
  return [
    {
      rule: 'OUTTURN_DIFFERS_FROM_LINES',
      about: 'outturn',
      cells: [positionCell(budgetPosition, 'outturn')],
      sentence: `The net outturn is ${inPounds(outturn)}, and the finance lines come to ${inPounds(net)} after income: ${inPounds(Math.abs(outturn - net))} ${outturn > net ? 'less' : 'more'}.`,
      suspicion: Math.abs(outturn - net) / allowedGap(outturn),
      impact: Math.abs(outturn - net),
      besides: [`lines ${inPounds(net)}`],
    },
  ];
}

function incomesAboveGross({ content: { financeLines } }: Checked): readonly Found[] {
  return financeLines.flatMap((line, index) => {
    const gross = poundsOf(line.gross);
    const income = Money.sum(INCOMES.flatMap((field) => (isKnown(line[field]) ? [line[field].value] : []))).toPounds();
    if (gross === undefined || income - gross <= SMALLEST_GAP) return [];
    return [
      {
        rule: 'INCOME_ABOVE_GROSS',
        about: financeName(line),
        cells: (['gross', ...INCOMES] as const).map((field) => financeCell({ line, index }, field)),
        sentence: `${lineWords(line)}, ${line.provision} cost ${printedAmount(line.gross)}, and its incomes come to ${inPounds(income)}.`,
        suspicion: gross > 0 ? income / gross : income / SMALLEST_GAP,
        impact: income - gross,
      },
    ];
  });
}

const allowedGap = (total: number): number => Math.max(SMALLEST_GAP, GAP_PER_TOTAL * Math.abs(total));
const isRounding = (gap: number, total: number): boolean => Math.abs(gap) <= allowedGap(total);
