import { isKnown, MISSING_REASONS } from '../../catalogue/index.js';
import type { PublishedDocument, StatedRelation } from '../documents/index.js';
import type { Finding, FoundCell, RelationOutcome, RelationTests, UntestedCell } from './finding.js';
import type { PlacedCell, PrintedCells } from './printed-cells.js';
import { type Judgement, type Needed, ReadCells } from './relation-test.js';
import { testOf } from './relations/index.js';
import { RULES } from './rule.table.js';
import { paragraphOf, printed, startingSentence } from './wording.js';

/** Tests every relation that a document states, on its own cells and on those of the documents beside it. */
export function testDocument(document: PublishedDocument, cells: PrintedCells): RelationTests {
  const outcomes = document.relations.map((relation) => ({ relation: relation.code, outcome: testRelation(relation, document, cells) }));
  return {
    held: outcomes.filter(({ outcome }) => outcome.kind === 'holds').length,
    findings: outcomes.flatMap(({ outcome }) => (outcome.kind === 'broken' ? [outcome.finding] : [])),
    untested: outcomes.flatMap(({ relation, outcome }) => (outcome.kind === 'not-testable' ? [{ relation, cells: outcome.cells }] : [])),
  };
}

/** Whether one relation holds, or which cells keep that from being known. */
export function testRelation(relation: StatedRelation, document: PublishedDocument, cells: PrintedCells): RelationOutcome {
  const test = testOf(relation);
  const absent = test.reads(relation).flatMap((needed) => whyNot(needed, document, cells) ?? []);
  if (absent.length > 0) return { kind: 'not-testable', cells: absent };

  const judgement = test.judge(relation, new ReadCells((address) => cells.find(address, document.code)));
  if (judgement.kind === 'not-testable') {
    const address = spelled(judgement.cell.address, judgement.cell.document.code, document);
    return { kind: 'not-testable', cells: [{ address, why: judgement.why }] };
  }
  return judgement.kind === 'holds' ? judgement : { kind: 'broken', finding: findingOf(judgement, relation, document) };
}

function whyNot({ at, as }: Needed, document: PublishedDocument, cells: PrintedCells): UntestedCell | undefined {
  const why = wanting(cells.find(at, document.code), as, at.document, cells);
  return why === undefined ? undefined : { address: spelled(at.cell, at.document ?? document.code, document), why };
}

function wanting(placed: PlacedCell | undefined, as: Needed['as'], elsewhere: string | undefined, cells: PrintedCells): string | undefined {
  if (placed === undefined)
    return elsewhere === undefined || cells.has(elsewhere) ? 'is not in the document' : 'is of a document that is not filed';
  const { content } = placed.cell;
  if (as === 'row') return undefined;
  if (content.kind === 'words') return as === 'figure' ? 'holds words and no figure' : undefined;
  if (as === 'words') return 'holds a figure and no words';
  return isKnown(content.figure) ? undefined : `has no figure: it was ${MISSING_REASONS[content.figure.reason]}`;
}

function findingOf(
  { rule, cells, sentence }: Extract<Judgement, { kind: 'broken' }>,
  relation: StatedRelation,
  document: PublishedDocument,
): Finding {
  const [first] = cells;
  return {
    about: `${document.code}/${relation.code}`,
    rule,
    council: document.council,
    provenance: { document: document.title, paragraph: relation.paragraph ?? (first === undefined ? '' : paragraphOf(first)) },
    cells: cells.map(foundCell),
    sentence: `${relation.says === undefined ? '' : `${startingSentence(relation.says)}: `}${sentence}.`,
    remedy: RULES[rule].remedy,
  };
}

const foundCell = (placed: PlacedCell): FoundCell => ({
  document: placed.document.title,
  documentCode: placed.document.code,
  paragraph: paragraphOf(placed),
  label: placed.label,
  printed: printed(placed),
  address: placed.address,
});

const spelled = (address: string, code: string, document: PublishedDocument): string =>
  code === document.code ? address : `${code}:${address}`;
