import type { Audience, MissingReason } from '#domain/catalogue';
import type { Difference, ReleaseChanges as DomainChanges, RevisedFigure as DomainRevised } from '#domain/publishing';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Connection, connectionOf, page } from '../figures/connection.types.js';
import { MeasureCodeEnum, MissingReasonEnum } from '../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { SourcePublication } from './release.types.js';

@ObjectType({ description: 'Councils that one release knows and the other does not.' })
export class CouncilChanges {
  @Field(() => [CouncilCodeScalar], { description: 'New to the register.' })
  added: readonly string[];

  @Field(() => [CouncilCodeScalar], { description: 'Not in it any more.' })
  gone: readonly string[];
}

@ObjectType({ description: 'Publications that one release was computed with and the other was not.' })
export class PublicationChanges {
  @Field(() => [SourcePublication], { description: 'New since the release before.' })
  added: readonly SourcePublication[];

  @Field(() => [SourcePublication], { description: 'Not used any more.' })
  gone: readonly SourcePublication[];
}

@ObjectType({ description: 'A return that was accepted.' })
export class ChangedReturn {
  @Field(() => CouncilCodeScalar, { description: 'Whose.' })
  council: string;

  @Field(() => FinancialYearScalar, { description: 'Of which collection.' })
  collection: string;

  @Field(() => Int, { nullable: true, description: 'The version in the release before; absent where it is new.' })
  before: number | undefined;

  @Field(() => Int, { nullable: true, description: 'The version in this release; absent where it is new or gone.' })
  after: number | undefined;
}

@ObjectType({ description: 'Returns that one release was computed from and the other was not, or from another version.' })
export class ReturnChanges {
  @Field(() => [ChangedReturn], { description: 'New since the release before.' })
  added: readonly ChangedReturn[];

  @Field(() => [ChangedReturn], { description: 'Of which another version was accepted.' })
  revised: readonly ChangedReturn[];

  @Field(() => [ChangedReturn], { description: 'Not in this release any more.' })
  gone: readonly ChangedReturn[];
}

@ObjectType({ description: 'What changed in one measure and year, counted over the councils.' })
export class MeasureChanges {
  @Field(() => MeasureCodeEnum, { description: 'The measure.' })
  measure: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => Int, { description: 'Figures that were not there before.' })
  added: number;

  @Field(() => Int, { description: 'Figures that are others now.' })
  revised: number;

  @Field(() => Int, { description: 'Figures that are not there any more.' })
  gone: number;
}

@ObjectType({ description: 'A figure that was there, and is another now or is not there any more. Its unit is the measure’s.' })
export class RevisedFigure {
  @Field(() => CouncilCodeScalar, { description: 'Whose.' })
  council: string;

  @Field(() => MeasureCodeEnum, { description: 'The measure.' })
  measure: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => Float, { description: 'What it was, in the measure’s unit.' })
  before: number;

  @Field(() => Float, { nullable: true, description: 'What it is, in the measure’s unit; absent where there is none any more.' })
  after: number | undefined;

  @Field(() => MissingReasonEnum, { nullable: true, description: 'Why there is none any more.' })
  missing: string | undefined;
}

export const RevisedFigureConnection = connectionOf('RevisedFigure', () => RevisedFigure);

@ObjectType({ description: 'What is other in a release than in the one before it, as whoever asks reads both.' })
export class ReleaseChanges {
  @Field(() => Int, {
    description: 'The release that it is compared with: the latest of the realm when this one was built, and not withdrawn then.',
  })
  since: number;

  @Field(() => CouncilChanges, { description: 'The register.' })
  councils: CouncilChanges;

  @Field(() => PublicationChanges, { description: 'The outside statistics.' })
  publications: PublicationChanges;

  @Field(() => ReturnChanges, { description: 'The accepted returns.' })
  returns: ReturnChanges;

  @Field(() => [MeasureChanges], { description: 'The measures and years in which anything changed.' })
  measures: readonly MeasureChanges[];

  /** All of them; the schema gives pages. */
  revisedFigures: readonly DomainRevised[];
}

export const changesType = ({ since, councils, publications, returns, figures }: DomainChanges, audience: Audience): ReleaseChanges => ({
  since,
  councils,
  publications,
  returns: { ...plain(returns), revised: returns.revised },
  measures: figures[audience].columns,
  revisedFigures: figures[audience].revised,
});

/** A page of the figures that changed. */
export const revisedPage = ({ revisedFigures }: ReleaseChanges, first: number, after: string | undefined): Connection<RevisedFigure> =>
  page(revisedFigures.map(revisedType), ({ council, measure, year }) => `${measure} ${year} ${council}`, first, after);

const revisedType = ({ after, ...revised }: DomainRevised): RevisedFigure => ({ ...revised, ...afterwards(after) });

const afterwards = (after: number | MissingReason): Pick<RevisedFigure, 'after' | 'missing'> =>
  typeof after === 'number' ? { after, missing: undefined } : { after: undefined, missing: after };

const plain = ({ added, gone }: Difference<{ readonly council: string; readonly collection: string }>): Difference<ChangedReturn> => ({
  added: added.map((each) => ({ ...each, before: undefined, after: undefined })),
  gone: gone.map((each) => ({ ...each, before: undefined, after: undefined })),
});
