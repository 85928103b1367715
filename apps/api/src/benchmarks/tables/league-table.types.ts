import { type LeagueTable as DomainLeagueTable, leagueTableFacts, NOT_RANKED_REASONS } from '#domain/benchmarking';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Uncited, withCitation } from '../../citations/citation.types.js';
import { Council, councilType } from '../../councils/council.types.js';
import { NotRankedReasonEnum } from '../benchmark-enum.types.js';
import type { Asked } from '../comparison/answer-parts.js';
import { Answer } from '../comparison/comparison.types.js';
import { measureType } from '../measures/measure.types.js';
import { releaseType } from '../../releases/release.types.js';

@ObjectType({ description: 'A council in order of a measure, with the ranks it plausibly has.' })
export class RankedCouncil {
  @Field(() => Council, { description: 'The council.' })
  council: Council;

  @Field(() => Float, { description: 'Its figure.' })
  value: number;

  @Field(() => Int, { description: 'Its place by the figure, 1 being best; equal figures share a place.' })
  place: number;

  @Field(() => Int, { description: 'The best rank it plausibly has: between this and the worst it lies 90 times in 100.' })
  bestRank: number;

  @Field(() => Int, { description: 'The worst.' })
  worstRank: number;
}

@ObjectType({ description: 'Councils in order of a measure that may be put in order.' })
export class LeagueTable extends Answer {
  @Field(() => [RankedCouncil], { description: 'The best first.' })
  rows: readonly RankedCouncil[];

  @Field(() => Int, { description: 'How many councils have a figure.' })
  known: number;

  @Field(() => Int, { description: 'Of how many councils.' })
  groupSize: number;

  @Field({ description: 'What the intervals of ranks rest on.' })
  certainty: string;

  @Field(() => [String], { description: 'What must be told with it.' })
  caveats: readonly string[];
}

@ObjectType({ description: 'Councils are not put in order here.' })
export class NotRanked extends Answer {
  @Field(() => NotRankedReasonEnum, { description: 'Why.' })
  reason: string;

  @Field(() => Int, { description: 'How many councils have a figure.' })
  known: number;

  @Field(() => Int, { description: 'How many a ranking needs.' })
  needed: number;
}

const TYPE_OF = { 'league-table': LeagueTable, 'not-ranked': NotRanked } as const satisfies Record<DomainLeagueTable['kind'], unknown>;
type Answered = (LeagueTable | NotRanked) & { readonly kind: DomainLeagueTable['kind'] };

export const LeagueTableResult = createUnionType({
  name: 'LeagueTableResult',
  description: 'Councils in order, or why they are not put in order.',
  types: () => [LeagueTable, NotRanked] as const,
  resolveType: (answer: Answered) => TYPE_OF[answer.kind],
});

export function leagueTableAnswer(found: DomainLeagueTable, asked: Asked): Answered {
  const { code: measure, year, release } = asked;
  const question = { of: 'league-table', realm: release.label.realm, measure, year } as const;
  return withCitation(plainAnswer(found, asked), () => asked.cite(question, leagueTableFacts(found)));
}

function plainAnswer(found: DomainLeagueTable, { release, code, year }: Asked): Uncited<LeagueTable | NotRanked> & Pick<Answered, 'kind'> {
  const answer = { measure: measureType(code), year, release: releaseType(release) };
  if (found.kind === 'not-ranked') return { ...answer, ...found, sentence: NOT_RANKED_REASONS[found.reason] };
  const { kind, known, size, certainty, caveats, rows } = found;
  return {
    ...answer,
    kind,
    known,
    groupSize: size,
    certainty,
    caveats,
    sentence: `${known} of ${size} councils have a figure for “${answer.measure.label}” in ${year}; ranks come with the interval that each plausibly lies in.`,
    rows: rows.map(({ council, value, place, best, worst }) => ({
      council: councilType(council),
      value,
      place,
      bestRank: best,
      worstRank: worst,
    })),
  };
}
