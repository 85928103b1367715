import { ApiUnderTest } from '../builders/api-under-test.js';
import { save, savingsLine } from '../builders/inputs.js';
import { CONTENT, type Line, MOVES, VALIDATED, withLine } from '../builders/register-content.js';

const COUNCIL = 'E10000018';

describe('a register that cannot be', () => {
  let api: ApiUnderTest;
  let preparer: string;
  let finance: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [preparer, finance] = await Promise.all([api.key('preparer', COUNCIL), api.key('finance-validator', COUNCIL)]);
    const office = await api.key('programme-office');
    await api.ask(office, 'mutation { openCollection(input: { year: "2024-25", opens: "2025-04-01", deadline: "2025-07-31" }) { added } }');
  });
  afterAll(() => api.stop());

  it('refuses what cannot be, all at once: an overlap of unknown lines, a time-limited saving without years, a cost below nought', async () => {
    const bad = {
      savingsLines: [
        savingsLine('AC1', { recurrence: 'TIME_LIMITED', costs: { implementation: [{ year: '2024-25', amount: { value: '-1' } }] } }),
      ],
      overlapGroups: [
        {
          code: 'X',
          title: 'X',
          bookedIn: 'AC9',
          claims: [
            { reference: 'AC1', calculation: MOVES, inAmounts: true },
            { reference: 'AC7', calculation: MOVES, inAmounts: true },
          ],
        },
      ],
      deliveryReports: [{ asAt: '2024-09-30', year: '2024-25', stage: 'VALIDATED', lines: ['AC1', 'AC8'], amount: { value: '1' } }],
    };
    const { userErrors } = await api.change(preparer, 'saveReturn', 'SaveReturnInput', save('bad-register', COUNCIL, bad));
    expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['AMOUNT_NEGATIVE', 'savingsLines.0.costs.implementation.0'],
      ['YEARS_DO_NOT_FIT', 'savingsLines.0.lastsYears'],
      ['LINE_NOT_FOUND', 'overlapGroups.0.claims.1.reference'],
      ['LINE_NOT_FOUND', 'overlapGroups.0.bookedIn'],
      ['LINE_NOT_FOUND', 'deliveryReports.0.lines.1'],
      ['VALIDATED_BY_WRONG_ROLE', 'deliveryReports'],
    ]);
  });

  it('is at first what the preparer drafts and finance then validates', async () => {
    const drafted = await api.change(preparer, 'saveReturn', 'SaveReturnInput', save('draft', COUNCIL, CONTENT));
    const validated = await api.change(finance, 'saveReturn', 'SaveReturnInput', save('validated', COUNCIL, VALIDATED, 1));
    expect([drafted, validated].map(({ councilReturn, userErrors }) => [councilReturn?.version, userErrors])).toEqual([
      [1, []],
      [2, []],
    ]);
  });

  it.each([
    ['calls a saving validated', (line: Line) => ({ ...line, deliveryState: 'FINANCE_VALIDATED' })],
    ['answers for finance that it validated', (line: Line) => ({ ...line, assurance: [{ question: 'A9', answer: 'YES' }] })],
    [
      'changes how validated amounts are meant',
      (line: Line) => ({
        ...line,
        profileKind: 'INCREMENTS',
        amounts: { ...line.amounts, validated: [{ year: '2024-25', amount: { value: '18000' } }] },
      }),
    ],
  ])('refuses a preparer who %s', async (_, change) => {
    const { userErrors } = await api.change(preparer, 'saveReturn', 'SaveReturnInput', save(`self ${_}`, COUNCIL, withLine(change), 2));
    expect(userErrors).toMatchObject([{ code: 'VALIDATED_BY_WRONG_ROLE', cell: 'savings line AC2, validated' }]);
  });

  it('refuses a preparer who leaves out a line that finance has validated', async () => {
    const without = { ...CONTENT, savingsLines: CONTENT.savingsLines.slice(0, 1), overlapGroups: [] };
    const { userErrors } = await api.change(preparer, 'saveReturn', 'SaveReturnInput', save('without AC2', COUNCIL, without, 2));
    expect(userErrors).toMatchObject([{ code: 'VALIDATED_BY_WRONG_ROLE', cell: 'savings line AC2, which finance has validated' }]);
  });

  it('refuses a one-off that still stands after its year', async () => {
    const planned = ['2024-25', '2025-26'].map((year, i) => ({ year, amount: { value: i === 0 ? '500' : '0' } }));
    const lasting = { savingsLines: [savingsLine('AC1', { recurrence: 'ONE_OFF', profileKind: 'INCREMENTS', amounts: { planned } })] };
    const { userErrors } = await api.change(finance, 'saveReturn', 'SaveReturnInput', save('lasting one-off', COUNCIL, lasting, 2));
    expect(userErrors).toMatchObject([{ code: 'YEARS_DO_NOT_FIT', cell: 'savings line AC1, planned, 2025-26' }]);
  });
});
