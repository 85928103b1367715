import { financialYear, known } from '#domain/catalogue';
import { numberIn, within } from '../cells.js';
import { councilIn } from '../councils-then.js';
import { isRefused, type Layout, used } from '../layout.js';
import { Tally } from '../remarks.js';

const [SCORE, OLDER] = ['imd2019_avg_score', 'idaopi2019_avg_score'];

/** The indices of 2019, of councils as they were in April of it. */
const YEAR = financialYear('2019-20');

export const DEPRIVATION: Layout = {
  code: 'deprivation',
  holds: 'the Indices of Deprivation 2019 by upper-tier council',
  headings: ['gss_code', 'name', SCORE, OLDER, 'imd2019_avg_rank', 'imd2019_extent'],
  publication: {
    name: 'English Indices of Deprivation 2019, upper-tier summaries',
    publisher: 'Ministry of Housing, Communities and Local Government',
    vintage: '2019-09-26',
  },
  open: (_table, councils) => {
    const mended = new Tally();
    return {
      read: (row) => {
        const council = councilIn(YEAR, { code: row.cell('gss_code'), name: row.cell('name') }, councils);
        if (council.kind === 'refused') return council;
        const score = numberIn(row, SCORE);
        if (isRefused(score)) return score;
        const older = numberIn(row, OLDER);
        if (isRefused(older)) return older;
        const outside = within(score, [0, 100], SCORE) ?? within(older, [0, 1], OLDER);
        if (outside !== undefined) return outside;
        if (council.mended !== undefined) mended.say(council.mended, row.line);
        const { code: place } = council;
        return used(`deprivation of ${place}`, {
          figures: [
            { place, of: 'DEPRIVATION', year: YEAR, figure: known(score) },
            { place, of: 'DEPRIVATION_OLDER', year: YEAR, figure: known(older) },
          ],
        });
      },
      remarks: () => mended.remarks(),
    };
  },
};
