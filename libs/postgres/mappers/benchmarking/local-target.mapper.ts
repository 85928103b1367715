import { ROLES } from '#domain/access';
import {
  type Aim,
  AIM_SIDES,
  type LocalTarget,
  OWN_BASES,
  type OwnFigure,
  RATING_COLOURS,
  type TargetContent,
  type TargetRating,
} from '#domain/benchmarking';
import { councilCode, financialYear, MEASURE_CODES } from '#domain/catalogue';
import type { LocalTargetRow } from '../../rows/benchmarking/local-target.row.js';
import { oneOf } from '../one-of.js';
import { fromProvenance, toProvenance } from '../provenance.mapper.js';

export const toLocalTarget = (row: LocalTargetRow): LocalTarget => ({
  council: councilCode(row.councilCode),
  measure: oneOf(MEASURE_CODES, row.measure),
  year: financialYear(row.year),
  version: row.version,
  aim: toAim(row),
  rating: toRating(row),
  own: toOwnFigure(row),
  provenance: toProvenance(row),
  setAt: row.setAt.toISOString(),
  role: oneOf(ROLES, row.role),
});

type NewRow = Omit<LocalTargetRow, 'setAt' | 'setBy' | 'role'>;

export const fromTarget = ({ council, measure, year, aim, rating, own, provenance }: TargetContent, version: number): NewRow => ({
  councilCode: council,
  measure,
  year,
  version,
  ...fromAim(aim),
  rating: rating?.colour ?? null,
  reason: rating?.reason ?? null,
  ownBasis: own?.basis ?? null,
  ownValue: own === undefined ? null : String(own.value),
  ownAsAt: own === undefined || own.basis === 'outturn' ? null : own.asAt,
  ...fromProvenance(provenance),
});

const fromAim = (aim: Aim): Pick<LocalTargetRow, 'aimSide' | 'aimFrom' | 'aimTo'> =>
  aim.kind === 'band'
    ? { aimSide: 'band', aimFrom: String(aim.from), aimTo: String(aim.to) }
    : { aimSide: aim.side, aimFrom: String(aim.value), aimTo: String(aim.value) };

const toAim = ({ aimSide, aimFrom, aimTo }: LocalTargetRow): Aim =>
  aimSide === 'band'
    ? { kind: 'band', from: Number(aimFrom), to: Number(aimTo) }
    : { kind: 'value', side: oneOf(AIM_SIDES, aimSide), value: Number(aimFrom) };

const toRating = ({ rating, reason }: LocalTargetRow): TargetRating | undefined =>
  rating === null ? undefined : { colour: oneOf(RATING_COLOURS, rating), reason: reason ?? '' };

function toOwnFigure({ ownBasis, ownValue, ownAsAt }: LocalTargetRow): OwnFigure | undefined {
  if (ownBasis === null) return undefined;
  const [basis, value] = [oneOf(OWN_BASES, ownBasis), Number(ownValue)];
  if (basis === 'outturn') return { basis, value };
  if (ownAsAt === null) throw new TypeError(`a figure that is ${basis} has no day`);
  return { basis, value, asAt: ownAsAt };
}
