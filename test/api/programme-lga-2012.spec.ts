import { seedProgrammes } from '../../apps/outturn/src/demo/programmes/seed-programmes.module.js';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { accepted } from '../builders/fictional-council.js';
import { change } from '../builders/fictional-programme.js';
import { savingsLine } from '../builders/inputs.js';

const PROGRAMME = `{ programme(code: "lga-2012") {
  sponsor starts ends budget { total { value } contributions { amount { value } } } grants { amount { value } paidOn to }
  members { named stated { value unit } sentence basis councils { code } }
  strands { code schemes councils }
  joint: schemes(kind: JOINT) { code lead members { name } } bought: schemes(strand: "procurement") { code unnamedMembers }
  baseline { year members membersWithReturn } reviews { due state release }
  printedSavings { year andLater share { value unit status } shareCouncils { value } total { value status } totalCouncils { value status } status
    impliedNetSpend { value } impliedPerCouncil { value } provenance { paragraph } }
  audit { code basis sentence }
  savingsTable(year: "2011-12") { ... on TooFewMembers { members withTotal needed } } release { realm } } }`;

interface Programme {
  readonly printedSavings: readonly {
    readonly impliedNetSpend: { value: string | null };
    readonly impliedPerCouncil: { value: string | null };
  }[];
  readonly audit: readonly { readonly code: string; readonly basis: string; readonly sentence: string }[];
  readonly [field: string]: unknown;
}

describe('the efficiency programme of 2012, published in the realm of England', () => {
  let api: ApiUnderTest;
  let programme: Programme;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    const office = await api.key('programme-office');
    const send = (name: string, type: string, input: object): Promise<unknown> =>
      api.ask(office, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`, { input });
    await send('openCollection', 'OpenCollectionInput', { year: '2024-25', opens: '2025-04-01', deadline: '2025-07-31' });
    const keys = { office, preparer: await api.key('preparer', 'E10000018') };
    await accepted(api, keys, 'E10000018', '2024-25', { savingsLines: [savingsLine('AC1')] });
    const answers: unknown[] = [];
    const client = {
      change: async (key: string, name: string, _: string, input: object): Promise<void> => {
        answers.push(await change(api, key, name, input));
      },
    };
    for (const _ of ['first', 'again']) await seedProgrammes(client, { of: () => Promise.resolve(office) });
    expect(answers).toMatchObject(Array(2).fill({ programme: { version: 1 }, userErrors: [] }));
    await send('publishRelease', 'PublishReleaseInput', { idempotencyKey: 'england-1', realm: 'ENGLAND', note: 'Programme' });
    const { data } = await api.ask<{ programme: Programme }>(await api.key('consultant'), PROGRAMME);
    programme = data.programme;
  });
  afterAll(() => api.stop());

  const sentencesOf = (code: string): readonly string[] =>
    programme.audit.filter((line) => line.code === code).map((line) => line.sentence);

  it('is read back as it was printed: money, members, strands, schemes, baseline and reviews', () => {
    expect(programme).toMatchObject({
      sponsor: 'Local Government Association',
      budget: { total: { value: '1000000.00' }, contributions: [{ amount: { value: '300000.00' } }] },
      grants: [{ amount: { value: '20000.00' }, paidOn: '2012-03', to: 'COUNCIL' }],
      members: { named: 53, stated: { value: 57, unit: 'COUNCILS' }, basis: 'INFERENCE' },
      joint: [
        {
          code: 'havering-barking-redbridge',
          lead: null,
          members: [{ name: 'Havering' }, { name: 'Barking and Dagenham' }, { name: 'Redbridge' }],
        },
        { code: 'darlington-hartlepool-redcar' },
      ],
      bought: [
        { code: 'berkshire', unnamedMembers: false },
        { code: 'yorkshire-and-humber', unnamedMembers: true },
      ],
      baseline: { year: '2011-12', members: 53, membersWithReturn: [] },
      reviews: [
        { due: 'early 2013', state: 'DUE', release: null },
        { due: 'late 2013', state: 'DUE', release: null },
        { due: '2014', state: 'DUE', release: null },
      ],
      savingsTable: { members: 53, withTotal: 0, needed: 5 },
      release: { realm: 'ENGLAND' },
    });
  });

  it('implies net spend of 2,650.0, 2,843.8, 3,148.1 and 2,888.9 £m, and 69.7 to 85.0 for each council: golden G18', () => {
    const shown = (amount: { value: string | null }): string | null => amount.value && (Number(amount.value) / 1e6).toFixed(1);
    expect(programme.printedSavings.map((row) => [shown(row.impliedNetSpend), shown(row.impliedPerCouncil)])).toEqual([
      ['2650.0', '69.7'],
      ['2843.8', '74.8'],
      ['3148.1', '82.8'],
      ['2888.9', '85.0'],
      [null, null],
    ]);
    expect(sentencesOf('IMPLIED_SPEND_RISES')[0]).toContain('changes by +19% from 2009-10 to 2011-12');
    expect(sentencesOf('IMPLIED_SPEND_RISES')[0]).toContain('for 2010-12 is −7%');
    expect(sentencesOf('RATES_ON_ONE_DENOMINATOR')[0]).toContain('1.68% in 2009-10 (printed 2.0%) and 2.89% in 2010-11 (printed 3.2%)');
    expect(sentencesOf('PROJECTION_KEPT')[0]).toContain('4% is printed from 13 councils');
  });

  it('finds 8.6 = 3.2 + 5.4, and that 38 members and 114 others show no difference below 3.2 points: golden G19', () => {
    expect(sentencesOf('SUM_OF_RATES')).toHaveLength(1);
    expect(sentencesOf('SUM_OF_RATES')[0]).toContain('compounded they are 8.43%');
    expect(sentencesOf('DIFFERENCE_NOT_DETECTABLE')[0]).toMatch(
      /^Between 38 members and 114 other councils .* of 1\.27 points.* is 3\.2 points\./,
    );
  });

  it('cannot have paid each of 57 councils: 57 x £20,000 is more than the whole budget', () => {
    expect(sentencesOf('GRANTS_AND_BUDGET')[0]).toContain(
      '£20,000 for each of 57 councils is £1,140,000, more than the whole budget of £1,000,000; for each of 44 schemes it is £880,000.',
    );
  });

  it('tells inference from arithmetic, and speaks of no person', () => {
    expect(programme.audit.filter((line) => line.basis === 'INFERENCE').map((line) => line.code)).toEqual([
      'TOTALS_AND_SHARES_DISAGREE',
      'SUM_OF_RATES',
    ]);
    expect(JSON.stringify(programme)).not.toMatch(/@|professor/i);
  });
});
