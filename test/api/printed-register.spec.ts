import { Client } from 'pg';
import { personsIn } from '../builders/people.js';
import { apiWithPrintedFigures, type PrintedFigures } from '../builders/printed-figures.js';

const LEICESTERSHIRE = 'E10000018';
const CROYDON = 'E09000008';
const TOTALS = 'planned { value(unit: GBP_THOUSANDS) status }';

type Amounts = Readonly<Record<'planned' | 'reported' | 'validated', { readonly value: string | null; readonly status: string }>>;
interface Register {
  readonly totals: Amounts;
  readonly groups: readonly { readonly axis: string; readonly value: string; readonly totals: Amounts }[];
  readonly years: readonly { readonly year: string; readonly position: Amounts; readonly increment: Amounts }[];
}

describe('the registers of printed plans', () => {
  let figures: PrintedFigures;

  beforeAll(async () => {
    figures = await apiWithPrintedFigures();
  }, 120_000);
  afterAll(() => figures.api.stop());

  const register = async <Part = Register>(council: string, year: string, fields: string, more = ''): Promise<Part> =>
    (await figures.ask<{ savingsRegister: Part }>(`{ savingsRegister(council: "${council}", year: "${year}"${more}) { ${fields} } }`))
      .savingsRegister;
  const yearly = ({ years }: Register, of: 'position' | 'increment'): readonly unknown[] =>
    years.map((each) => each[of].planned.value ?? each[of].planned.status);

  it('give Leicestershire’s plan of 2021 as it is printed (G1): positions, increments, classes, and no sum of positions called a saving', async () => {
    const fields = `years { year position { ${TOTALS} } increment { ${TOTALS} } } groups { axis value totals { ${TOTALS} } } cumulativeCashBenefit { ${TOTALS} }`;
    const plan = await register<Register & { cumulativeCashBenefit: Amounts }>(
      LEICESTERSHIRE,
      '2024-25',
      fields,
      ', collection: "2021-22"',
    );
    expect(yearly(plan, 'position')).toEqual(['3395', '5585', '6745', '8055']);
    expect(yearly(plan, 'increment')).toEqual(['3395', '2190', '1160', '1310']);
    const classes = plan.groups.filter(({ axis }) => axis === 'NATURE').map(({ value, totals }) => [value, totals.planned.value]);
    expect(Object.fromEntries(classes)).toEqual({ EFFICIENCY: '7015', INCOME: '900', MIXED: '140' });
    expect(plan.cumulativeCashBenefit.planned.value).toBe('23780');
    const own = await register(
      LEICESTERSHIRE,
      '2024-25',
      `totals { ${TOTALS} }`,
      ', collection: "2021-22", filter: { services: [ADULT_SOCIAL_CARE] }',
    );
    expect(own.totals.planned.value).toBe('7915');
  });

  it('give Leicestershire’s plan of 2024 in the years that are printed (G1b), and none between', async () => {
    const plan = await register(LEICESTERSHIRE, '2024-25', `years { year position { ${TOTALS} } }`);
    expect(yearly(plan, 'position')).toEqual(['6445', 'NOT_PRINTED', 'NOT_PRINTED', '13400']);
  });

  it('count technology-enabled care once over two rounds (G1c): 2,350, not 3,250', async () => {
    const fields =
      'lineages { lineage vintages position { value(unit: GBP_THOUSANDS) } naiveSum { value(unit: GBP_THOUSANDS) } overstatement { value(unit: GBP_THOUSANDS) } increments { year superseded increment { value(unit: GBP_THOUSANDS) } } }';
    const { lineages } = await register<{ lineages: readonly { lineage: string }[] }>(LEICESTERSHIRE, '2024-25', fields);
    expect(lineages.find(({ lineage }) => lineage === 'TEC')).toMatchObject({
      vintages: ['2021-22', '2024-25'],
      position: { value: '2350' },
      naiveSum: { value: '3250' },
      overstatement: { value: '900' },
      increments: expect.arrayContaining([{ year: '2024-25', superseded: true, increment: { value: '900' } }]),
    });
  });

  it('take growth apart (G1d), and say what savings come to under each reading', async () => {
    const money = '{ value(unit: GBP_THOUSANDS) }';
    const fields = `growth { grossPressures ${money} incomeOffsets ${money} avoidanceTargets ${money} net ${money} } definitions { printed ${money} everything ${money} comparable ${money} comparableWithTargets ${money} leftOut { why lines } }`;
    expect(await register(LEICESTERSHIRE, '2024-25', fields)).toEqual({
      growth: {
        grossPressures: { value: '33385' },
        incomeOffsets: { value: '6910' },
        avoidanceTargets: { value: '2180' },
        net: { value: '24295' },
      },
      definitions: {
        printed: { value: '6445' },
        everything: { value: '15535' },
        comparable: { value: '4760' },
        comparableWithTargets: { value: '6940' },
        leftOut: [
          { why: 'INCOME_FEES', lines: ['AC1'] },
          { why: 'FUNDING', lines: ['AC5', 'AC8', 'AC17'] },
          { why: 'OTHER_SERVICE', lines: ['AC18', 'AC19', 'AC20'] },
        ],
      },
    });
  });

  it('give Croydon’s 10,718,000 with what was identified and validated of it (G2)', async () => {
    const fields =
      'totals { planned { value } reported { value } } groups { axis value totals { planned { value } } } progress { stage asAt amount { value } target { value } shareOfTarget { value status } shareOfPlan { value } shareOfIdentified { value status } provenance { document paragraph } }';
    const { totals, groups, progress } = await register<
      Register & {
        progress: readonly { shareOfTarget: { value: number }; shareOfPlan: { value: number }; shareOfIdentified: { value: number } }[];
      }
    >(CROYDON, '2021-22', fields);
    expect(totals).toMatchObject({ planned: { value: '10718000.00' }, reported: { value: '2199000.00' } });
    const tiers = groups.filter(({ axis }) => axis === 'TIER').map(({ value, totals: of }) => [value, of.planned.value]);
    expect(Object.fromEntries(tiers)).toEqual({ BASELINE: '5382000.00', STRETCH: '2283000.00' });
    const [identified, validated] = progress;
    expect(progress).toMatchObject([
      {
        stage: 'IDENTIFIED',
        asAt: '2021-05-05',
        amount: { value: '1300000.00' },
        target: { value: '7665000.00' },
        shareOfIdentified: { status: 'NOT_APPLICABLE' },
        provenance: { document: expect.stringContaining('Croydon') },
      },
      { stage: 'VALIDATED', amount: { value: '654000.00' }, target: { value: '7665000.00' } },
    ]);
    expect(identified?.shareOfTarget.value).toBeCloseTo(16.96, 2);
    expect(
      [validated?.shareOfTarget.value, validated?.shareOfPlan.value, validated?.shareOfIdentified.value].map((share) =>
        Number(share?.toFixed(1)),
      ),
    ).toEqual([8.5, 6.1, 50.3]);
  });

  it('show that the investment plan’s 861,120 is in the operating model already (G3)', async () => {
    const { overlaps } = await register<{ overlaps: readonly unknown[] }>(
      LEICESTERSHIRE,
      '2024-25',
      'overlaps { bookedIn claims { reference counted { value } removed { value } overDelivery { value } } provenance { paragraph } }',
      ', collection: "2021-22"',
    );
    expect(overlaps).toEqual([
      {
        bookedIn: 'AC4',
        claims: [
          { reference: 'AC4', counted: { value: '861120.00' }, removed: { value: '0.00' }, overDelivery: { value: '355680.00' } },
          { reference: 'AC2', counted: { value: '0.00' }, removed: { value: '861120.00' }, overDelivery: { value: null } },
        ],
        provenance: { paragraph: '27' },
      },
    ]);
  });

  it('tell in one request which councils practise reablement, what they claim, and where it is written', async () => {
    const { practiceInUse } = await figures.ask<{
      practiceInUse: { councils: readonly Practising[] };
    }>(`{ practiceInUse(tag: REABLEMENT) { councils { name
      claims { sentence line { reference amounts { stage year amount { value } } provenance { document paragraph } } }
      schemes { title provenance { document paragraph } } caseStudies { title claimedEffect provenance { document paragraph } } } } }`);
    const { councils } = practiceInUse;
    const names = councils.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    for (const council of ['Leicestershire', 'Leicester', 'Luton', 'Torbay', 'Suffolk', 'Kent', 'Richmond upon Thames'])
      expect(names).toContain(council);
    const written = councils.map(({ claims, schemes, caseStudies }) => [
      ...claims.map(({ line }) => line.provenance),
      ...schemes.map(({ provenance }) => provenance),
      ...caseStudies.flatMap(({ provenance }) => provenance),
    ]);
    expect(
      written.every(
        (places) => places.length > 0 && places.every((place) => place !== null && place.document !== '' && place.paragraph !== ''),
      ),
    ).toBe(true);
    expect(councils.find(({ name }) => name === 'Leicestershire')?.claims.map(({ sentence }) => sentence)).toContain(
      'Leicestershire plans a saving of £1,270,000 by 2027-28 for Reablement and crisis response outcomes (AC10 of 2024-25).',
    );
  });

  it('name no person of the reports, in any row of the database or in a release', async () => {
    const admin = new Client({ connectionString: figures.api.database.adminUrl });
    await admin.connect();
    const { rows: tables } = await admin.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    const rowsRead = await Promise.all(
      tables.map(async ({ name }) =>
        (await admin.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).rows.map(({ row }) => row),
      ),
    );
    await admin.end();
    expect(rowsRead.flat().length).toBeGreaterThan(3000);
    expect(personsIn(rowsRead.flat().join('\n'))).toEqual([]);
  });
});

interface Place {
  readonly document: string;
  readonly paragraph: string;
}
interface Practising {
  readonly name: string;
  readonly claims: readonly { readonly sentence: string; readonly line: { readonly provenance: Place | null } }[];
  readonly schemes: readonly { readonly provenance: Place | null }[];
  readonly caseStudies: readonly { readonly provenance: readonly Place[] }[];
}
