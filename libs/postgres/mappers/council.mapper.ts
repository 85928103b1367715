import { type Council, COUNCIL_TYPES, councilCode } from '#domain/catalogue';
import { oneOf } from './one-of.js';
import type { CouncilRow } from '../rows/council.row.js';

export function toCouncil(row: CouncilRow): Council {
  const type = oneOf(COUNCIL_TYPES, row.type);
  return {
    code: councilCode(row.code),
    name: row.name,
    type,
    region: row.region,
    validFrom: row.validFrom,
    validTo: row.validTo ?? undefined,
  };
}

export const fromCouncil = ({ code, name, type, region, validFrom, validTo }: Council): CouncilRow => ({
  code,
  name,
  type,
  region,
  validFrom,
  validTo: validTo ?? null,
});
