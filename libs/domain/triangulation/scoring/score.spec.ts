import type { Judgement, Test } from '../judging.js';
import type { Panel } from '../panel/panel.js';
import type { CorroborationRatio, Verdict } from '../region.js';
import { baseSpendOf, type MarkedPanel, type TrueOutcome } from './answered-claim.js';
import type { ScoreFigureName } from './figure.table.js';
import { type PooledFigure, score } from './score.js';

type Said = readonly [verdict: Verdict, kappa?: number, low?: number, high?: number];

const ratioOf = ([, kappa, low, high]: Said): CorroborationRatio | undefined =>
  kappa === undefined || low === undefined || high === undefined ? undefined : { kappa, low, high };

const saying = (council: string, tests: Partial<Record<Test, Said>>): readonly Judgement[] =>
  (Object.entries(tests) as [Test, Said][]).map(([test, said]) => ({ council, horizon: 1, test, ratio: ratioOf(said), verdict: said[0] }));

const truly = (council: string, net: number, gross: number): TrueOutcome => ({ council, horizon: 1, net, gross, claimed: 100 });

/** Four claims of 100: one full and found, one in part and called not corroborated, one not delivered and corroborated, one not answered. */
const FOUR: MarkedPanel = {
  truth: [truly('A', 80, 90), truly('B', 50, 50), truly('C', 0, 20), truly('D', 100, 100)],
  signedOff: new Map([
    ['A', true],
    ['B', false],
    ['C', true],
    ['D', true],
  ]),
  baseSpend: new Map([
    ['A', 1000],
    ['B', 1000],
    ['C', 2000],
    ['D', 4000],
  ]),
  answer: {
    judgements: [
      ...saying('A', {
        M: ['corroborated', 0.9, 0.2, 1.6],
        W: ['corroborated', 0.9, 0.2, 1.6],
        T: ['corroborated', 0.85, 0.5, 0.95],
        COMBINED: ['corroborated', 0.9, 0.2, 1.6],
      }),
      ...saying('B', {
        M: ['insufficient-evidence'],
        W: ['not-corroborated', 0.4, 0.05, 0.8],
        T: ['partly-corroborated', 0.4, 0.2, 0.6],
        COMBINED: ['not-corroborated', 0.4, 0.05, 0.8],
      }),
      ...saying('C', {
        M: ['contradicted', 0.1, -0.1, 0.15],
        W: ['corroborated', 0.3, 0.2, 1.0], // the region rule says partly corroborated
        T: ['not-corroborated', 0.1, 0, 0.3],
        COMBINED: ['corroborated', 0.3, 0.2, 1.0],
      }),
    ],
    coefficients: [{ horizon: 1, passThrough: { estimate: 0.6, error: 0.05 }, displacement: undefined }],
  },
};

/** Three claims of which nothing was delivered, one of them corroborated. */
const THREE: MarkedPanel = {
  truth: [truly('A', 0, 0), truly('B', 0, 0), truly('C', 0, 0)],
  signedOff: new Map(),
  baseSpend: new Map(['A', 'B', 'C'].map((council) => [council, 1000])),
  answer: {
    judgements: [
      ...saying('A', { COMBINED: ['corroborated', 0.9, 0.2, 1.6] }),
      ...saying('B', { COMBINED: ['contradicted', 0, -0.2, 0.2] }),
      ...saying('C', { COMBINED: ['not-corroborated', 0.2, 0, 0.5] }),
    ],
    coefficients: [],
  },
};

const figuresOf = (...panels: readonly MarkedPanel[]): Readonly<Record<ScoreFigureName, PooledFigure>> => score(panels)[0]!.figures;
const four = figuresOf(FOUR);

