import type { Upload, UploadStore } from '#domain/uploads';
import { type Connection, page } from '../figures/connection.types.js';
import type { UploadsArgs } from './upload-input.types.js';

/** A page of a council’s uploads: their ids are cheap, what was read in them is fetched for this page alone. */
export async function uploadsPage(uploads: UploadStore, { council, collection, first, after }: UploadsArgs): Promise<Connection<Upload>> {
  const ids = page(await uploads.list(council, collection), (id) => id, first, after ?? undefined);
  const found = await uploads.several(ids.edges.map(({ node }) => node));
  return { ...ids, edges: found.map((node) => ({ cursor: node.id, node })) };
}
