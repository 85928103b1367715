import { type Actor, mayActOn, type Operation } from '#domain/access';
import type { CouncilCode } from '#domain/catalogue';
import type { ReturnOutcome } from '#domain/returns';
import type { AnswerReturn, TakeStep } from '#domain/workflow';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, forbidden } from '../access/actor.types.js';
import { MoveReturnInput } from '../returns/return-input.types.js';
import { ReturnPayload, returnPayload } from '../returns/return.types.js';
import {
  AnswerFindingsInput,
  AnswerQueryInput,
  QueryReturnInput,
  ReasonedStepInput,
  SignOffReturnInput,
  ValidateReturnInput,
} from './workflow-input.types.js';
import { answersRequest, validatedSaving } from './workflow.mapper.js';

const INPUT = { description: 'Which version, and what is said of it.' };

@Resolver()
export class StepsResolver {
  constructor(
    private readonly steps: TakeStep,
    private readonly answers: AnswerReturn,
  ) {}

  @Mutation(() => ReturnPayload, {
    description: 'Submits your council’s return, or sends it in again: from then on the programme office sees it. For preparers.',
  })
  submitReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: MoveReturnInput): Promise<ReturnPayload> {
    return answered(actor, 'submitReturn', input, () => this.steps.submit(actor, input));
  }

  @Mutation(() => ReturnPayload, {
    description:
      'Sends a return back to its council with questions. For the programme office, and within the council for finance and the director.',
  })
  queryReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: QueryReturnInput): Promise<ReturnPayload> {
    return answered(actor, 'queryReturn', input, () => this.steps.query(actor, input));
  }

  @Mutation(() => ReturnPayload, { description: 'Answers a query of your council’s return. For preparers and finance validators.' })
  answerQuery(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerQueryInput,
  ): Promise<ReturnPayload> {
    return answered(actor, 'answerQuery', input, () => this.answers.query(actor, input));
  }

  @Mutation(() => ReturnPayload, {
    description: 'Gives reasons for what rules ask of your council’s return. For preparers and finance validators.',
  })
  answerFindings(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answers.' }) input: AnswerFindingsInput,
  ): Promise<ReturnPayload> {
    return answered(actor, 'answerFindings', input, () => this.answers.findings(actor, answersRequest(input)));
  }

  @Mutation(() => ReturnPayload, {
    description:
      'Validates the savings of your council’s return line by line, each with its evidence: identified is at least reported, and reported at least validated. What is validated becomes a version of its own. For finance validators.',
  })
  validateReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ValidateReturnInput): Promise<ReturnPayload> {
    return answered(actor, 'validateReturn', input, () =>
      this.steps.validate(actor, { ...input, savings: input.savings.map(validatedSaving) }),
    );
  }

  @Mutation(() => ReturnPayload, {
    description: 'Signs your council’s return off, once every check is answered. For the director of adult social services.',
  })
  signOffReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: SignOffReturnInput): Promise<ReturnPayload> {
    return answered(actor, 'signOffReturn', input, () => this.steps.signOff(actor, input));
  }

  @Mutation(() => ReturnPayload, {
    description: 'Accepts a return that its director signed, for the next release. For the programme office.',
  })
  acceptReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: MoveReturnInput): Promise<ReturnPayload> {
    return answered(actor, 'acceptReturn', input, () => this.steps.accept(actor, input));
  }

  @Mutation(() => ReturnPayload, {
    description:
      'Accepts a return that holds nothing but what a published report prints, each line with document and paragraph, without a sign-off of its own. For the programme office.',
  })
  acceptPrintedReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ReasonedStepInput): Promise<ReturnPayload> {
    return answered(actor, 'acceptPrintedReturn', input, () => this.steps.acceptPrinted(actor, input));
  }

  @Mutation(() => ReturnPayload, { description: 'Takes your council’s accepted return up again while the refresh is open. For preparers.' })
  refreshReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ReasonedStepInput): Promise<ReturnPayload> {
    return answered(actor, 'refreshReturn', input, () => this.steps.refresh(actor, input));
  }

  @Mutation(() => ReturnPayload, { description: 'Reopens a return that was signed off, accepted or frozen. For the programme office.' })
  reopenReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ReasonedStepInput): Promise<ReturnPayload> {
    return answered(actor, 'reopenReturn', input, () => this.steps.reopen(actor, input));
  }

  @Mutation(() => ReturnPayload, { description: 'Freezes an accepted return. For the programme office.' })
  freezeReturn(@CurrentActor() actor: Actor, @Args('input', INPUT) input: MoveReturnInput): Promise<ReturnPayload> {
    return answered(actor, 'freezeReturn', input, () => this.steps.freeze(actor, input));
  }
}

/** Lets the step through where the actor may take it for this council. */
async function answered(
  actor: Actor,
  operation: Operation,
  { council }: { readonly council: CouncilCode },
  step: () => Promise<ReturnOutcome>,
): Promise<ReturnPayload> {
  if (!mayActOn(actor, operation, council)) throw forbidden();
  return returnPayload(await step());
}
