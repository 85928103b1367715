import { financialYear, Money, type Publication } from '#domain/catalogue';
import { linesOfCell, Release, type ReleaseInputs, releaseText } from '#domain/publishing';
import type { CouncilReturn } from '#domain/returns';
import { simulatePanel } from '#simulation';
import { builtRelease } from '../builders/built-release.js';
import { releaseLabel } from '../builders/release-label.js';

const YEAR = financialYear('2017-18');
const BASE = financialYear('2015-16');
const panel = simulatePanel({ councils: 24, baseYear: BASE, yearsBefore: 0, yearsAfter: 2 });
const returns = panel.returns.map(({ council, collection, content }): CouncilReturn => ({
  ...{ council, collection, state: 'accepted', history: [], deliverySteps: [] },
  version: { number: 1, savedAt: new Date(0), savedBy: 'key', content },
}));
const publications: readonly Publication[] = [panel.publication];
const inputs: ReleaseInputs = {
  ...{ realm: 'demonstration', councils: panel.councils, returns, publications },
  ...{ programmes: [], documents: [], targets: [], earlier: [] },
};
const content = builtRelease(inputs);
const release = new Release(releaseLabel({ realm: 'demonstration' }), content);
const records = content.triangulations.flatMap((each) => (each.kind === 'verdict' ? [each] : []));
const longest = records.filter(({ base, year }) => base === BASE && year === YEAR);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('the verdicts of a release of 24 councils that claim', () => {
  it('rest on a calibration of all of them, frozen for each window with claims', () => {
    const calibration = release.calibration({ base: BASE, year: YEAR });
    expect(calibration).toMatchObject({ rung: 3, claimants: 24, horizon: 2, councils: panel.councils.map(({ code }) => code).sort() });
    expect(longest).toHaveLength(24);
    expect(new Set(longest.map(({ evidence }) => evidence?.councils))).toEqual(new Set([24]));
  });

  it('lead from the claim to its lines and cells: each adds up to it', () => {
    for (const { claim, evidence } of longest) {
      const claimed = evidence!.claimed.filter(({ as }) => as === 'claimed').map(({ amount }) => amount);
      expect(total(claimed)).toBeCloseTo(claim, 4);
      expect(total(evidence!.cells.map((cell) => cell.claim))).toBeCloseTo(claim, 4);
      expect(total(evidence!.lines.map((line) => line.claim))).toBeCloseTo(claim, 4);
    }
  });

  it('lead from what was expected to the cells, and from a cell to the lines of the return', () => {
    for (const { council, expected, actual, evidence } of longest) {
      expect(total(evidence!.cells.map(({ indexed, drift }) => indexed * drift!))).toBeCloseTo(expected, 3);
      expect(total(evidence!.cells.map((cell) => cell.actual))).toBeCloseTo(actual, 3);
      const account = release.account(council, YEAR)!;
      const costs = total(account.adjustments.filter(({ kind }) => kind === 'one-off-cost').map(({ pounds }) => pounds));
      const lines = evidence!.cells.flatMap(({ cell }) => linesOfCell(account, cell));
      expect(total(lines.map(({ pounds }) => pounds!)) - costs).toBeCloseTo(actual, 3);
    }
  });

  it('name no council and rank none where they are counted', () => {
    expect(release.verdictsOf({ base: BASE, year: YEAR })).toHaveLength(24);
    expect(release.calibrationsOf(YEAR).map(({ horizon }) => horizon)).toEqual([2, 1]);
  });

  it('are the same bytes from the same inputs, in whatever order they come', () => {
    const shuffled = { ...inputs, returns: [...returns].reverse(), councils: [...panel.councils].reverse() };
    expect(releaseText(builtRelease(shuffled))).toBe(releaseText(content));
  });

  it('are reckoned anew where outturn is restated, and say what was said before', () => {
    const first = longest[0]!;
    const restated = returns.map((each) =>
      each.council !== first.council || each.collection !== YEAR
        ? each
        : { ...each, version: { ...each.version, number: 2, content: dearer(each.version.content) } },
    );
    const now = builtRelease({ ...inputs, returns: restated, since: { number: 7, content } });
    const again = now.triangulations.find((each) => each.council === first.council && each.base === BASE && each.year === YEAR);
    if (again?.kind !== 'verdict') throw new Error('there is no verdict');
    expect(again.implied).toBeLessThan(first.implied - 1e6);
    expect(again.reasons.at(-1)).toMatchObject({ code: 'REVISED', sentence: expect.stringMatching(/^Release 7 said /) });
  });
});

/** The same return with another £2m on one of its lines. */
function dearer(before: CouncilReturn['version']['content']): CouncilReturn['version']['content'] {
  return {
    ...before,
    financeLines: before.financeLines.map((line, i) =>
      i === 0 && line.gross.kind === 'known'
        ? { ...line, gross: { ...line.gross, value: line.gross.value.plus(Money.parse('2000000')) } }
        : line,
    ),
  };
}
