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
      const request = { ...save(`left-out-${collection}`, COUNCIL, { activityLines: [counted] }), collection };
      expect((await api.change(preparer, 'saveReturn', 'SaveReturnInput', request)).userErrors).toEqual([]);
    }
    const reasons = 'SELECT collection, starters_people_missing AS why FROM activity_line WHERE starters_people_value IS NULL ORDER BY 1';
    expect(await api.stored(reasons)).toEqual([
      { collection: '2023-24', why: 'not-collected' },
      { collection: '2024-25', why: 'not-submitted' },
    ]);
  });
});
