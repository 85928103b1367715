import { councilCode, financialYear, known, type MeasureCode, missing, Money } from '#domain/catalogue';
import { builtRelease } from './built-release.js';
import { Release } from '#domain/publishing';
import { emptyContent } from '#domain/returns';
import { simulatePanel } from '#simulation';
import { releaseLabel } from './release-label.js';

export const PANEL_YEAR = financialYear('2024-25');

/** A release of a simulated panel, with everything in it that a table is made of: returns, figures of areas, a programme-wide growth line, a target. */
export function panelRelease(councils = 18): Release {
  const panel = simulatePanel({ councils, baseYear: financialYear('2022-23'), yearsBefore: 0, yearsAfter: 2 });
  const first = panel.councils[0]?.code ?? councilCode('X99000001');
  const measure: MeasureCode = 'FEEL_SAFE';
  const content = builtRelease({
    realm: 'demonstration',
    councils: panel.councils,
    returns: panel.returns.map(({ council, collection, content: returned }) => ({
      council,
      collection,
      state: 'accepted',
      history: [],
      deliverySteps: [],
      version: { number: 1, savedAt: new Date(0), savedBy: 'key', content: { ...emptyContent, ...returned, growthLines: GROWTH } },
    })),
    publications: [
      {
        ...panel.publication,
        figures: [
          ...panel.publication.figures,
          ...panel.councils.slice(1).map(({ code }, i) => ({ place: code, of: measure, year: PANEL_YEAR, figure: known(60.1 + i / 7) })),
          { place: 'E92000001', of: measure, year: PANEL_YEAR, figure: known(71.5) },
          { place: 'E12000001', of: measure, year: PANEL_YEAR, figure: missing('suppressed') },
        ],
      },
    ],
    programmes: [],
    documents: [],
    targets: [
      {
        council: first,
        measure,
        year: PANEL_YEAR,
        aim: { kind: 'value', side: 'at-least', value: 75 },
        rating: { colour: 'amber', reason: 'Two surveys of four are in.' },
        own: { basis: 'part-year', value: 70, asAt: '2024-09-30' },
        provenance: undefined,
        version: 1,
        setAt: '2024-10-01T00:00:00.000Z',
        role: 'preparer',
      },
    ],
    earlier: [],
  });
  return new Release(releaseLabel({ number: 12, checksum: 'c'.repeat(64), note: 'A panel.' }), content);
}

const GROWTH = [
  {
    reference: 'G1',
    title: '=Growth of demand',
    driver: 'demand',
    profileKind: 'increments',
    amounts: [
      { year: PANEL_YEAR, amount: known(Money.parse('1000000.10')) },
      { year: financialYear('2025-26'), amount: known(Money.parse('-250000.25')) },
      { year: financialYear('2026-27'), amount: missing('not-printed') },
    ],
    provenance: undefined,
  },
] as const;
