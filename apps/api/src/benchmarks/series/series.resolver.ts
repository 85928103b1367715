import type { Actor } from '#domain/access';
import { seriesOf, type SeriesRequest, yearsOfSeries } from '#domain/benchmarking';
import type { FinancialYear } from '#domain/catalogue';
import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActorIfAny } from '../../access/actor.types.js';
import { badInput } from '../../figures/bad-input.types.js';
import type { BenchmarkQuestions } from '../benchmark-question.js';
import type { AskedOf } from '../comparison/answer-parts.js';
import { QuestionCost } from '../question-cost.js';
import { footprintOf, priceBaseOf, SeriesQuestion, type YearSpanInput } from './series-input.types.js';
import { Series, seriesType } from './series.types.js';

/** More years than anybody publishes in one series. */
const MOST_YEARS = 30;

@UseGuards(new QuestionCost())
@Resolver()
export class SeriesResolver {
  constructor(private readonly questions: BenchmarkQuestions) {}

  @Query(() => Series, {
    nullable: true,
    description:
      'A measure of one place through the years, in the prices asked for. Where councils were merged, what is divided and what it is divided by are each added up; where one was divided, an apportionment is needed.',
  })
  async series(@ActorIfAny() actor: Actor | undefined, @Args() question: SeriesQuestion): Promise<Series> {
    const footprint = footprintOf(question);
    const from = await this.questions.about(actor, footprint, question.release);
    return seriesAnswer({ ...about(question), footprint }, question.years, from);
  }
}

function seriesAnswer(request: Omit<SeriesRequest, 'table' | 'deflator' | 'index'>, { from, to }: YearSpanInput, asked: AskedOf): Series {
  const series = seriesOf({ ...request, table: asked.table, ...asked.release.deflators });
  const { footprint: place, measure, basis: prices } = request;
  return seriesType(series, { place, measure, from, to, prices }, asked);
}

const about = ({ measure, years, prices }: SeriesQuestion): Pick<SeriesRequest, 'measure' | 'years' | 'basis'> => ({
  measure,
  years: yearsOf(years),
  basis: priceBaseOf(prices),
});

function yearsOf({ from, to }: YearSpanInput): readonly FinancialYear[] {
  if (to < from) throw badInput({ path: ['years'], message: `they run backwards, from ${from} to ${to}: change one of the two` });
  const years = yearsOfSeries(from, to);
  if (years.length > MOST_YEARS)
    throw badInput({ path: ['years'], message: `${years.length} are asked for, and a series has at most ${MOST_YEARS}` });
  return years;
}
