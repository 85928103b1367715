import type { Demonstration, PrintedReturn } from './demonstration.types.js';
import { DemoKeys } from './demo-keys.js';
import { GraphqlClient } from './graphql-client.js';
import { FIRST_COUNCIL } from './panel-options.js';

export interface DemonstrationPlace {
  /** Where the api answers. */
  readonly address: string;
  /** The data folder, which the keys are kept in. */
  readonly home: string;
  readonly ownerUrl: string;
  readonly print: (line: string) => void;
}

/** Sets the demonstration up where it is not yet, and gives what a person needs to look around. */
export async function seedDemonstration({ address, home, ownerUrl, print }: DemonstrationPlace): Promise<Demonstration> {
  const client = new GraphqlClient(address);
  const known = await DemoKeys.open(home, neverMade);
  const ready = known.has('consultant') && (await isPublished(client, await known.of('consultant')));
  if (ready) return { consultantKey: await known.of('consultant'), council: FIRST_COUNCIL };

  const { ApiKeys, connect } = await import('#postgres');
  const { seedPanel, seedPrinted } = await import('./seed.js');
  const owner = await connect(ownerUrl);
  try {
    const apiKeys = new ApiKeys(owner);
    const keys = await DemoKeys.open(home, (role, council, label) => apiKeys.create({ role, council, label }));
    await keys.of('consultant');
    await seedPrinted({ client, keys, print });
    await seedPanel({ client, keys, print });
    return { consultantKey: await keys.of('consultant'), council: FIRST_COUNCIL };
  } finally {
    await owner.destroy();
  }
}

/** The printed part alone, by keys that the caller has; for a service that is to hold nothing simulated. */
export async function seedPrintedAlone(address: string, keys: Pick<DemoKeys, 'of'>): Promise<void> {
  const { seedPrinted } = await import('./seed.js');
  await seedPrinted({ client: new GraphqlClient(address), keys, print: () => undefined });
}

/** The returns that printed reports fill, as content. */
export async function printedReturns(): Promise<readonly PrintedReturn[]> {
  const { PRINTED_RETURNS } = await import('./plans/printed-returns.js');
  return PRINTED_RETURNS;
}

/** The printed documents as the variables by which they are filed, for whoever wants to file one of them again, corrected. */
export async function printedDocumentInputs(): Promise<readonly object[]> {
  const { DOCUMENTS } = await import('./filed-documents.js');
  const { documentInput } = await import('./documents/document-input.js');
  return DOCUMENTS.map(documentInput);
}

/** The demonstration is published last: where both its releases are, it is whole. */
async function isPublished(client: GraphqlClient, key: string): Promise<boolean> {
  const { releases } = await client.send<{ releases: { totalCount: number } }>(key, '{ releases { totalCount } }');
  return releases.totalCount >= 2;
}

function neverMade(): never {
  throw new Error('a demonstration that is whole has its keys');
}
