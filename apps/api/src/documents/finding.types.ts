import { type Finding as DomainFinding, type RuleCode, RULES } from '#domain/evidence';
import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../figures/connection.types.js';
import { Provenance } from '../figures/provenance.types.js';
import { CouncilCodeScalar } from '../figures/scalar.types.js';
import { RuleCodeEnum, RuleSubjectEnum, SeverityEnum } from './document-enum.types.js';

@ObjectType({ description: 'A rule by which findings are made.' })
export class Rule {
  @Field(() => RuleCodeEnum, { description: 'Its code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Its number in the method, such as H03 or S08; absent where the method has none.' })
  method: string | undefined;

  @Field(() => RuleSubjectEnum, { description: 'What it reads.' })
  subject: string;

  @Field(() => SeverityEnum, { description: 'Whether a figure is wrong, or a reason is asked for.' })
  severity: string;

  @Field({ description: 'What it finds.' })
  title: string;

  @Field({ description: 'What must hold.' })
  says: string;

  @Field({ description: 'How to mend it.' })
  remedy: string;
}

@ObjectType({ description: 'A printed figure that a finding rests on.' })
export class FoundCell {
  @Field({ description: 'The document, by title.' })
  document: string;

  @Field(() => String, { nullable: true, description: 'The code by which the document is filed, where it is.' })
  documentCode: string | undefined;

  @Field({ description: 'Its paragraph, table or page.' })
  paragraph: string;

  @Field({ description: 'Its row and column.' })
  label: string;

  @Field({ description: 'As it is printed, with its unit.' })
  printed: string;

  @Field({ description: 'Its address: table and cell of a document, or the line and field of a register.' })
  address: string;
}

@ObjectType({ description: 'Where a rule does not hold. It is about printed figures; what became of the money it does not say.' })
export class Finding {
  @Field({ description: 'What was tested, once in a release: the document and its relation, or the council, collection, rule and line.' })
  about: string;

  @Field(() => Rule, { description: 'The rule.' })
  rule: Rule;

  @Field(() => CouncilCodeScalar, { nullable: true, description: 'Whose figures they are; absent for those of a national body.' })
  council: string | undefined;

  @Field({ description: 'One plain sentence with its numbers.' })
  sentence: string;

  @Field({ description: 'How to mend it.' })
  remedy: string;

  @Field(() => [FoundCell], { description: 'The figures that it rests on, as printed.' })
  cells: readonly FoundCell[];

  @Field(() => Provenance, { description: 'Where it is printed.' })
  provenance: Provenance;
}

export const FindingConnection = connectionOf('Finding', () => Finding);

export const findingType = (finding: DomainFinding): Finding => ({ ...finding, rule: ruleType(finding.rule) });
export const ruleType = (code: RuleCode): Rule => ({ code, ...RULES[code] });
