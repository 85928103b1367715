import { ApiUnderTest } from '../builders/api-under-test.js';
import { save } from '../builders/inputs.js';
import { CONTENT, VALIDATED } from '../builders/register-content.js';

const COUNCIL = 'E10000018';
const REGISTER = `{ savingsRegister(council: "${COUNCIL}", year: "2024-25") {
  lines { line { reference deliveryState assurance unphasedCost { status } calculation { comesTo { value } } } net { value } costsGiven }
  totals { planned { value } reported { value } validated { status } }
  groups { axis value lines totals { planned { value } } }
  overlaps { code bookedIn claims { reference counted { value } removed { value } overDelivery { value status } } }
  deliverySteps { reference to evidence slippedTo } } }`;

describe('the register of savings', () => {
  let api: ApiUnderTest;
  let preparer: string;
  let finance: string;
  let office: string;
  let consultant: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [preparer, finance, office, consultant] = await Promise.all([
      api.key('preparer', COUNCIL),
      api.key('finance-validator', COUNCIL),
      api.key('programme-office'),
      api.key('consultant'),
    ]);
    await api.ask(office, 'mutation { openCollection(input: { year: "2024-25", opens: "2025-04-01", deadline: "2025-07-31" }) { added } }');
  });
  afterAll(() => api.stop());

  const step = async (key: string, to: string, more: object = {}): Promise<readonly { code: string; message: string }[]> => {
    const input = {
      idempotencyKey: `step-${to}-${key.slice(8, 16)}`,
      council: COUNCIL,
      collection: '2024-25',
      reference: 'AC2',
      to,
      evidence: 'Monitoring report',
      ...more,
    };
    return (await api.change(key, 'recordDelivery', 'RecordDeliveryInput', input)).userErrors;
  };
  const publish = (note: string): Promise<unknown> =>
    api.ask(
      office,
      `mutation { publishRelease(input: { idempotencyKey: "publish ${note}", realm: ENGLAND, note: "${note}" }) { userErrors { code } } }`,
    );
  const register = async (): Promise<unknown> => (await api.ask<{ savingsRegister: unknown }>(consultant, REGISTER)).data.savingsRegister;

  it('does not take steps with a line of a draft', async () => {
    await api.change(preparer, 'saveReturn', 'SaveReturnInput', save('draft', COUNCIL, CONTENT));
    await api.change(finance, 'saveReturn', 'SaveReturnInput', save('validated', COUNCIL, VALIDATED, 1));
    expect(await step(preparer, 'IN_DELIVERY')).toMatchObject([
      { code: 'STATE_DOES_NOT_ALLOW', message: expect.stringContaining('Until a return is accepted') },
    ]);
  });

  it('is read from a release with its totals, costs, assurance and overlap counted once', async () => {
    await api.change(preparer, 'submitReturn', 'MoveReturnInput', {
      idempotencyKey: 'submit it',
      council: COUNCIL,
      collection: '2024-25',
      version: 2,
    });
    await api.change(office, 'acceptPrintedReturn', 'ReasonedStepInput', {
      idempotencyKey: 'accept it',
      council: COUNCIL,
      collection: '2024-25',
      version: 2,
      reason: 'Its lines are printed in the budget report.',
    });
    await publish('first');
    expect(await register()).toMatchObject({
      lines: [
        {
          line: { reference: 'AC4', deliveryState: 'PLANNED', assurance: 'NOT_ASSESSED', calculation: { comesTo: { value: '861120.00' } } },
          costsGiven: false,
        },
        {
          line: { reference: 'AC2', deliveryState: 'IN_DELIVERY', assurance: 'NONE', unphasedCost: { status: 'NOT_SUBMITTED' } },
          net: { value: '20000.00' },
          costsGiven: true,
        },
      ],
      totals: { planned: { value: '2025000.00' }, reported: { value: '20000.00' }, validated: { status: 'KNOWN' } },
      groups: expect.arrayContaining([
        { axis: 'PRACTICE_TAG', value: 'REABLEMENT', lines: ['AC4', 'AC2'], totals: { planned: { value: '2025000.00' } } },
        { axis: 'TIER', value: 'STRETCH', lines: ['AC2'], totals: { planned: { value: '25000.00' } } },
      ]),
      overlaps: [
        {
          code: 'MOVES',
          bookedIn: 'AC4',
          claims: [
            { reference: 'AC4', counted: { value: '861120.00' }, removed: { value: '0.00' }, overDelivery: { value: '355680.00' } },
            { reference: 'AC2', counted: { value: '0.00' }, removed: { value: '861120.00' }, overDelivery: { status: 'NOT_SUBMITTED' } },
          ],
        },
      ],
    });
  });

  it('takes a line forward, by finance where finance is needed, and says why a step is refused', async () => {
    expect(await step(preparer, 'REPORTED_DELIVERED')).toEqual([]);
    expect(await step(preparer, 'FINANCE_VALIDATED')).toMatchObject([
      { code: 'STATE_DOES_NOT_ALLOW', message: expect.stringContaining('only finance validates') },
    ]);
    expect(await step(preparer, 'SLIPPED')).toMatchObject([{ code: 'STEP_DOES_NOT_FIT' }]);
    expect(await step(preparer, 'IN_DELIVERY', { reference: 'AC99' })).toMatchObject([{ code: 'LINE_NOT_FOUND' }]);
    expect(await step(finance, 'FINANCE_VALIDATED')).toEqual([]);
    expect(await step(finance, 'FINANCE_VALIDATED', { reference: 'AC4', idempotencyKey: 'nothing validated' })).toMatchObject([
      { code: 'STATE_DOES_NOT_ALLOW' },
    ]);
    expect(await step(finance, 'SUSTAINED')).toMatchObject([{ code: 'NOT_SUSTAINED_YET' }]);
  });

  it('takes the same step once, however often it is sent', async () => {
    const slip = { reference: 'AC4', slippedTo: '2026-27', idempotencyKey: 'slip AC4 once' };
    expect(await step(preparer, 'SLIPPED', slip)).toEqual([]);
    expect(await step(preparer, 'SLIPPED', slip)).toEqual([]);
    expect(await step(preparer, 'SLIPPED', { ...slip, slippedTo: '2025-26' })).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('shows readers the steps with the next release, and not before', async () => {
    expect(await register()).toMatchObject({ deliverySteps: [] });
    await publish('second');
    expect(await register()).toMatchObject({
      lines: [{ line: { reference: 'AC4', deliveryState: 'SLIPPED' } }, { line: { reference: 'AC2', deliveryState: 'FINANCE_VALIDATED' } }],
      deliverySteps: [
        { reference: 'AC2', to: 'REPORTED_DELIVERED', evidence: 'Monitoring report', slippedTo: null },
        { reference: 'AC2', to: 'FINANCE_VALIDATED' },
        { reference: 'AC4', to: 'SLIPPED', slippedTo: '2026-27' },
      ],
    });
  });
});
