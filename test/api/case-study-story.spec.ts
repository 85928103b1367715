import { ApiUnderTest } from '../builders/api-under-test.js';
import { type CaseStudyAnswer, moveStudy, studyContent } from '../builders/case-study-inputs.js';

const LEICESTERSHIRE = 'E10000018';
const LEICESTER = 'E06000016';
const CODE = 'leicestershire-first-weeks';

describe('the story of a case study, from submission to withdrawal', () => {
  let api: ApiUnderTest;
  const keys: Record<'preparer' | 'neighbour' | 'consultant' | 'office', string> = {
    preparer: '',
    neighbour: '',
    consultant: '',
    office: '',
  };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    keys.preparer = await api.key('preparer', LEICESTERSHIRE);
    keys.neighbour = await api.key('preparer', LEICESTER);
    keys.consultant = await api.key('consultant');
    keys.office = await api.key('programme-office');
  });
  afterAll(() => api.stop());

  type Step = Parameters<typeof moveStudy>[2];
  /** A step of the story's study; the sender's key of the request is the step's name unless given. */
  const step = (who: keyof typeof keys, name: Step, more: object = {}): Promise<CaseStudyAnswer> =>
    moveStudy(api, keys[who], name, { idempotencyKey: `story ${name}`, code: CODE, ...more });
  const codesOf = ({ userErrors }: CaseStudyAnswer): readonly string[] => userErrors.map(({ code }) => code);

  /** Who of the four sees the study: its state for each, or the refusal. */
  const seenBy = async (): Promise<Record<string, string>> => {
    const query = `{ caseStudy(code: "${CODE}") { __typename ... on CaseStudy { state } } }`;
    const seen: Record<string, string> = {};
    for (const [who, key] of Object.entries(keys)) {
      const { data, errors } = await api.ask<{ caseStudy: { state?: string; __typename: string } | null } | null>(key, query);
      seen[who] = data?.caseStudy?.state ?? data?.caseStudy?.__typename ?? errors[0]?.extensions.code ?? 'nothing';
    }
    return seen;
  };
  const unpublished = (state: string): object => ({ preparer: state, neighbour: 'NOT_FOUND', consultant: state, office: state });

  it('begins with a preparer whose council it names, and with nobody else’s', async () => {
    const foreign = await step('neighbour', 'submit', { content: studyContent() });
    expect(foreign.userErrors).toMatchObject([{ code: 'COUNCIL_NOT_OWN', path: ['content', 'councils'] }]);
    expect(foreign.userErrors[0]?.message).toContain('ask a consultant or the programme office');
  });

  it('names no person: a mailbox that looks like one’s is refused with what to give instead', async () => {
    const { userErrors } = await step('preparer', 'submit', {
      content: studyContent({ contact: { role: 'Manager', mailbox: 'ann.example@leics.gov.uk' }, summary: 'It is proven.' }),
    });
    expect(userErrors.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['WORDING_TOO_CERTAIN', 'summary'],
      ['MAILBOX_PERSONAL', 'mailbox'],
    ]);
    expect(userErrors[1]?.message).toContain('such as commissioning@');
  });

  it('is submitted once for its key, and seen by its council and the programme alone', async () => {
    const first = await step('preparer', 'submit', { content: studyContent() });
    expect(first).toMatchObject({ caseStudy: { version: 1, state: 'SUBMITTED', grade: null }, userErrors: [] });
    expect(await step('preparer', 'submit', { content: studyContent() })).toEqual(first);
    const other = await step('preparer', 'submit', { content: studyContent({ title: 'Another' }) });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await seenBy()).toEqual(unpublished('SUBMITTED'));
  });

  it('keeps its code: no other study takes it, whether its author sees the first or not', async () => {
    const content = studyContent({ councils: [LEICESTER], linkedLines: [] });
    const hidden = await step('neighbour', 'submit', { idempotencyKey: 'same code', content });
    expect(hidden.userErrors).toMatchObject([{ code: 'CODE_TAKEN', message: 'Another case study has this code. Choose another.' }]);
    expect(codesOf(await step('office', 'submit', { idempotencyKey: 'same code', content }))).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  it('is tagged as a new version, and from then on a step for the old one is refused', async () => {
    const tagged = await step('consultant', 'tag', { version: 1, practiceTags: ['REABLEMENT', 'HEALTH_INTEGRATION'] });
    expect(tagged.caseStudy).toMatchObject({ version: 2, state: 'SUBMITTED', practiceTags: ['REABLEMENT', 'HEALTH_INTEGRATION'] });
    const { userErrors } = await step('consultant', 'review', { version: 1, grade: 'INTENTION', note: 'A plan.' });
    expect(userErrors).toMatchObject([{ code: 'VERSION_NOT_CURRENT', path: ['version'] }]);
    expect(userErrors[0]?.message).toContain('Version 1 is not the current one; the current one is 2.');
  });

  it('goes back to its author with a reason, and comes again', async () => {
    const returned = await step('office', 'return', { version: 2, reason: 'Say how many people.' });
    expect(returned.caseStudy).toMatchObject({ state: 'RETURNED', returnReason: 'Say how many people.' });
    const early = await step('consultant', 'review', { idempotencyKey: 'too early', version: 2, grade: 'INTENTION', note: 'A plan.' });
    expect(early.userErrors[0]?.message).toContain('A case study that is returned cannot be taken the step “review”');
    const again = { content: studyContent({ practiceTags: ['REABLEMENT'], summary: 'All 900 people new to home care.' }) };
    expect(codesOf(await step('preparer', 'submit', { idempotencyKey: 'no version', ...again }))).toEqual(['VERSION_NOT_CURRENT']);
    const mended = await step('preparer', 'submit', { idempotencyKey: 'mended', version: 2, ...again });
    expect(mended.caseStudy).toMatchObject({ version: 3, state: 'SUBMITTED', returnReason: null });
  });

  it('is published by way of a review alone', async () => {
    expect(codesOf(await step('office', 'publish', { version: 3 }))).toEqual(['STATE_DOES_NOT_ALLOW']);
    const reviewed = await step('consultant', 'review', { version: 3, grade: 'INTENTION', note: 'A plan, with no result yet.' });
    expect(reviewed.caseStudy).toMatchObject({ state: 'REVIEWED', grade: 'INTENTION' });
    expect(await seenBy()).toEqual(unpublished('REVIEWED'));
    expect((await step('office', 'publish', { version: 3 })).caseStudy).toMatchObject({ state: 'PUBLISHED', grade: 'INTENTION' });
    expect(new Set(Object.values(await seenBy()))).toEqual(new Set(['PUBLISHED']));
  });

  it('says beside the claim what its evidence is, where it was read, and what fairness asks', async () => {
    const { data } = await api.ask<{ caseStudy: Record<string, unknown> }>(
      keys.neighbour,
      `{ caseStudy(code: "${CODE}") { ... on CaseStudy { version councils { name } gradeSentence fairness reviewNote claimedFigures { value unit }
        linkedLines { collection reference } contact { role mailbox } provenance { document paragraph } history { action role } } } }`,
    );
    expect(data.caseStudy).toEqual({
      version: 3,
      councils: [{ name: 'Leicestershire' }],
      gradeSentence: expect.stringContaining('no result is there yet') as string,
      fairness: expect.stringContaining('It judges a claim, never a council.') as string,
      reviewNote: 'A plan, with no result yet.',
      claimedFigures: [{ value: '1,270,000', unit: 'pounds a year' }],
      linkedLines: [{ collection: '2024-25', reference: 'AC10' }],
      contact: { role: 'Commissioning team', mailbox: 'adult.commissioning@leics.gov.uk' },
      provenance: [{ document: 'Budget report', paragraph: '53-55' }],
      history: [{ action: 'PUBLISH', role: 'PROGRAMME_OFFICE' }],
    });
  });

  it('is not reviewed by whoever submitted it', async () => {
    const own = { code: 'written-by-a-consultant' };
    await step('consultant', 'submit', { ...own, idempotencyKey: 'consultant’s own', content: studyContent() });
    const review = { ...own, version: 1, grade: 'TRIAL', note: 'Mine is best.' };
    const byAuthor = await step('consultant', 'review', { ...review, idempotencyKey: 'own review' });
    expect(byAuthor.userErrors).toMatchObject([{ code: 'REVIEWED_BY_AUTHOR' }]);
    expect((await step('office', 'review', { ...review, idempotencyKey: 'office review' })).caseStudy).toMatchObject({ state: 'REVIEWED' });
  });

  it('is withdrawn with a reason that stays in its place', async () => {
    const withdrawn = await step('office', 'withdraw', { version: 3, reason: 'The council has stopped it.' });
    expect(withdrawn.caseStudy).toMatchObject({ state: 'WITHDRAWN' });
    const query = `{ caseStudy(code: "${CODE}") { ... on CaseStudyWithdrawn { code reason } } caseStudies { totalCount } }`;
    for (const key of Object.values(keys)) {
      const { data } = await api.ask(key, query);
      expect(data).toEqual({ caseStudy: { code: CODE, reason: 'The council has stopped it.' }, caseStudies: { totalCount: 0 } });
    }
    const again = await step('preparer', 'submit', { idempotencyKey: 'after all', version: 3, content: studyContent() });
    expect(codesOf(again)).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  it('is not acted on where there is none of that code', async () => {
    const none = await step('office', 'publish', { code: 'nowhere', idempotencyKey: 'publish nothing', version: 1 });
    expect(none.userErrors).toMatchObject([{ code: 'CASE_STUDY_NOT_FOUND', path: ['code'] }]);
  });
});
