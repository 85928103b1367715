import { LOCALITY_VARIABLES, LOCALITY_WEIGHTS, type LocalityVariable, type PeerDirectory, type VariableNote } from '#domain/benchmarking';
import type { ClientGroup } from '#domain/catalogue';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LocalityVariableEnum, VariableUseEnum } from '../benchmark-enum.types.js';

@ObjectType({ description: 'A respect in which places are compared, and what became of it when the model of neighbours was built.' })
export class LocalityVariableUse {
  @Field(() => LocalityVariableEnum, { description: 'The respect.' })
  variable: string;

  @Field({ description: 'The same in words.' })
  label: string;

  @Field(() => VariableUseEnum, { description: 'COUNTS, or why it does not.' })
  use: string;

  @Field(() => Float, { description: 'The weight that was decided for it, 0 to 1.' })
  decidedWeight: number;

  @Field({ description: 'Why it has that weight.' })
  because: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The weight that it counts with, with those merged into it, so that all come to 1; absent where it does not count.',
  })
  weight: number | undefined;

  @Field(() => Int, { nullable: true, description: 'How many councils have it; absent where it was merged, or is the same everywhere.' })
  known: number | undefined;

  @Field(() => LocalityVariableEnum, { nullable: true, description: 'What it was merged into, because both say one thing.' })
  mergedInto: string | undefined;

  @Field(() => Float, { nullable: true, description: 'The correlation of the two, for which they were merged.' })
  correlation: number | undefined;
}

/** What became of each respect that has a weight for the client group; nothing where nothing is known of any place. */
export function variablesInUse(model: ReturnType<PeerDirectory['model']>, clientGroup: ClientGroup): readonly LocalityVariableUse[] {
  return (model?.notes ?? []).map((note) => variableUse(note, clientGroup));
}

function variableUse(note: VariableNote<LocalityVariable>, clientGroup: ClientGroup): LocalityVariableUse {
  const { variable, kind: use } = note;
  const decided = LOCALITY_WEIGHTS[clientGroup][variable];
  if (decided === undefined) throw new RangeError(`${variable} has no weight for ${clientGroup}, and is in the model`);
  return {
    variable,
    label: LOCALITY_VARIABLES[variable].label,
    use,
    decidedWeight: decided.weight,
    because: decided.because,
    weight: note.kind === 'counts' ? note.weight : undefined,
    known: 'known' in note ? note.known : undefined,
    mergedInto: note.kind === 'merged' ? note.into : undefined,
    correlation: note.kind === 'merged' ? note.correlation : undefined,
  };
}
