import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import { contentInput } from './content-input.js';
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

/** Publishes all that was accepted and filed in a realm. */
export async function publish({ client, keys }: Seeding, realm: 'ENGLAND' | 'DEMONSTRATION', note: string): Promise<void> {
  const office = await keys.of('programme-office');
  await client.change(office, 'publishRelease', 'PublishReleaseInput', { idempotencyKey: `demonstration ${realm}`, realm, note });
}

/** One return's way: the preparer saves, finance adds what it validated, the preparer submits, the office accepts. */
async function submit({ council, collection, content }: SeededReturn, { client, keys }: Seeding): Promise<void> {
  const preparer = await keys.of('preparer', council);
  const request = (step: string): object => ({ idempotencyKey: `demonstration ${step}  ${council} ${collection}`, council, collection });
  let saved = await client.change(preparer, 'saveReturn', 'SaveReturnInput', {
    ...request('save'),
    content: contentInput(unvalidated(content)),
  });
  if (hasValidated(content)) {
    const finance = await keys.of('finance-validator', council);
    saved = await client.change(finance, 'saveReturn', 'SaveReturnInput', { ...request('validate'), content: contentInput(content) });
  }
  const version = saved.councilReturn?.version;
  await client.change(preparer, 'submitReturn', 'MoveReturnInput', { ...request('submit'), version });
  await client.change(await keys.of('programme-office'), 'acceptReturn', 'MoveReturnInput', { ...request('accept'), version });
}

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
