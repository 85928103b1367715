import type { Actor } from '#domain/access';
import { type FileDocument, mayFile, RULE_CODES, selectFindings } from '#domain/evidence';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, forbidden } from '../access/actor.types.js';
import { type Connection, page } from '../figures/connection.types.js';
import type { DocumentChoice } from './document-choice.js';
import { fileRequest } from './document-input.mapper.js';
import { FileDocumentInput } from './document-input.types.js';
import { documentType, filingPayload, tableType } from './document.mapper.js';
import { Document, DocumentConnection, FileDocumentPayload, PrintedTable } from './document.types.js';
import { Finding, FindingConnection, findingType, Rule, ruleType } from './finding.types.js';
import { DocumentsArgs, FindingsArgs } from './documents-args.types.js';
import { TableKindEnum } from './document-enum.types.js';

@Resolver(() => Document)
export class DocumentsResolver {
  constructor(
    private readonly choice: DocumentChoice,
    private readonly filing: FileDocument,
  ) {}

  @Query(() => DocumentConnection, { description: 'The published documents of a release, in order of code.' })
  async documents(@CurrentActor() actor: Actor, @Args() args: DocumentsArgs): Promise<Connection<Document>> {
    const release = await this.choice.release(actor, args, args.release);
    const wanted = release.content.documents.filter(({ document }) => !args.council || document.council === args.council);
    return page(
      wanted.map((each) => documentType(each, release)),
      ({ code }) => code,
      args.first,
      args.after ?? undefined,
    );
  }

  @Query(() => Document, { nullable: true, description: 'A published document by its code, as a release holds it.' })
  async document(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code.' }) code: string,
    @Args('release', {
      type: () => Int,
      nullable: true,
      description: 'The release to read; the latest that holds the document’s realm where none is named.',
    })
    number: number | undefined,
  ): Promise<Document> {
    const { document, release } = await this.choice.document(actor, code, number);
    return documentType(document, release);
  }

  @ResolveField(() => [PrintedTable], { description: 'Its tables, in their order.' })
  tables(
    @Parent() { printedTables }: Document,
    @Args('kind', { type: () => TableKindEnum, nullable: true, description: 'Only those about this.' }) kind: string | undefined,
  ): readonly PrintedTable[] {
    return printedTables.filter((table) => !kind || table.kind === kind).map(tableType);
  }

  @Query(() => FindingConnection, {
    description: 'What the rules found in the documents and savings registers of a release, with the figures and paragraphs.',
  })
  async findings(@CurrentActor() actor: Actor, @Args() args: FindingsArgs): Promise<Connection<Finding>> {
    const release = await this.choice.release(actor, args, args.release);
    const found = selectFindings(release.content.findings, args);
    return page(found.map(findingType), ({ about }) => about, args.first, args.after ?? undefined);
  }

  @Query(() => [Rule], { description: 'Every rule by which findings are made.' })
  rules(): readonly Rule[] {
    return RULE_CODES.map(ruleType);
  }

  @Mutation(() => FileDocumentPayload, {
    description: 'Files a published document, or a new version of one. For the council’s preparer, and for the programme office.',
  })
  async fileDocument(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The document.' }) input: FileDocumentInput,
  ): Promise<FileDocumentPayload> {
    const request = fileRequest(input);
    if (!mayFile(actor, request.document)) throw forbidden();
    return filingPayload(await this.filing.run(actor, request));
  }
}
