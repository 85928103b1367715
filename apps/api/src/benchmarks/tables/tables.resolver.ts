import type { Actor } from '#domain/access';
import { cohortChange, contrast, matrix, type MatrixOutcome } from '#domain/benchmarking';
import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../../access/actor.types.js';
import type { ReleaseChoice } from '../../releases/release-choice.types.js';
import type { BenchmarkQuestions } from '../benchmark-question.js';
import { type CellAllowance, CellsLeft } from '../cell-allowance.types.js';
import { QuestionCost } from '../question-cost.js';
import { RealmQuestion } from '../question-args.types.js';
import { changeAsked, CohortChangeQuestion } from './cohort-change-args.types.js';
import { cohortChangeAnswer, CohortChangeResult } from './cohort-change.types.js';
import { CohortContrastResult, contrastAnswer } from './cohort-contrast.types.js';
import { GroupTotals, groupTotalsAnswer } from './group-totals.types.js';
import { LeagueTableResult, leagueTableAnswer } from './league-table.types.js';
import { MatrixQuestion } from './matrix-args.types.js';
import { matrixAnswer, MatrixResult } from './matrix.types.js';

@UseGuards(new QuestionCost())
@Resolver()
export class TablesResolver {
  constructor(
    private readonly releases: ReleaseChoice,
    private readonly questions: BenchmarkQuestions,
  ) {}

  @Query(() => MatrixResult, {
    description:
      'Many figures at once, column by column. It costs its cells: councils times measures times years, of the 1,000 that one operation has for all it asks of published figures.',
  })
  async matrix(
    @ActorIfAny() actor: Actor | undefined,
    @CellsLeft() cells: CellAllowance,
    @Args() { realm, release, ...asked }: MatrixQuestion,
  ): Promise<object> {
    const from = this.questions.of(actor, await this.releases.ofRealm(actor, realm, release));
    const found = matrix(from.table, asked, (code) => from.release.council(code) !== undefined, cells.left);
    return matrixAnswer(paid(found, cells), asked, from);
  }

  @Query(() => LeagueTableResult, {
    description: 'All councils of the year in order of a measure, each rank with its interval; refused where the measure forbids an order.',
  })
  async leagueTable(@ActorIfAny() actor: Actor | undefined, @Args() question: RealmQuestion): Promise<object> {
    const asked = await this.questions.ofRealm(actor, question);
    return leagueTableAnswer(asked.release.seenBy(asked.audience).leagueTable(asked.code, asked.year), asked);
  }

  @Query(() => CohortContrastResult, {
    nullable: true,
    description: 'The members of a programme beside all other councils. A difference says nothing of why.',
  })
  async cohortContrast(
    @ActorIfAny() actor: Actor | undefined,
    @Args('programme', { description: 'The code of the programme, such as lga-2012.' }) programme: string,
    @Args() question: RealmQuestion,
  ): Promise<object> {
    const asked = await this.questions.ofRealm(actor, question);
    const found = contrast(asked.table, this.questions.cohort(asked.release, programme), asked.code, asked.year);
    return contrastAnswer(found, programme, asked);
  }

  @Query(() => CohortChangeResult, {
    nullable: true,
    description:
      'How a figure of a programme’s members changed between two years, beside that of all other councils, with what chance alone would do. A difference says nothing of why.',
  })
  async cohortChange(@ActorIfAny() actor: Actor | undefined, @Args() asked: CohortChangeQuestion): Promise<object> {
    const of = changeAsked(asked);
    const { release, table } = this.questions.of(actor, await this.releases.ofRealm(actor, asked.realm, asked.release));
    return cohortChangeAnswer(cohortChange(table, this.questions.cohort(release, asked.programme), of, asked), of, asked, release);
  }

  @Query(() => [GroupTotals], {
    description:
      'Both parts of a measure added up over everybody, each region, each type and each programme: as far as no small count and no single amount can be told from them.',
  })
  async groupTotals(@ActorIfAny() actor: Actor | undefined, @Args() question: RealmQuestion): Promise<readonly GroupTotals[]> {
    return groupTotalsAnswer(await this.questions.ofRealm(actor, question));
  }
}

/** The outcome, its cells taken off what the operation has. */
function paid(outcome: MatrixOutcome, cells: CellAllowance): MatrixOutcome {
  if (outcome.kind === 'matrix') cells.take(outcome.cells);
  return outcome;
}
