import { type MatrixColumn as DomainColumn, matrixFacts, type MatrixOutcome, type MatrixRequest } from '#domain/benchmarking';
import { type Figure, isKnown, measure } from '#domain/catalogue';
import type { Release as DomainRelease } from '#domain/publishing';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Citation, withCitation } from '../../citations/citation.types.js';
import { FigureStatusEnum, MeasureCodeEnum, PriceBaseEnum, QuartileBandEnum, UnitEnum } from '../../figures/enum.types.js';
import { asPublished } from '../../figures/figure.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { Release, releaseType } from '../../releases/release.types.js';
import { leftInWords } from '../cell-allowance.types.js';
import type { AskedOf } from '../comparison/answer-parts.js';
import { publicationAt } from '../measures/measured-figure.mapper.js';
import { FigureSource } from '../measures/measured-figure.types.js';

@ObjectType({ description: 'One measure in one year; every list is in the order of the councils of the matrix.' })
export class MatrixColumn {
  @Field(() => MeasureCodeEnum, { description: 'The measure.' })
  measure: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => UnitEnum, { description: 'What the values are counted in.' })
  unit: string;

  @Field(() => PriceBaseEnum, { nullable: true, description: 'The prices that amounts are in; absent for other units.' })
  priceBase: string | undefined;

  @Field(() => [Float], { nullable: 'items', description: 'The figures; absent exactly where the status is not KNOWN.' })
  values: readonly (number | undefined)[];

  @Field(() => [FigureStatusEnum], { description: 'KNOWN, or why there is no figure.' })
  statuses: readonly string[];

  @Field(() => [Float], { nullable: 'items', description: 'What is divided; absent where it is missing or only the rate is published.' })
  numerators: readonly (number | undefined)[];

  @Field(() => [Float], { nullable: 'items', description: 'What it is divided by; absent likewise.' })
  denominators: readonly (number | undefined)[];

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Percentile among the councils of the matrix; absent where too few have a figure or neither direction is better.',
  })
  percentiles: readonly (number | undefined)[];

  @Field(() => [QuartileBandEnum], { nullable: 'items', description: 'The quarter among the councils of the matrix; absent likewise.' })
  quartileBands: readonly (string | undefined)[];

  @Field(() => Int, { description: 'How many of the councils have a figure.' })
  known: number;

  @Field(() => [FigureSource], { description: 'The publications that the figures were read from; none where returns gave them.' })
  sources: readonly FigureSource[];

  @Field(() => [String], { description: 'What a reader must be told with it.' })
  caveats: readonly string[];
}

@ObjectType({ description: 'Many figures at once, column by column. Councils stay in the order asked for: this is no league table.' })
export class Matrix {
  @Field(() => [CouncilCodeScalar], { description: 'The councils, which every list of a column follows.' })
  councils: readonly string[];

  @Field(() => [MatrixColumn], { description: 'Measure by measure, and within a measure year by year.' })
  columns: readonly MatrixColumn[];

  @Field(() => Int, {
    description: 'What the answer cost: its cells, councils times measures times years. An operation has 1,000 for all it asks.',
  })
  cost: number;

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;

  @Field(() => Citation, { description: 'How this matrix is cited.' })
  citation: Citation;
}

@ObjectType({ description: 'More cells were asked for than the operation may have.' })
export class MatrixTooLarge {
  @Field({ description: 'What to do, in one plain sentence.' })
  sentence: string;

  @Field(() => Int, { description: 'The cells that were asked for.' })
  cost: number;

  @Field(() => Int, { description: 'The cells that are left to the operation: 1,000, less what its other questions cost.' })
  most: number;
}

@ObjectType({ description: 'Councils were named that the release does not know.' })
export class MatrixCouncilsUnknown {
  @Field({ description: 'What to do, in one plain sentence.' })
  sentence: string;

  @Field(() => [CouncilCodeScalar], { description: 'Their codes.' })
  councils: readonly string[];
}

const TYPE_OF = { matrix: Matrix, 'too-large': MatrixTooLarge, 'unknown-councils': MatrixCouncilsUnknown } as const satisfies Record<
  MatrixOutcome['kind'],
  unknown
>;

type Answered = (Matrix | MatrixTooLarge | MatrixCouncilsUnknown) & { readonly kind: MatrixOutcome['kind'] };

export const MatrixResult = createUnionType({
  name: 'MatrixResult',
  description: 'A matrix, or why there is none.',
  types: () => [Matrix, MatrixTooLarge, MatrixCouncilsUnknown] as const,
  resolveType: (answer: Answered) => TYPE_OF[answer.kind],
});

export function matrixAnswer(outcome: MatrixOutcome, { councils, measures, years }: MatrixRequest, { release, cite }: AskedOf): Answered {
  switch (outcome.kind) {
    case 'matrix': {
      const { kind, cells: cost, columns } = outcome;
      const answer = {
        councils: outcome.councils,
        columns: columns.map((column) => columnType(column, release)),
        release: releaseType(release),
      };
      const asked = { realm: release.label.realm, councils: once(councils), measures: once(measures), years: once(years) };
      return withCitation({ kind, cost, ...answer }, () => cite({ of: 'matrix', ...asked }, matrixFacts(outcome)));
    }
    case 'too-large': {
      const { kind, cells: cost, most } = outcome;
      const sentence = `${cost} cells were asked for, and ${leftInWords(most)}. Ask for fewer councils, measures or years at a time, or in a request of its own.`;
      return { kind, sentence, cost, most };
    }
    case 'unknown-councils':
      return {
        kind: outcome.kind,
        sentence: `The release does not know these codes: ${outcome.councils.join(', ')}. Leave them out, or name another release.`,
        councils: outcome.councils,
      };
  }
}

const once = <T>(asked: readonly T[]): readonly T[] => [...new Set(asked)];

function columnType(column: DomainColumn, release: DomainRelease): MatrixColumn {
  const { unit, caveat } = measure(column.measure);
  const valueOf = (figure: Figure | undefined): number | undefined => (figure !== undefined && isKnown(figure) ? figure.value : undefined);
  return {
    measure: column.measure,
    year: column.year,
    unit,
    priceBase: asPublished(unit),
    values: column.figures.map(valueOf),
    statuses: column.figures.map((figure) => (isKnown(figure) ? 'known' : figure.reason)),
    numerators: column.numerators.map(valueOf),
    denominators: column.denominators.map(valueOf),
    percentiles: column.percentiles,
    quartileBands: column.quartileBands,
    known: column.known,
    sources: column.publications.flatMap((place) => publicationAt(release, place)),
    caveats: caveat === undefined ? [] : [caveat],
  };
}
