import { type Stage, STAGES } from '../../savings/index.js';
import { poundsOf } from '../figures/accounts.js';
import { amountCells, savingName, savingsAt, savingWords } from '../figures/cells.js';
import type { Found } from '../return-finding.js';
import type { Checked } from '../under-check.js';
import { inPounds } from '../figures/words.js';
import { slipBetween } from './slip.js';

/** Amounts of savings in another unit: against last year’s return, and stage against stage (S12). */
export function savingSlips(checked: Checked): readonly Found[] {
  const found = [...againstLastPrint(checked), ...betweenStages(checked)];
  return found.filter(({ about }, index) => found.findIndex((each) => each.about === about) === index);
}

/** An amount for a year that last year’s return gives for the same line. */
function againstLastPrint({ content, before }: Checked): readonly Found[] {
  const last = new Map(before?.content.savingsLines.map((line) => [savingName(line), line]));
  return savingsAt(content).flatMap((at) => {
    const printed = last.get(savingName(at.line));
    if (printed?.profileKind !== at.line.profileKind) return [];
    return STAGES.flatMap((stage) =>
      at.line.amounts[stage].flatMap(({ year, amount }) => {
        const then = poundsOf(printed.amounts[stage].find((each) => each.year === year)?.amount);
        const now = poundsOf(amount);
        const slip = slipBetween(now, then);
        if (now === undefined || then === undefined || slip === undefined) return [];
        return [
          {
            rule: 'SCALE_SLIP' as const,
            about: `saving ${savingName(at.line)} ${stage} ${year}`,
            cells: amountCells(at, stage, year),
            sentence: `${savingWords(at.line)}: ${inPounds(now)} is ${stage} for ${year}, and last year’s return has ${inPounds(then)}: ${slip.words}.`,
            suspicion: Math.abs(slip.power) + 1,
            impact: Math.abs(now - then),
            besides: [`before ${inPounds(then)}`],
          },
        ];
      }),
    );
  });
}

/** Two stages of one line and year. A plan of which a tenth is delivered is no slip: only more than the plan is, and less than a fiftieth. */
function betweenStages({ content }: Checked): readonly Found[] {
  return savingsAt(content).flatMap((at) =>
    at.line.amounts.planned.flatMap(({ year, amount }) =>
      (['reported', 'validated'] as const).flatMap((stage: Stage) => {
        const planned = poundsOf(amount);
        const then = poundsOf(at.line.amounts[stage].find((each) => each.year === year)?.amount);
        const slip = slipBetween(then, planned);
        if (planned === undefined || then === undefined || slip === undefined || slip.power === -1) return [];
        return [
          {
            rule: 'SCALE_SLIP' as const,
            about: `saving ${savingName(at.line)} ${stage} ${year}`,
            cells: [...amountCells(at, stage, year), ...amountCells(at, 'planned', year)],
            sentence: `${savingWords(at.line)}: ${inPounds(then)} is ${stage} for ${year}, and ${inPounds(planned)} is planned: ${slip.words}.`,
            suspicion: Math.abs(slip.power) + 1,
            impact: Math.abs(then - planned),
          },
        ];
      }),
    ),
  );
}
