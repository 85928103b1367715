import {
  DIFFERENCE_REASON_CODES,
  NATIONAL_RETURN_CODES,
  NOT_COMPARABLE_REASONS,
  RECONCILED_STATES,
  type ReconciliationOutcome as DomainOutcome,
} from '#domain/publishing';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Council } from '../councils/council.types.js';
import { enumOf } from '../figures/enum-of.types.js';
import { AdjustmentKindEnum, AdjustmentReasonEnum, CellEnum, QuantityCodeEnum } from '../figures/enum.types.js';
import { MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { Release, SourcePublication } from '../releases/release.types.js';

const NationalReturnEnum = enumOf(
  'NationalReturn',
  'A published figure of a year’s spending: net current expenditure of the revenue outturn (RO3, RSX), net and gross of ASC-FR, and homes 65+ of PSS-EX1.',
  NATIONAL_RETURN_CODES,
);
const ReconciliationStateEnum = enumOf(
  'ReconciliationState',
  'AGREES within the tolerance. EXPLAINED where a reason comes to the difference within it; PARTLY_EXPLAINED where one comes to a part; UNEXPLAINED where none does. NOT_KEPT: they differ, and the release is from before reasons were kept. NOT_COMPARABLE: they are not set against each other.',
  [...RECONCILED_STATES, 'not-comparable'],
);
const NotComparableEnum = enumOf(
  'NotComparableReason',
  'Why two figures are not set against each other; `because` says it in words.',
  Object.keys(NOT_COMPARABLE_REASONS),
);
const DifferenceReasonEnum = enumOf(
  'DifferenceReasonCode',
  'Why two returns of one year can differ; `label` says it in words.',
  DIFFERENCE_REASON_CODES,
);
const ReasonKindEnum = enumOf(
  'DifferenceReasonKind',
  'DECLARED by the return as an adjustment; or a BASIS: what the difference would be had the published figure netted off an income otherwise.',
  ['declared', 'basis'],
);
const ExplanationEnum = enumOf('Explanation', 'One reason by itself, or everything that the return declares taken together.', [
  ...DIFFERENCE_REASON_CODES,
  'all-declared',
]);

@ObjectType({ description: 'An adjustment that the accepted return declares.' })
export class DeclaredAdjustment {
  @Field(() => CellEnum, { description: 'The service and age band it is in.' })
  cell: string;

  @Field(() => AdjustmentKindEnum, { description: 'What it is.' })
  kind: string;

  @Field(() => AdjustmentReasonEnum, { nullable: true, description: 'Why; absent in releases from before it was kept.' })
  reason: string | undefined;

  @Field(() => MoneyFigure, { description: 'Its amount as it was returned.' })
  amount: MoneyFigure;
}

@ObjectType({ description: 'One reason why the two can differ, with what it would explain: nobody knows from these figures that it does.' })
export class DifferenceReason {
  @Field(() => DifferenceReasonEnum, { description: 'The reason.' })
  code: string;

  @Field({ description: 'The reason in words.' })
  label: string;

  @Field(() => ReasonKindEnum, { description: 'Whether the return declares it. Of bases each is an alternative to the others.' })
  kind: string;

  @Field(() => MoneyFigure, {
    description: 'What it would explain of ours less theirs; missing where the return does not say, which is not nought.',
  })
  wouldExplain: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What it would leave of the difference, were it the only reason.' })
  wouldLeave: MoneyFigure;

  @Field(() => [DeclaredAdjustment], { description: 'The adjustments that a declared amount is added up from.' })
  declared: readonly DeclaredAdjustment[];
}

@ObjectType({ description: 'What would leave least of a difference.' })
export class NearestExplanation {
  @Field(() => ExplanationEnum, { description: 'One reason by itself, or everything declared.' })
  of: string;

  @Field({ description: 'The same in words.' })
  label: string;

  @Field(() => MoneyFigure, { description: 'What it would explain.' })
  wouldExplain: MoneyFigure;
}

@ObjectType({ isAbstract: true })
abstract class AgainstReturn {
  @Field(() => NationalReturnEnum, { description: 'The national return.' })
  nationalReturn: string;

  @Field(() => QuantityCodeEnum, { description: 'What of it is published.' })
  quantity: string;

  @Field(() => ReconciliationStateEnum, { description: 'How the two stand to each other.' })
  state: string;

  @Field({ description: 'What was found, in plain words.' })
  sentence: string;

  @Field(() => MoneyFigure, { description: 'The figure of the accepted return.' })
  ours: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The published figure.' })
  theirs: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'What published figures are rounded to.' })
  theirsRoundedTo: MoneyFigure;

  @Field(() => [SourcePublication], {
    description: 'What the published figures of the year were read from; of several, a later one corrects an earlier.',
  })
  publications: readonly SourcePublication[];
}

