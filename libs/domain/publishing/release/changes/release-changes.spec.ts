import { councilCode, financialYear } from '../../../catalogue/index.js';
import type { MeasureColumn } from '../figures/figure-columns.js';
import { changesAgainst } from './release-changes.js';

const [YEAR, NEXT] = [financialYear('2023-24'), financialYear('2024-25')];
const [ONE, TWO, THREE] = [1, 2, 3].map((n) => councilCode(`X9900000${n}`)) as [CouncilCode, CouncilCode, CouncilCode];
type CouncilCode = ReturnType<typeof councilCode>;
const column = (figures: MeasureColumn['figures'], year = YEAR): MeasureColumn => ({ measure: 'ADMISSIONS_65', year, figures });
const release = (codes: readonly CouncilCode[], columns: readonly MeasureColumn[], more: object = {}) => ({
  councils: codes.map((code) => ({ code })),
  columns,
  publicly: { withheld: [], changes: [] },
  sources: { returns: [], publications: [] },
  ...more,
});

describe('the changes of a release', () => {
  it('are a figure that is new, one that is another, and one that is not there any more', () => {
    const before = release([ONE, TWO, THREE], [column(['not-submitted', 20, 30])]);
    const now = release([ONE, TWO, THREE], [column([10, 21, 'suppressed'])]);
    expect(changesAgainst({ number: 7, content: before }, now)).toMatchObject({
      since: 7,
      figures: {
        programme: {
          columns: [{ measure: 'ADMISSIONS_65', year: YEAR, added: 1, revised: 1, gone: 1 }],
          revised: [
            { council: TWO, before: 20, after: 21 },
            { council: THREE, before: 30, after: 'suppressed' },
          ],
        },
      },
    });
  });

  it('are none where one reason took the place of another, or where a column came that nobody has a figure in', () => {
    const before = release([ONE], [column(['not-submitted'])]);
    const now = release([ONE], [column(['suppressed']), column(['not-submitted'], NEXT)]);
    expect(changesAgainst({ number: 1, content: before }, now).figures.programme).toEqual({ columns: [], revised: [] });
  });

  it('follow a council and not its place in the register', () => {
    const before = release([ONE, THREE], [column([10, 30])]);
    const now = release([ONE, TWO, THREE], [column([10, 20, 30])]);
    expect(changesAgainst({ number: 1, content: before }, now)).toMatchObject({
      councils: { added: [TWO], gone: [] },
      figures: { programme: { columns: [{ added: 1, revised: 0, gone: 0 }], revised: [] } },
    });
  });

  it('are for the public those between what the public reads, and nothing that is withheld from it', () => {
    const hides = (position: number, figure: number | 'suppressed') => ({
      publicly: { withheld: [], changes: [{ of: 'ADMISSIONS_65', year: YEAR, figures: [[position, figure]] }] },
    });
    const before = release([ONE, TWO], [column([3, 20])], hides(0, 'suppressed'));
    const now = release([ONE, TWO], [column([4, 22])], hides(0, 'suppressed'));
    const { figures } = changesAgainst({ number: 1, content: before }, now);
    expect(figures.programme.revised.map(({ council }) => council)).toEqual([ONE, TWO]);
    expect(figures.public.revised).toEqual([{ council: TWO, measure: 'ADMISSIONS_65', year: YEAR, before: 20, after: 22 }]);
    const withheld = { publicly: { withheld: ['ADMISSIONS_65'], changes: [] } };
    const hidden = changesAgainst({ number: 1, content: release([ONE], [column([3])], withheld) }, release([ONE], [column([4])], withheld));
    expect(hidden.figures.public).toEqual({ columns: [], revised: [] });
  });

  it('say nothing of a release to which audiences were not told apart but that all of the public’s figures are new', () => {
    const { publicly: _, ...before } = release([ONE], [column([10])]);
    expect(changesAgainst({ number: 1, content: before }, release([ONE], [column([11])])).figures.public).toEqual({
      columns: [{ measure: 'ADMISSIONS_65', year: YEAR, added: 1, revised: 0, gone: 0 }],
      revised: [],
    });
  });

  it('name returns that are new, revised or gone, and publications by name and day', () => {
    const returned = (council: CouncilCode, version: number) => ({ council, collection: YEAR, version });
    const published = (vintage: string) => ({ name: 'Populations', publisher: 'p', vintage });
    const before = { sources: { returns: [returned(ONE, 1), returned(TWO, 3)], publications: [published('2024-01-01')] } };
    const now = {
      sources: { returns: [returned(TWO, 4), returned(THREE, 1)], publications: [published('2024-01-01'), published('2025-01-01')] },
    };
    expect(changesAgainst({ number: 1, content: release([], [], before) }, release([], [], now))).toMatchObject({
      returns: {
        added: [{ council: THREE, collection: YEAR }],
        revised: [{ council: TWO, collection: YEAR, before: 3, after: 4 }],
        gone: [{ council: ONE, collection: YEAR }],
      },
      publications: { added: [published('2025-01-01')], gone: [] },
    });
  });
});
