import type { Aim, OwnFigure, RatingColour, TargetContent, TargetRating } from '#domain/benchmarking';
import { financialYear, type MeasureCode, type Provenance } from '#domain/catalogue';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';

/**
 * What Leicestershire aimed at in 2020/21 and where it stood at the end of November 2020, as its report of 18 January 2021 prints them
 * (Appendix A); the same figures are cells of the document `leicestershire-2021-performance`. “Above 11%” is at least 11% here, and “below 8.1” at most
 * 8.1. Targets of surveys that were not held have neither figure nor rating. Adult learning is left out: it is no measure of social care.
 */
const REPORT = 'National performance benchmarking 2019/20 and performance report 2020/21, position at November 2020';

/** The report gives its ratings no reasons row by row: these are what it says that each colour means. */
const MEANING: Readonly<Record<RatingColour, string>> = {
  red: 'As printed in the report, Appendix A. Its Appendix C: well short of the target or about to be, and what is being done will not put it right in time.',
  amber: 'As printed in the report, Appendix A. Its Appendix C: a little short of the target or about to be, and what is being done should bring it closer.',
  green: 'As printed in the report, Appendix A. Its Appendix C: meets the target or is on the way to it, with nothing of note in the way.',
};

/** The position that the whole report is of; no other day is printed for its forecasts. */
const NOVEMBER = '2020-11-30';

export const LEICESTERSHIRE_2021_TARGETS: readonly TargetContent[] = [
  row('CONTACTS_PREVENTED', band(56, 61), partYear(54), 'amber', 'Appendix A; paragraph 25'),
  row('CONTACTS_REDUCED', band(17, 22), partYear(20.6), 'green', 'Appendix A; paragraph 25'),
  row('CONTACTS_DELAYED', band(10, 15), partYear(11), 'green', 'Appendix A; paragraph 25'),
  row('CONTACTS_MET', band(6, 11), partYear(14.4), 'amber', 'Appendix A; paragraph 25'),
  row('INFORMATION', atLeast(73)),
  row('CARERS_INFORMATION', atLeast(67)),
  row('SOCIAL_CONTACT', atLeast(49)),
  row('CARERS_SOCIAL_CONTACT', atLeast(36)),
  row('LEARNING_DISABILITY_EMPLOYMENT', atLeast(11), partYear(11), 'green', 'Appendix A; paragraph 30'),
  row('LEARNING_DISABILITY_HOME', atLeast(86), partYear(83.7), 'amber', 'Appendix A; paragraph 30'),
  row('REABLEMENT_SEQUEL', atLeast(87), partYear(79.7), 'red', 'Appendix A; paragraph 32'),
  row('HOME_AFTER_91_DAYS', atLeast(88), partYear(89.7), 'green', 'Appendix A; paragraph 32'),
  row('ADMISSIONS_18_64', atMost(8.1), forecast(3.1), 'green', 'Appendix A; paragraph 33'),
  row('ADMISSIONS_65', atMost(553), forecast(462), 'green', 'Appendix A; paragraph 33'),
  row('SELF_DIRECTED_SUPPORT', atLeast(99), partYear(96), 'amber', 'Appendix A; paragraph 34'),
  row('DIRECT_PAYMENTS', atLeast(40), partYear(45.6), 'green', 'Appendix A; paragraph 34'),
  row('CARERS_SELF_DIRECTED_SUPPORT', atLeast(100), partYear(99.8), 'green', 'Appendix A; paragraph 34'),
  row('CARERS_DIRECT_PAYMENTS', atLeast(100), partYear(98.7), 'amber', 'Appendix A; paragraph 34'),
  row('SERVICES_MAKE_SAFE', atLeast(90)),
];

function row(measure: MeasureCode, aim: Aim, own?: OwnFigure, colour?: RatingColour, paragraph = 'Appendix A'): TargetContent {
  const rating: TargetRating | undefined = colour && { colour, reason: MEANING[colour] };
  const provenance: Provenance = { document: REPORT, paragraph };
  return { council: LEICESTERSHIRE, measure, year: financialYear('2020-21'), aim, rating, own, provenance };
}

function band(from: number, to: number): Aim {
  return { kind: 'band', from, to };
}
function atLeast(value: number): Aim {
  return { kind: 'value', side: 'at-least', value };
}
function atMost(value: number): Aim {
  return { kind: 'value', side: 'at-most', value };
}
function partYear(value: number): OwnFigure {
  return { basis: 'part-year', value, asAt: NOVEMBER };
}
function forecast(value: number): OwnFigure {
  return { basis: 'forecast', value, asAt: NOVEMBER };
}
