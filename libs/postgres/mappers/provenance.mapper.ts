import type { Provenance } from '#domain/catalogue';

/** Where a row's figures were read, if they were read in a document. */
export interface ProvenanceColumns {
  sourceDocument: string | null;
  sourceParagraph: string | null;
}

export const toProvenance = ({ sourceDocument, sourceParagraph }: ProvenanceColumns): Provenance | undefined =>
  sourceDocument === null ? undefined : { document: sourceDocument, paragraph: sourceParagraph ?? '' };

export const fromProvenance = (provenance: Provenance | undefined): ProvenanceColumns => ({
  sourceDocument: provenance?.document ?? null,
  sourceParagraph: provenance?.paragraph ?? null,
});
