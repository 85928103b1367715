import { ApiUnderTest, type ReturnAnswer } from '../builders/api-under-test.js';

const OWN = 'E10000018';
const OTHER = 'E06000016';
const TARGET = `council measure year version setBy sentence
  aim { __typename ... on ValueAim { side value } ... on BandAim { from to } }
  rating { colour reason } own { value unit priceBase basis asAt mark distance meetsAim } provenance { document paragraph }`;

/** Contacts that end in prevention, as Leicestershire printed them in January 2021. */
const PRINTED = {
  council: OWN,
  measure: 'CONTACTS_PREVENTED',
  year: '2020-21',
  aim: { band: { from: 56, to: 61 } },
  rating: { colour: 'AMBER', reason: 'A little short, and more is done at the front door.' },
  own: { basis: 'PART_YEAR', value: 54, asAt: '2020-11-30' },
};

interface TargetAnswer {
  readonly target: Readonly<Record<string, unknown>> | null;
  readonly userErrors: ReturnAnswer['userErrors'];
}

describe('what a council aims at', () => {
  let api: ApiUnderTest;
  let preparer: string;
  let director: string;
  let office: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    preparer = await api.key('preparer', OWN);
    director = await api.key('director', OWN);
    office = await api.key('programme-office');
  });
  afterAll(() => api.stop());

  const set = async (key: string, idempotencyKey: string, given: object = {}): Promise<TargetAnswer> => {
    const query = `mutation ($input: SetTargetInput!) { answer: setTarget(input: $input) { target { ${TARGET} } userErrors { code message path } } }`;
    const { data, errors } = await api.ask<{ answer: TargetAnswer }>(key, query, { input: { ...PRINTED, ...given, idempotencyKey } });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.answer;
  };
  const read = async (key: string, args = '', council = OWN): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const query = `{ localTargets(council: "${council}"${args}) { ${TARGET} } }`;
    const { data, errors } = await api.ask<{ localTargets: readonly Readonly<Record<string, unknown>>[] }>(key, query);
    if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
    return data.localTargets;
  };

  it('is set as it is printed, with its distance to the band and a mark on what is part-year', async () => {
    expect(await set(preparer, 'prevented-1')).toEqual({
      target: {
        council: OWN,
        measure: 'CONTACTS_PREVENTED',
        year: '2020-21',
        version: 1,
        setBy: 'PREPARER',
        sentence:
          'The council’s aim for “New contacts that end in prevention” in 2020-21 is between 56% and 61%; its own figure (part-year, to 30 November 2020) is 54%, 2 percentage points below the band; it rates where it stands amber.',
        aim: { __typename: 'BandAim', from: 56, to: 61 },
        rating: { colour: 'AMBER', reason: PRINTED.rating.reason },
        own: {
          ...{
            value: 54,
            unit: 'PERCENT',
            priceBase: null,
            basis: 'PART_YEAR',
            asAt: '2020-11-30',
            mark: 'part-year, to 30 November 2020',
          },
          ...{ distance: -2, meetsAim: false },
        },
        provenance: null,
      },
      userErrors: [],
    });
  });

  it('is set once for its idempotency key, whose answer stays that of its own version', async () => {
    expect(await set(preparer, 'prevented-1')).toMatchObject({ target: { version: 1 }, userErrors: [] });
    expect(await set(director, 'prevented-2', { own: { basis: 'OUTTURN', value: 57.2 } })).toMatchObject({
      target: { version: 2, setBy: 'DIRECTOR', own: { basis: 'OUTTURN', asAt: null, mark: null, distance: 0, meetsAim: true } },
    });
    expect(await set(preparer, 'prevented-1')).toMatchObject({ target: { version: 1, own: { value: 54 } } });
    expect(await set(preparer, 'prevented-1', { rating: null })).toMatchObject({
      target: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }],
    });
  });

  it('is read as it stands by its council and the office, and version by version', async () => {
    const admissions = {
      measure: 'ADMISSIONS_65',
      year: '2021-22',
      aim: { value: { side: 'AT_MOST', value: 553 } },
      rating: null,
      own: { basis: 'FORECAST', value: 462, asAt: '2021-12-01' },
      provenance: { document: 'A plan', paragraph: 'paragraph 3' },
    };
    await set(await api.key('finance-validator', OWN), 'admissions-1', admissions);
    const newest = [
      { measure: 'CONTACTS_PREVENTED', year: '2020-21', version: 2 },
      {
        ...{ measure: 'ADMISSIONS_65', year: '2021-22', version: 1, rating: null, setBy: 'FINANCE_VALIDATOR' },
        aim: { __typename: 'ValueAim', side: 'AT_MOST', value: 553 },
        own: { mark: 'forecast, made on 1 December 2021', distance: -91, meetsAim: true },
        provenance: { document: 'A plan', paragraph: 'paragraph 3' },
      },
    ];
    expect(await read(preparer)).toMatchObject(newest);
    expect(await read(office)).toMatchObject(newest);
    expect(await read(preparer, ', year: "2021-22"')).toMatchObject([{ measure: 'ADMISSIONS_65' }]);
    expect((await read(preparer, ', versions: ALL')).map(({ measure, version }) => [measure, version])).toEqual([
      ['CONTACTS_PREVENTED', 1],
      ['CONTACTS_PREVENTED', 2],
      ['ADMISSIONS_65', 1],
    ]);
  });

  it('is neither set nor read by another council, and set by nobody of the programme', async () => {
    const neighbour = await api.key('preparer', OTHER);
    await expect(set(neighbour, 'not-mine-1')).rejects.toThrow('FORBIDDEN');
    await expect(read(neighbour)).rejects.toThrow('NOT_FOUND');
    expect(await read(neighbour, '', OTHER)).toEqual([]);
    await expect(set(office, 'not-mine-2')).rejects.toThrow('FORBIDDEN');
    await expect(read(await api.key('consultant'))).rejects.toThrow('FORBIDDEN');
    expect(await read(preparer)).toHaveLength(2);
  });

  it('is refused with everything that is wrong with it, each with its field and what to do', async () => {
    const wrong = {
      aim: { band: { from: 161, to: 56 } },
      rating: { colour: 'RED' },
      own: { basis: 'PART_YEAR', value: -3, asAt: '2021-04-01' },
    };
    const { target, userErrors } = await set(preparer, 'wrong-one', wrong);
    expect(target).toBeNull();
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'BAND_REVERSED aim.band.from',
      'VALUE_NOT_POSSIBLE aim.band.from',
      'REASON_MISSING rating.reason',
      'VALUE_NOT_POSSIBLE own.value',
      'DAY_DOES_NOT_FIT own.asAt',
    ]);
    expect(userErrors[2]?.message).toBe(
      'A rating is what its author thinks, and no percentage gives it. Say why in your own words, in at least 20 letters.',
    );
    const value = { aim: { value: { side: 'AT_LEAST', value: 56 } } };
    expect(await set(preparer, 'wrong-two', value)).toMatchObject({ userErrors: [{ code: 'AIM_DOES_NOT_FIT', path: ['aim'] }] });
  });

  it('tells an amount with the prices that it is in', async () => {
    const cost = { measure: 'HOME_CARE_UNIT_COST', aim: { value: { side: 'AT_MOST', value: 23 } }, own: { basis: 'OUTTURN', value: 22.5 } };
    expect(await set(preparer, 'an-hour-of-care', cost)).toMatchObject({
      target: { own: { value: 22.5, unit: 'GBP', priceBase: 'NOMINAL' } },
      userErrors: [],
    });
  });

  it('needs a council that had its duties in the year', async () => {
    const bournemouth = await api.key('preparer', 'E06000028');
    expect(await set(bournemouth, 'bournemouth', { council: 'E06000028' })).toMatchObject({
      userErrors: [{ code: 'COUNCIL_NOT_IN_YEAR', path: ['council'] }],
    });
  });

  it('is a value or a band, and never both or neither', async () => {
    const both = { band: { from: 56, to: 61 }, value: { side: 'REACH', value: 56 } };
    await expect(set(preparer, 'both-of-them', { aim: both })).rejects.toThrow('BAD_USER_INPUT');
    await expect(set(preparer, 'neither-one', { aim: {} })).rejects.toThrow('BAD_USER_INPUT');
  });
});
