import { BASES, PRINTED_UNITS, RULE_CODES, TABLE_KINDS } from '#domain/evidence';
import { enumOf } from '../figures/enum-of.types.js';

export const TableKindEnum = enumOf('TableKind', 'What a printed table is about.', TABLE_KINDS);
export const BasisEnum = enumOf(
  'Basis',
  'What a printed figure speaks of. A part of a year or a forecast is never taken for a whole year’s outcome.',
  BASES,
);
export const PrintedUnitEnum = enumOf('PrintedUnit', 'The unit a figure is printed in.', Object.keys(PRINTED_UNITS));
export const BoundEnum = enumOf('Bound', 'ABOVE for more than the figure, BELOW for less than it.', ['above', 'below']);
export const RuleCodeEnum = enumOf('RuleCode', 'A rule by which findings are made; `rules` has its words.', RULE_CODES);
export const RuleSubjectEnum = enumOf('RuleSubject', 'What a rule reads: printed documents, or the register of savings.', [
  'document',
  'register',
]);
export const SeverityEnum = enumOf('Severity', 'HARD: one of the figures is wrong. SOFT: there may be a reason, and it is asked for.', [
  'hard',
  'soft',
]);
export const SumOfEnum = enumOf(
  'SumOf',
  'What is added up: a printed table, a budget bridge, the years of a schedule, or the amounts of a text.',
  ['table', 'bridge', 'schedule', 'narrative'],
);
export const BandBetterEnum = enumOf('BandBetter', 'Which direction is better.', ['higher', 'lower']);
export const TargetBetterEnum = enumOf('TargetBetter', 'Which direction is better; WITHIN where the target is a band.', [
  'higher',
  'lower',
  'within',
]);
