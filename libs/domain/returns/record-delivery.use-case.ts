import type { Actor } from '../access/index.js';
import { canonicalText, type FinancialYear, type Fingerprint, isKnown, yearsAfter } from '../catalogue/index.js';
import { type DeliveryState, mayMove, positionIn, profileOf, type SavingsLine, stateAfter, stepsOf } from '../savings/index.js';
import type { CouncilReturn } from './council-return.js';
import type { ReturnOutcome, ReturnRequest } from './save-return.use-case.js';
import type { ReturnDesks } from './ports.js';
import { KEY_REUSED, type Problem, problem } from './problem.js';

export interface DeliveryRequest extends ReturnRequest {
  readonly reference: string;
  readonly to: DeliveryState;
  readonly evidence: string;
  readonly slippedTo: FinancialYear | undefined;
  readonly substitutedBy: string | undefined;
}

/** A saving is sustained when finance has validated it in so many years after the first. */
const YEARS_SUSTAINED = 2;

/** Takes a savings line of an accepted return one step along its path, or out of it. Steps are added and never changed. */
export class RecordDelivery {
  constructor(
    private readonly desks: ReturnDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(actor: Actor, request: DeliveryRequest): Promise<ReturnOutcome> {
    const { idempotencyKey, council, collection, reference, to, evidence, slippedTo, substitutedBy } = request;
    return this.desks.as(actor, async (desk) => {
      await desk.returns.lock(council, collection);
      const current = await desk.returns.find(council, collection);
      const fingerprint = this.fingerprint(canonicalText({ action: 'step', request }));
      const earlier = await desk.requests.recall(idempotencyKey);
      if (current === undefined) return refused(NOT_FOUND);
      if (earlier !== undefined)
        return earlier.fingerprint === fingerprint ? { kind: 'done', councilReturn: current } : refused(KEY_REUSED);

      const problems = problemsWith(actor, request, current);
      if (problems.length > 0) return { kind: 'refused', problems };
      await desk.returns.step(council, collection, { reference, to, evidence, slippedTo, substitutedBy });
      await desk.requests.remember(idempotencyKey, { operation: 'step', fingerprint });
      const stepped = await desk.returns.find(council, collection);
      return { kind: 'done', councilReturn: stepped ?? current };
    });
  }
}

function problemsWith(actor: Actor, request: DeliveryRequest, current: CouncilReturn): readonly Problem[] {
  const line = current.version.content.savingsLines.find((each) => each.reference === request.reference);
  if (current.state !== 'accepted' && current.state !== 'frozen') return [DRAFT];
  if (line === undefined) return [noLine(request)];
  const cell = `savings line ${line.reference}, delivery`;
  const from = stateAfter(line.deliveryState, stepsOf(line.reference, current.deliverySteps));
  if (!mayMove(from, request.to, actor.role)) {
    const message = `A saving that is ${words(from)} cannot become ${words(request.to)} by a step of this role. Before finance a saving moves forward; only finance validates, and only what is reported delivered.`;
    return [problem('STATE_DOES_NOT_ALLOW', message, ['to'], cell)];
  }
  const validated = line.amounts.validated.some(({ amount }) => isKnown(amount));
  if (request.to === 'finance-validated' && !validated) return [problem('STEP_DOES_NOT_FIT', NOTHING_VALIDATED, ['to'], cell)];
  return [...fits(request, current.collection, cell), ...(request.to === 'sustained' ? sustained(line, cell) : [])];
}

/** A saving slips to a later year and is replaced by a named one; no other step says either. */
function fits({ to, slippedTo, substitutedBy }: DeliveryRequest, collection: FinancialYear, cell: string): readonly Problem[] {
  const problems: Problem[] = [];
  if ((to === 'slipped') !== (slippedTo !== undefined) || (slippedTo !== undefined && slippedTo <= collection)) {
    const message = `A saving that slips names the year it is now expected in, after ${collection}; no other step names one.`;
    problems.push(problem('STEP_DOES_NOT_FIT', message, ['slippedTo'], cell));
  }
  if ((to === 'substituted') !== (substitutedBy !== undefined)) {
    const message = 'A saving that is substituted names the lineage of the one that took its place; no other step names one.';
    problems.push(problem('STEP_DOES_NOT_FIT', message, ['substitutedBy'], cell));
  }
  return problems;
}

function sustained(line: SavingsLine, cell: string): readonly Problem[] {
  const validated = profileOf(line, 'validated');
  const [first] = line.amounts.validated.filter(({ amount }) => isKnown(amount)).map(({ year }) => year);
  const later =
    first === undefined ? [] : Array.from({ length: YEARS_SUSTAINED }, (_, i) => positionIn(validated, yearsAfter(first, i + 1)));
  const start = first === undefined ? undefined : positionIn(validated, first);
  const lasts =
    later.length > 0 &&
    later.every((each) => isKnown(each) && start !== undefined && isKnown(start) && each.value.pence >= start.value.pence);
  if (lasts) return [];
  const message = `A saving is sustained when finance has validated at least as much in the ${YEARS_SUSTAINED} years after the first. A return that is accepted takes no more amounts: leave the saving as validated.`;
  return [problem('NOT_SUSTAINED_YET', message, ['to'], cell)];
}

const NOTHING_VALIDATED =
  'The return has no validated amount of this saving. Finance enters the amount in the return before it is submitted; then the saving can be called validated.';

const refused = (found: Problem): ReturnOutcome => ({ kind: 'refused', problems: [found] });
const words = (state: DeliveryState): string => state.replaceAll('-', ' ');
const noLine = ({ council, collection, reference }: DeliveryRequest): Problem =>
  problem(
    'LINE_NOT_FOUND',
    `The ${collection} return of ${council} has no savings line ${reference}. Give the reference as the return has it.`,
    ['reference'],
  );
const DRAFT = problem(
  'STATE_DOES_NOT_ALLOW',
  'Until a return is accepted a saving’s state is changed in the return itself. Save a version with the new state.',
  ['collection'],
);
const NOT_FOUND = problem('RETURN_NOT_FOUND', 'There is no such return to act on.', ['council']);
