import { type FiledDocument, PrintedCells, type PrintedRegister, registerFindings, testDocument } from '../../evidence/index.js';
import type { ReleaseContent } from './release.js';

/**
 * The documents of a release and what the rules find in them and in the plans, all read together: a relation may name a cell of
 * another document, and a saving may stand in several plans of its council.
 */
export function evidenceOf(
  filed: readonly FiledDocument[],
  plans: readonly PrintedRegister[],
): Pick<ReleaseContent, 'documents' | 'findings'> {
  const documents = [...filed].sort((a, b) => (a.document.code < b.document.code ? -1 : 1));
  const cells = new PrintedCells(documents.map(({ document }) => document));
  const tested = documents.map((each) => ({ each, tests: testDocument(each.document, cells) }));
  const councils = [...new Set(plans.map(({ council }) => council))];
  return {
    documents: tested.map(({ each: { document, version }, tests: { held, findings, untested } }) => ({
      document,
      version,
      tests: { held, broken: findings.length, untested },
    })),
    findings: [
      ...tested.flatMap(({ tests }) => tests.findings),
      ...councils.flatMap((council) => registerFindings(plans.filter((plan) => plan.council === council))),
    ],
  };
}
