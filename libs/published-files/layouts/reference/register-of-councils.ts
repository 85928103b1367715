import { predecessorsOf, type RegisteredCouncil, successorsOf } from '#domain/catalogue';
import type { Row } from '../../table/csv-table.js';
import type { Layout } from '../../layout.js';
import { differs, reconciled } from './reconciled.js';

export const REGISTER_OF_COUNCILS: Layout = {
  code: 'register-of-councils',
  holds: 'the register of councils, which is compared with that of this version',
  headings: [
    'gss_code',
    'name',
    'council_type',
    'region',
    'valid_from',
    'valid_to',
    'successor_codes',
    'predecessor_codes',
    'cassr_code',
    'dfe_la_code',
    'mhclg_ecode',
  ],
  publication: undefined,
  open: (table, councils) => {
    const byCode = new Map<string, RegisteredCouncil>(councils);
    return reconciled(table, {
      key: (row) => row.cell('gss_code'),
      differences: (row) => {
        const ours = byCode.get(row.cell('gss_code'));
        return ours === undefined ? [`${row.cell('gss_code')} (${row.cell('name')}) is not in the register`] : compare(row, ours);
      },
      known: [...byCode.keys()],
      lacking: (code) => `${code} (${byCode.get(code)?.name ?? ''}) of the register is not in the file`,
    });
  },
};

function compare(row: Row, council: RegisteredCouncil): readonly string[] {
  const { code } = council;
  const codes = (heading: string): string => row.cell(heading).split(';').sort().join(';');
  return [
    ...differs(`${code}: name`, row.cell('name'), council.name),
    ...differs(`${code}: type`, row.cell('council_type'), council.type),
    ...differs(`${code}: region`, row.cell('region'), council.region),
    ...differs(`${code}: first day`, row.cell('valid_from'), council.validFrom),
    ...differs(`${code}: last day`, row.cell('valid_to'), council.validTo ?? ''),
    ...differs(`${code}: CASSR code`, row.cell('cassr_code'), council.cassrCode ?? ''),
    ...differs(`${code}: DfE code`, row.cell('dfe_la_code'), council.dfeCode ?? ''),
    ...differs(`${code}: MHCLG code`, row.cell('mhclg_ecode'), council.mhclgCode ?? ''),
    ...differs(
      `${code}: successors`,
      codes('successor_codes'),
      successorsOf(code)
        .map(({ successor }) => successor)
        .sort()
        .join(';'),
    ),
    ...differs(
      `${code}: predecessors`,
      codes('predecessor_codes'),
      predecessorsOf(code)
        .map(({ predecessor }) => predecessor)
        .sort()
        .join(';'),
    ),
  ];
}
