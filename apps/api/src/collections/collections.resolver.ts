import type { FinancialYear } from '#domain/catalogue';
import { definitionOf, differenceBetween } from '#domain/returns';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { definitionType } from './collection-definition.mapper.js';
import { CollectionDefinition } from './collection-definition.types.js';

@Resolver(() => CollectionDefinition)
export class CollectionsResolver {
  @Query(() => CollectionDefinition, {
    nullable: true,
    description: 'What the collection of a year asks: its days, tables, rows and columns; absent for a year without a definition.',
  })
  collectionDefinition(
    @Args('year', { type: () => FinancialYearScalar, description: 'The year.' }) year: FinancialYear,
  ): CollectionDefinition | undefined {
    const definition = definitionOf(year);
    return definition && definitionType(definition);
  }

  @Query(() => [String], {
    nullable: true,
    description: 'What changes from one year’s collection to another’s, a sentence each; absent where either year has no definition.',
  })
  definitionDifference(
    @Args('from', { type: () => FinancialYearScalar, description: 'The year to start from.' }) from: FinancialYear,
    @Args('to', { type: () => FinancialYearScalar, description: 'The year to come to; it may be the earlier one.' }) to: FinancialYear,
  ): readonly string[] | undefined {
    const [before, after] = [definitionOf(from), definitionOf(to)];
    return before && after && differenceBetween(before, after);
  }
}
