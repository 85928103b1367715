import {
  BREAK,
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { schemaToCompile } from './compiled-schema.js';
import { expandedFields } from './expanded-fields.js';

/** Documents that are kept compiled; each takes up to a few hundred kilobytes, and a page of a client asks a handful. */
const MOST_KEPT = 200;

/** What is asked once is answered before compiling it would be done. */
const COMPILED_AT = 2;

/** More fields than the largest question of the explorer has, several times over; the code grows with them. */
const MOST_FIELDS = 2_000;

export type CompiledRun = CompiledQuery['query'];

interface Kept {
  asked: number;
  query: CompiledRun | undefined;
}

/** Queries that were asked before, compiled, those asked last kept. A document is known by itself: Apollo keeps those that it has parsed. */
export class CompiledQueries {
  private readonly kept = new Map<DocumentNode, Map<string, Kept>>();
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.schema = schemaToCompile(schema);
  }

  /** The compiled query; undefined where graphql-js is to answer. */
  of(document: DocumentNode, operationName: string | undefined): CompiledRun | undefined {
    const operations = this.kept.get(document) ?? new Map<string, Kept>();
    this.kept.delete(document);
    this.kept.set(document, operations);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);

    const kept = operations.get(operationName ?? '') ?? { asked: 0, query: undefined };
    operations.set(operationName ?? '', kept);
    kept.asked += 1;
    if (kept.asked === COMPILED_AT) kept.query = this.compile(document, operationName);
    return kept.query;
  }

  private compile(document: DocumentNode, operationName: string | undefined): CompiledRun | undefined {
    const operation = getOperationAST(document, operationName);
    if (!operation || !canBeCompiled(document, operation)) return undefined;
    if (expandedFields(this.schema, document, operation) > MOST_FIELDS) return undefined;
    const compiled = compileQuery(this.schema, document, operationName);
    return isCompiledQuery(compiled) ? compiled.query : undefined;
  }
}

/**
 * Queries of our own fields, without directives. A mutation is as slow as what it writes. Introspection is rare and long. And compiled code
 * gets `@skip` and `@include` wrong: a fragment that is spread twice is left out for both where the first one is skipped.
 */
function canBeCompiled(document: DocumentNode, { operation }: OperationDefinitionNode): boolean {
  let plain = operation === OperationTypeNode.QUERY;
  visit(document, {
    Directive: () => stop(),
    Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? stop() : undefined),
  });
  return plain;

  function stop(): typeof BREAK {
    plain = false;
    return BREAK;
  }
}
