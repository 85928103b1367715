import { type CouncilCode } from '../catalogue/index.js';
import type { Window } from './claiming/claim.js';

export type NoVerdictReason =
  | 'no-return'
  | 'no-claim'
  | 'nothing-reported-delivered'
  | 'nothing-comparable'
  | 'income-excluded'
  | 'nothing-left-of-claim'
  | 'claim-incomplete'
  | 'no-base-year'
  | 'base-year-not-allowed'
  | 'no-index'
  | 'outturn-incomplete';

/** There is nothing to judge, and why: never a verdict of its own. */
export interface NoVerdict extends Window {
  readonly kind: 'no-verdict';
  readonly council: CouncilCode;
  readonly reason: NoVerdictReason;
  readonly sentence: string;
}

export function noVerdict(reason: NoVerdictReason, { council, name }: { council: CouncilCode; name: string }, window: Window): NoVerdict {
  return { kind: 'no-verdict', council, base: window.base, year: window.year, reason, sentence: SENTENCES[reason](name, window) };
}

const SENTENCES: Readonly<Record<NoVerdictReason, (name: string, window: Window) => string>> = {
  'no-return': (name, { year }) => `There is no verdict: the release has no accepted return of ${name} for ${year}.`,
  'no-claim': (name, { year }) => `There is no verdict: ${name} returned no savings for ${year}, so there is no claim to test.`,
  'nothing-reported-delivered': (name, { year }) =>
    `There is no verdict: nothing in ${name}’s savings for ${year} is reported delivered yet, and a plan is not tested.`,
  'nothing-comparable': (name, { year }) =>
    `There is no verdict: none of what ${name} reports for ${year} is a fall in expenditure; income, funding and released time are not tested against spending.`,
  'income-excluded': (name, { year }) =>
    `There is no verdict: all that ${name} reports for ${year} is income or funding, which is not a fall in expenditure and is not tested against spending.`,
  'nothing-left-of-claim': (name, { year }) =>
    `There is no verdict: what ${name} reports for ${year} comes to nothing, or to less, once costs, overlaps and what has ended are taken off.`,
  'claim-incomplete': (name, { year }) => `There is no verdict: ${name}’s savings up to ${year} lack a year of a reported amount.`,
  'no-base-year': (name, { year }) =>
    `There is no verdict: the release has no accepted return of ${name} for a year one to three years before ${year} to start from.`,
  'base-year-not-allowed': (_name, { base }) =>
    `There is no verdict: spending in ${base} was swollen by covid, so it is no base to start from.`,
  'no-index': (_name, { base, year }) => `There is no verdict: no external price index from ${base} to ${year} is loaded in this release.`,
  'outturn-incomplete': (name, { base, year }) =>
    `There is no verdict: spending, population, price or transfers of ${name} are missing for a service between ${base} and ${year}.`,
};
