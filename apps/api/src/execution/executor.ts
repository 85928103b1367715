import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLErrorOptions,
  type GraphQLSchema,
  type SourceLocation,
} from 'graphql';
import { CompiledQueries, type CompiledRun } from './compiled-queries.js';
import type { Run } from './run.js';

/** What is asked, as Apollo hands it over once it is parsed and validated. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: unknown;
}

/** Answers operations: queries that come again by code compiled for them, the rest by graphql-js. The answers are the same, errors too. */
export class Executor {
  private readonly compiled: CompiledQueries;

  constructor(private readonly schema: GraphQLSchema) {
    this.compiled = new CompiledQueries(schema);
  }

  async answer(asked: Asked): Promise<ExecutionResult> {
    const query = this.compiled.of(asked.document, asked.operationName);
    return query === undefined ? this.interpret(asked) : this.run(query, asked);
  }

  /** The answer by compiled code; undefined where there is none for the operation. */
  async repeated(asked: Asked): Promise<ExecutionResult | undefined> {
    const query = this.compiled.of(asked.document, asked.operationName);
    return query && this.run(query, asked);
  }

  private async run(query: CompiledRun, asked: Asked): Promise<ExecutionResult> {
    const result = await new Promise<ExecutionResult>((resolve) => {
      const run: Run = { context: asked.context, fail: (error) => resolve(failed(error)) };
      new Promise<ExecutionResult>((answered) => answered(query(undefined, run, asked.variables))).then(resolve, run.fail);
    });
    // Variables that cannot be read are refused before anything is asked; the words are those of graphql-js.
    if (result.data === undefined) return this.interpret(asked);
    return result.errors === undefined ? result : { ...result, errors: result.errors.map(asInterpreted) };
  }

  private async interpret({ document, operationName, variables, context }: Asked): Promise<ExecutionResult> {
    return execute({ schema: this.schema, document, operationName, variableValues: variables, contextValue: context });
  }
}

/** A bug of ours that no field answers for: everything else is lost with it. */
const failed = (error: unknown): ExecutionResult => ({
  data: null,
  errors: [
    new GraphQLError('an answer could not be put together', { originalError: error instanceof Error ? error : new Error(String(error)) }),
  ],
});

/** An error of compiled code as graphql-js would have made it: one that says already where it is from stays what it is. */
function asInterpreted({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  if (originalError instanceof GraphQLError && originalError.path !== undefined) return originalError;
  return new ErrorAt(message, locations, { path, originalError });
}

/** Compiled code knows where a field stands in the text, and no more the node of it. */
class ErrorAt extends GraphQLError {
  override readonly locations: readonly SourceLocation[] | undefined;

  constructor(message: string, locations: readonly SourceLocation[] | undefined, options: GraphQLErrorOptions) {
    super(message, options);
    this.locations = locations;
  }
}