describe('A score of one panel', () => {
  it.each<readonly [ScoreFigureName, number | undefined]>([
    ['asked', 4],
    ['full', 2],
    ['none', 1],
    ['missing_rows', 4],
    ['coverage_M', 1],
    ['coverage_W', 2 / 3],
    ['coverage_T', 1],
    ['answered_M', 2 / 4],
    ['answered_W', 3 / 4],
    ['answered_T', 3 / 4],
    ['half_width_M', 0.7], // of .125 and .7 the upper
    ['half_width_W', 0.4], // of .375, .4 and .7
    ['half_width_T', 0.2], // of .15, .2 and .225
    ['bias_M', 0.1],
    ['bias_W', 0.1],
    ['bias_T', -0.25 / 3],
    ['rule_breaks_M', 0],
    ['rule_breaks_W', 1],
    ['rule_breaks_T', 0],
    ['false_corroboration', 1],
    ['signoff_false_corroboration', 1],
    ['false_negative', 0],
    ['false_contradiction', 0],
    ['full_to_C', 1 / 2],
    ['full_to_C_or_P', 1 / 2],
    ['none_to_N_or_X', 0],
    ['insufficient', 1 / 4],
    ['exact_of_decided', 1 / 3],
    ['within_one_of_decided', 2 / 3],
    ['theta', 0.6],
    ['theta_se', 0.05],
    ['theta_true', 7 / 11], // (.1 · .9 + .1 · .5 + .05 · .2 + .025 · 1) ÷ .275
    ['theta_error', 0.6 - 7 / 11],
    ['phi', undefined],
    ['phi_true', 4 / 55], // (.1 · .1 + .05 · .2) ÷ .275
    ['phi_error', undefined],
  ])('has as %s %p', (name, expected) => {
    if (expected === undefined) expect(four[name].value).toBeUndefined();
    else expect(four[name].value).toBeCloseTo(expected, 12);
  });

  it('has no standard error, since one panel has one calibration', () => {
    expect(Object.values(four).filter(({ error }) => error !== undefined)).toEqual([]);
  });

  it('says nothing of sign-offs where one is not known', () => {
    expect(figuresOf(THREE).signoff_false_corroboration.value).toBeUndefined();
  });

  it('has a place for each horizon that the truth names, in their order', () => {
    const later = { ...FOUR, truth: [...FOUR.truth.map((each) => ({ ...each, horizon: 3 })), ...FOUR.truth] };
    expect(score([later]).map(({ horizon }) => horizon)).toEqual([1, 3]);
    expect(score([later])[1]!.figures.missing_rows.value).toBe(16);
  });

  it('counts a delivery of exactly three quarters as full and of exactly a quarter as part', () => {
    const edge = { ...FOUR, truth: [truly('A', 75, 75), truly('B', 25, 25), truly('C', 24.9, 25)] };
    expect(figuresOf(edge)).toMatchObject({ full: { value: 1 }, none: { value: 1 }, asked: { value: 3 } });
  });

  it.each([
    ['claimed nothing', { ...FOUR, truth: [{ ...truly('A', 0, 0), claimed: 0 }] }],
    ['spent nothing in the base year', { ...FOUR, baseSpend: new Map([['A', 0]]) }],
    ['is not in the panel', { ...FOUR, baseSpend: new Map() }],
  ])('is refused of a council that %s', (_, panel) => {
    expect(() => score([panel])).toThrow(RangeError);
  });
});

describe('A score of several panels', () => {
  const both = figuresOf(FOUR, THREE);

  it('pools shares among the undelivered over councils: 1 of 1 and 1 of 3 are 2 of 4', () => {
    expect(both.false_corroboration.value).toBeCloseTo(0.5, 12);
    expect(both.false_corroboration.error).toBeCloseTo(0.25, 12); // √((½² + ½²) · 2 ÷ 1) ÷ 4
  });

  it('takes the mean over panels of what concerns every council', () => {
    expect(both.insufficient.value).toBeCloseTo(1 / 8, 12);
    expect(both.insufficient.error).toBeCloseTo(1 / 8, 12);
  });

  it('leaves out a panel in which a figure has nobody', () => {
    expect(both.full_to_C).toEqual({ value: 0.5, error: undefined });
    expect(both.theta).toEqual({ value: 0.6, error: undefined });
  });

  it('adds up councils, missing rows and breaks of the rule', () => {
    expect(both).toMatchObject({ asked: { value: 7 }, none: { value: 4 }, missing_rows: { value: 13 }, rule_breaks_W: { value: 1 } });
  });
});

describe('The base spend of a council', () => {
  const series = Float64Array.of(1, 2, 4, NaN, NaN, NaN);
  const panel: Panel = {
    ...{ councils: ['A', 'B', 'C'], years: ['2015-16'], cells: ['x', 'y'], base: 0, horizons: [] },
    ...{ spend: series, claim: series, price: series, volume: series, transfers: series },
  };

  it('is that of the cells that are known, and none where none is', () => {
    expect([...baseSpendOf(panel)]).toEqual([
      ['A', 3],
      ['B', 4],
    ]);
  });
});
