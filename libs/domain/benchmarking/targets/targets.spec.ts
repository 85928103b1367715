import { councilCode, financialYear, MEASURE_CODES, measure, type MeasureCode } from '../../catalogue/index.js';
import { type Aim, checkTarget, distanceTo, isMet, markOf, type TargetDraft, targetOf, targetSentence } from './index.js';

const LEICESTERSHIRE = councilCode('E10000018');
const BAND: Aim = { kind: 'band', from: 56, to: 61 };
const AT_LEAST: Aim = { kind: 'value', side: 'at-least', value: 87 };
const AT_MOST: Aim = { kind: 'value', side: 'at-most', value: 8.1 };
const NOVEMBER = { basis: 'part-year', value: 54, asAt: '2020-11-30' } as const;

/** Contacts that end in prevention, as Leicestershire prints them: 54.0% against a band of 56 to 61%. */
const draft = (given: Partial<TargetDraft> = {}): TargetDraft => ({
  council: LEICESTERSHIRE,
  measure: 'CONTACTS_PREVENTED',
  year: financialYear('2020-21'),
  aim: BAND,
  rating: { colour: 'amber', reason: 'A little short, and more is done at the front door.' },
  own: NOVEMBER,
  provenance: undefined,
  ...given,
});
const of = (measureCode: MeasureCode, aim: Aim, own?: TargetDraft['own']): TargetDraft => draft({ measure: measureCode, aim, own });
const problems = (given: TargetDraft): readonly string[] => checkTarget(given).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('the distance to an aim', () => {
  it.each([
    // Printed by Leicestershire in January 2021, and rated amber, green, red and amber.
    [BAND, 54, -2, false],
    [{ kind: 'band', from: 17, to: 22 }, 20.6, 0, true],
    [AT_LEAST, 79.7, -7.3, false],
    [{ kind: 'band', from: 6, to: 11 }, 14.4, 3.4, false],
    // The ends belong to the band, and what is aimed at to the aim.
    [BAND, 56, 0, true],
    [BAND, 61, 0, true],
    [AT_LEAST, 87, 0, true],
    [AT_LEAST, 90, 3, true],
    [AT_MOST, 3.1, -5, true],
    [AT_MOST, 8.2, 0.1, false],
    [{ kind: 'value', side: 'reach', value: 10 }, 10.5, 0.5, false],
    [{ kind: 'value', side: 'reach', value: 0.3 }, 0.1 + 0.2, 0, true],
  ] as const)('%j from %p is %p, which meets it: %p', (aim, value, distance, met) => {
    expect([distanceTo(aim, value), isMet(aim, value)]).toEqual([distance, met]);
  });
});

