import { ApiUnderTest } from '../builders/api-under-test.js';
import { accepted, financeLines } from '../builders/fictional-council.js';
import { change, fictionalProgramme } from '../builders/fictional-programme.js';
import { savingsLine } from '../builders/inputs.js';

/** Method golden G17: net spend and savings of six councils, £m. */
const N = [40, 60, 80, 120, 200, 400];
const R = [4, 4.2, 4.8, 6, 7, 10];
const YEAR = '2024-25';
const SIX = N.map((_, i) => `X9900010${i + 1}`);
const SEVENTH = 'X99000107';
const TABLE = `__typename
  ... on ProgrammeSavingsTable { members withTotal withTotalAndSpend total { value } saving { value } netSpend { value } impliedNetSpend { value }
    unweightedPercent pooledPercent sizeEffect medianPercent lowestPercent highestPercent lowerQuartilePercent { value withheld }
    spendSources { source councils } release { number } fairness }
  ... on TooFewMembers { withTotalAndSpend needed sentence leftOut { lacks reason councils } }
  ... on ReviewDue { due sentence }`;

const million = (amount: number): object => ({ value: (amount * 1e6).toFixed(2) });
const reported = (amount: number): object => ({ reported: [{ year: YEAR, amount: million(amount) }] });

const DELIVERED = { profileKind: 'INCREMENTS', deliveryState: 'REPORTED_DELIVERED' };

/** A return whose finance lines cost `net`, with a cashable saving, and £1m of charges that spending cannot show. */
const content = (net: number, saving: number): object => ({
  financeLines: financeLines({ HOME_CARE_65: net * 1e6 }),
  savingsLines: [
    savingsLine('S1', { ...DELIVERED, amounts: reported(saving) }),
    savingsLine('S2', { ...DELIVERED, nature: 'INCOME', cashShares: { incomeFees: 1 }, locus: [], amounts: reported(1) }),
    savingsLine('S3', { ...DELIVERED, service: 'OTHER_SERVICE', locus: [], amounts: reported(50) }),
  ],
});

