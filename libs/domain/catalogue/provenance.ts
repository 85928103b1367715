/** Where a figure was read: the document by title, and its paragraph. */
export interface Provenance {
  readonly document: string;
  readonly paragraph: string;
}
