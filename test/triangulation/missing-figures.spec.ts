import {
  type CalibratedWindow,
  calibratedWindow,
  councilTests,
  decide,
  type Judgement,
  judgePanel,
  type Panel,
} from '#domain/triangulation';
import { simulateWorld } from '#simulation';
import { changed, picked, total } from './changed-panel.js';

const HORIZON = 2;
const WORLD: Panel = { ...simulateWorld({ councils: 40, yearsBefore: 3, yearsAfter: HORIZON, seed: 44 }).panel, horizons: [HORIZON] };
const COUNCIL = 7;
const NAME = WORLD.councils[COUNCIL]!;

const of = (panel: Panel, council = NAME): readonly Judgement[] => judgePanel(panel).judgements.filter((each) => each.council === council);
const without = (council: number): readonly number[] => [...WORLD.councils.keys()].filter((each) => each !== council);
const passThrough = (panel: Panel): number => calibratedWindow(panel, HORIZON).peers!.passThrough.estimate;

describe('a panel with a figure missing', () => {
  it.each(['spend', 'price', 'volume'] as const)(
    'has insufficient evidence by every test where it is %s of the assessed year',
    (series) => {
      const panel = changed(WORLD, series, (now, { sinceBase, council, cell }) =>
        sinceBase === HORIZON && council === COUNCIL && cell === 2 ? NaN : now,
      );
      const rows = of(panel);
      expect(rows.map(({ test }) => test)).toEqual(['M', 'W', 'T', 'COMBINED']);
      for (const { verdict, ratio } of rows) expect([verdict, ratio]).toEqual(['insufficient-evidence', undefined]);
    },
  );

  it('judges all others as though the council were not there where nothing of it is known', () => {
    const silent = changed(WORLD, 'spend', (now, { council }) => (council === COUNCIL ? NaN : now));
    const others = judgePanel(silent).judgements.filter(({ council }) => council !== NAME);
    expect(others).toEqual(judgePanel(picked(WORLD, without(COUNCIL))).judgements);
    expect(new Set(of(silent).map(({ verdict }) => verdict))).toEqual(new Set(['insufficient-evidence']));
  });

  it('takes a bridge that was not returned for one of nothing', () => {
    const silent = changed(WORLD, 'transfers', (now, { council, sinceBase }) => (council === COUNCIL && sinceBase !== 0 ? NaN : now));
    const nothing = changed(WORLD, 'transfers', (now, { council }) => (council === COUNCIL ? 0 : now));
    const moved = changed(WORLD, 'transfers', (now, { council, sinceBase }) => (council === COUNCIL && sinceBase !== 0 ? now + 1e6 : now));
    expect(judgePanel(silent)).toEqual(judgePanel(nothing));
    expect(of(moved)).not.toEqual(of(nothing));
  });
});

describe('a panel with claims missing', () => {
  /** The first so many councils are in no register after the base year. */
  const unheard = (councils: number): Panel =>
    changed(WORLD, 'claim', (now, { council, sinceBase }) => (council < councils && sinceBase > 0 ? NaN : now));
  const windowOf = (panel: Panel): CalibratedWindow => calibratedWindow(panel, HORIZON);
  const decisionOf = (panel: Panel): ReturnType<typeof decide> => {
    const calibrated = windowOf(panel);
    return decide(councilTests(calibrated, panel.councils.length - 1), calibrated);
  };

  it('compares with the others as long as half of them say what they claim', () => {
    expect(windowOf(unheard(0))).toMatchObject({ rung: 3, claimsMissing: 0 });
    expect(decisionOf(unheard(0)).flags).not.toContain('peer-claims-missing');
    expect(windowOf(unheard(20))).toMatchObject({ rung: 3, claimsMissing: 20 });
    expect(decisionOf(unheard(20)).flags).toContain('peer-claims-missing');
  });

  it('compares with a small group where more than half do not, even of many councils', () => {
    const large = { ...simulateWorld({ councils: 60, yearsBefore: 3, yearsAfter: HORIZON, seed: 45 }).panel, horizons: [HORIZON] };
    const silent = changed(large, 'claim', (now, { council, sinceBase }) => (council < 31 && sinceBase > 0 ? NaN : now));
    expect(windowOf(silent)).toMatchObject({ rung: 2, claimsMissing: 31 });
    expect(decisionOf(silent)).toMatchObject({
      targeted: undefined,
      flags: expect.arrayContaining(['small-group', 'peer-claims-missing']),
    });
  });

  it('rests on own accounts alone where fewer than nine say what they claim', () => {
    expect([31, 32].map((councils) => windowOf(unheard(councils)).rung)).toEqual([2, 1]);
    expect(decisionOf(unheard(32)).flags).toEqual(expect.arrayContaining(['own-accounts-only', 'peer-claims-missing']));
  });

  it('does not judge a council that says nothing of its claims', () => {
    expect(of(unheard(COUNCIL + 1))).toEqual([]);
    expect(of(unheard(COUNCIL))).toHaveLength(4);
  });
});

describe('a council with no claim', () => {
  const none = changed(WORLD, 'claim', (now, { council, sinceBase }) => (council === COUNCIL && sinceBase > 0 ? 0 : now));

  it('gets no judgement', () => {
    expect(of(none)).toEqual([]);
  });

  it('takes part in the calibration', () => {
    const dearer = changed(none, 'spend', (now, { council, sinceBase }) => (council === COUNCIL && sinceBase > 0 ? 1.03 * now : now));
    expect(Math.abs(passThrough(dearer) - passThrough(none))).toBeGreaterThan(1e-6);
    expect(total(none, 'claim', HORIZON, COUNCIL)).toBe(0);
  });
});

describe('a claim in a cell without spend in the base year', () => {
  const CELL = 4;
  const closed = changed(WORLD, 'spend', (now, { council, cell, sinceBase }) =>
    council === COUNCIL && cell === CELL && sinceBase <= 0 ? 0 : now,
  );
  const claiming = (amount: number): Panel =>
    changed(closed, 'claim', (now, { council, cell, sinceBase }) =>
      council === COUNCIL && cell === CELL && sinceBase === HORIZON ? amount : now,
    );

  it('is left out, and so is what is spent there', () => {
    expect(judgePanel(claiming(5e6))).toEqual(judgePanel(claiming(0)));
    const idle = changed(claiming(0), 'spend', (now, { council, cell }) => (council === COUNCIL && cell === CELL ? 0 : now));
    expect(of(idle)).toEqual(of(claiming(0)));
  });

  it('is no claim to test where there is no other', () => {
    const nowhere = changed(claiming(5e6), 'claim', (now, { council, cell }) => (council === COUNCIL && cell !== CELL ? 0 : now));
    expect(of(nowhere)).toEqual([]);
  });
});
