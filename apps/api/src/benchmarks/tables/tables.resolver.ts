import { audienceOf, type Actor } from '#domain/access';
import { contrast, matrix } from '#domain/benchmarking';
import type { CouncilCode, FinancialYear, MeasureCode, Realm } from '#domain/catalogue';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../../access/actor.types.js';
import { MeasureCodeEnum, RealmEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../../releases/release-choice.types.js';
import type { BenchmarkQuestions } from '../benchmark-question.js';
import { RealmQuestion } from '../question-args.types.js';
import { CohortContrastResult, contrastAnswer } from './cohort-contrast.types.js';
import { GroupTotals, groupTotalsAnswer } from './group-totals.types.js';
import { LeagueTableResult, leagueTableAnswer } from './league-table.types.js';
import { matrixAnswer, MatrixResult } from './matrix.types.js';

const REALM = { type: () => RealmEnum, defaultValue: 'england', description: 'Real or fictional councils.' } as const;
@Resolver()
export class TablesResolver {
  constructor(
    private readonly releases: ReleaseChoice,
    private readonly questions: BenchmarkQuestions,
  ) {}

  @Query(() => MatrixResult, {
    description:
      'Many figures at once, column by column: at most 1,000 cells a request, councils times measures times years, which is its cost.',
  })
  matrix(
    @ActorIfAny() actor: Actor | undefined,
    @Args('realm', REALM) realm: Realm,
    @Args('councils', { type: () => [CouncilCodeScalar], description: 'The councils; the answer keeps their order.' })
    councils: CouncilCode[],
    @Args('measures', { type: () => [MeasureCodeEnum], description: 'The measures.' }) measures: MeasureCode[],
    @Args('years', { type: () => [FinancialYearScalar], description: 'The years.' }) years: FinancialYear[],
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): object {
    const release = this.releases.ofRealm(realm, number);
    const isKnown = (code: CouncilCode): boolean => release.council(code) !== undefined;
    return matrixAnswer(matrix(release.seenBy(audienceOf(actor)), { councils, measures, years }, isKnown), release);
  }

  @Query(() => LeagueTableResult, {
    description: 'All councils of the year in order of a measure, each rank with its interval; refused where the measure forbids an order.',
  })
  leagueTable(@ActorIfAny() actor: Actor | undefined, @Args() question: RealmQuestion): object {
    const asked = this.questions.ofRealm(actor, question);
    return leagueTableAnswer(asked.release.seenBy(asked.audience).leagueTable(asked.code, asked.year), asked);
  }

  @Query(() => CohortContrastResult, {
    nullable: true,
    description: 'The members of a programme beside all other councils. A difference says nothing of why.',
  })
  cohortContrast(
    @ActorIfAny() actor: Actor | undefined,
    @Args('programme', { description: 'The code of the programme, such as lga-2012.' }) programme: string,
    @Args() question: RealmQuestion,
  ): object {
    const asked = this.questions.ofRealm(actor, question);
    return contrastAnswer(contrast(asked.table, this.questions.cohort(asked.release, programme), asked.code, asked.year), asked);
  }

  @Query(() => [GroupTotals], {
    description:
      'Both parts of a measure added up over everybody, each region, each type and each programme: as far as no small count and no single amount can be told from them.',
  })
  groupTotals(@ActorIfAny() actor: Actor | undefined, @Args() question: RealmQuestion): readonly GroupTotals[] {
    return groupTotalsAnswer(this.questions.ofRealm(actor, question));
  }
}
