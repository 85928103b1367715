import { type Actor, mayActOn, roleMay } from '../../access/index.js';
import { canonicalText, type Fingerprint } from '../../catalogue/index.js';
import { KEY_REUSED, type Problem, problem } from '../../returns/index.js';
import type { PublishedDocument } from '../documents/index.js';
import { PrintedCells, type RelationTests, testDocument, testOf } from '../rules/index.js';
import { checkDocument } from './check-document.js';
import { type DocumentDraft, documentOf } from './document-draft.js';
import type { DocumentStore, FiledDocument, FilingDesk, FilingDesks } from './ports.js';

export interface FileRequest {
  readonly idempotencyKey: string;
  readonly document: DocumentDraft;
}

export type FilingOutcome =
  | { readonly kind: 'filed'; readonly filed: FiledDocument; readonly tests: RelationTests }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A council’s report is filed by its preparer or by the programme office, one of a national body by the office alone. */
export const mayFile = (actor: Actor, { council }: Pick<DocumentDraft, 'council'>): boolean =>
  council === undefined ? actor.council === undefined && roleMay(actor, 'fileDocument') : mayActOn(actor, 'fileDocument', council);

/**
 * Files a document, or a new version of one: whole or not at all, once for its idempotency key. What the rules find in the
 * version is given at once, so that whoever files it sees it first.
 */
export class FileDocument {
  constructor(
    private readonly desks: FilingDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(actor: Actor, request: FileRequest): Promise<FilingOutcome> {
    return this.desks.as(actor, async (desk) => {
      const { code } = request.document;
      await desk.documents.lock(code);
      const fingerprint = this.fingerprint(canonicalText({ operation: 'file', request }));
      const earlier = await desk.requests.recall(request.idempotencyKey);
      if (earlier !== undefined) {
        const made = earlier.fingerprint === fingerprint ? await desk.documents.version(code, Number(earlier.made)) : undefined;
        return made === undefined ? refused([KEY_REUSED]) : filed(desk.documents, made);
      }
      const problems = [...checkDocument(request.document), ...(await whetherItsOwn(desk, request.document))];
      if (problems.length > 0) return refused(problems);

      const document = documentOf(request.document);
      const version = await desk.documents.add(document);
      await desk.requests.remember(request.idempotencyKey, { operation: 'file', fingerprint, made: String(version) });
      return filed(desk.documents, { version, document });
    });
  }
}

/** A code belongs to the council that it was first filed for, and a council is one that the register knows. */
async function whetherItsOwn({ documents }: FilingDesk, { code, council }: DocumentDraft): Promise<readonly Problem[]> {
  const isKnown = council === undefined || (await documents.council(council)) !== undefined;
  const unknown = isKnown
    ? []
    : [problem('COUNCIL_UNKNOWN', `No council of the code ${council} is in the register. Check the code.`, ['owner', 'council'])];
  const [earlier] = await documents.newest([code]);
  return earlier === undefined || earlier.document.council === council ? unknown : [...unknown, codeTaken(code)];
}

async function filed(documents: DocumentStore, version: FiledDocument): Promise<FilingOutcome> {
  const beside = await documents.newest(documentsBeside(version.document));
  const cells = new PrintedCells([version.document, ...beside.map(({ document }) => document)]);
  return { kind: 'filed', filed: version, tests: testDocument(version.document, cells) };
}

/** The other documents whose cells its relations name. */
function documentsBeside({ code, relations }: PublishedDocument): readonly string[] {
  const named = relations.flatMap((relation) => testOf(relation).reads(relation)).flatMap(({ at }) => at.document ?? []);
  return [...new Set(named)].filter((each) => each !== code);
}

const codeTaken = (code: string): Problem =>
  problem(
    'CODE_TAKEN',
    `The code ${code} is that of a document of somebody else. Choose another, such as one that begins with the council’s name.`,
    ['code'],
  );

const refused = (problems: readonly Problem[]): FilingOutcome => ({ kind: 'refused', problems });
