import { councilCode, financialYear, known, type Publication } from '../catalogue/index.js';
import { checkPublication } from './index.js';

const YEAR = financialYear('2024-25');
const [ONE, TWO] = ['X99000001', 'X99000002'].map(councilCode);
const publication = (...of: readonly Publication['figures'][number]['of'][]): Publication => ({
  realm: 'demonstration',
  name: 'Figures',
  publisher: 'Nobody',
  vintage: '2025-10-01',
  priceLevels: [],
  populations: [],
  indices: [],
  figures: of.map((each) => ({ place: ONE!, of: each, year: YEAR, figure: known(1) })),
});
const told = (given: Publication): readonly string[] =>
  checkPublication(given).map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);

describe('a publication that is loaded', () => {
  it('may give quantities that are published, and rates that are published alone', () => {
    expect(told(publication('AREA', 'DEPRIVATION', 'ADMISSIONS_65'))).toEqual([]);
  });
  it('is refused with each figure that no release would read, its place, and where the figure is read from', () => {
    expect(told(publication('AREA', 'SPEND_PER_ADULT', 'PEOPLE_65', 'HOME_CARE_HOURS'))).toEqual([
      'FIGURE_NOT_READ figures.1.of: SPEND_PER_ADULT is never read as a rate: it is GROSS_CURRENT_EXPENDITURE over ADULTS. Load these two, or leave it out.',
      'FIGURE_NOT_READ figures.2.of: PEOPLE_65 is counted from populations. Give it there, by age band.',
      'FIGURE_NOT_READ figures.3.of: HOME_CARE_HOURS is read from the returns of councils alone. Leave it out.',
    ]);
  });
  it('may give what is printed of a whole area as it is printed', () => {
    const { figures, ...rest } = publication('SPEND_PER_ADULT');
    const england = { ...rest, realm: 'england' as const, figures: figures.map((figure) => ({ ...figure, place: 'E92000001' as const })) };
    expect(told(england)).toEqual([]);
  });
  it('is refused with a figure that is there twice, and not with those of other councils', () => {
    const { figures, ...rest } = publication('AREA', 'AREA');
    expect(told({ ...rest, figures })).toEqual([
      'FIGURE_REPEATED figures.1: AREA of X99000001 in 2024-25 is there twice. Leave one of the two out.',
    ]);
    expect(told({ ...rest, figures: figures.map((figure, i) => ({ ...figure, place: i === 0 ? ONE! : TWO! })) })).toEqual([]);
  });
});
