import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';
import { simulatePanel } from '#simulation';
import { seedCaseStudies } from './case-studies/seed-case-studies.js';
import { bandName, contentInput, enumName } from './content-input.js';
import type { DemoKeys } from './demo-keys.js';
import { seedDocuments } from './documents/seed-documents.js';
import { DOCUMENTS } from './filed-documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { PANEL } from './panel-options.js';
import { PRINTED_RETURNS } from './plans/printed-returns.js';
import { seedProgrammes } from './programmes/seed-programmes.module.js';

interface SeededReturn {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly content: ReturnContent;
}

/** Returns sent at a time: what keeps the api and its database both at work. */
const AT_A_TIME = 4;

/** Submits the demonstration through the same mutations as anybody's returns, and publishes both realms. Run twice, it changes nothing. */
export async function seed(client: GraphqlClient, keys: DemoKeys, print: (line: string) => void): Promise<void> {
  const office = await keys.of('programme-office');
  await keys.of('consultant');
  const panel = simulatePanel(PANEL);
  const all: readonly SeededReturn[] = [...PRINTED_RETURNS, ...panel.returns];

  print(`Setting up the demonstration: ${panel.councils.length} fictional councils, ${all.length} returns ...`);
  for (const year of new Set(all.map((each) => each.collection))) {
    await client.change(office, 'openCollection', 'OpenCollectionInput', {
      year,
      opens: `${year.slice(0, 4)}-04-01`,
      deadline: `${Number(year.slice(0, 4)) + 1}-07-31`,
    });
  }
  const councils = panel.councils.map(({ validTo: _, ...council }) => ({ ...council, type: enumName(council.type) }));
  await client.change(office, 'registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', { councils });
  await client.change(office, 'loadPublication', 'LoadPublicationInput', {
    ...panel.publication,
    realm: 'DEMONSTRATION',
    populations: panel.publication.populations.map((row) => ({ ...row, ageBand: bandName(row.ageBand) })),
  });
  await submitAll(all, client, keys, print);
  await seedProgrammes(client, keys);
  await seedCaseStudies(client, keys);
  await seedDocuments(client, keys, DOCUMENTS);
  for (const [realm, note] of RELEASES) {
    await client.change(office, 'publishRelease', 'PublishReleaseInput', { idempotencyKey: `demonstration ${realm}`, realm, note });
  }
}

const RELEASES = [
  ['ENGLAND', 'Three councils’ printed budgets and savings, as a first example'],
  ['DEMONSTRATION', 'A simulated national panel of fictional councils'],
] as const;

async function submitAll(
  returns: readonly SeededReturn[],
  client: GraphqlClient,
  keys: DemoKeys,
  print: (line: string) => void,
): Promise<void> {
  const waiting = [...returns];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await submit(next, client, keys);
      done += 1;
      if (done % 40 === 0 || done === returns.length) print(`  ${done} of ${returns.length} returns submitted and accepted`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** One return's way: the preparer saves, finance adds what it validated, the preparer submits, the office accepts. */
async function submit({ council, collection, content }: SeededReturn, client: GraphqlClient, keys: DemoKeys): Promise<void> {
  const preparer = await keys.of('preparer', council);
  const request = (step: string): object => ({ idempotencyKey: `demonstration ${step}  ${council} ${collection}`, council, collection });
  const unvalidated = {
    ...content,
    savingsLines: content.savingsLines.map((line) => ({ ...line, amounts: { ...line.amounts, validated: [] } })),
    deliveryReports: content.deliveryReports.filter(({ stage }) => stage !== 'validated'),
  };
  let saved = await client.change(preparer, 'saveReturn', 'SaveReturnInput', { ...request('save'), content: contentInput(unvalidated) });
  if (hasValidated(content)) {
    const finance = await keys.of('finance-validator', council);
    saved = await client.change(finance, 'saveReturn', 'SaveReturnInput', { ...request('validate'), content: contentInput(content) });
  }
  const version = saved.councilReturn?.version;
  await client.change(preparer, 'submitReturn', 'MoveReturnInput', { ...request('submit'), version });
  await client.change(await keys.of('programme-office'), 'acceptReturn', 'MoveReturnInput', { ...request('accept'), version });
}

const hasValidated = ({ savingsLines, deliveryReports }: ReturnContent): boolean =>
  savingsLines.some((line) => line.amounts.validated.length > 0) || deliveryReports.some(({ stage }) => stage === 'validated');
