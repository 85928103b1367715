import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { CellContext } from '../benchmarks/cell-allowance.types.js';
import type { Executor } from './executor.js';
import { costOf } from './limits/cost-told.js';

/** As much of a request as decides whether it is answered here. */
export interface PlainRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

/** Texts that are kept with what was parsed of them: as many as are kept compiled. */
const MOST_KEPT = 200;

/** Longer ones come once. */
const LONGEST_TEXT = 20_000;

/**
 * Answers the plain repetition of a query by the code that was compiled for it. Apollo has parsed and validated its text before; to go through
 * its server again finds the same, and takes longer than the answer. Whatever is not plain, or comes to an error, is Apollo's to answer: its
 * words and statuses are the only ones. A query changes nothing, so that it can be asked again.
 */
export class RepeatedQuestions {
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly executor: Executor,
  ) {}

  /** Keeps what Apollo made of a text that it found valid. */
  keep(text: string | undefined, document: DocumentNode): void {
    if (text === undefined || text.length > LONGEST_TEXT || this.documents.get(text) === document) return;
    this.documents.set(text, document);
    const [oldest] = this.documents.keys();
    if (this.documents.size > MOST_KEPT && oldest !== undefined) this.documents.delete(oldest);
  }

  /** The answer as JSON; undefined where Apollo is to answer. */
  async answer(request: PlainRequest, contextOf: () => Promise<CellContext>): Promise<string | undefined> {
    const asked = plainQuestion(request);
    const document = asked && this.documents.get(asked.query);
    if (asked === undefined || document === undefined) return undefined;
    const context = await contextOf();
    const result = await this.executor.repeated({ document, operationName: asked.operationName, variables: asked.variables, context });
    return result && this.written(result, document, context);
  }

  /** In the order of members, and with the line end, that Apollo writes. */
  private written({ data, errors }: ExecutionResult, document: DocumentNode, context: CellContext): string | undefined {
    if (errors !== undefined || data === undefined || data === null) return undefined;
    return `${JSON.stringify({ data, extensions: { cost: costOf(this.schema, document, context) } })}\n`;
  }
}

interface Question {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

const MEMBERS: readonly string[] = ['query', 'operationName', 'variables'];

/** A question in the plainest form: JSON is sent and taken, and nothing is said beside query, name and variables. */
function plainQuestion({ method, headers, body }: PlainRequest): Question | undefined {
  if (method !== 'POST' || !isJson(headers['content-type']) || !takesJson(headers['accept'])) return undefined;
  if (!isRecord(body) || Object.keys(body).some((member) => !MEMBERS.includes(member))) return undefined;
  const { query, operationName, variables } = body;
  if (typeof query !== 'string' || !isAbsentOr(operationName, isText) || !isAbsentOr(variables, isRecord)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

const isJson = (type: unknown): boolean => type === 'application/json' || type === 'application/json; charset=utf-8';
const takesJson = (accept: unknown): boolean => accept === undefined || accept === '*/*' || accept === 'application/json';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isAbsentOr = <T>(value: unknown, is: (value: unknown) => value is T): value is T | null | undefined =>
  value === undefined || value === null || is(value);
