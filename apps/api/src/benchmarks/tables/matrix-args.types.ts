import type { CouncilCode, FinancialYear, MeasureCode } from '#domain/catalogue';
import { ArgsType, Field, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { MeasureCodeEnum } from '../../figures/enum.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../../figures/scalar.types.js';
import { RealmQuestion } from '../question-args.types.js';

/** More than there are in England, of measures in the catalogue, and of years that anybody publishes. */
const MOST = { councils: 200, measures: 100, years: 30 } as const;

const fewest = { message: 'name at least one' };
const most = (count: number): { message: string } => ({ message: `name at most ${count}, and ask for the others in another request` });

/** Which cells of the matrix. */
@ArgsType()
export class MatrixQuestion extends PickType(RealmQuestion, ['realm', 'release'] as const, ArgsType) {
  @Field(() => [CouncilCodeScalar], { description: 'The councils, from 1 to 200; the answer keeps their order.' })
  @ArrayMinSize(1, fewest)
  @ArrayMaxSize(MOST.councils, most(MOST.councils))
  councils: CouncilCode[];

  @Field(() => [MeasureCodeEnum], { description: 'The measures, from 1 to 100.' })
  @ArrayMinSize(1, fewest)
  @ArrayMaxSize(MOST.measures, most(MOST.measures))
  measures: MeasureCode[];

  @Field(() => [FinancialYearScalar], { description: 'The years, from 1 to 30.' })
  @ArrayMinSize(1, fewest)
  @ArrayMaxSize(MOST.years, most(MOST.years))
  years: FinancialYear[];
}
