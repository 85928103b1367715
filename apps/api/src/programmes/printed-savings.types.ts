import { Field, ObjectType } from '@nestjs/graphql';
import { AuditBasisEnum, PrintedStatusEnum } from '../figures/enum.types.js';
import { Figure, MoneyFigure } from '../figures/figure.types.js';
import { FinancialYearScalar } from '../figures/scalar.types.js';
import { Printed } from './scheme.types.js';

@ObjectType({ description: 'A year of the savings table that the sponsor prints, as printed, with what it implies.' })
export class PrintedSavings extends Printed {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  year: string;

  @Field({ description: 'Whether it also stands for the years after.' })
  andLater: boolean;

  @Field(() => Figure, { description: 'Average saving as a share of net spend.' })
  share: Figure;

  @Field(() => Figure, { description: 'The n of the share.' })
  shareCouncils: Figure;

  @Field(() => MoneyFigure, { description: 'Savings in all.' })
  total: MoneyFigure;

  @Field(() => Figure, { description: 'The n of the total.' })
  totalCouncils: Figure;

  @Field(() => PrintedStatusEnum, { description: 'Reported or projected.' })
  status: string;

  @Field(() => MoneyFigure, { description: 'Total over share: the net spend that the two imply together.' })
  impliedNetSpend: MoneyFigure;

  @Field(() => MoneyFigure, { description: 'The same for each council: over the n of the total, or else of the share.' })
  impliedPerCouncil: MoneyFigure;
}

@ObjectType({ description: 'What the printed figures of a programme say about each other, in one sentence.' })
export class AuditLine {
  @Field({ description: 'A stable code, such as IMPLIED_SPEND_RISES.' })
  code: string;

  @Field(() => AuditBasisEnum, { description: 'Whether it is arithmetic or an inference.' })
  basis: string;

  @Field({ description: 'The sentence, with its numbers.' })
  sentence: string;
}