describe('a programme of six fictional councils', () => {
  let api: ApiUnderTest;
  let office: string;
  let consultant: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    office = await api.key('programme-office');
    consultant = await api.key('consultant');
    const councils = [...SIX, SEVENTH].map((code) => ({
      code,
      name: `Member ${code} (fictional)`,
      type: 'UNITARY',
      region: 'Fictional',
      validFrom: '2009-04-01',
    }));
    await send('registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', { councils });
    await send('openCollection', 'OpenCollectionInput', { year: YEAR, opens: '2025-04-01', deadline: '2025-07-31' });
    for (const [i, council] of SIX.entries()) await accept(council, content(N[i] ?? 0, R[i] ?? 0));
    await publish(1);
    await change(api, office, 'fileProgramme', { idempotencyKey: 'file-six', programme: fictionalProgramme(SIX) });
    await publish(2);
  });
  afterAll(() => api.stop());

  const send = (name: string, type: string, input: object): Promise<unknown> =>
    api.ask(office, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`, { input });
  const publish = (n: number): Promise<unknown> =>
    send('publishRelease', 'PublishReleaseInput', { idempotencyKey: `release-${n}`, realm: 'DEMONSTRATION', note: `Release ${n}` });
  const accept = async (council: string, given: object): Promise<void> => {
    await accepted(api, { office, preparer: await api.key('preparer', council) }, council, YEAR, given);
  };
  const table = async (args = '', release = ''): Promise<Readonly<Record<string, unknown>>> => {
    const query = `{ programme(code: "six-fictional"${release}) { savingsTable(year: "${YEAR}"${args}) { ${TABLE} } } }`;
    const { data, errors } = await api.ask<{ programme: { savingsTable: Record<string, unknown> } }>(consultant, query);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.programme.savingsTable;
  };

  it('saves 5.667% unweighted, 4% pooled and 5.5% at the median, and 635.3 is not 900: golden G17', async () => {
    expect(await table()).toMatchObject({
      members: 6,
      withTotal: 6,
      withTotalAndSpend: 6,
      total: { value: '36000000.00' },
      netSpend: { value: '900000000.00' },
      impliedNetSpend: { value: (36e6 / (0.34 / 6)).toFixed(2) },
      unweightedPercent: expect.closeTo(34 / 6, 9) as number,
      pooledPercent: expect.closeTo(4, 9) as number,
      sizeEffect: expect.closeTo(-2.5 / 1.5, 9) as number,
      medianPercent: expect.closeTo(5.5, 9) as number,
      lowestPercent: expect.closeTo(2.5, 9) as number,
      highestPercent: expect.closeTo(10, 9) as number,
      lowerQuartilePercent: { value: null, withheld: '8 councils with a rate are needed.' },
      spendSources: [{ source: 'FINANCE_LINES', councils: 6 }],
    });
    expect((36 / (0.34 / 6)).toFixed(1)).toBe('635.3');
  });

  it('counts charges where all that is printed is asked for, and never another service', async () => {
    expect(await table(', definition: ALL_PRINTED')).toMatchObject({ total: { value: '42000000.00' } });
  });

  it('has no average where nobody gives a figure of the stage, or of the budget of the year before', async () => {
    expect(await table(', stage: VALIDATED')).toMatchObject({
      withTotalAndSpend: 0,
      needed: 5,
      leftOut: [{ lacks: 'saving', reason: 'NOT_SUBMITTED', councils: 6 }],
    });
    expect(await table(', denominator: PRIOR_YEAR_BUDGET')).toMatchObject({
      __typename: 'TooFewMembers',
      leftOut: [{ lacks: 'net-spend', reason: 'NOT_SUBMITTED', councils: 6 }],
    });
  });

  it('names no member in its table and says what a reader must be told', async () => {
    const text = JSON.stringify(await table());
    expect(SIX.filter((code) => text.includes(code))).toEqual([]);
    expect(text).toContain('are not ranked');
    expect(text).toContain('it does not mean the council did not act');
  });

  it('shows which members have a return of the baseline year', async () => {
    const query = '{ programme(code: "six-fictional") { baseline { year members membersWithReturn } reviews { state release } } }';
    expect((await api.ask(consultant, query)).data['programme']).toEqual({
      baseline: { year: YEAR, members: 6, membersWithReturn: SIX },
      reviews: [{ state: 'DUE', release: null }],
    });
  });

  it('is filed once for its idempotency key, and by no council', async () => {
    const again = { idempotencyKey: 'file-six', programme: fictionalProgramme(SIX) };
    expect(await change(api, office, 'fileProgramme', again)).toMatchObject({ programme: { version: 1 }, userErrors: [] });
    const other = { idempotencyKey: 'file-six', programme: fictionalProgramme(SIX.slice(1)) };
    expect(await change(api, office, 'fileProgramme', other)).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    const preparer = await api.key('preparer', SIX[0]);
    await expect(change(api, preparer, 'fileProgramme', { ...again, idempotencyKey: 'file-mine' })).rejects.toThrow('FORBIDDEN');
  });

  it('is refused with everything that is wrong with it, each unknown council by its code', async () => {
    const [first = ''] = SIX;
    const wrong = fictionalProgramme([first, 'X99000998', 'E10000018'], { ends: '2023', strands: [{ code: 'other', label: 'Other' }] });
    const { userErrors } = await change(api, office, 'fileProgramme', { idempotencyKey: 'file-wrong', programme: wrong });
    expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['DATES_REVERSED', 'ends'],
      ['STRAND_UNKNOWN', 'schemes.0.strand'],
      ['STRAND_UNKNOWN', 'schemes.1.strand'],
      ['STRAND_UNKNOWN', 'schemes.2.strand'],
      ['COUNCIL_NOT_IN_YEAR', 'schemes.1.members'],
      ['REALMS_MIXED', 'schemes.2.members'],
    ]);
    expect(userErrors[4]?.message).toContain('X99000998 was not a council');
    expect(userErrors[5]?.message).toContain('E10000018 does not belong');
  });

  it.each([
    [99, 'mid', 'RELEASE_NOT_PUBLISHED'],
    [1, 'mid', 'PROGRAMME_NOT_IN_RELEASE'],
    [2, 'end', 'REVIEW_NOT_FOUND'],
  ])('refuses a review of release %p called %p: %p', async (release, review, code) => {
    const input = { idempotencyKey: `review-${release}-${review}`, programme: 'six-fictional', review, release };
    expect(await change(api, office, 'recordReview', input)).toMatchObject({ programme: null, userErrors: [{ code }] });
  });

  it('keeps what a review read, whatever is filed, accepted and published later', async () => {
    expect(await table(', review: "mid"')).toMatchObject({ __typename: 'ReviewDue', due: 'late 2025' });
    const before = await table();
    const review = { idempotencyKey: 'review-mid', programme: 'six-fictional', review: 'mid', release: 2 };
    expect(await change(api, office, 'recordReview', review)).toMatchObject({ programme: { reviews: [{ state: 'FROZEN', release: 2 }] } });

    await accept(SEVENTH, content(100, 15));
    const seven = fictionalProgramme([...SIX, SEVENTH]);
    expect(await change(api, office, 'fileProgramme', { idempotencyKey: 'file-seven', programme: seven })).toMatchObject({
      programme: { version: 2, reviews: [{ state: 'FROZEN', release: 2 }] },
    });
    await publish(3);

    expect(await table()).toMatchObject({ members: 7, pooledPercent: expect.closeTo(5.1, 9) as number, release: { number: 3 } });
    expect(await table(', review: "mid"')).toEqual(before);
    expect(await change(api, office, 'recordReview', { ...review, idempotencyKey: 'review-again', release: 3 })).toMatchObject({
      userErrors: [{ code: 'REVIEW_RECORDED' }],
    });
    const without = fictionalProgramme(SIX, { reviews: [] });
    expect(await change(api, office, 'fileProgramme', { idempotencyKey: 'file-less', programme: without })).toMatchObject({
      userErrors: [{ code: 'REVIEW_RECORDED' }],
    });
  });
});
