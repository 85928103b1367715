import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../figures/enum-of.types.js';
import { IndicatorConceptEnum, IndicatorDirectionEnum, PracticeTagEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { Release } from '../../releases/release.types.js';

const EffectUnitEnum = enumOf('EffectUnit', 'What an effect is counted in: points of a share, or per cent (100 times the logarithm).', [
  'points',
  'growth',
]);
const FindingEnum = enumOf(
  'EffectFinding',
  'FOR: it went the way it does where the practice works. AGAINST: the other. MOVED: one that should stay as it was went its better way. NONE_SEEN: nothing is told from chance, at 97.5%.',
  ['for', 'against', 'moved', 'none-seen'],
);

@ObjectType({ description: 'A 90% interval.' })
export class EffectInterval {
  @Field(() => Float, { description: 'Its low end.' })
  low: number;

  @Field(() => Float, { description: 'Its high end.' })
  high: number;
}

@ObjectType({ isAbstract: true })
abstract class OfIndicator {
  @Field(() => PracticeTagEnum, { description: 'The practice.' })
  tag: string;

  @Field(() => IndicatorConceptEnum, { description: 'The indicator, by concept.' })
  concept: string;

  @Field(() => IndicatorDirectionEnum, { description: 'Which way it goes where the practice works.' })
  direction: string;

  @Field(() => Int, { description: 'Years from the first saving to the year that is read.' })
  lag: number;

  @Field(() => EffectUnitEnum, { description: 'What the effect is counted in.' })
  unit: string;

  @Field({ description: 'What may be said of it, in plain words with its numbers.' })
  sentence: string;
}

@ObjectType({ description: 'How one indicator moved beside others in all councils that began a practice. An association, never proof.' })
export class PooledEffect extends OfIndicator {
  @Field(() => Int, { description: 'Councils that are pooled; below 20 nothing is said.' })
  n: number;

  @Field(() => Int, { description: 'Councils that have the practice and could not be compared.' })
  leftOut: number;

  @Field(() => Float, { nullable: true, description: 'The mean effect; absent with fewer than 20 councils.' })
  effect: number | undefined;

  @Field(() => EffectInterval, { nullable: true, description: 'Its 90% interval; absent likewise.' })
  interval: EffectInterval | undefined;

  @Field(() => EffectInterval, {
    nullable: true,
    description: 'Where nine in ten further councils’ own effects would lie; absent likewise.',
  })
  prediction: EffectInterval | undefined;

  @Field(() => Float, { nullable: true, description: 'One standard deviation of true effects between councils; absent likewise.' })
  spread: number | undefined;

  @Field(() => FindingEnum, { nullable: true, description: 'What it says; absent likewise.' })
  finding: string | undefined;
}

@ObjectType({ description: 'How one indicator of one council moved beside others since it began a practice. An association, never proof.' })
export class CouncilEffect extends OfIndicator {
  @Field(() => FinancialYearScalar, { description: 'The last year before it began.' })
  from: string;

  @Field(() => FinancialYearScalar, { description: 'The year that is read.' })
  to: string;

  @Field(() => Float, { description: 'How far the indicator moved.' })
  change: number;

  @Field(() => Float, { description: 'The change beside the comparators’, after what the earlier levels would have led to.' })
  effect: number;

  @Field(() => EffectInterval, { description: 'Its 90% interval.' })
  interval: EffectInterval;

  @Field(() => Int, { description: 'Councils without the practice that it is compared with.' })
  n: number;

  @Field(() => Float, { description: 'The share of the council and its comparators that lie as far from the rest.' })
  p: number;

  @Field(() => FindingEnum, { description: 'What it says.' })
  finding: string;
}

@ObjectType({ description: 'A practice that matched peers have and the council is not known to have.' })
export class PeerPractice {
  @Field(() => PracticeTagEnum, { description: 'The practice.' })
  tag: string;

  @Field(() => Int, { description: 'Matched peers that have it.' })
  peersWithIt: number;

  @Field(() => Int, { description: 'Matched peers in all.' })
  peers: number;

  @Field({ description: 'The same in a sentence.' })
  sentence: string;

  @Field(() => [PooledEffect], { description: 'What is measured of it in all councils that have it; none below 20.' })
  effects: readonly PooledEffect[];
}

@ObjectType({ description: 'What a practice moved, from figures alone and never from what a case study tells.' })
export class PracticeEffect {
  @Field(() => PracticeTagEnum, { description: 'The practice.' })
  tag: string;

  @Field({ description: 'The practice in words.' })
  label: string;

  @Field(() => [PooledEffect], { description: 'One for each indicator that it should move and each year that may show.' })
  effects: readonly PooledEffect[];

  @Field({ description: 'What to bear in mind.' })
  fairness: string;

  @Field(() => Release, { description: 'The release it is frozen in.' })
  release: Release;
}

@ObjectType({ description: 'What a council’s practices moved, and what its matched peers practise that it does not.' })
export class CouncilPractices {
  @Field(() => CouncilCodeScalar, { description: 'The council.' })
  council: string;

  @Field(() => [CouncilEffect], { description: 'Its own effects, where its start and figures are known.' })
  effects: readonly CouncilEffect[];

  @Field(() => [CouncilCodeScalar], { description: 'Its matched peers, the nearest first; none where too little is known of the place.' })
  peers: readonly string[];

  @Field(() => [PeerPractice], { description: 'Practices, never councils: those of most peers first.' })
  peersDo: readonly PeerPractice[];

  @Field({ description: 'What to bear in mind.' })
  fairness: string;

  @Field(() => Release, { description: 'The release it is read from.' })
  release: Release;
}
