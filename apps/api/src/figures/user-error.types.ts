import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something wrong with what was sent: where, what, and how to mend it. A mutation gives all of them at once.' })
export class UserError {
  @Field({ description: 'A stable code, such as SHARES_NOT_ONE.' })
  code: string;

  @Field({ description: 'What is wrong and how to mend it, in plain words.' })
  message: string;

  @Field(() => [String], { description: 'The way to the field from the top of the input; positions count from 0.' })
  path: readonly string[];

  @Field({
    description: 'The same place in the words of the return, such as “savings line AC2, cash shares”; empty where no line is meant.',
  })
  cell: string;
}
