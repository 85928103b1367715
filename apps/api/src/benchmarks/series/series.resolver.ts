import type { Actor } from '#domain/access';
import { seriesOf } from '#domain/benchmarking';
import { type FinancialYear, type MeasureCode, yearsAfter, yearsUpTo } from '#domain/catalogue';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../../access/actor.types.js';
import { MeasureCodeEnum } from '../../figures/enum.types.js';
import { RELEASE_NUMBER } from '../../releases/release-choice.types.js';
import type { BenchmarkQuestions } from '../benchmark-question.js';
import { ApportionmentInput, badInput, footprintOf, PlaceInput, priceBaseOf, PricesInput, YearSpanInput } from './series-input.types.js';
import { Series, seriesType } from './series.types.js';

/** More years than anybody publishes in one series. */
const MOST_YEARS = 30;

@Resolver()
export class SeriesResolver {
  constructor(private readonly questions: BenchmarkQuestions) {}

  @Query(() => Series, {
    nullable: true,
    description:
      'A measure of one place through the years, in the prices asked for. Where councils were merged, what is divided and what it is divided by are each added up; where one was divided, an apportionment is needed.',
  })
  series(
    @ActorIfAny() actor: Actor | undefined,
    @Args('place', { description: 'A council, or one that is proposed.' }) place: PlaceInput,
    @Args('measure', { type: () => MeasureCodeEnum, description: 'What is measured.' }) code: MeasureCode,
    @Args('years', { description: 'The years.' }) years: YearSpanInput,
    @Args('prices', { nullable: true, description: 'The prices to tell amounts in; the money of each year where nothing is said.' })
    prices: PricesInput,
    @Args('apportionments', { type: () => [ApportionmentInput], nullable: true, description: 'How divided councils are shared out.' })
    apportionments: ApportionmentInput[] | undefined,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Series {
    const [footprint, basis] = [footprintOf(place, apportionments), priceBaseOf(prices)];
    const { release, table } = this.questions.about(actor, footprint, number);
    return seriesType(
      seriesOf({ footprint, measure: code, years: yearsOf(years), basis, table, ...release.deflators }),
      footprint,
      code,
      release,
    );
  }
}

function yearsOf({ from, to }: YearSpanInput): readonly FinancialYear[] {
  if (to < from) throw badInput(`The years run backwards: ${from} is after ${to}. Change one of the two.`);
  const years = yearsUpTo(yearsAfter(from, -1), to);
  if (years.length > MOST_YEARS) throw badInput(`${years.length} years were asked for, and ${MOST_YEARS} are what a series may have.`);
  return years;
}
