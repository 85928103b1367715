import { setTimeout as pause } from 'node:timers/promises';
import { type CouncilCode, type FinancialYear, realmOf } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import { isReported } from '#domain/workflow';
import { contentInput, validatedInput } from './content-input.js';
import type { DemoKeys } from './demo-keys.js';
import type { GraphqlClient } from './graphql-client.js';

/** What every step of setting the demonstration up works with. */
export interface Seeding {
  readonly client: GraphqlClient;
  readonly keys: Pick<DemoKeys, 'of'>;
  readonly print: (line: string) => void;
}

export interface SeededReturn {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}

/** Returns sent at a time: what keeps the api and its database both at work. */
const AT_A_TIME = 4;

/** Opens the collection of every year that has a return. */
export async function openCollections({ client, keys }: Seeding, returns: readonly SeededReturn[]): Promise<void> {
  const office = await keys.of('programme-office');
  for (const year of new Set(returns.map((each) => each.collection))) {
    const opens = `${year.slice(0, 4)}-04-01`;
    await client.change(office, 'openCollection', 'OpenCollectionInput', {
      year,
      opens,
      deadline: `${Number(year.slice(0, 4)) + 1}-07-31`,
    });
  }
}

/** Sends returns through the same mutations as anybody's, and tells how far it has come. */
export async function submitAll(seeding: Seeding, returns: readonly SeededReturn[]): Promise<void> {
  const waiting = [...returns];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await submit(next, seeding);
      done += 1;
      if (done % 40 === 0 || done === returns.length) seeding.print(`  ${done} of ${returns.length} returns submitted and accepted`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** Publishes all that was accepted and filed in a realm, and waits until it is. */
export async function publish({ client, keys }: Seeding, realm: 'ENGLAND' | 'DEMONSTRATION', note: string): Promise<void> {
  const office = await keys.of('programme-office');
  const input = { idempotencyKey: `demonstration ${realm}`, realm, note };
  const mutation = `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { publishing ${PUBLISHING} userErrors { message } } }`;
  const { publishRelease } = await client.send<{ publishRelease: Asked }>(office, mutation, { input });
  let current = publishRelease.publishing;
  while (current !== null && UNDER_WAY.includes(current.state)) {
    await pause(500);
    const query = `query ($id: ID!) { publishing(id: $id) ${PUBLISHING} }`;
    current = (await client.send<{ publishing: Publishing }>(office, query, { id: current.id })).publishing;
  }
  if (current?.state !== 'PUBLISHED')
    throw new Error(`the release was not published: ${JSON.stringify(current?.userErrors ?? publishRelease.userErrors)}`);
}

const PUBLISHING = '{ id state userErrors { message } }';
const UNDER_WAY = ['WAITING', 'BUILDING'];

interface Publishing {
  readonly id: string;
  readonly state: string;
  readonly userErrors: readonly object[];
}

interface Asked {
  readonly publishing: Publishing | null;
  readonly userErrors: readonly object[];
}

/**
 * One return's way, as its people take it: what reports print is accepted as printed, and what is simulated goes the whole way. Versions are
 * counted and not read from answers: whoever goes on after a crash is answered with the return as it stands by then.
 */
async function submit(seeded: SeededReturn, seeding: Seeding): Promise<void> {
  const { council, content } = seeded;
  const { client, keys } = seeding;
  const preparer = await keys.of('preparer', council);
  await client.change(preparer, 'saveReturn', 'SaveReturnInput', {
    ...request('save', seeded),
    content: contentInput(unvalidated(content)),
  });
  if (realmOf(council) === 'england') await acceptedAsPrinted(seeded, seeding);
  else await acceptedSigned(seeded, seeding);
}

const AS_PRINTED = 'Entered from the published documents that its lines name.';

/** Finance’s word as a report prints it is a version of its own, entered before the return is sent in. */
async function acceptedAsPrinted(seeded: SeededReturn, { client, keys }: Seeding): Promise<void> {
  const { council, content } = seeded;
  const version = hasValidated(content) ? 2 : 1;
  if (version === 2) {
    const input = { ...request('validate', seeded), content: contentInput(content), overVersion: 1 };
    await client.change(await keys.of('finance-validator', council), 'saveReturn', 'SaveReturnInput', input);
  }
  await client.change(await keys.of('preparer', council), 'submitReturn', 'MoveReturnInput', { ...request('submit', seeded), version });
  const accepting = { ...request('accept', seeded), version, reason: AS_PRINTED };
  await client.change(await keys.of('programme-office'), 'acceptPrintedReturn', 'ReasonedStepInput', accepting);
}

/** What a fictional council’s people do: sent in, validated by finance where anything is reported, answered, signed; and the office accepts it. */
async function acceptedSigned(seeded: SeededReturn, { client, keys }: Seeding): Promise<void> {
  const { council, collection, content } = seeded;
  const [preparer, finance] = [await keys.of('preparer', council), await keys.of('finance-validator', council)];
  await client.change(preparer, 'submitReturn', 'MoveReturnInput', { ...request('submit', seeded), version: 1 });
  const savings = content.savingsLines.filter(isReported).map((line) => validatedInput(line, collection));
  await client.change(finance, 'validateReturn', 'ValidateReturnInput', { ...request('validate', seeded), version: 1, savings });
  const answers = await answersTo(preparer, seeded, client);
  if (answers.length > 0) await client.change(preparer, 'answerFindings', 'AnswerFindingsInput', { ...request('answer', seeded), answers });
  const version = savings.length > 0 ? 2 : 1;
  const signing = { ...request('sign', seeded), version, declaration: DECLARATION };
  await client.change(await keys.of('director', council), 'signOffReturn', 'SignOffReturnInput', signing);
  await client.change(await keys.of('programme-office'), 'acceptReturn', 'MoveReturnInput', { ...request('accept', seeded), version });
}

const DECLARATION = 'I have read this return of a fictional council, and sign it for the demonstration.';

async function answersTo(key: string, { council, collection }: SeededReturn, client: Seeding['client']): Promise<readonly object[]> {
  const query = `{ councilReturn(council: "${council}", collection: "${collection}") { checks { key rule { severity } answer { at } } } }`;
  const { councilReturn } = await client.send<{ councilReturn: { checks: readonly Check[] } }>(key, query);
  const open = councilReturn.checks.filter(({ rule, answer }) => rule.severity === 'SOFT' && answer === null);
  return open.map((check) => ({
    key: check.key,
    reason: 'OTHER',
    text: 'Drawn by the simulation of fictional councils: there is nobody to ask about it.',
  }));
}

interface Check {
  readonly key: string;
  readonly rule: { readonly severity: string };
  readonly answer: object | null;
}

const request = (step: string, { council, collection }: SeededReturn): object => ({
  idempotencyKey: `demonstration ${step}  ${council} ${collection}`,
  council,
  collection,
});

const unvalidated = (content: ReturnContent): ReturnContent => ({
  ...content,
  savingsLines: content.savingsLines.map((line) => ({
    ...line,
    amounts: { ...line.amounts, validated: [] },
    deliveryState: line.deliveryState === 'finance-validated' ? 'reported-delivered' : line.deliveryState,
  })),
  deliveryReports: content.deliveryReports.filter(({ stage }) => stage !== 'validated'),
});

const hasValidated = ({ savingsLines, deliveryReports }: ReturnContent): boolean =>
  savingsLines.some((line) => line.amounts.validated.length > 0) || deliveryReports.some(({ stage }) => stage === 'validated');
