import { financialYear, known, type RegisteredCouncil } from '#domain/catalogue';
import { aboveZero, figureIn, numberIn } from '../cells.js';
import { livedIn, placeOf } from '../councils-then.js';
import { isRefused, type Layout, type Refused, refused, used } from '../layout.js';
import type { Row } from '../table/csv-table.js';
import { Tally } from '../remarks.js';
import { BANDS, peopleIn } from './population.js';

const AREA = 'area_km2';
const SHARES = ['highly-rural', 'rural', 'urban'] as const;
const SCORES = ['imd2019_avg_score', 'idaopi2019_avg_score'] as const;

/** Populations of it are mid-2020. */
const YEAR = financialYear('2020-21');
/** The boundaries of the Indices of Deprivation 2019. */
const DEPRIVATION_BOUNDARIES = '2019-04-01';
/** Shares are printed with sixteen digits. */
const ROUNDING = 1e-6;

/** What places are like, for councils of 2024: each row describes a place, also of a council that began later than its figures. */
export const NEIGHBOURS: Layout = {
  code: 'neighbours',
  holds: 'what places are like: age bands, deprivation, area and rural share, for councils of 2024',
  headings: ['gss_code', 'name', 'age_0_17', ...BANDS, ...SCORES, AREA, ...SHARES],
  publication: {
    name: 'What places are like: variables for nearest neighbours, councils of 2024',
    publisher: 'Office for National Statistics; Ministry of Housing, Communities and Local Government',
    // Compiled; the newest source is the Rural Urban Classification 2021, of March 2025.
    vintage: '2025-03-31',
  },
  open: (_table, councils) => {
    const notThen = new Tally();
    const unscored = new Tally();
    return {
      read: (row) => {
        const council = placeOf({ code: row.cell('gss_code'), name: row.cell('name') }, councils);
        if (isRefused(council)) return council;
        const people = peopleIn(row, council.code, YEAR);
        if (isRefused(people)) return people;
        const area = numberIn(row, AREA);
        if (isRefused(area)) return area;
        const rural = ruralShare(row);
        if (isRefused(rural)) return rural;
        const scores = SCORES.map((heading) => figureIn(row, heading, blankScore(council)));
        const bad = scores.find(isRefused) ?? aboveZero(area, AREA);
        if (bad !== undefined) return bad;
        if (!livedIn(council, YEAR))
          notThen.say('Councils that did not exist through 2020-21 are kept: the figures are of their places', row.line);
        const [deprivation, older] = scores.flatMap((score) => (score.kind === 'refused' ? [] : [score]));
        if (deprivation?.kind !== 'known')
          unscored.say('Places of councils formed after the Indices of Deprivation 2019 have no score', row.line);
        const of = { place: council.code, year: YEAR };
        return used(`what ${council.code} is like`, {
          populations: people.populations ?? [],
          figures: [
            ...(people.figures ?? []),
            { ...of, of: 'AREA', figure: known(area) },
            { ...of, of: 'RURAL_SHARE', figure: known(rural) },
            ...(deprivation === undefined ? [] : [{ ...of, of: 'DEPRIVATION', figure: deprivation } as const]),
            ...(older === undefined ? [] : [{ ...of, of: 'DEPRIVATION_OLDER', figure: older } as const]),
          ],
        });
      },
      remarks: () => [...notThen.remarks(), ...unscored.remarks()],
    };
  },
};

/** A council that was there then lacks a score because none is printed; of a later one there is none. */
const blankScore = ({ validFrom }: RegisteredCouncil) => (validFrom > DEPRIVATION_BOUNDARIES ? 'not-collected' : 'not-printed');

function ruralShare(row: Row): number | Refused {
  const shares: number[] = [];
  for (const heading of SHARES) {
    const share = numberIn(row, heading);
    if (isRefused(share)) return share;
    shares.push(share);
  }
  const [highly = 0, rural = 0, urban = 0] = shares;
  if (Math.abs(highly + rural + urban - 1) <= ROUNDING) return Math.min(1, highly + rural);
  return refused('shares of rural and urban do not add up to one', `${highly} + ${rural} + ${urban}`, 'Correct the share that is wrong.');
}
