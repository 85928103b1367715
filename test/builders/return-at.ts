import { actsForCouncil, type Operation, type Role } from '#domain/access';
import { RETURN_STEPS, type ReturnAction, type ReturnState } from '#domain/returns';
import type { Answer, ApiUnderTest } from './api-under-test.js';
import { savingsLine } from './inputs.js';

const COLLECTION = '2024-25';

/** By which mutation of the api each action is asked for, and the type of its input. */
const REQUESTS: Readonly<Record<ReturnAction, { readonly operation: Operation; readonly input: string }>> = {
  save: { operation: 'saveReturn', input: 'SaveReturnInput' },
  submit: { operation: 'submitReturn', input: 'MoveReturnInput' },
  query: { operation: 'queryReturn', input: 'QueryReturnInput' },
  validate: { operation: 'validateReturn', input: 'ValidateReturnInput' },
  'sign-off': { operation: 'signOffReturn', input: 'SignOffReturnInput' },
  accept: { operation: 'acceptReturn', input: 'MoveReturnInput' },
  'accept-as-printed': { operation: 'acceptPrintedReturn', input: 'ReasonedStepInput' },
  refresh: { operation: 'refreshReturn', input: 'ReasonedStepInput' },
  reopen: { operation: 'reopenReturn', input: 'ReasonedStepInput' },
  freeze: { operation: 'freezeReturn', input: 'MoveReturnInput' },
};
export const operationOf = (action: ReturnAction): Operation => REQUESTS[action].operation;

/** All that is read of a return: whatever of it can be told. */
export const WHOLE = `state version savingsLines { title note amounts { amount { value } } } history { version to at by role note }
  findings { sentence } checks { key rule { severity } sentence cells { printed } answer { text } } queries { id about question answer }
  versions { number savedAt savedBy over reason acceptedAt } validations { reference evidence } locus { reference declaredAt }`;

/** What is said in a return or of it: words wherever words are taken, and pounds. */
export interface Said {
  readonly words: string;
  readonly pounds: string;
}

/** A step that somebody asks for: by a key, of a council’s return, with the version that it has (0 where there is none). */
export interface Asked {
  readonly action: ReturnAction;
  readonly key: string;
  readonly council: string;
  readonly version: number;
  readonly said: Said;
}

