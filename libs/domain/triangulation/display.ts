import type { CorroborationRatio, Verdict } from './region.js';
import type { VerdictRecord } from './record/verdict-record.js';

/** What every reader of a verdict that goes against a claim must be told beside it (method 6.3). */
export const FAIRNESS_TEXT =
  'Not corroborated means the outturn does not show it; it does not mean the council did not act. Demand above the population index, local fee settlements or undeclared transfers have the same effect.';

/** Ratios beyond these say no more than that they are beyond (method 2.7). */
const SHOWN = { least: -2, most: 3 };

/** The ratio as it is shown to people: the record keeps it whole. */
export const displayed = ({ kappa, low, high }: CorroborationRatio): CorroborationRatio => ({
  kappa: clip(kappa),
  low: clip(low),
  high: clip(high),
});

/** A verdict as one sentence. It never says that a saving was proved, nor what a council saved. */
export function verdictSentence(record: VerdictRecord, name: string): string {
  const interval =
    record.ratio === undefined
      ? ''
      : ` (ratio ${shown(record.ratio.kappa)}, 90% interval ${shown(record.ratio.low)} to ${shown(record.ratio.high)})`;
  return `What ${name} reports delivered from ${record.base} to ${record.year} is ${WORDS[record.verdict]}${interval}.`;
}

const WORDS: Readonly<Record<Verdict, string>> = {
  corroborated: 'corroborated by its outturn',
  'partly-corroborated': 'partly corroborated by its outturn',
  'insufficient-evidence': 'neither borne out nor ruled out by its outturn: the evidence is insufficient',
  'not-corroborated': 'not corroborated by its outturn',
  contradicted: 'contradicted by its outturn',
};

const clip = (value: number): number => Math.min(Math.max(value, SHOWN.least), SHOWN.most);
const shown = (value: number): string => clip(value).toFixed(2);