describe('a target', () => {
  it('as a council prints it is without fault', () => {
    expect(problems(draft())).toEqual([]);
  });

  it('has the shape that follows from what is better on its measure', () => {
    expect(problems(of('CONTACTS_PREVENTED', AT_LEAST))).toEqual(['AIM_DOES_NOT_FIT aim']);
    expect(problems(of('REABLEMENT_SEQUEL', AT_LEAST))).toEqual([]);
    expect(problems(of('REABLEMENT_SEQUEL', { ...AT_LEAST, side: 'at-most' }))).toEqual(['AIM_DOES_NOT_FIT aim.value.side']);
    expect(problems(of('REABLEMENT_SEQUEL', BAND))).toEqual(['AIM_DOES_NOT_FIT aim.band']);
    expect(problems(of('ADMISSIONS_18_64', AT_MOST))).toEqual([]);
    expect(problems(of('ADMISSIONS_18_64', { ...AT_MOST, side: 'reach' }))).toEqual(['AIM_DOES_NOT_FIT aim.value.side']);
    for (const aim of [AT_LEAST, AT_MOST, BAND]) expect(problems(of('CLIENT_CONTRIBUTION_SHARE', aim))).toEqual([]);
  });

  it('that does not fit is told what to send', () => {
    expect(checkTarget(of('ADMISSIONS_18_64', AT_LEAST))[0]?.message).toBe(
      'Lower is better on “Long-term support needs met by admission to care homes, 18-64”. Send a value with the side AT_MOST.',
    );
  });

  it('can be set in some shape for every measure', () => {
    const shape = { higher: { ...AT_LEAST, value: 1 }, lower: { ...AT_MOST, value: 1 }, band: BAND, none: { ...AT_LEAST, value: 1 } };
    expect(MEASURE_CODES.flatMap((code) => problems(of(code, shape[measure(code).polarity])))).toEqual([]);
  });

  it('lies within what its unit can be', () => {
    expect(problems(of('REABLEMENT_SEQUEL', { ...AT_LEAST, value: 187 }))).toEqual(['VALUE_NOT_POSSIBLE aim.value.value']);
    expect(problems(of('CONTACTS_MET', { kind: 'band', from: -1, to: 101 }, { ...NOVEMBER, value: 120 }))).toEqual([
      'VALUE_NOT_POSSIBLE aim.band.from',
      'VALUE_NOT_POSSIBLE aim.band.to',
      'VALUE_NOT_POSSIBLE own.value',
    ]);
    expect(problems(of('CARERS_QUALITY_OF_LIFE', { ...AT_LEAST, value: 12.5 }))).toEqual(['VALUE_NOT_POSSIBLE aim.value.value']);
    expect(problems(of('OUTTURN_SHARE_OF_BUDGET', { ...AT_MOST, value: 101 }))).toEqual([]);
    expect(problems(of('ADMISSIONS_65', { ...AT_MOST, value: 553 }))).toEqual([]);
  });

  it('has a band that begins below its end', () => {
    expect(problems(of('CONTACTS_MET', { kind: 'band', from: 11, to: 6 }))).toEqual(['BAND_REVERSED aim.band.from']);
    expect(problems(of('CONTACTS_MET', { kind: 'band', from: 6, to: 6 }))).toEqual(['BAND_REVERSED aim.band.from']);
  });

  it('is rated with a reason in words, or not at all', () => {
    for (const reason of [undefined, '', 'Amber.', ' '.repeat(30)])
      expect(problems(draft({ rating: { colour: 'amber', reason } }))).toEqual(['REASON_MISSING rating.reason']);
    expect(problems(draft({ rating: undefined }))).toEqual([]);
  });

  it('says which days a figure is of', () => {
    const own = (given: TargetDraft['own']): readonly string[] => problems(draft({ own: given }));
    expect(own({ ...NOVEMBER, asAt: undefined })).toEqual(['DAY_MISSING own.asAt']);
    expect(own({ ...NOVEMBER, asAt: '2021-04-01' })).toEqual(['DAY_DOES_NOT_FIT own.asAt']);
    expect(own({ ...NOVEMBER, asAt: '2020-03-31' })).toEqual(['DAY_DOES_NOT_FIT own.asAt']);
    expect(own({ ...NOVEMBER, basis: 'forecast', asAt: undefined })).toEqual(['DAY_MISSING own.asAt']);
    expect(own({ ...NOVEMBER, basis: 'outturn' })).toEqual(['DAY_DOES_NOT_FIT own.asAt']);
    expect(own({ ...NOVEMBER, basis: 'outturn', asAt: undefined })).toEqual([]);
  });

  it('is told everything that is wrong at once', () => {
    const wrong = draft({
      aim: { kind: 'band', from: 161, to: 56 },
      rating: { colour: 'red', reason: 'Bad.' },
      own: { ...NOVEMBER, asAt: undefined },
    });
    expect(problems(wrong)).toEqual([
      'BAND_REVERSED aim.band.from',
      'VALUE_NOT_POSSIBLE aim.band.from',
      'REASON_MISSING rating.reason',
      'DAY_MISSING own.asAt',
    ]);
  });

  it('marks a figure that is not of a whole year that has ended', () => {
    expect(markOf(NOVEMBER)).toBe('part-year, to 30 November 2020');
    expect(markOf({ ...NOVEMBER, basis: 'forecast' })).toBe('forecast, made on 30 November 2020');
    expect(markOf({ basis: 'outturn', value: 54 })).toBeUndefined();
  });

  it('is said in one plain sentence', () => {
    expect(targetSentence(targetOf(draft()))).toBe(
      'The council’s aim for “New contacts that end in prevention” in 2020-21 is between 56% and 61%; its own figure (part-year, to 30 November 2020) is 54%, 2 percentage points below the band; it rates where it stands amber.',
    );
    const admissions = of('ADMISSIONS_18_64', AT_MOST, { ...NOVEMBER, basis: 'forecast', value: 3.1 });
    expect(targetSentence(targetOf({ ...admissions, rating: undefined }))).toBe(
      'The council’s aim for “Long-term support needs met by admission to care homes, 18-64” in 2020-21 is at most 8.1 per 100,000; its own figure (forecast, made on 30 November 2020) is 3.1 per 100,000, 5 per 100,000 below the value aimed at, which meets the aim.',
    );
    const share = of('CLIENT_CONTRIBUTION_SHARE', { kind: 'value', side: 'reach', value: 12.5 });
    expect(targetSentence(targetOf({ ...share, rating: undefined }))).toBe(
      'The council’s aim for “Client contributions as a share of gross current expenditure” in 2020-21 is 12.5%; neither direction of the measure is better in itself.',
    );
  });
});
