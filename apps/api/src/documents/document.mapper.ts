import { isKnown } from '#domain/catalogue';
import {
  type FilingOutcome,
  printedText,
  type PrintedCell as DomainCell,
  type PrintedTable as DomainTable,
  rowsOf,
} from '#domain/evidence';
import type { Release, ReleasedDocument } from '#domain/publishing';
import { releaseType } from '../releases/release.types.js';
import type { Document, FileDocumentPayload, PrintedCell, PrintedTable } from './document.types.js';
import { findingType } from './finding.types.js';

export function documentType({ document, version, tests }: ReleasedDocument, release?: Release): Document {
  const { tables, relations: _, ...heading } = document;
  return {
    ...heading,
    version,
    relations: { tested: tests.held + tests.broken, notTestable: tests.untested.length, ...tests },
    release: release && releaseType(release),
    printedTables: tables,
  };
}

export function filingPayload(outcome: FilingOutcome): FileDocumentPayload {
  if (outcome.kind === 'refused') return { document: undefined, findings: [], userErrors: outcome.problems };
  const { filed, tests } = outcome;
  return {
    document: documentType({ ...filed, tests: { held: tests.held, broken: tests.findings.length, untested: tests.untested } }),
    findings: tests.findings.map(findingType),
    userErrors: [],
  };
}

export const tableType = (table: DomainTable): PrintedTable => ({
  code: table.code,
  kind: table.kind,
  title: table.title,
  paragraph: table.paragraph,
  rows: rowsOf(table).map(({ label, cells }) => ({ label, cells: cells.map((cell) => cellType(cell, table)) })),
});

function cellType(cell: DomainCell, table: DomainTable): PrintedCell {
  const { content } = cell;
  const figure = content.kind === 'figure' ? content : undefined;
  const known = figure !== undefined && isKnown(figure.figure) ? figure.figure.value : undefined;
  return {
    address: `${table.code}/${cell.code}`,
    column: cell.column,
    year: cell.year,
    basis: cell.basis,
    status: figure?.figure.kind === 'missing' ? figure.figure.reason : figure?.figure.kind,
    value: known,
    unit: figure?.unit,
    step: figure?.step,
    bound: figure?.bound,
    words: content.kind === 'words' ? content.words : undefined,
    printed: printedText(cell),
    paragraph: cell.paragraph ?? table.paragraph,
  };
}
