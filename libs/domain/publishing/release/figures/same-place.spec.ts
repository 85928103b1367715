import { releaseLabel } from '../../../../../test/builders/release-label.js';
import {
  COUNCIL_REGISTER,
  type CouncilCode,
  councilCode,
  financialYear,
  known,
  missing,
  type Publication,
} from '../../../catalogue/index.js';
import { peersOf } from '../../../benchmarking/index.js';
import { Archive } from './archive.js';
import { builtRelease } from '../../../../../test/builders/built-release.js';
import { Release } from '../../index.js';

const YEAR = financialYear('2020-21');
const COUNCILS = [...COUNCIL_REGISTER.values()];
const named = (code: string): CouncilCode => councilCode(code);
/** The estimate of mid-2020 is of the councils of 2021, and prints each place under its newest code. */
const LATEST = COUNCILS.filter(({ validTo, validFrom }) => validTo === undefined || validFrom >= '2021-04-01');
const publication = (codes: readonly CouncilCode[]): Publication => ({
  ...{ realm: 'england', name: 'Estimates', publisher: 'P', vintage: '2021-06-25', priceLevels: [], indices: [] },
  populations: codes.flatMap((council, i) =>
    (['18-64', '65+'] as const).map((ageBand) => ({ council, ageBand, year: YEAR, people: 1000 * (i + 1) + (ageBand === '65+' ? i : 0) })),
  ),
  figures: codes.flatMap((place, i) => [
    { place, of: 'PEOPLE_85' as const, year: YEAR, figure: known(10 * (i + 1)) },
    { place, of: 'AREA' as const, year: YEAR, figure: known(100 + ((i * 37) % 50)) },
    { place, of: 'DEPRIVATION' as const, year: YEAR, figure: known(10 + ((i * 17) % 23)) },
  ]),
});

describe('what is published of a place', () => {
  const codes = ['E06000061', 'E06000062', 'E08000037'].map(named);
  const archive = new Archive([], [publication(codes)]);

  it('is of the council that stood there then: its people are those of the councils that it became', () => {
    expect(archive.people(named('E10000021'), '65+', YEAR)).toBe(1000 + 2001);
    expect(archive.published(named('E10000021'), 'PEOPLE_85', YEAR)).toEqual(known(10 + 20));
    expect(archive.publicationsOf(named('E10000021'), 'PEOPLE_65', YEAR)).toEqual([0, 0]);
  });
  it('gives no score of two councils together, and nothing to one that was not there in the year', () => {
    expect(archive.published(named('E10000021'), 'DEPRIVATION', YEAR)).toBeUndefined();
    expect(archive.published(named('E08000020'), 'DEPRIVATION', YEAR)).toBeUndefined();
    expect(archive.people(named('E08000020'), '65+', YEAR)).toBeUndefined();
  });
  it('is unknown as a whole where a part of it was withheld', () => {
    const { figures, ...rest } = publication(codes);
    const withheld = figures.map((each) => (each.place === 'E06000062' ? { ...each, figure: missing('suppressed') } : each));
    expect(new Archive([], [{ ...rest, figures: withheld }]).published(named('E10000021'), 'PEOPLE_85', YEAR)).toEqual(
      missing('suppressed'),
    );
  });
});

describe('the place of a council that was recoded', () => {
  const content = builtRelease({
    ...{ realm: 'england', councils: COUNCILS, returns: [], programmes: [], documents: [], targets: [], earlier: [] },
    publications: [publication(LATEST.map(({ code }) => code))],
  });
  const release = new Release(releaseLabel({ realm: 'england' }), content);
  const neighbours = (code: string, year: string): readonly string[] => {
    const asked = { councils: release.councilsIn(financialYear(year)), year: financialYear(year) };
    const group = { kind: 'neighbours', clientGroup: 'all', k: 20 } as const;
    const found = peersOf(release.council(named(code))!, group, asked, release.directory);
    return found.kind === 'peers' ? found.councils.map((each) => each.code) : [];
  };

  it('is known under each of its codes, and in the model once', () => {
    const model = release.directory.model('all')!;
    expect(['E08000019', 'E08000039', 'E08000020', 'E08000037'].map((code) => model.has(named(code)))).toEqual([true, true, true, true]);
    const ordered = model.ordered(named('E06000001'))!.map(({ council }) => council);
    expect(ordered.filter((code) => ['E08000019', 'E08000039'].includes(code))).toEqual(['E08000039']);
    expect(model.ordered(named('E08000019'))!.map(({ council }) => council)).not.toContain('E08000039');
  });
  it('has neighbours of the codes of the year, the same places before and after', () => {
    const [before, after] = [neighbours('E08000019', '2024-25'), neighbours('E08000039', '2025-26')];
    expect(before.length).toBeGreaterThanOrEqual(8);
    const recoded: Readonly<Record<string, string>> = { E08000016: 'E08000038' };
    expect(before.map((code) => recoded[code] ?? code)).toEqual(after);
  });
});
