import { ApiUnderTest } from '../builders/api-under-test.js';
import { save } from '../builders/inputs.js';

const COUNCIL = 'E10000018';
const figure = (value: number) => ({ value });
const spent = (provision: string, gross: string) => ({
  line: 'LT_HOME_CARE',
  ageBand: 'AGE_65_PLUS',
  provision,
  gross: { value: gross },
  clientContributions: { value: '0' },
  jointAndNhsIncome: { value: '0' },
  otherIncome: { value: '0' },
});
const counted = { line: 'LT_HOME_CARE', ageBand: 'AGE_65_PLUS', unit: 'HOURS', quantity: figure(640_000) };
const CONTENT = {
  financeLines: [spent('OTHERS', '14080000'), spent('GRANTS_TO_VOLUNTARY_ORGANISATIONS', '120000')],
  activityLines: [
    {
      ...counted,
      starters: { people: figure(410), averageWeeklyCost: { value: '287.50' } },
      leavers: { people: figure(395), averageWeeklyCost: { missing: 'NOT_COLLECTED' } },
    },
  ],
  declarations: [
    { role: 'CHIEF_FINANCE_OFFICER', statement: 'The figures agree with the accounts of the year.', declaredOn: '2025-07-14' },
  ],
};

describe('what the annual return asks', () => {
  let api: ApiUnderTest;
  let preparer: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    preparer = await api.key('preparer', COUNCIL);
    const office = await api.key('programme-office');
    for (const year of ['2023-24', '2024-25']) {
      const input = { year, opens: '2025-04-01', deadline: '2025-07-31' };
      await api.ask(office, 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }', { input });
    }
  });
  afterAll(() => api.stop());

  const TABLES = `sections { code tables { code mostRows fixedRows { line label ageBand unit } columns { code kind required unit sign forYear choices { code label } formula { plus minus } } } }`;
  interface Table {
    readonly code: string;
    readonly mostRows: number | null;
    readonly fixedRows: readonly object[];
    readonly columns: readonly { readonly code: string; readonly kind: string; readonly choices: readonly object[] }[];
  }

  it('can be read by everybody: days, tables, rows and columns', async () => {
    const { data, errors } = await api.ask<{
      collectionDefinition: { sections: readonly { code: string; tables: readonly Table[] }[] };
    }>(preparer, `{ collectionDefinition(year: "2024-25") { year edition dates { opens deadline refreshCloses frozen } ${TABLES} } }`);
    expect(errors).toEqual([]);
    expect(data.collectionDefinition).toMatchObject({
      year: '2024-25',
      edition: 3,
      dates: { opens: '2025-04-01', deadline: '2025-07-31', refreshCloses: '2025-09-30', frozen: '2025-11-30' },
    });
    const tables = data.collectionDefinition.sections.flatMap((section) => section.tables);
    const table = (code: string): Table => tables.find((each) => each.code === code)!;
    expect(data.collectionDefinition.sections.map(({ code }) => code)).toEqual(['accounts', 'budget', 'savings', 'growth', 'declarations']);
    expect([table('finance').mostRows, table('finance').fixedRows.length]).toEqual([null, 29]);
    expect(table('activity').fixedRows[0]).toEqual({ line: 'LT_NURSING', label: 'Nursing', ageBand: 'AGE_18_64', unit: 'client-weeks' });
    expect([table('savings-lines').mostRows, table('savings-lines').fixedRows]).toEqual([1000, []]);
    expect(table('savings-lines').columns.find(({ code }) => code === 'nature')).toMatchObject({
      kind: 'CHOICE',
      required: true,
      choices: expect.arrayContaining([{ code: 'service-reduction', label: 'Service reduction' }]),
    });
    expect(table('finance').columns.find(({ code }) => code === 'own-net')).toMatchObject({
      kind: 'DERIVED',
      formula: { plus: ['own-gross'], minus: ['own-client-contributions', 'own-joint-and-nhs-income', 'own-other-income'] },
    });
    expect(table('growth-lines').columns.at(-1)).toMatchObject({ code: '2029-30', forYear: '2029-30', sign: 'SIGNED', unit: '£' });
  });
  it('changes from year to year, and says how', async () => {
    const difference = async (from: string, to: string) =>
      (await api.ask(preparer, `{ definitionDifference(from: "${from}", to: "${to}") }`)).data['definitionDifference'];
    expect(await difference('2013-14', '2014-15')).toEqual([
      'The line “Equipment and adaptations” is now called “Assistive equipment and technology”.',
    ]);
    expect(await difference('2024-25', '2025-26')).toEqual([]);
    expect(await difference('2024-25', '2039-40')).toBeNull();
    expect((await api.ask(preparer, '{ collectionDefinition(year: "2011-12") { year } }')).data).toEqual({ collectionDefinition: null });
  });
  it('is kept: grants, starters and leavers, and who stands by it', async () => {
    const { userErrors } = await api.change(preparer, 'saveReturn', 'SaveReturnInput', save('annual', COUNCIL, CONTENT));
    expect(userErrors).toEqual([]);
    const read = `{ councilReturn(council: "${COUNCIL}", collection: "2024-25") { financeLines declarations { role statement declaredOn } } }`;
    expect((await api.ask(preparer, read)).data).toEqual({ councilReturn: { financeLines: 2, declarations: CONTENT.declarations } });
    expect(await api.stored('SELECT provision, gross_value FROM finance_line ORDER BY position')).toEqual([
      { provision: 'others', gross_value: '14080000.00' },
      { provision: 'grants-to-voluntary-organisations', gross_value: '120000.00' },
    ]);
    const [stored] = await api.stored(
      'SELECT starters_people_value, starters_weekly_cost_value, leavers_people_value, leavers_weekly_cost_missing FROM activity_line',
    );
    expect(Object.values(stored!)).toEqual(['410.0000', '287.50', '395.0000', 'not-collected']);
  });
  it('is not submitted where it is left out, and not collected where the year did not ask', async () => {
    for (const collection of ['2023-24', '2024-25']) {
      const over = collection === '2024-25' ? 1 : undefined;
      const request = { ...save(`left-out-${collection}`, COUNCIL, { activityLines: [counted] }, over), collection };
      expect((await api.change(preparer, 'saveReturn', 'SaveReturnInput', request)).userErrors).toEqual([]);
    }
    const reasons = 'SELECT collection, starters_people_missing AS why FROM activity_line WHERE starters_people_value IS NULL ORDER BY 1';
    expect(await api.stored(reasons)).toEqual([
      { collection: '2023-24', why: 'not-collected' },
      { collection: '2024-25', why: 'not-submitted' },
    ]);
  });
});
