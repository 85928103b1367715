import type { CashEffect, SavingsLine } from '../../savings/index.js';
import type { Finding } from '../rules/index.js';
import { lineCell, type PrintedRegister, registerFinding } from './printed-register.js';

/** The shares that are income and not a fall in spending. */
const MONEY_IN = ['income-fees', 'funding'] as const satisfies readonly CashEffect[];

/** Half a line or more decides what the line mostly is. */
const MOSTLY = 0.5;

/** Words that speak of doing less, and of money coming in (method 8, S46): in a line labelled an efficiency they ask for another look. */
const OF_DOING_LESS =
  /\b(clos(e|es|ing|ure|ures)|ceas(e|es|ing)|cessation|withdraw(s|al)?|stopp(ed|ing)|reduc(e|es|ed|ing) eligibility|fewer hours)\b/i;
const OF_MONEY_IN =
  /\b(grants?|fee income|more income|charg(es|ing)|joint funding|contributions|better care fund|funded by health|integrated care board)\b/i;

const VACANCY = /\b(vacan(t|cy|cies)|turnover|paused posts)\b/i;

/** Whether a line is called what it is. One finding a line: what its shares say comes before what its words say. */
export function labelFindings(register: PrintedRegister): readonly Finding[] {
  return register.savingsLines.flatMap((line) => {
    const shares = againstShares(register, line);
    return [...(shares.length > 0 ? shares : againstWords(register, line)), ...vacancies(register, line)];
  });
}

function againstShares(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  const moneyIn = MONEY_IN.reduce((sum, effect) => sum + line.cashShares[effect], 0);
  const isIncome = line.nature === 'income';
  if (isIncome ? moneyIn >= MOSTLY : moneyIn < MOSTLY) return [];
  const what = isIncome ? 'a fall in spending' : line.cashShares.funding >= MOSTLY ? 'funding from elsewhere' : 'income from charges';
  const sentence = `${line.reference} (${line.title}) is labelled ${LABELS[line.nature]}, and its cash shares make it ${what}.`;
  return [registerFinding('LABEL_DOES_NOT_FIT', register, [lineCell(register, line, 'nature', LABELS[line.nature])], sentence)];
}

function againstWords(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  if (line.nature !== 'efficiency') return [];
  const text = `${line.title}. ${line.note ?? ''}`;
  const word = OF_DOING_LESS.exec(text)?.[0] ?? OF_MONEY_IN.exec(text)?.[0];
  if (word === undefined) return [];
  const sentence = `${line.reference} (${line.title}) is labelled an efficiency, and what is said of it speaks of “${word}”: part of it may be ${OF_DOING_LESS.test(text) ? 'less service' : 'income or funding'}.`;
  return [registerFinding('LABEL_DOES_NOT_FIT', register, [lineCell(register, line, 'nature', LABELS.efficiency)], sentence)];
}

/** Posts left empty are filled again, or the work is left undone: as a lasting saving a vacancy factor needs its reason (S52). */
function vacancies(register: PrintedRegister, line: SavingsLine): readonly Finding[] {
  if (line.recurrence !== 'recurrent' || !VACANCY.test(`${line.title} ${line.note ?? ''}`)) return [];
  const sentence = `${line.reference} (${line.title}) rests on posts left empty and is entered as recurrent.`;
  return [registerFinding('VACANCY_IS_NOT_RECURRENT', register, [lineCell(register, line, 'recurrence', 'recurrent')], sentence)];
}

const LABELS: Readonly<Record<SavingsLine['nature'], string>> = {
  efficiency: 'an efficiency',
  'service-reduction': 'a service reduction',
  mixed: 'an efficiency and service reduction together',
  income: 'income',
};
