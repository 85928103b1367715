import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import {
  BandRelationInput,
  CountRelationInput,
  LimitRelationInput,
  OneBaseRelationInput,
  OneRateRelationInput,
  ProductRelationInput,
  SameRelationInput,
  ScaleRelationInput,
  ShareRelationInput,
  SumRelationInput,
  TargetRelationInput,
} from './relation-input.types.js';

const kind =
  (Input: () => new () => object, description: string): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [Field(Input, { nullable: true, description }), IsOptional(), ValidateNested(), Type(Input)])
      decorate(target, key);
  };

@InputType({ isOneOf: true, description: 'What kind of relation it is, and of which cells: exactly one.' })
export class RelationBodyInput {
  @kind(() => SumRelationInput, 'A total and its parts.') sum?: SumRelationInput;
  @kind(() => SameRelationInput, 'One thing in two places.') same?: SameRelationInput;
  @kind(() => ShareRelationInput, 'A share of a whole.') share?: ShareRelationInput;
  @kind(() => ProductRelationInput, 'A result and its factors.') product?: ProductRelationInput;
  @kind(() => OneBaseRelationInput, 'Shares of one whole.') oneBase?: OneBaseRelationInput;
  @kind(() => OneRateRelationInput, 'Rates on one population.') oneRate?: OneRateRelationInput;
  @kind(() => BandRelationInput, 'A value and its quartile.') band?: BandRelationInput;
  @kind(() => TargetRelationInput, 'A value, its target and its rating.') target?: TargetRelationInput;
  @kind(() => CountRelationInput, 'A number and what is listed.') count?: CountRelationInput;
  @kind(() => LimitRelationInput, 'A limit and the factors within it.') limit?: LimitRelationInput;
  @kind(() => ScaleRelationInput, 'A measure in two periods.') scale?: ScaleRelationInput;
}

@InputType({
  description: 'What a document says, or plainly implies, about its own figures. The rule of its kind says whether they agree.',
})
export class StatedRelationInput {
  @Field({ description: 'Once in the document, such as `budget.closing.2021-22`.' })
  @IsString()
  @Length(1, 150)
  code: string;

  @Field(() => String, { nullable: true, description: 'Where the document says so; the paragraph of the first cell where it is left out.' })
  @IsOptional()
  @IsString()
  @Length(1, 150)
  paragraph?: string;

  @Field(() => String, { nullable: true, description: 'In your own words what is said; a finding begins with it.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  says?: string;

  @Field(() => RelationBodyInput, { description: 'The relation itself.' })
  @ValidateNested()
  @Type(() => RelationBodyInput)
  body: RelationBodyInput;
}