@ObjectType({ description: 'A return beside the published figure of the same council, year and spending.' })
export class ReconciledReturn extends AgainstReturn {
  @Field(() => MoneyFigure, { description: 'Ours less theirs.' })
  difference: MoneyFigure;

  @Field(() => Float, { nullable: true, description: 'The difference as a share of theirs; absent where theirs is nought.' })
  share: number | undefined;

  @Field(() => MoneyFigure, { description: 'Within what they agree: £1,000, or a thousandth of theirs where that is more.' })
  tolerance: MoneyFigure;

  @Field(() => [DifferenceReason], { description: 'Every reason, whether or not it would explain anything; none where none was kept.' })
  reasons: readonly DifferenceReason[];

  @Field(() => NearestExplanation, {
    nullable: true,
    description: 'What would leave least of the difference; absent where they agree and where nothing would explain a part of it.',
  })
  nearest: NearestExplanation | undefined;

  @Field(() => MoneyFigure, {
    description: 'What the nearest would leave, or all of the difference where there is none: it is never closed.',
  })
  remainder: MoneyFigure;

  @Field(() => Int, { description: 'How many amounts the difference was set against: the more, the likelier that one fits by chance.' })
  tried: number;
}

@ObjectType({ description: 'A return and a published figure that are not set against each other.' })
export class NotComparableReturn extends AgainstReturn {
  @Field(() => NotComparableEnum, { description: 'Why not.' })
  why: string;

  @Field({ description: 'The reason in words, after “because”.' })
  because: string;
}

const TYPE_OF = { reconciled: ReconciledReturn, 'not-comparable': NotComparableReturn } as const satisfies Record<
  DomainOutcome['kind'],
  unknown
>;
export type AnsweredOutcome = (ReconciledReturn | NotComparableReturn) & { readonly kind: DomainOutcome['kind'] };

export const ReconciliationOutcome = createUnionType({
  name: 'ReconciliationOutcome',
  description: 'A return beside one published figure, or why they are not set against each other.',
  types: () => [ReconciledReturn, NotComparableReturn] as const,
  resolveType: (outcome: AnsweredOutcome) => TYPE_OF[outcome.kind],
});

@ObjectType({ description: 'What a council returned of a year’s spending, beside the national returns of the same council and year.' })
export class Reconciliation {
  @Field(() => Council, { description: 'The council.' })
  council: Council;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field(() => MoneyFigure, { description: 'Net current expenditure of the accepted return: gross less client contributions.' })
  net: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'Gross current expenditure of the accepted return: gross less joint, NHS and other income.' })
  gross: MoneyFigure;

  @Field(() => MoneyFigure, {
    description: 'The net outturn that the council’s budget monitoring prints, which need not be what its lines come to.',
  })
  printedOutturn: MoneyFigure;

  @Field(() => [ReconciliationOutcome], { description: 'Each national return once.' })
  against: readonly AnsweredOutcome[];

  @Field(() => Release, { description: 'The release that the answer was read from.' })
  release: Release;
}
