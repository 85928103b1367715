import { type FiledDocument, PrintedCells, testDocument } from '../../evidence/index.js';
import type { ReleaseContent } from './release.js';

/** The documents of a release and what the rules find in them, all read together: a relation may name a cell of another document. */
export function evidenceOf(filed: readonly FiledDocument[]): Pick<ReleaseContent, 'documents' | 'findings'> {
  const documents = [...filed].sort((a, b) => (a.document.code < b.document.code ? -1 : 1));
  const cells = new PrintedCells(documents.map(({ document }) => document));
  const tested = documents.map((each) => ({ each, tests: testDocument(each.document, cells) }));
  return {
    documents: tested.map(({ each: { document, version }, tests: { held, findings, untested } }) => ({
      document,
      version,
      tests: { held, broken: findings.length, untested },
    })),
    findings: tested.flatMap(({ tests }) => tests.findings),
  };
}
