import { AIM_SIDES, OWN_BASES, RATING_COLOURS } from '#domain/benchmarking';
import { enumOf } from '../figures/enum-of.types.js';

export const AimSideEnum = enumOf(
  'AimSide',
  'From which side a value is aimed at: AT_LEAST where higher is better, AT_MOST where lower is; REACH where neither is.',
  AIM_SIDES,
);
export const RatingColourEnum = enumOf('RatingColour', 'Where a council says it stands. Never computed.', RATING_COLOURS);
export const OwnBasisEnum = enumOf(
  'OwnFigureBasis',
  'What a council’s own figure is of: a whole year that has ended, a part of it, or a whole year that is forecast.',
  OWN_BASES,
);
export const TargetVersionsEnum = enumOf('TargetVersions', 'The newest version of each target, or every version.', ['newest', 'all']);
