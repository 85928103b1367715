import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How much of a claim the outturn shows: implied saving over claim, with its 90% interval.' })
export class CorroborationRatio {
  @Field(() => Float, {
    description: 'The ratio: 1 is a fall in spending as large as the claim; negative, spending rose against what was expected.',
  })
  kappa: number;

  @Field(() => Float, { description: 'Low end of the 90% interval.' })
  low: number;

  @Field(() => Float, { description: 'High end of the 90% interval.' })
  high: number;
}
