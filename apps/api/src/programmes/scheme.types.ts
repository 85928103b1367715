import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Council } from '../councils/council.types.js';
import { AuditBasisEnum, SchemeKindEnum } from '../figures/enum.types.js';
import { Figure } from '../figures/figure.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';
import { Provenance } from '../figures/provenance.types.js';

@ObjectType({ isAbstract: true })
export abstract class Printed {
  @Field(() => Provenance, { nullable: true, description: 'Where it was read.' })
  provenance: Provenance | undefined;
}

@ObjectType({ description: 'One council’s part in the programme, or that of several together.' })
export class ProgrammeScheme extends Printed {
  @Field({ description: 'Its code in the programme.' })
  code: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'The code of its strand.' })
  strand: string;

  @Field(() => SchemeKindEnum, { description: 'One council, several or a region.' })
  kind: string;

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'Who leads; absent where nobody is said to.' })
  lead: string | undefined;

  @Field(() => [Council], { description: 'The councils named, the lead among them.' })
  members: readonly Council[];

  @Field({ description: 'Whether it has partners that are not named.' })
  unnamedMembers: boolean;

  @Field({ description: 'What it looks at.' })
  focus: string;
}

@ObjectType({ description: 'A subject that schemes share, with its counts.' })
export class ProgrammeStrand {
  @Field({ description: 'Its code.' })
  code: string;

  @Field({ description: 'What it is about.' })
  label: string;

  @Field(() => Int, { description: 'Schemes in it.' })
  schemes: number;

  @Field(() => Int, { description: 'Distinct councils named in them.' })
  councils: number;
}

@ObjectType({ description: 'Schemes of one kind, with their counts.' })
export class SchemeKindCount {
  @Field(() => SchemeKindEnum, { description: 'The kind.' })
  kind: string;

  @Field(() => Int, { description: 'Schemes of it.' })
  schemes: number;

  @Field(() => Int, { description: 'Distinct councils named in them.' })
  councils: number;
}

@ObjectType({ description: 'Who takes part, by name, beside the number that is stated.' })
export class ProgrammeMembership extends Printed {
  @Field(() => [Council], { description: 'Every council named, once, in the order of codes.' })
  councils: readonly Council[];

  @Field(() => Int, { description: 'How many are named.' })
  named: number;

  @Field(() => Figure, { description: 'How many councils the sponsor states.' })
  stated: Figure;

  @Field(() => [SchemeKindCount], { description: 'Named councils by kind of scheme.' })
  kinds: readonly SchemeKindCount[];

  @Field({ description: 'Both numbers in a sentence and, where they differ, why they may.' })
  sentence: string;

  @Field(() => AuditBasisEnum, { description: 'Whether the sentence counts or infers.' })
  basis: string;
}
