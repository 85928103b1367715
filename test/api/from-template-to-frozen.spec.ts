import { actor } from '#domain/access';
import { Money } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import { AuditLog, connect, PostgresPublishingDesks } from '#postgres';
import request from 'supertest';
import { ApiUnderTest, type ReturnAnswer } from '../builders/api-under-test.js';
import { CORRECTED, filledIn, READER, RETURN, SAVING } from '../builders/story-return.js';
import { UploadClient, workOff } from '../builders/upload-client.js';
import { COUNCIL, pounds, YEAR } from '../builders/upload-return.js';

const HISTORY = `{ councilReturn(council: "${COUNCIL}", collection: "${YEAR}") { state version history { to role note } versions { number reason acceptedAt }
  queries { id about question answer } checks { key sentence rule { severity } answer { reason } } validations { reference evidence } } }`;

describe('a return from its template until it is frozen', () => {
  let api: ApiUnderTest;
  const keys = { preparer: '', finance: '', director: '', office: '', consultant: '' };
  let files: UploadClient;
  let step = 0;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    keys.preparer = await api.key('preparer', COUNCIL);
    keys.finance = await api.key('finance-validator', COUNCIL);
    keys.director = await api.key('director', COUNCIL);
    keys.office = await api.key('programme-office');
    keys.consultant = await api.key('consultant');
    files = new UploadClient(api, keys.preparer, COUNCIL);
    const input = { year: YEAR, opens: '2025-04-01', deadline: '2025-07-31', refreshCloses: '2099-09-30', freezes: '2099-11-30' };
    await api.ask(keys.office, 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }', { input });
  });
  afterAll(() => api.stop());

  const take = (who: keyof typeof keys, name: string, type: string, more: object): Promise<ReturnAnswer> =>
    api.change(keys[who], name, type, { idempotencyKey: `step-${(step += 1)}-of-the-story`, council: COUNCIL, collection: YEAR, ...more });
  const move = (who: keyof typeof keys, name: string, version: number): Promise<ReturnAnswer> =>
    take(who, name, 'MoveReturnInput', { version });
  const stands = async (): Promise<Standing> => (await api.ask<{ councilReturn: Standing }>(keys.preparer, HISTORY)).data.councilReturn;
  const codes = ({ userErrors }: ReturnAnswer): readonly string[] => userErrors.map(({ code }) => code);
  const landed = async (name: string, content: ReturnContent, more: object = {}): Promise<number | undefined> => {
    const { upload, link } = await files.ask(name);
    expect((await files.put(link.path, await filledIn(content))).status).toBe(201);
    await workOff(api.database.serviceUrl, READER);
    const { councilReturn, userErrors } = await files.land(upload.id, 1, more);
    expect(userErrors).toEqual([]);
    return councilReturn?.version;
  };

  it('begins with the template, which the preparer fills in and sends', async () => {
    const query = `{ returnTemplate(council: "${COUNCIL}", collection: "${YEAR}") { workbook { path } } }`;
    const { data } = await api.ask<{ returnTemplate: { workbook: { path: string } } }>(keys.preparer, query);
    const server = request(api.application.getHttpServer());
    expect((await server.get(data.returnTemplate.workbook.path)).status).toBe(200);
    expect(await landed('return', RETURN)).toBe(1);
    expect(await move('preparer', 'submitReturn', 1)).toMatchObject({ councilReturn: { state: 'SUBMITTED' }, userErrors: [] });
  });

  it('comes back with two queries, and goes in again when both are answered', async () => {
    const questions = [
      { about: 'Nursing, 65+', question: 'Does the amount hold the uplift of October?' },
      { question: 'Which ledger is the outturn from?' },
    ];
    expect(codes(await take('office', 'queryReturn', 'QueryReturnInput', { version: 1, questions }))).toEqual([]);
    expect(codes(await move('preparer', 'submitReturn', 1))).toEqual(['QUERIES_OPEN', 'QUERIES_OPEN']);
    const { queries } = await stands();
    for (const { id, question } of queries)
      expect(codes(await take('preparer', 'answerQuery', 'AnswerQueryInput', { query: id, text: `Yes: ${question}` }))).toEqual([]);
    expect((await stands()).queries.map(({ about, answer }) => [about, answer?.startsWith('Yes: ')])).toEqual([
      ['Nursing, 65+', true],
      ['', true],
    ]);
    expect(await move('preparer', 'submitReturn', 1)).toMatchObject({ councilReturn: { state: 'RESUBMITTED' }, userErrors: [] });
  });

  it('is validated by finance line by line, with evidence and never above what is reported', async () => {
    const savings = (value: string): object => ({
      version: 1,
      savings: [{ reference: SAVING.reference, evidence: 'Ledger code 4711, sample of 12', amounts: [{ year: YEAR, amount: { value } }] }],
    });
    expect(codes(await take('finance', 'validateReturn', 'ValidateReturnInput', { version: 1, savings: [] }))).toEqual([
      'SAVINGS_NOT_VALIDATED',
    ]);
    expect(codes(await take('finance', 'validateReturn', 'ValidateReturnInput', savings('900001')))).toEqual(['VALIDATED_ABOVE_REPORTED']);
    const validated = await take('finance', 'validateReturn', 'ValidateReturnInput', savings('850000'));
    expect(validated).toMatchObject({ councilReturn: { version: 2, state: 'FINANCE_VALIDATED' }, userErrors: [] });
  });

  it('is signed by the director alone, once every check has its reason, and then accepted', async () => {
    const signing = { version: 2, declaration: 'I have read this return and sign it.' };
    expect(new Set(codes(await take('director', 'signOffReturn', 'SignOffReturnInput', signing)))).toEqual(new Set(['FINDINGS_OPEN']));
    await answerChecks();
    const { errors } = await api.ask(keys.preparer, SIGN, {
      input: { idempotencyKey: 'no director', council: COUNCIL, collection: YEAR, ...signing },
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(codes(await take('director', 'signOffReturn', 'SignOffReturnInput', signing))).toEqual([]);
    expect(await move('office', 'acceptReturn', 2)).toMatchObject({ councilReturn: { state: 'ACCEPTED' }, userErrors: [] });
    const late = { answers: [{ key: 'any', reason: 'DEMAND', text: 'Said after the director has signed.' }] };
    expect(codes(await take('preparer', 'answerFindings', 'AnswerFindingsInput', late))).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  it('is reopened with a reason, corrected with another, and keeps what was accepted before', async () => {
    expect(codes(await take('office', 'reopenReturn', 'ReasonedStepInput', { version: 2, reason: ' ' }))).toEqual(['REASON_MISSING']);
    const reason = 'The council found an invoice of £1,000,000.';
    expect(codes(await take('office', 'reopenReturn', 'ReasonedStepInput', { version: 2, reason }))).toEqual([]);
    expect(await landed('correction', CORRECTED, { reason: 'The invoice is in nursing now.' })).toBe(3);
    expect(codes(await move('preparer', 'submitReturn', 3))).toEqual([]);
    const again = {
      version: 3,
      savings: [
        { reference: SAVING.reference, evidence: 'As before: ledger code 4711', amounts: [{ year: YEAR, amount: { value: '850000' } }] },
      ],
    };
    expect(codes(await take('finance', 'validateReturn', 'ValidateReturnInput', again))).toEqual([]);
    await answerChecks();
    expect(
      codes(await take('director', 'signOffReturn', 'SignOffReturnInput', { version: 4, declaration: 'I sign the corrected return.' })),
    ).toEqual([]);
    expect(codes(await move('office', 'acceptReturn', 4))).toEqual([]);
    expect((await stands()).versions.map(({ number, reason: why, acceptedAt }) => [number, why, acceptedAt !== null])).toEqual([
      [1, null, false],
      [2, 'Validated by finance', true],
      [3, 'The invoice is in nursing now.', false],
      [4, 'Validated by finance', true],
    ]);
    const difference = `{ returnDifference(council: "${COUNCIL}", collection: "${YEAR}", from: 2, to: 4) { cell before after } }`;
    expect((await api.ask(keys.office, difference)).data['returnDifference']).toEqual([
      { cell: 'Finance, Nursing 65+, Provision by others: gross expenditure', before: '£60,000,000', after: '£61,000,000' },
    ]);
  });

  it('is frozen, and its whole way can be read by whoever was on it', async () => {
    expect(await move('office', 'freezeReturn', 4)).toMatchObject({ councilReturn: { state: 'FROZEN' }, userErrors: [] });
    expect((await stands()).history.map(({ to, role }) => `${role} ${to}`)).toEqual(WAY);
    const publish =
      'mutation { publishRelease(input: { idempotencyKey: "the story", realm: ENGLAND, note: "Story" }) { release { returns } } }';
    expect((await api.ask(keys.office, publish)).data).toEqual({ publishRelease: { release: { returns: 1 } } });
    const owner = await connect(api.database.ownerUrl);
    const verdict = await new AuditLog(owner).verify();
    await owner.destroy();
    expect(verdict.kind).toBe('whole');
  });

  it('is published as it was accepted last, with the reasons that move spending among its adjustments', async () => {
    const service = await connect(api.database.serviceUrl);
    const office = actor('somebody of the office', 'programme-office', undefined);
    const { returns } = await new PostgresPublishingDesks(service).as(office, ({ releases }) => releases.inputs('england', new Date()));
    await service.destroy();
    expect(returns.map(({ version }) => [version.number, version.content.financeLines[0]?.gross])).toEqual([[4, pounds('61000000')]]);
    const { note, ...moved } = returns[0]!.version.content.adjustments[0]!;
    expect([moved, note]).toEqual([
      { cell: 'NURSING_65', kind: 'transfer', amount: Money.parse('250000'), reason: 'function-in' },
      'A service came from the NHS.',
    ]);
  });

  async function answerChecks(): Promise<void> {
    const open = (await stands()).checks.filter(({ rule, answer }) => rule.severity === 'SOFT' && answer === null);
    const answers = open.map(({ key }, i) =>
      i === 0 ? { key, ...TRANSFER } : { key, reason: 'DEMAND', text: 'More people need more care than a year ago.' },
    );
    if (answers.length > 0) expect(codes(await take('preparer', 'answerFindings', 'AnswerFindingsInput', { answers }))).toEqual([]);
  }
});

/** A reason with its pounds and cell: the return’s adjustments get it when it is published. */
const TRANSFER = { reason: 'FUNCTION_IN', text: 'A service came from the NHS.', amount: '250000', cell: 'NURSING_65' };

const SIGN = 'mutation ($input: SignOffReturnInput!) { signOffReturn(input: $input) { userErrors { code } } }';

const WAY = [
  'PREPARER DRAFT',
  'PREPARER SUBMITTED',
  'PROGRAMME_OFFICE QUERIED',
  'PREPARER RESUBMITTED',
  'FINANCE_VALIDATOR FINANCE_VALIDATED',
  'DIRECTOR SIGNED_OFF',
  'PROGRAMME_OFFICE ACCEPTED',
  'PROGRAMME_OFFICE REOPENED',
  'PREPARER REOPENED',
  'PREPARER RESUBMITTED',
  'FINANCE_VALIDATOR FINANCE_VALIDATED',
  'DIRECTOR SIGNED_OFF',
  'PROGRAMME_OFFICE ACCEPTED',
  'PROGRAMME_OFFICE FROZEN',
];

interface Standing {
  readonly state: string;
  readonly history: readonly { readonly to: string; readonly role: string }[];
  readonly versions: readonly { readonly number: number; readonly reason: string | null; readonly acceptedAt: string | null }[];
  readonly queries: readonly { readonly id: string; readonly about: string; readonly question: string; readonly answer: string | null }[];
  readonly checks: readonly { readonly key: string; readonly rule: { readonly severity: string }; readonly answer: object | null }[];
}
