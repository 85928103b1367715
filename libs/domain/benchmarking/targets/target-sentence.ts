import { measure, type MeasureCode, type Unit } from '../../catalogue/index.js';
import { dayInWords } from '../../returns/index.js';
import { distanceTo, isMet } from './distance.js';
import type { Aim, OwnFigure, TargetContent } from './local-target.js';

/** A target in one plain sentence, with the council's own figure as far as it gives one. */
export function targetSentence({ measure: code, year, aim, own, rating }: TargetContent): string {
  const parts = [
    `The council’s aim for “${measure(code).label}” in ${year} is ${aimInWords(aim, code)}`,
    ...(own === undefined ? [] : [`its own figure${marked(own)} is ${inUnit(own.value, code)}, ${nearness(aim, own.value, code)}`]),
    ...(rating === undefined ? [] : [`it rates where it stands ${rating.colour}`]),
    ...(measure(code).polarity === 'none' ? ['neither direction of the measure is better in itself'] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** What must be said wherever the figure is shown; undefined for an outturn. */
export function markOf(own: OwnFigure): string | undefined {
  if (own.basis === 'outturn') return undefined;
  return own.basis === 'part-year' ? `part-year, to ${dayInWords(own.asAt)}` : `forecast, made on ${dayInWords(own.asAt)}`;
}

export function aimInWords(aim: Aim, code: MeasureCode): string {
  if (aim.kind === 'band') return `between ${inUnit(aim.from, code)} and ${inUnit(aim.to, code)}`;
  const value = inUnit(aim.value, code);
  return aim.side === 'reach' ? value : `${aim.side.replace('-', ' ')} ${value}`;
}

function marked(own: OwnFigure): string {
  const mark = markOf(own);
  return mark === undefined ? '' : ` (${mark})`;
}

function nearness(aim: Aim, value: number, code: MeasureCode): string {
  const distance = distanceTo(aim, value);
  const met = isMet(aim, value) ? 'which meets the aim' : 'which does not meet the aim';
  if (distance === 0) return aim.kind === 'band' ? 'which is inside the band' : met;
  const far = `${apart(Math.abs(distance), code)} ${distance < 0 ? 'below' : 'above'}`;
  return aim.kind === 'band' ? `${far} the band` : `${far} the value aimed at, ${met}`;
}

const inUnit = (value: number, code: MeasureCode): string => WRITTEN[measure(code).unit](digits(value));

/** The difference of two percentages is in percentage points. */
const apart = (amount: number, code: MeasureCode): string =>
  measure(code).unit === 'PERCENT' ? `${digits(amount)} percentage points` : inUnit(amount, code);

const WRITTEN: Readonly<Record<Unit, (digits: string) => string>> = {
  GBP: (text) => `£${text}`,
  PERCENT: (text) => `${text}%`,
  PER_1000: (text) => `${text} per 1,000`,
  PER_100000: (text) => `${text} per 100,000`,
  SCORE: (text) => text,
  HOURS: (text) => `${text} hours`,
};

/** As many places as were stated. */
const digits = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
