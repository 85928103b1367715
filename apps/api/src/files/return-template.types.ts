import { Field, ObjectType } from '@nestjs/graphql';
import { FileLink } from './file-link.types.js';

@ObjectType({ description: 'One table of a template as a CSV file: UTF-8, its headings in the first line.' })
export class TableFile {
  @Field({ description: 'The code of the table in the collection definition, such as savings-lines.' })
  table: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => FileLink, { description: 'Where to get it.' })
  link: FileLink;
}

@ObjectType({
  description:
    'The form of a collection to be filled in for one council. It holds the newest version of this year’s return that you may see; where there is none, what last year’s says of savings, growth and overlaps.',
})
export class ReturnTemplate {
  @Field(() => FileLink, { description: 'The whole of it: an XLSX workbook with a sheet for each table.' })
  workbook: FileLink;

  @Field(() => [TableFile], { description: 'Each table by itself, in the order of the collection definition.' })
  tables: readonly TableFile[];
}
