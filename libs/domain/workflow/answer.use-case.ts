import type { Actor } from '../access/index.js';
import { canonicalText, type Fingerprint } from '../catalogue/index.js';
import { fewestCharacters, isExplained } from '../checking/index.js';
import {
  type CouncilReturn,
  isBlankText,
  KEY_REUSED,
  type Problem,
  problem,
  type ReturnOutcome,
  type ReturnRequest,
  type ReturnState,
} from '../returns/index.js';
import { checkedReturn } from './check-return.js';
import type { NewAnswer, WorkflowDesk, WorkflowDesks } from './ports.js';
import { notFound } from './refusals.js';

export interface AnswerFindingsRequest extends ReturnRequest {
  /** By the key of the finding; the figures it is given for are those that stand. */
  readonly answers: readonly Omit<NewAnswer, 'fingerprint'>[];
}

export interface AnswerQueryRequest extends ReturnRequest {
  readonly query: string;
  readonly text: string;
}

type Answering = (desk: WorkflowDesk, current: CouncilReturn) => Promise<readonly Problem[]>;

/** Gives the council’s answers: reasons for what rules ask, and words for what people ask. Neither changes the return. */
export class AnswerReturn {
  constructor(
    private readonly desks: WorkflowDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  findings(actor: Actor, request: AnswerFindingsRequest): Promise<ReturnOutcome> {
    return this.once(actor, 'answer-findings', request, async ({ process }, current) => {
      if (SIGNED.has(current.state)) return [signedAlready(current.state)];
      const found = new Map((await checkedReturn(process, current)).map(({ finding }) => [finding.key, finding]));
      const problems = request.answers.flatMap((answer, i) => {
        const finding = found.get(answer.key);
        if (finding === undefined) return [noFinding(i)];
        if (finding.severity === 'hard') return [cannotBeAnswered(i, finding.cells[0]?.label)];
        return isExplained(answer) ? [] : [tooShort(i, answer, finding.cells[0]?.label)];
      });
      if (problems.length > 0) return problems;
      const given = request.answers.map((answer) => ({ ...answer, fingerprint: found.get(answer.key)?.fingerprint ?? '' }));
      await process.answer(current.council, current.collection, current.version.number, given);
      return [];
    });
  }

  query(actor: Actor, request: AnswerQueryRequest): Promise<ReturnOutcome> {
    const { query, text } = request;
    return this.once(actor, 'answer-query', request, async ({ process }, { council, collection }) => {
      const asked = (await process.queries(council, collection)).find(({ id }) => id === query);
      if (asked === undefined) return [NO_QUERY];
      if (isBlankText(text)) return [problem('ANSWER_TOO_SHORT', 'Enter an answer.', ['text'], asked.about)];
      if (asked.answer !== undefined || !(await process.reply(query, { text }))) return [ANSWERED];
      return [];
    });
  }

  private once(actor: Actor, operation: string, request: ReturnRequest, answering: Answering): Promise<ReturnOutcome> {
    return this.desks.as(actor, async (desk) => {
      const { council, collection, idempotencyKey } = request;
      await desk.returns.lock(council, collection);
      const current = await desk.returns.find(council, collection);
      if (current === undefined) return refused(notFound(request));
      const fingerprint = this.fingerprint(canonicalText({ operation, request }));
      const earlier = await desk.requests.recall(idempotencyKey);
      if (earlier !== undefined) return earlier.fingerprint === fingerprint ? done(current) : refused(KEY_REUSED);
      const problems = await answering(desk, current);
      if (problems.length > 0) return refused(...problems);
      await desk.requests.remember(idempotencyKey, { operation, fingerprint });
      return done(current);
    });
  }
}

/** What the director signed over does not change afterwards, unless the return is taken up again. */
const SIGNED: ReadonlySet<ReturnState> = new Set(['signed-off', 'accepted', 'frozen']);
const signedAlready = (state: ReturnState): Problem =>
  problem(
    'STATE_DOES_NOT_ALLOW',
    `The return is ${state.replaceAll('-', ' ')}, and its checks were answered by then. Take it up again to answer otherwise.`,
    ['answers'],
  );
const tooShort = (index: number, { reason }: Pick<NewAnswer, 'reason'>, cell = ''): Problem =>
  problem(
    'ANSWER_TOO_SHORT',
    `Say in at least ${fewestCharacters(reason)} characters why the figure is right.`,
    ['answers', index, 'text'],
    cell,
  );
const noFinding = (index: number): Problem =>
  problem('FINDING_NOT_FOUND', 'The rules find no such thing in the return as it stands. Read its checks again.', [
    'answers',
    index,
    'key',
  ]);
const cannotBeAnswered = (index: number, cell = ''): Problem =>
  problem(
    'FINDING_NOT_FOUND',
    'This cannot be so whatever the reason: correct the figure. Only what a rule asks is answered.',
    ['answers', index, 'key'],
    cell,
  );
const NO_QUERY = problem('QUERY_NOT_FOUND', 'There is no such query of this return. Give the id that the return gives.', ['query']);
const ANSWERED = problem(
  'QUERY_NOT_FOUND',
  'This query has its answer already, and an answer is not changed. Say what is new in the next version.',
  ['query'],
);
const done = (councilReturn: CouncilReturn): ReturnOutcome => ({ kind: 'done', councilReturn });
const refused = (...problems: readonly Problem[]): ReturnOutcome => ({ kind: 'refused', problems });
