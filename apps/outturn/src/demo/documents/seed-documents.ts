import type { PublishedDocument } from '#domain/evidence';
import type { DemoKeys } from '../demo-keys.js';
import type { GraphqlClient } from '../graphql-client.js';
import { documentInput } from './document-input.js';

/** Files each document as its council’s preparer, or as the office where it is a national body’s. Run twice, it changes nothing. */
export async function seedDocuments(
  client: GraphqlClient,
  keys: Pick<DemoKeys, 'of'>,
  documents: readonly PublishedDocument[],
): Promise<void> {
  for (const document of documents) {
    const key = await (document.council === undefined ? keys.of('programme-office') : keys.of('preparer', document.council));
    const idempotencyKey = `demonstration document ${document.code}`;
    await client.change(key, 'fileDocument', 'FileDocumentInput', { idempotencyKey, ...documentInput(document) });
  }
}
