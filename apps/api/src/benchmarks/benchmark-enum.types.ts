import { FLAG_COLOURS, LEFT_OUT_REASONS, LOCALITY_VARIABLES, NO_GROUP_REASONS, NOT_RANKED_REASONS } from '#domain/benchmarking';
import { enumOf, enumOfTable } from '../figures/enum-of.types.js';

export const FlagEnum = enumOf(
  'ComparabilityFlag',
  'GREEN is comparable, AMBER comparable with care, RED not comparable.',
  Object.keys(FLAG_COLOURS),
);
export const IntervalMethodEnum = enumOf('IntervalMethod', 'How an interval is worked out: Wilson’s for shares, Byar’s for rates.', [
  'wilson',
  'byar',
]);
export const LeftOutReasonEnum = enumOf('LeftOutReason', 'Why a council is no peer of another.', Object.keys(LEFT_OUT_REASONS));
export const LocalityVariableEnum = enumOfTable(
  'LocalityVariable',
  'What a place is known by, when its like are looked for.',
  LOCALITY_VARIABLES,
);
export const MadeKindEnum = enumOf(
  'MadeKind',
  'How a figure of a place came about: as published, under another code, added up from whole councils, apportioned, or not at all.',
  ['as-published', 'recoded', 'combined', 'apportioned', 'not-made'],
);
export const NoGroupReasonEnum = enumOf('NoGroupReason', 'Why there is no group of peers.', Object.keys(NO_GROUP_REASONS));
export const NotRankedReasonEnum = enumOf('NotRankedReason', 'Why councils are not put in order.', Object.keys(NOT_RANKED_REASONS));
export const SeriesBreakKindEnum = enumOf('SeriesBreakKind', 'What lies between two years of a series.', [
  'recoded',
  'merged',
  'split',
  'definition',
  'national-break',
]);
export const PriceRestEnum = enumOf(
  'PriceRest',
  'Whether the years of an index had ended when it was published: ON_A_FORECAST where one of the two had not, NOT_SAID where its publisher does not say.',
  ['on-outturn', 'on-a-forecast', 'not-said'],
);
export const VariableUseEnum = enumOf('VariableUse', 'What became of a respect when the model of neighbours was built.', [
  'counts',
  'merged',
  'without-spread',
  'too-little-known',
]);
export const StabilityEnum = enumOf('PeerStability', 'Whether about the same peers are found when distance is measured another way.', [
  'stable',
  'unstable',
  'nothing-to-try',
  'not-in-model',
]);