type StepAnswer = Answer<{ readonly answer: StepPayload } | null>;
interface StepPayload {
  readonly councilReturn: { readonly state: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

interface ToAnswer {
  readonly queries: readonly { readonly id: string; readonly answer: string | null }[];
  readonly checks: readonly { readonly key: string; readonly rule: { readonly severity: string }; readonly answer: object | null }[];
}

/** Returns of one collection, each brought by its people to where a test wants it. */
export class ReturnsAt {
  private readonly keys = new Map<string, Promise<string>>();
  private requests = 0;

  constructor(private readonly api: ApiUnderTest) {}

  async open(): Promise<void> {
    const open = 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { userErrors { code } } }';
    const input = { year: COLLECTION, opens: '2025-04-01', deadline: '2025-07-31' };
    await this.api.ask(await this.key('programme-office'), open, { input });
  }

  /** The one key of a role, of a council where the role acts for one. */
  key(role: Role, council?: string): Promise<string> {
    const whose = actsForCouncil(role) ? council : undefined;
    const name = `${role} of ${whose ?? 'the programme'}`;
    const key = this.keys.get(name) ?? this.api.key(role, whose);
    this.keys.set(name, key);
    return key;
  }

  /** Asks for a step that lacks nothing but, it may be, the right to it. */
  ask({ action, key, council, version, said }: Asked): Promise<StepAnswer> {
    const { operation, input: type } = REQUESTS[action];
    const input = { ...this.request(council), ...saysOf(action, version, said) };
    const query = `mutation ($input: ${type}!) { answer: ${operation}(input: $input) { councilReturn { ${WHOLE} } userErrors { code message path cell } } }`;
    return this.api.ask(key, query, { input });
  }

  read(key: string, council: string): Promise<Answer<unknown>> {
    return this.api.ask(key, `{ councilReturn(council: "${council}", collection: "${COLLECTION}") { ${WHOLE} } }`);
  }

  difference(key: string, council: string, to: number): Promise<Answer<unknown>> {
    const asked = `council: "${council}", collection: "${COLLECTION}", from: 1, to: ${to}`;
    return this.api.ask(key, `{ returnDifference(${asked}) { cell before after } }`);
  }

  /** Takes a council’s return from nothing to a state by the fewest steps, with no question left open; gives the version it then has. */
  async at(state: ReturnState | 'nothing', council: string, said: Said): Promise<number> {
    let version = 0;
    for (const { action, by } of wayTo(state)) version = await this.take(action, by[0] ?? 'preparer', council, version, said);
    return version;
  }

  /** Takes one step, and answers what is then asked; gives the version that the return has. */
  async take(action: ReturnAction, role: Role, council: string, version: number, said: Said): Promise<number> {
    const { data, errors } = await this.ask({ action, key: await this.key(role, council), council, version, said });
    const { councilReturn = null, userErrors = [] } = data?.answer ?? {};
    if (councilReturn === null) throw new Error(`${action} of ${council}: ${JSON.stringify([errors, userErrors])}`);
    if (action === 'query' || action === 'validate') await this.answer(council, said);
    return councilReturn.version;
  }

  private async answer(council: string, { words }: Said): Promise<void> {
    const preparer = await this.key('preparer', council);
    const { data } = (await this.read(preparer, council)) as Answer<{ readonly councilReturn: ToAnswer }>;
    const { queries, checks } = data.councilReturn;
    for (const { id } of queries.filter(({ answer }) => answer === null))
      await this.api.change(preparer, 'answerQuery', 'AnswerQueryInput', { ...this.request(council), query: id, text: words });
    const open = checks.filter(({ rule, answer }) => rule.severity === 'SOFT' && answer === null);
    const answers = open.map(({ key }) => ({ key, reason: 'OTHER', text: `${words} It is so in this test, and nobody looks further.` }));
    if (answers.length > 0) await this.api.change(preparer, 'answerFindings', 'AnswerFindingsInput', { ...this.request(council), answers });
  }

  private request(council: string): object {
    this.requests += 1;
    return { idempotencyKey: `request-${this.requests}`, council, collection: COLLECTION };
  }
}

type Step = (typeof RETURN_STEPS)[number];

/** The fewest steps of the table from nothing to a state. */
function wayTo(state: ReturnState | 'nothing'): readonly Step[] {
  const ways = new Map<ReturnState | 'nothing', readonly Step[]>([['nothing', []]]);
  // A map takes what is added while it is walked, and gives it in the order in which it was added.
  for (const [from, way] of ways)
    for (const step of RETURN_STEPS) if (step.from === from && !ways.has(step.to)) ways.set(step.to, [...way, step]);
  const way = ways.get(state);
  if (way === undefined) throw new Error(`no steps lead to ${state}`);
  return way;
}

/** What the input of an action says beside whose return it is about. */
function saysOf(action: ReturnAction, version: number, { words, pounds }: Said): object {
  const amounts = [{ year: COLLECTION, amount: { value: pounds } }];
  const provenance = { document: words, paragraph: '1' };
  const line = savingsLine('AC2', {
    title: words,
    note: words,
    provenance,
    deliveryState: 'REPORTED_DELIVERED',
    amounts: { planned: amounts, reported: amounts },
  });
  const says: Readonly<Record<ReturnAction, object>> = {
    save: { content: { savingsLines: [line] }, reason: words, ...(version === 0 ? {} : { overVersion: version }) },
    submit: {},
    query: { questions: [{ about: words, question: words }] },
    validate: { savings: [{ reference: 'AC2', amounts, evidence: words }] },
    'sign-off': { declaration: words },
    accept: {},
    'accept-as-printed': { reason: words },
    refresh: { reason: words },
    reopen: { reason: words },
    freeze: {},
  };
  return action === 'save' ? says.save : { version: Math.max(version, 1), ...says[action] };
}
